using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Counts by class, and the range of each numeric attribute, over the whole dataset.</summary>
internal sealed class DatasetStatistics
{
    private readonly SortedDictionary<string, long> _classes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (double Min, double Max)> _ranges = new(StringComparer.Ordinal);

    /// <summary>How many objects of each class, sorted.</summary>
    public IReadOnlyDictionary<string, long> Classes => _classes;

    /// <summary>Least and greatest value of each attribute that only has numbers, sorted by name.</summary>
    public IReadOnlyDictionary<string, (double Min, double Max)> Ranges => _ranges;

    /// <summary>The scheme of the ids: that of the first object.</summary>
    public string IdScheme { get; private set; } = "";

    /// <summary>Counts one object, without its parts.</summary>
    public void Add(CityObject item)
    {
        if (_classes.Count == 0)
            IdScheme = item.Source.Scheme;
        _classes[item.Class.Name] = _classes.GetValueOrDefault(item.Class.Name) + 1;
        foreach (CityAttribute attribute in item.Attributes)
        {
            double? number = attribute.Value switch
            {
                IntegerValue integer => integer.Number,
                DecimalValue value => value.Number,
                MeasureValue measure => measure.Number,
                _ => null,
            };
            if (number is not { } at || !double.IsFinite(at))
                continue;
            _ranges[attribute.Name] = _ranges.TryGetValue(attribute.Name, out (double Min, double Max) range)
                ? (Math.Min(range.Min, at), Math.Max(range.Max, at))
                : (at, at);
        }
    }
}
