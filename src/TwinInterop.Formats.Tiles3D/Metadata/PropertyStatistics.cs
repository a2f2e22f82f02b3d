using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>What the values of a property have in common, as they come.</summary>
internal sealed class PropertyStatistics
{
    private readonly SortedDictionary<string, long> _occurrences = new(StringComparer.Ordinal);
    private double _squares;

    /// <summary>How many numbers there were.</summary>
    public long Count { get; private set; }

    /// <summary>The smallest number.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>The largest number.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>The mean of the numbers.</summary>
    public double Mean { get; private set; }

    /// <summary>The sum of the numbers.</summary>
    public double Sum { get; private set; }

    /// <summary>The variance of the numbers: these are the whole population.</summary>
    public double Variance => Count > 0 ? _squares / Count : 0;

    /// <summary>How often each name of an enum occurred.</summary>
    public IReadOnlyDictionary<string, long> Occurrences => _occurrences;

    /// <summary>Adds a number.</summary>
    /// <remarks>Welford's recurrence: large numbers with small differences keep their variance.</remarks>
    public void Add(double number)
    {
        Count++;
        Min = Math.Min(Min, number);
        Max = Math.Max(Max, number);
        Sum += number;
        double before = number - Mean;
        Mean += before / Count;
        _squares += before * (number - Mean);
    }

    /// <summary>Adds a value of a column; other values than numbers and names are passed over.</summary>
    public void Add(MetadataProperty property, AttributeValue? value)
    {
        switch (value)
        {
            case IntegerValue integer:
                Add(integer.Number);
                break;
            case DecimalValue number:
                Add(number.Number);
                break;
            case TextValue name when property.Type == MetadataType.Enum:
                _occurrences[name.Text] = _occurrences.GetValueOrDefault(name.Text) + 1;
                break;
            default:
                break;
        }
    }
}
