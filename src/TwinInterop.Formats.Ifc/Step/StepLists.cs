namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Reads whole lists into pooled arrays.</summary>
internal static class StepLists
{
    /// <summary>Reads a list of numbers, or fewer than that, into a span.</summary>
    /// <returns>How many numbers the list has; negative when it is no list of finite numbers.</returns>
    internal static int CopyDoubles(this StepValue value, Span<double> numbers)
    {
        var cursor = new StepListCursor(value);
        int count = 0;
        while (cursor.Next(out double number))
        {
            if (count < numbers.Length)
                numbers[count] = number;
            count++;
        }

        return cursor.IsAtEnd ? count : -1;
    }

    /// <summary>Reads a list of numbers; null when it is none. The caller disposes it.</summary>
    internal static PooledList<double>? ReadDoubles(this StepValue value)
    {
        var cursor = new StepListCursor(value);
        var list = new PooledList<double>();
        while (cursor.Next(out double number))
            list.Add(number);
        return Complete(list, cursor.IsAtEnd);
    }

    /// <summary>Reads a list of whole numbers; null when it is none or one does not fit 32 bits. The caller disposes it.</summary>
    internal static PooledList<int>? ReadIntegers(this StepValue value)
    {
        var cursor = new StepListCursor(value);
        var list = new PooledList<int>();
        while (cursor.Next(out int number))
            list.Add(number);
        return Complete(list, cursor.IsAtEnd);
    }

    /// <summary>Reads a list of references; null when it is none. The caller disposes it.</summary>
    internal static PooledList<uint>? ReadReferences(this StepValue value)
    {
        var cursor = new StepListCursor(value);
        var list = new PooledList<uint>();
        while (cursor.Next(out uint id))
            list.Add(id);
        return Complete(list, cursor.IsAtEnd);
    }

    /// <summary>Reads a list of lists of numbers; null when it is none. The caller disposes it.</summary>
    internal static StepRows<double>? ReadDoubleRows(this StepValue value)
    {
        var cursor = new StepListCursor(value);
        var rows = new StepRows<double>();
        while (cursor.Open())
        {
            while (cursor.Next(out double number))
                rows.Add(number);
            if (!cursor.Close())
                break;
            rows.EndRow();
        }

        return Complete(rows, cursor.IsAtEnd);
    }

    /// <summary>Reads a list of lists of whole numbers; null when it is none. The caller disposes it.</summary>
    internal static StepRows<int>? ReadIntegerRows(this StepValue value)
    {
        var cursor = new StepListCursor(value);
        var rows = new StepRows<int>();
        while (cursor.Open())
        {
            while (cursor.Next(out int number))
                rows.Add(number);
            if (!cursor.Close())
                break;
            rows.EndRow();
        }

        return Complete(rows, cursor.IsAtEnd);
    }

    /// <summary>Reads a list of lists of references, such as the control points of a surface; null when it is none. The caller disposes it.</summary>
    internal static StepRows<uint>? ReadReferenceRows(this StepValue value)
    {
        var cursor = new StepListCursor(value);
        var rows = new StepRows<uint>();
        while (cursor.Open())
        {
            while (cursor.Next(out uint id))
                rows.Add(id);
            if (!cursor.Close())
                break;
            rows.EndRow();
        }

        return Complete(rows, cursor.IsAtEnd);
    }

    private static T? Complete<T>(T list, bool isComplete)
        where T : class, IDisposable
    {
        if (isComplete)
            return list;

        list.Dispose();
        return null;
    }
}
