using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Inspection;

internal sealed class DatasetSummaryBuilder
{
    private readonly Dictionary<string, Counter> _counts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lods = new(StringComparer.Ordinal);
    private BoundingBox _extent = BoundingBox.Empty;

    public void Add(SurveyedObject surveyed)
    {
        if (!_counts.TryGetValue(surveyed.Class.Name, out Counter? count))
            _counts.Add(surveyed.Class.Name, count = new Counter());
        count.Value++;
        _lods.UnionWith(surveyed.Lods);
        _extent = _extent.Add(surveyed.Extent);
    }

    public DatasetSummary Build(DatasetInfo info, ConversionContext context)
    {
        string[] names = [.. _counts.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        var counts = new OrderedDictionary<string, long>(names.Length, StringComparer.Ordinal);
        foreach (string name in names)
            counts.Add(name, _counts[name].Value);
        return new DatasetSummary(info, counts, [.. _lods], _extent.IsEmpty ? null : _extent, context.Diagnostics);
    }

    // Objects of their own, because the framework has tables of references compiled ahead, of numbers not.
    private sealed class Counter
    {
        public long Value { get; set; }
    }
}
