using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The shapes of objects as geometry of the model, or measured. Safe for several threads.</summary>
internal sealed class ProductBodies
{
    /// <summary>The level of detail of bodies: an architectural model with its openings.</summary>
    /// <remarks>Source: OGC 20-010, 7.2.3 (levels of detail); LoD 4 went with CityGML 2.0.</remarks>
    public const string Lod = "3";

    private readonly ConcurrentDictionary<(PolygonMesh Mesh, int Look), SharedShape> _shapes = new();
    private readonly MeshSurfaces _surfaces;
    private readonly NotedBodies _noted;
    private readonly ProductLines _lines;
    private readonly UnreadShapes _unread;
    private readonly IfcGeometry _geometry;
    private readonly Frame3D _map;
    private readonly bool _isMapped;
    private readonly bool _inDegrees;

    public ProductBodies(IfcDataset dataset, ReadOptions options, ConversionContext context)
    {
        _geometry = new IfcGeometry(dataset.Model, null, dataset.Units);
        _surfaces = new MeshSurfaces(_geometry.Looks);
        _isMapped = !options.KeepsLocalCoordinates;
        _map = _isMapped ? dataset.Georeference.Frame : Frame3D.Identity;
        _lines = new ProductLines(_geometry, _surfaces, _map);
        _noted = new NotedBodies(_geometry, new RestoredShapes(_surfaces, Instance), _map);
        _unread = new UnreadShapes(context);
        _inDegrees = _isMapped && CrsDeclaration.IsGeographic(dataset.Georeference.Crs);
    }

    /// <summary>The shapes of the model in its own coordinates.</summary>
    public IfcGeometry Shapes => _geometry;

    /// <summary>From the coordinates of the model to those that are read.</summary>
    public Frame3D Map => _map;

    /// <summary>The geometries of an object in the coordinates that are read.</summary>
    public ImmutableArray<LodGeometry> Of(ObjectNode node)
    {
        if (node.Note is { } note)
            return _noted.Of(node, note);
        ImmutableArray<LodGeometry> footprint = _lines.Footprint(node);
        ImmutableArray<LodGeometry> axis = _lines.Axis(node);
        ImmutableArray<LodGeometry> bodies = Bodies(node);
        _unread.Book(node, hasFootprint: !footprint.IsEmpty, hasAxis: !axis.IsEmpty, hasBody: !bodies.IsEmpty);
        return [.. footprint, .. axis, .. bodies];
    }

    private ImmutableArray<LodGeometry> Bodies(ObjectNode node)
    {
        ProductGeometry shape = _geometry.Shape(node.Entity);
        Frame3D frame = _map.Compose(shape.Placement);
        if (shape.Outcome is ShapeOutcome.Partial or ShapeOutcome.WithoutSomeOpenings or ShapeOutcome.BoundingBox && !shape.IsEmpty)
            _unread.BookPartial(node);
        if (!shape.Parts.IsEmpty)
            return Body(node, shape.Parts, frame) is { } body ? [new LodGeometry(Lod, body)] : [];
        if (ProductLines.Curves(shape.Lines, frame) is not { } curves)
            return [];
        return node.Entity.Is(Schema.IfcClass.IfcLinearPositioningElement)
            ? [new LodGeometry("0", GeometryRole.Network, curves)]
            : [new LodGeometry(Lod, curves)];
    }

    /// <summary>The figures of an object's body; the box is in the coordinates that are read.</summary>
    public SurveyedBody Survey(ObjectNode node)
    {
        ProductGeometry shape = _geometry.Shape(node.Entity);
        var takeOff = new MeshTakeOff();
        var placed = new MeshTakeOff();
        foreach (ShapePart part in shape.Parts)
        {
            Frame3D frame = shape.Placement.Compose(part.Transform);
            takeOff.Add(part.Mesh, frame);
            if (_isMapped)
                placed.Add(part.Mesh, _map.Compose(frame));
        }

        BoundingBox box = BoundingBox.Empty;
        if ((_isMapped ? placed : takeOff).Extent is { } extent)
            box = new BoundingBox(MeshSurfaces.ToPosition(extent.Low), MeshSurfaces.ToPosition(extent.High));
        foreach (ShapeLine line in shape.Parts.IsEmpty ? shape.Lines : [])
        {
            foreach (Vector3D point in line.Points)
                box = box.Add(MeshSurfaces.ToPosition(_map.Compose(shape.Placement).Apply(point)));
        }

        return new SurveyedBody(takeOff.Quantities, box, FindingsOf(node, shape.Outcome));
    }

