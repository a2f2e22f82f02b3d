using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Model;

namespace TwinInterop.Extrusion;

/// <summary>Gives buildings that are only footprints a body at level of detail 1, as high as an attribute says.</summary>
/// <remarks>
/// The footprint stays, at level of detail 0. The body stands on the height of the ground that an attribute tells, else on the
/// lowest position of the footprint, else at 0. It is entered in the books as derived.
/// Source: OGC 20-010, 7.2.3 (level of detail 1: blocks).
/// </remarks>
internal sealed class ExtrudeFootprints(ExtrusionOptions options, Predicate<SpatialReference> isGeographic) : ITransform
{
    private const double Highest = 2000;

    private static readonly string[] Classes =
        ["Building", "BuildingPart", "OtherConstruction", "BuildingConstructiveElement", "GenericOccupiedSpace"];

    private readonly HeightAttributes _attributes = new(options);
    private SpatialReference _crs = SpatialReference.Unknown;
    private bool _inDegrees;
    private bool _hasMade;
    private bool _hasGround;

    public DatasetInfo Describe(DatasetInfo info)
    {
        _crs = info.Crs;
        _inDegrees = isGeographic(info.Crs);
        return info;
    }

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return Extrude(cityObject, context);
    }

    private CityObject Extrude(CityObject item, ConversionContext context)
    {
        if (!item.Parts.IsEmpty)
            item = item with { Parts = [.. item.Parts.Select(part => Extrude(part, context))] };
        bool isConcerned = Classes.Contains(item.Class.Name, StringComparer.Ordinal) && !item.SelfAndDescendants().Any(HasBody);
        int place = isConcerned ? FootprintOf(item) : -1;
        if (isConcerned && place < 0 && item.Geometry.Any(geometry => geometry.Geometry.Surfaces().Any()))
            context.Report(ExtrusionDiagnostics.NoFootprint, item.Source.LocalId);
        if (place < 0 || HeightOf(item, context) is not { } height)
            return item;

        LodGeometry footprint = item.Geometry[place];
        double ground = GroundOf(item, footprint.Geometry, context);
        AbstractSolid[] blocks =
            [.. footprint.Geometry.Surfaces().OfType<PolygonSurface>().Select(face => Block.Over(face, ground, ground + height)).OfType<Solid>()];
        if (blocks.Length == 0)
            return item;
        context.Books.Derive(BookAccount.Geometries);
        AbstractGeometry body = blocks.Length == 1 ? blocks[0] : new MultiSolid([.. blocks]);
        return item with
        {
            Class = options.Class is { } name && item.Class == CityObjectClass.GenericOccupiedSpace && item.SourceClass is null
                ? new CityObjectClass(name)
                : item.Class,
            Geometry = item.Geometry
                .SetItem(place, OnGround(item, footprint, ground, height, context))
                .Add(new LodGeometry("1", body) { IsDerived = true }),
        };
    }

    private static bool HasBody(CityObject item) => item.Geometry.Any(geometry => geometry.Role == GeometryRole.Body
        && (geometry.Geometry is AbstractSolid or MultiSolid or ImplicitGeometry || geometry.Lod is not ("" or "0")));

    /// <summary>The place of the geometry that is the footprint: nothing but polygons that do not stand; -1 for none.</summary>
    private int FootprintOf(CityObject item)
    {
        for (int i = 0; i < item.Geometry.Length; i++)
        {
            LodGeometry geometry = item.Geometry[i];
            bool isPlan = geometry.Lod is "" or "0" && geometry.Role is GeometryRole.Body or GeometryRole.Footprint;
            if (!isPlan || !geometry.Geometry.Leaves().Any())
                continue;
            BoundingBox box = geometry.Geometry.Bounds();
            MetresPerDegree scale = _inDegrees ? MetresPerDegree.At((box.Min.Y + box.Max.Y) / 2) : MetresPerDegree.None;
            if (geometry.Geometry.Leaves().All(leaf => leaf is PolygonSurface face && face.Exterior.Positions.Length >= 3 && Block.IsFootprint(face, scale)))
                return i;
        }

        return -1;
    }

    private double? HeightOf(CityObject item, ConversionContext context)
    {
        string id = item.Source.LocalId;
        if (_attributes.HeightOf(item) is not { } height)
        {
            context.Report(ExtrusionDiagnostics.NoHeight, id);
            return null;
        }

        if (height.Metres is not (> 0 and <= Highest))
        {
            context.Report(ExtrusionDiagnostics.BadHeight, id, height.Attribute, height.Metres);
            return null;
        }

        if (height.IsByStoreys)
        {
            context.Report(
                ExtrusionDiagnostics.ByStoreys, id, height.Metres / HeightAttributes.MetresPerStorey, height.Attribute, HeightAttributes.MetresPerStorey);
        }

        if (!_hasMade)
            context.Report(ExtrusionDiagnostics.Made, id, height.Attribute);
        _hasMade = true;
        return height.Metres;
    }

    private double GroundOf(CityObject item, AbstractGeometry footprint, ConversionContext context)
    {
        if (_attributes.GroundOf(item) is { } ground)
        {
            if (!_hasGround)
                context.Report(ExtrusionDiagnostics.GroundReference, item.Source.LocalId, ground.Attribute, _crs);
            _hasGround = true;
            return ground.Number;
        }

        double lowest = footprint.Bounds().Min.Z;
        if (double.IsFinite(lowest))
            return lowest;
        context.Report(ExtrusionDiagnostics.NoGround, item.Source.LocalId);
        return 0;
    }

    /// <summary>The footprint says from now on that it is one; suppliers also give the outline at the height of the roof.</summary>
    private static LodGeometry OnGround(CityObject item, LodGeometry footprint, double ground, double height, ConversionContext context)
    {
        double lowest = footprint.Geometry.Bounds().Min.Z;
        if (double.IsFinite(lowest))
        {
            bool isRoof = footprint.Role == GeometryRole.Body && lowest > ground + (height / 2);
            return footprint with { Lod = "0", Role = isRoof ? GeometryRole.RoofEdge : GeometryRole.Footprint };
        }

        context.Lose(item, BookAccount.Geometries, "geometry/lod0/height", LossKind.Approximated);
        var mapper = new GeometryMapper(positions =>
        {
            foreach (ref Position position in positions)
                position = position with { Z = ground };
        });
        return footprint with { Lod = "0", Role = GeometryRole.Footprint, Geometry = mapper.Map(footprint.Geometry) };
    }
}
