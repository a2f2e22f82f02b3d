using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Inspection;

internal sealed class DatasetSummaryBuilder
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lods = new(StringComparer.Ordinal);
    private BoundingBox _extent = BoundingBox.Empty;

    public void Add(SurveyedObject surveyed)
    {
        _counts[surveyed.Class.Name] = _counts.GetValueOrDefault(surveyed.Class.Name) + 1;
        _lods.UnionWith(surveyed.Lods);
        _extent = _extent.Add(surveyed.Extent);
    }

    public DatasetSummary Build(DatasetInfo info, ConversionContext context) =>
        new(info, _counts, [.. _lods], _extent.IsEmpty ? null : _extent, context.Diagnostics);
}
