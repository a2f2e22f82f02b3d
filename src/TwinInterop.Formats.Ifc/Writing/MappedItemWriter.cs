using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes instances of shared shapes as mapped items, each shape once.</summary>
/// <remarks>Memory: one entry for each shape that is shared.</remarks>
/// <param name="instances">Takes them.</param>
/// <param name="items">Writes the shapes.</param>
/// <param name="contexts">The contexts of representations.</param>
/// <param name="context">The books.</param>
internal sealed class MappedItemWriter(
    InstanceWriter instances, ShapeItemWriter items, RepresentationContexts contexts, ConversionContext context)
{
    private const double Skewed = 1e-6;
    private readonly Dictionary<SharedShape, int> _maps = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SharedShape> _cut = new(ReferenceEqualityComparer.Instance);
    private SharedShape? _symbol;

    /// <summary>Writes the instances in a geometry; none where one of them cannot be mapped.</summary>
    public ImmutableArray<int> Write(AbstractGeometry geometry, in Position origin)
    {
        if (geometry is not (ImplicitGeometry or GeometryCollection))
            return [];
        ImplicitGeometry[] found = [.. geometry.Leaves().OfType<ImplicitGeometry>()];
        if (!Array.TrueForAll(found, IsMappable))
            return [];
        var written = ImmutableArray.CreateBuilder<int>(found.Length);
        foreach (ImplicitGeometry instance in found)
        {
            if (MapOf(instance.Shape) is > 0 and var map)
                written.Add(WriteItem(map, instance, origin));
        }

        return written.DrainToImmutable();
    }

    /// <summary>Whether polygons of a shape in a geometry were cut into triangles.</summary>
    public bool IsCut(AbstractGeometry geometry) => _cut.Count > 0
        && geometry.Leaves().OfType<ImplicitGeometry>().Any(instance => _cut.Contains(instance.Shape));

    /// <summary>A geometry with its instances put in place.</summary>
    public static AbstractGeometry Expanded(AbstractGeometry geometry) => geometry switch
    {
        ImplicitGeometry { Shape.Geometry: { } shape } instance => new GeometryMapper(positions => Place(positions, instance)).Map(shape),
        GeometryCollection collection => collection with { Members = [.. collection.Members.Select(Expanded)] },
        _ => geometry,
    };

    /// <summary>Writes an octahedron of one metre, which shows where a point lies.</summary>
    /// <param name="place">Where, from the origin of the product.</param>
    public int WriteSymbol(in Position place)
    {
        _symbol ??= new SharedShape(Octahedron());
        return WriteItem(MapOf(_symbol), new ImplicitGeometry(place, Transform3D.Identity, _symbol), new Position(0, 0, 0));
    }

    private static void Place(Span<Position> positions, ImplicitGeometry instance)
    {
        foreach (ref Position position in positions)
        {
            Position turned = instance.Transform.Apply(position);
            position = new Position(
                turned.X + instance.ReferencePoint.X, turned.Y + instance.ReferencePoint.Y, turned.Z + HeightOf(instance));
        }
    }

    private static double HeightOf(ImplicitGeometry instance) => instance.ReferencePoint.HasHeight ? instance.ReferencePoint.Z : 0;

    private static Vector3D Column(ImplicitGeometry instance, int column)
    {
        ImmutableArray<double> m = instance.Transform.Elements;
        return new Vector3D(m[column], m[4 + column], m[8 + column]);
    }

    // An operator turns and stretches along its own axes; it neither skews nor mirrors.
    private static bool IsMappable(ImplicitGeometry instance)
    {
        if (instance.Transform.Elements.Length != 16)
            return false;
        Vector3D x = Column(instance, 0), y = Column(instance, 1), z = Column(instance, 2);
        double size = x.Length * y.Length * z.Length;
        return size > 0 && double.IsFinite(size)
            && Math.Abs(x.Dot(y)) <= Skewed * x.Length * y.Length
            && Math.Abs(y.Dot(z)) <= Skewed * y.Length * z.Length
            && x.Cross(y).Dot(z) >= (1 - Skewed) * size;
    }

    private int MapOf(SharedShape shape)
    {
        if (_maps.TryGetValue(shape, out int map))
            return map;
        WrittenItems written = shape.Geometry is null ? new WrittenItems() : items.Write(shape.Geometry, new Position(0, 0, 0));
        if (!written.IsEmpty)
            map = WriteMap(shape, written);
        if (written.IsTriangulated)
            _cut.Add(shape);
        _maps.Add(shape, map);
        return map;
    }

    private int WriteMap(SharedShape shape, WrittenItems written)
    {
        bool isOld = instances.Schema.Release == IfcRelease.Ifc2x3;
        string type = written.Faces.Count == 0 ? "GeometricSet" : written.FaceType(isOld);
        IEnumerable<int> all = [.. written.Faces, .. written.Curves, .. written.PointSet == 0 ? Array.Empty<int>() : [written.PointSet]];
        int representation = instances.Write(instances.New(IfcClass.IfcShapeRepresentation)
            .With("ContextOfItems", StepArgument.Reference(contexts.Of("Body", "")))
            .With("RepresentationIdentifier", StepArgument.Text("Body"))
            .With("RepresentationType", StepArgument.Text(type))
            .With("Items", StepArgument.References(all)));
        long looks = shape.Geometry?.Surfaces().Count(surface => SurfaceLooks.Of(surface) is not null) ?? 0;
        looks += written.Textured.Count;
        context.Books.Keep(BookAccount.Appearances, looks);
        context.Books.Derive(BookAccount.Appearances, looks);
        int origin = Point(0, 0, 0);
        int axes = instances.Write(instances.New(IfcClass.IfcAxis2Placement3D).With("Location", StepArgument.Reference(origin)));
        return instances.Write(instances.New(IfcClass.IfcRepresentationMap)
            .With("MappingOrigin", StepArgument.Reference(axes))
            .With("MappedRepresentation", StepArgument.Reference(representation)));
    }

    private int WriteItem(int map, ImplicitGeometry instance, in Position origin)
    {
        ImmutableArray<double> m = instance.Transform.Elements;
        Vector3D x = Column(instance, 0), y = Column(instance, 1), z = Column(instance, 2);
        int place = Point(
            instance.ReferencePoint.X + m[3] - origin.X, instance.ReferencePoint.Y + m[7] - origin.Y, HeightOf(instance) + m[11] - origin.Z);
        bool isPlain = x == Vector3D.UnitX && y == Vector3D.UnitY && z == Vector3D.UnitZ;
        IfcInstance target = instances.New(IfcClass.IfcCartesianTransformationOperator3DnonUniform).With("LocalOrigin", StepArgument.Reference(place));
        if (!isPlain)
        {
            target.With("Axis1", Direction(x)).With("Axis2", Direction(y)).With("Axis3", Direction(z))
                .With("Scale", StepArgument.Real(x.Length)).With("Scale2", StepArgument.Real(y.Length)).With("Scale3", StepArgument.Real(z.Length));
        }

        return instances.Write(instances.New(IfcClass.IfcMappedItem)
            .With("MappingSource", StepArgument.Reference(map))
            .With("MappingTarget", StepArgument.Reference(instances.Write(target))));
    }

    private StepArgument Direction(in Vector3D axis)
    {
        double length = axis.Length;
        return StepArgument.Reference(instances.Write(instances.New(IfcClass.IfcDirection)
            .With("DirectionRatios", RepresentationContexts.Numbers(axis.X / length, axis.Y / length, axis.Z / length))));
    }

    private int Point(double x, double y, double z)
    {
        int point = instances.Step.Begin("IFCCARTESIANPOINT"u8);
        instances.Step.Coordinates(x, y, z);
        instances.Step.End();
        return point;
    }

    private static MultiSurface Octahedron()
    {
        const double Half = 0.5;
        Position[] around = [new(Half, 0, Half), new(0, Half, Half), new(-Half, 0, Half), new(0, -Half, Half)];
        Position top = new(0, 0, 2 * Half), bottom = new(0, 0, 0);
        var faces = ImmutableArray.CreateBuilder<AbstractSurface>();
        for (int i = 0; i < around.Length; i++)
        {
            Position next = around[(i + 1) % around.Length];
            faces.Add(new PolygonSurface(new Ring([around[i], next, top])));
            faces.Add(new PolygonSurface(new Ring([next, around[i], bottom])));
        }

        return new MultiSurface(faces.ToImmutable());
    }
}
