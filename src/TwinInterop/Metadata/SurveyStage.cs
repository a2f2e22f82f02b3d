using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Metadata;

/// <summary>Looks at the objects on their way, and changes none.</summary>
internal sealed class SurveyStage : ITransform
{
    private const int EdgePoints = 20;

    private readonly SortedDictionary<string, long> _classes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lods = new(StringComparer.Ordinal);
    private BoundingBox _box = BoundingBox.Empty;
    private SpatialReference _crs = SpatialReference.Unknown;

    public DatasetInfo Describe(DatasetInfo info)
    {
        _crs = info.Crs;
        return info;
    }

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject root in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (CityObject item in root.SelfAndDescendants())
            {
                _classes[item.Class.Name] = _classes.GetValueOrDefault(item.Class.Name) + 1;
                foreach (LodGeometry geometry in item.Geometry)
                {
                    _box = _box.Add(geometry.Geometry.Bounds());
                    if (geometry.Lod.Length > 0)
                        _lods.Add(geometry.Lod);
                }
            }

            yield return root;
        }
    }

    /// <summary>What was seen; complete when the stream has ended.</summary>
    public DatasetSurvey Result() => new(
        ToDegrees(),
        _classes.ToImmutableSortedDictionary(StringComparer.Ordinal),
        _lods.ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>A straight edge of the box is bent in degrees: points along it keep the box a cover.</summary>
    private BoundingBox? ToDegrees()
    {
        if (_box.IsEmpty || _crs.Horizontal is not { } horizontal)
            return null;
        CoordinateOperation operation;
        try
        {
            operation = CoordinateOperation.Create(
                new SpatialReference(horizontal), new SpatialReference(new CrsId("EPSG", 4326)), new OperationOptions());
        }
        catch (CoordinateOperationException)
        {
            return null; // a system without a way to degrees has no geographic extent; the record then has none
        }

        Position[] edge = Edge();
        operation.Apply(edge);
        BoundingBox box = BoundingBox.Empty;
        foreach (Position position in edge.Where(position => double.IsFinite(position.X) && double.IsFinite(position.Y)))
            box = box.Add(position);
        return box.IsEmpty ? null : box;
    }

    private Position[] Edge()
    {
        var points = new List<Position>(EdgePoints * 4);
        for (int i = 0; i < EdgePoints; i++)
        {
            double t = i / (EdgePoints - 1.0);
            double x = _box.Min.X + (t * (_box.Max.X - _box.Min.X));
            double y = _box.Min.Y + (t * (_box.Max.Y - _box.Min.Y));
            points.AddRange(
                [new Position(x, _box.Min.Y), new Position(x, _box.Max.Y), new Position(_box.Min.X, y), new Position(_box.Max.X, y)]);
        }

        return [.. points];
    }
}
