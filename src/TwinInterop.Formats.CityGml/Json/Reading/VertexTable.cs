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

    /// <summary>Adds a vertex.</summary>
    /// <param name="utf8">A JSON array of three numbers.</param>
    /// <returns>False when it is something else; a vertex of NaN is added, so that the indices of the others hold.</returns>
    public bool Add(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        Span<double> ordinates = stackalloc double[3];
        int count = 0;
        bool isWhole = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        while (isWhole && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            isWhole = count < 3 && reader.TokenType == JsonTokenType.Number
                && reader.TryGetDouble(out ordinates[count]) && double.IsFinite(ordinates[count]);
            count++;
        }

        isWhole = isWhole && count == 3;
        if (!isWhole)
            ordinates.Fill(double.NaN);
        Add(ordinates);
        return isWhole;
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
