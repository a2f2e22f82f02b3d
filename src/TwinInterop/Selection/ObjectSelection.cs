using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Selection;

/// <summary>Which objects of a source are wanted; what is not given does not restrict.</summary>
/// <remarks>
/// All that is given must hold. An object that is chosen brings its parts; an object of which only a part is chosen comes bare,
/// with its id and class alone, as far as the part needs it to hang on. An object lies in an area when a face, line or point of
/// it or of its parts touches the area in plan; an object without geometry lies in none.
/// </remarks>
public sealed record ObjectSelection
{
    /// <summary>A box: easting or longitude first, heights NaN for any; null for no restriction.</summary>
    public BoundingBox? Box { get; init; }

    /// <summary>What the box refers to; null for the CRS of the (first) source. Its heights are always those of the data.</summary>
    public SpatialReference? BoxCrs { get; init; }

    /// <summary>Polygons, seen in plan; empty for no restriction.</summary>
    public ImmutableArray<PolygonSurface> Polygons { get; init; } = [];

    /// <summary>What the polygons refer to.</summary>
    public SpatialReference PolygonsCrs { get; init; } = SpatialReference.Wgs84;

    /// <summary>
    /// Names of classes, in any case: canonical (<c>Building</c>), or the source's (<c>IfcWall</c>, <c>bldg:Building</c>); each
    /// stands for its subclasses too, abstract ones as well. Empty for no restriction.
    /// </summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>A condition on the attributes; null for no restriction.</summary>
    public AttributeCondition? Where { get; init; }

    /// <summary>Ids in the source, or twin ids; empty for no restriction.</summary>
    public ImmutableHashSet<string> Ids { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The selection with the polygons of a dataset, such as a GeoJSON file, as its area.</summary>
    /// <exception cref="InvalidDatasetException">The dataset cannot be read.</exception>
    /// <exception cref="ArgumentException">It holds no polygon.</exception>
    public async Task<ObjectSelection> WithPolygonsOfAsync(DatasetSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        IDatasetReader reader = await Dataset.OpenAsync(
            source, null, new ReadOptions(), new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        var polygons = new List<PolygonSurface>();
        await foreach (CityObject root in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            polygons.AddRange(root.SelfAndDescendants().SelectMany(item => item.Geometry)
                .SelectMany(geometry => geometry.Geometry.Surfaces()).OfType<PolygonSurface>()
                .Where(polygon => polygon.Exterior.Positions.Length >= 3));
        }

        return polygons.Count > 0
            ? this with { Polygons = [.. polygons], PolygonsCrs = reader.Info.Crs }
            : throw new ArgumentException($"Expected a polygon to select by, found none in {source.Location}.", nameof(source));
    }

    /// <summary>Whether nothing restricts.</summary>
    public bool IsEverything => Box is null && Polygons.IsEmpty && Classes.IsEmpty && Where is null && Ids.IsEmpty;
}