    private static ImmutableArray<Diagnostic> FindingsOf(ObjectNode node, ShapeOutcome outcome)
    {
        DiagnosticRule? rule = outcome switch
        {
            ShapeOutcome.Consumed => ReadingDiagnostics.ConsumedShape,
            ShapeOutcome.WithoutSomeOpenings or ShapeOutcome.Partial => ReadingDiagnostics.PartialShape,
            ShapeOutcome.BoundingBox => ReadingDiagnostics.BoxShape,
            ShapeOutcome.Failed => ReadingDiagnostics.NoShape,
            _ => null,
        };
        return rule is null ? [] : [new Diagnostic(rule, $"#{node.Entity.Id}", [node.EntityName])];
    }

    private AbstractGeometry? Body(ObjectNode node, ImmutableArray<ShapePart> parts, in Frame3D frame)
    {
        if (node.CanonicalClass.Name == "TINRelief")
        {
            PolygonMesh[] meshes = [.. parts.Select(part => part.Mesh)];
            return MeshSurfaces.Triangles(MeshParts.Concatenate(meshes), frame.Compose(parts[0].Transform));
        }

        if (!_inDegrees && IsInstance(parts) && Mapping.InstanceMapping.IsPlaceable(node.CanonicalClass))
            return Instance(parts, frame.Compose(parts[0].Transform));

        var solids = ImmutableArray.CreateBuilder<AbstractSolid>(parts.Length);
        var surfaces = ImmutableArray.CreateBuilder<AbstractSurface>();
        foreach (ShapePart part in parts)
        {
            ImmutableArray<AbstractSurface> polygons = _surfaces.Polygons(part.Mesh, frame.Compose(part.Transform), part.Look);
            surfaces.AddRange(polygons);
            if (IsClosed(part))
                solids.Add(new Solid(new CompositeSurface(polygons)));
        }

        if (surfaces.Count == 0)
            return null;
        if (solids.Count < parts.Length)
            return new MultiSurface(surfaces.ToImmutable());
        return solids.Count == 1 ? solids[0] : new MultiSolid(solids.ToImmutable());
    }

    /// <summary>One mapped item is the whole shape, so that every object of its type shares it.</summary>
    private static bool IsInstance(ImmutableArray<ShapePart> parts) =>
        parts is [var only] && only.Transform != Frame3D.Identity;

    private ImplicitGeometry Instance(ImmutableArray<ShapePart> parts, Frame3D frame)
    {
        SharedShape shape = _shapes.GetOrAdd(
            (parts[0].Mesh, parts[0].Look), static (_, shared) => shared.Bodies.Share(shared.Parts), (Bodies: this, Parts: parts));
        var transform = new Transform3D(
        [
            frame.AxisX.X, frame.AxisY.X, frame.AxisZ.X, 0,
            frame.AxisX.Y, frame.AxisY.Y, frame.AxisZ.Y, 0,
            frame.AxisX.Z, frame.AxisY.Z, frame.AxisZ.Z, 0,
            0, 0, 0, 1,
        ]);
        return new ImplicitGeometry(MeshSurfaces.ToPosition(frame.Origin), transform, shape);
    }

    private SharedShape Share(ImmutableArray<ShapePart> parts) =>
        new(new MultiSurface([.. parts.SelectMany(part => _surfaces.Polygons(part.Mesh, Frame3D.Identity, part.Look))]));

    private static bool IsClosed(ShapePart part)
    {
        var takeOff = new MeshTakeOff();
        takeOff.Add(part.Mesh, Frame3D.Identity);
        return takeOff.Quantities is { IsClosed: true };
    }
}
