namespace TwinInterop.Formats.Ifc.Step;

/// <summary>A list of lists in one array, for example the coordinates of an <c>IfcCartesianPointList3D</c>.</summary>
/// <typeparam name="T">The type of the inner values.</typeparam>
internal sealed class StepRows<T> : IDisposable
    where T : unmanaged
{
    private readonly PooledList<T> _values = new();
    private readonly PooledList<int> _ends = new();

    /// <summary>How many inner lists there are.</summary>
    internal int Count => _ends.Count;

    /// <summary>All values, one row after the other.</summary>
    internal ReadOnlySpan<T> Flat => _values.Span;

    /// <summary>The length of every row; negative when they differ, 0 when there are none.</summary>
    internal int Width { get; private set; }

    internal ReadOnlySpan<T> this[int row]
    {
        get
        {
            int start = row == 0 ? 0 : _ends[row - 1];
            return _values.Span[start.._ends[row]];
        }
    }

    internal void Add(T value) => _values.Add(value);

    internal void EndRow()
    {
        int width = _values.Count - (_ends.Count == 0 ? 0 : _ends[_ends.Count - 1]);
        Width = _ends.Count == 0 || Width == width ? width : -1;
        _ends.Add(_values.Count);
    }

    public void Dispose()
    {
        _values.Dispose();
        _ends.Dispose();
    }
}
