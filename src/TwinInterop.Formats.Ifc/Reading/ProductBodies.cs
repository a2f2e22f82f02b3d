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
    private readonly RestoredShapes _restored;
    private readonly IfcGeometry _geometry;
    private readonly ConversionContext _context;
    private readonly Frame3D _map;
    private readonly bool _isMapped;
    private readonly bool _inDegrees;

    public ProductBodies(IfcDataset dataset, ReadOptions options, ConversionContext context)
    {
        _geometry = new IfcGeometry(dataset.Model, null, dataset.Units);
        _surfaces = new MeshSurfaces(_geometry.Looks);
        _restored = new RestoredShapes(_surfaces, Instance);
        _context = context;
        _isMapped = !options.KeepsLocalCoordinates;
        _map = _isMapped ? dataset.Georeference.Frame : Frame3D.Identity;
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
            return Restored(node, note);
        ImmutableArray<LodGeometry> footprint = Footprint(node);
        ImmutableArray<LodGeometry> axis = Axis(node);
        ImmutableArray<LodGeometry> bodies = Bodies(node);
        BookOthers(node, hasFootprint: !footprint.IsEmpty, hasAxis: !axis.IsEmpty, hasBody: !bodies.IsEmpty);
        return [.. footprint, .. axis, .. bodies];
    }

    /// <summary>The geometries that this tool wrote, representation by representation.</summary>
    private ImmutableArray<LodGeometry> Restored(ObjectNode node, TwinNote note)
    {
        IfcEntity definition = node.Entity.Reference("Representation");
        if (!definition.Exists)
            return [];
        Frame3D frame = _map.Compose(_geometry.Placements.OfProduct(node.Entity));
        IfcEntity[] representations = definition.References("Representations").ToArray();
        var restored = ImmutableArray.CreateBuilder<LodGeometry>();
        int i = 0;
        foreach (TwinForm form in note.Forms.Where(form => !form.IsOfParts))
        {
            if (i == representations.Length)
                break;
            ShapeItems items = _geometry.Representation(representations[i++]);
            if (_restored.Geometry(form.Type, items, frame) is { } geometry)
                restored.Add(new LodGeometry(form.Lod, form.Role, geometry));
        }

        return restored.ToImmutable();
    }

    private ImmutableArray<LodGeometry> Bodies(ObjectNode node)
    {
        ProductGeometry shape = _geometry.Shape(node.Entity);
        Frame3D frame = _map.Compose(shape.Placement);
        if (!shape.Parts.IsEmpty)
            return Body(node, shape.Parts, frame) is { } body ? [new LodGeometry(Lod, body)] : [];
        if (Curves(shape.Lines, frame) is not { } curves)
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

    private static MultiCurve? Curves(ImmutableArray<ShapeLine> lines, in Frame3D frame)
    {
        var curves = ImmutableArray.CreateBuilder<AbstractCurve>();
        foreach (ShapeLine line in lines)
        {
            if (line.Points.Length < 2)
                continue;
            var positions = ImmutableArray.CreateBuilder<Position>(line.Points.Length);
            foreach (Vector3D point in line.Points)
                positions.Add(MeshSurfaces.ToPosition(frame.Apply(point)));
            curves.Add(new LineString(positions.MoveToImmutable()));
        }

        return curves.Count == 0 ? null : new MultiCurve(curves.ToImmutable());
    }

    /// <summary>The outline on the ground: areas where its lines are closed, else the lines.</summary>
    private ImmutableArray<LodGeometry> Footprint(ObjectNode node)
    {
        ProductGeometry shape = _geometry.Shape(node.Entity, ShapeRole.FootPrint);
        if (shape.IsEmpty)
            return [];
        Frame3D frame = _map.Compose(shape.Placement);
        var areas = ImmutableArray.CreateBuilder<AbstractSurface>();
        foreach (ShapePart part in shape.Parts)
            areas.AddRange(_surfaces.Polygons(part.Mesh, frame.Compose(part.Transform), part.Look));
        foreach (ShapeLine line in shape.Lines)
        {
            if (FootprintArea.Of(line, frame) is { } area)
                areas.Add(area);
        }

        AbstractGeometry? outline = areas.Count > 0 && areas.Count >= shape.Lines.Length
            ? new MultiSurface(areas.ToImmutable())
            : Curves(shape.Lines, frame);
        return outline is null ? [] : [new LodGeometry("0", GeometryRole.Footprint, outline)];
    }

    /// <summary>The line along which an element runs; that of an alignment is the alignment itself.</summary>
    private ImmutableArray<LodGeometry> Axis(ObjectNode node)
    {
        if (node.Entity.Is(Schema.IfcClass.IfcLinearPositioningElement))
            return [];
        ProductGeometry shape = _geometry.Shape(node.Entity, ShapeRole.Axis);
        return Curves(shape.Lines, _map.Compose(shape.Placement)) is { } curves
            ? [new LodGeometry("0", GeometryRole.Network, curves)]
            : [];
    }

    /// <summary>Symbols and other representations beside the body, the axis and the footprint are not read; a box follows from the body.</summary>
    private void BookOthers(ObjectNode node, bool hasFootprint, bool hasAxis, bool hasBody)
    {
        IfcEntity definition = node.Entity.Reference("Representation");
        if (!definition.Exists)
            return;
        List<IfcEntity> read = RepresentationChoice.Of(node.Entity, ShapeRole.Body);
        if (hasFootprint)
            read.AddRange(RepresentationChoice.Of(node.Entity, ShapeRole.FootPrint));
        if (hasAxis)
            read.AddRange(RepresentationChoice.Of(node.Entity, ShapeRole.Axis));
        if (hasBody)
            read.AddRange(RepresentationChoice.Of(node.Entity, ShapeRole.Box));
        foreach (IfcEntity representation in definition.References("Representations"))
        {
            if (read.Contains(representation) || IsCurveOfAlignment(node, representation))
                continue;
            string path = $"geometry/{representation.Text("RepresentationIdentifier") ?? "unnamed"}";
            _context.LoseUnread(BookAccount.Geometries, node.CanonicalClass.Name, node.LocalId, path);
        }
    }

    private static bool IsCurveOfAlignment(ObjectNode node, IfcEntity representation) =>
        node.Entity.Is(Schema.IfcClass.IfcAlignment) && representation.Text("RepresentationIdentifier") == "Axis";
}
