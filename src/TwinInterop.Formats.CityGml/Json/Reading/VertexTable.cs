using System.Runtime.InteropServices;
using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The vertices of a dataset or feature as written: 12 bytes each while all are integers of 32 bits, else 24.</summary>
internal sealed class VertexTable
{
    private readonly List<int> _integers = [];
    private List<double>? _numbers;

    /// <summary>How many vertices there are.</summary>
    public int Count => (_numbers?.Count ?? _integers.Count) / 3;

    /// <summary>Whether some ordinate is not an integer, as in CityJSON 1.0 without a transform.</summary>
    public bool HasFractions { get; private set; }

    /// <summary>The ordinates of a vertex as written.</summary>
    public (double X, double Y, double Z) this[int index]
    {
        get
        {
            int at = index * 3;
            return _numbers is { } numbers
                ? (numbers[at], numbers[at + 1], numbers[at + 2])
                : (_integers[at], _integers[at + 1], _integers[at + 2]);
        }
    }

    /// <summary>Adds the vertex that a reader stands on, an array of three numbers; the reader then stands on its end.</summary>
    /// <param name="reader">The reader; it may end before the vertex does.</param>
    /// <param name="isWhole">False when it is something else: NaN is added, so that the indices of the others hold.</param>
    /// <returns>Whether the value was complete; nothing is added when it was not.</returns>
    public bool TryAdd(ref Utf8JsonReader reader, out bool isWhole)
    {
        Span<double> ordinates = stackalloc double[3];
        int count = 0;
        bool isArray = reader.TokenType == JsonTokenType.StartArray;
        isWhole = isArray;
        if (!isArray && !reader.TrySkip())
            return false;
        while (isArray)
        {
            if (!reader.Read())
                return false;
            if (reader.TokenType == JsonTokenType.EndArray)
                break;
            isWhole &= count < 3 && reader.TokenType == JsonTokenType.Number && TryNumber(ref reader, out ordinates[count]);
            if (!reader.TrySkip())
                return false;
            count++;
        }

        isWhole &= count == 3;
        if (!isWhole)
            ordinates.Fill(double.NaN);
        Add(ordinates);
        return true;
    }

    private static bool TryNumber(ref Utf8JsonReader reader, out double number)
    {
        if (reader.TryGetInt32(out int integer))
        {
            number = integer;
            return true;
        }

        return reader.TryGetDouble(out number) && double.IsFinite(number);
    }

    private void Add(ReadOnlySpan<double> ordinates)
    {
        if (_numbers is null && AreIntegers(ordinates))
        {
            foreach (double ordinate in ordinates)
                _integers.Add((int)ordinate);
            return;
        }

        HasFractions |= IsFraction(ordinates[0]) || IsFraction(ordinates[1]) || IsFraction(ordinates[2]);
        if (_numbers is null)
        {
            _numbers = new List<double>(_integers.Capacity);
            foreach (int integer in CollectionsMarshal.AsSpan(_integers))
                _numbers.Add(integer);
            _integers.Clear();
            _integers.TrimExcess();
        }

        foreach (double ordinate in ordinates)
            _numbers.Add(ordinate);
    }

    private static bool AreIntegers(ReadOnlySpan<double> ordinates)
    {
        foreach (double ordinate in ordinates)
        {
            if (ordinate != (int)ordinate)
                return false;
        }

        return true;
    }

    private static bool IsFraction(double ordinate) => double.IsFinite(ordinate) && ordinate != Math.Floor(ordinate);
}
