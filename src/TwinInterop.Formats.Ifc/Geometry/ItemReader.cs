using System.Collections.Concurrent;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Representation items of every class. Safe for several threads.</summary>
/// <remarks>Source: IfcRepresentationItem (ISO 16739-1, 8.8 and 8.9).</remarks>
internal sealed class ItemReader
{
    private readonly IfcModel _model;
    private readonly PointReader _points;
    private readonly CurveReader _curves;
    private readonly StyleReader _styles;
    private readonly SweptSolidReader _swept;
    private readonly ShellReader _shells;
    private readonly FaceSetReader _faceSets;
    private readonly PrimitiveReader _primitives;
    private readonly BooleanReader _booleans;
    private readonly SurfaceItemReader _surfaceItems;
    private readonly ConcurrentDictionary<int, ShapeItems> _maps = new();

    /// <summary>A reader on the strength of others.</summary>
    public ItemReader(IfcModel model, PointReader points, CurveReader curves, LookTable looks, GeometryOptions options)
    {
        (_model, _points, _curves) = (model, points, curves);
        _styles = new StyleReader(looks);
        var surfaces = new SurfaceReader(points, curves);
        _swept = new SweptSolidReader(points, curves, new ProfileReader(points, curves), surfaces);
        _shells = new ShellReader(model, points, curves, surfaces, _styles);
        _faceSets = new FaceSetReader(points, _styles, looks);
        _primitives = new PrimitiveReader(points, curves.Tessellation);
        _booleans = new BooleanReader(model, new HalfSpaceReader(points, curves), options.Booleans, Mesh);
        _surfaceItems = new SurfaceItemReader(points, curves, surfaces);
    }

    /// <summary>Evaluates solids of further classes, such as sectioned solids; null where it does not know one.</summary>
    public Func<IfcEntity, PolygonMesh?>? Further { get; set; }

    /// <summary>Adds everything that a representation holds; what cannot be evaluated is reported and counted.</summary>
    public void AddRepresentation(IfcEntity representation, ShapeItems into) =>
        AddRepresentation(representation, into, _styles.OfLayer(representation), null);

    private void AddRepresentation(IfcEntity representation, ShapeItems into, int look, Nest? within)
    {
        foreach (IfcEntity item in representation.References("Items"))
            AddItem(item, into, look, within);
    }

    private void AddItem(IfcEntity item, ShapeItems into, int look, Nest? within)
    {
        try
        {
            item.GuardDepth();
            Add(item, into, look, within);
        }
        catch (UnreadableItemException left)
        {
            into.Failed++;
            _model.Report(left.Rule, left.Entity, [.. left.Arguments]);
        }
    }

    private void Add(IfcEntity item, ShapeItems into, int inherited, Nest? within)
    {
        int look = _styles.OfItem(item) is var own && own != 0 ? own : inherited;
        if (item.Is(IfcClass.IfcMappedItem))
        {
            AddMapped(item, into, look, within);
        }
        else if (item.Is(IfcClass.IfcGeometricSet))
        {
            foreach (IfcEntity element in item.References("Elements"))
                AddItem(element, into, look, within);
        }
        else if (item.Is(IfcClass.IfcCurve))
        {
            into.Lines.Add(new ShapeLine(_curves.Polyline(item)));
        }
        else if (item.Is(IfcClass.IfcCartesianPoint))
        {
            into.Lines.Add(new ShapeLine([_points.Point(item)]));
        }
        else if (item.Is(IfcClass.IfcCartesianPointList))
        {
            foreach (Vector3D point in _points.PointList(item))
                into.Lines.Add(new ShapeLine([point]));
        }
        else if (item.Is(IfcClass.IfcBoundingBox))
        {
            into.Parts.Add(new ShapePart(_primitives.Box(item), Frame3D.Identity, look));
        }
        else
        {
            PolygonMesh mesh = Mesh(item);
            if (mesh.FaceCount > 0)
                into.Parts.Add(new ShapePart(mesh, Frame3D.Identity, look));
        }
    }

    /// <summary>The mesh of a solid, a surface or an operand.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    private PolygonMesh Mesh(IfcEntity item)
    {
        item.GuardDepth();
        return _swept.Solid(item) ?? _booleans.Solid(item) ?? _shells.Mesh(item) ?? _faceSets.Mesh(item)
            ?? _primitives.Solid(item) ?? _surfaceItems.Mesh(item) ?? Further?.Invoke(item)
            ?? throw UnreadableItemException.Unsupported("a solid or a surface", item);
    }

    private void AddMapped(IfcEntity item, ShapeItems into, int look, Nest? within)
    {
        IfcEntity source = item.NeedReference("MappingSource");
        Frame3D target = _points.Operator(item.NeedReference("MappingTarget"));
        Frame3D frame = target.Compose(_points.Frame(source.Reference("MappingOrigin")));
        into.AddMapped(Mapped(source, within), frame, look != 0 ? look : _styles.OfLayer(source.Reference("MappedRepresentation")));
    }

    // Two threads may evaluate the same map; both use what the first one kept. Waiting for one another could never end.
    private ShapeItems Mapped(IfcEntity source, Nest? within)
    {
        if (_maps.TryGetValue(source.Slot, out ShapeItems? known))
            return known;
        for (Nest? outer = within; outer is not null; outer = outer.Outer)
        {
            if (outer.Map == source.Slot)
                throw new UnreadableItemException(GeometryDiagnostics.TooDeep, source, source.ToString());
        }

        var items = new ShapeItems();
        AddRepresentation(source.NeedReference("MappedRepresentation"), items, 0, new Nest(source.Slot, within));
        return _maps.GetOrAdd(source.Slot, items);
    }

    // The maps that are being evaluated, innermost first.
    private sealed record Nest(int Map, Nest? Outer);
}
