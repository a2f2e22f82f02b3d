using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Inspection;

internal sealed class DatasetSummaryBuilder
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lods = new(StringComparer.Ordinal);
    private BoundingBox _extent = BoundingBox.Empty;

    public void Add(CityObject cityObject)
    {
        foreach (CityObject current in cityObject.SelfAndDescendants())
        {
            _counts[current.Class.Name] = _counts.GetValueOrDefault(current.Class.Name) + 1;
            foreach (LodGeometry geometry in current.Geometry)
            {
                if (geometry.Lod.Length > 0)
                    _lods.Add(geometry.Lod);
                _extent = _extent.Add(geometry.Geometry.Bounds());
            }
        }
    }

    public DatasetSummary Build(DatasetInfo info, ConversionContext context) =>
        new(info, _counts, [.. _lods], _extent.IsEmpty ? null : _extent, context.Diagnostics);
}
