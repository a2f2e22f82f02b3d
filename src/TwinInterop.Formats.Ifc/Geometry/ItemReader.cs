using System.Collections.Concurrent;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Representation items of every class. Safe for several threads.</summary>
/// <remarks>Source: IfcRepresentationItem (ISO 16739-1, 8.8 and 8.9).</remarks>
internal sealed class ItemReader
{
    private readonly IfcModel _model;
    private readonly PointReader _points;
    private readonly StyleReader _styles;
    private readonly SweptSolidReader _swept;
    private readonly ShellReader _shells;
    private readonly FaceSetReader _faceSets;
    private readonly PrimitiveReader _primitives;
    private readonly LineItemReader _lines;
    private readonly ItemExtent _extent;
    private readonly long _budget;
    private readonly BooleanReader _booleans;
    private readonly SurfaceItemReader _surfaceItems;
    private readonly ConcurrentDictionary<int, ShapeItems> _maps = new();

    /// <summary>A reader on the strength of others.</summary>
    public ItemReader(IfcModel model, PointReader points, CurveReader curves, LookTable looks, GeometryOptions options)
    {
        (_model, _points, _budget) = (model, points, options.ElementBudget);
        _lines = new LineItemReader(points, curves);
        _extent = new ItemExtent(points);
        _styles = new StyleReader(looks);
        var surfaces = new SurfaceReader(points, curves);
        _swept = new SweptSolidReader(points, curves, new ProfileReader(points, curves), surfaces);
        _shells = new ShellReader(model, points, curves, surfaces, _styles, looks);
        _faceSets = new FaceSetReader(model, points, _styles, looks);
        _primitives = new PrimitiveReader(points, curves.Tessellation);
        _booleans = new BooleanReader(model, new HalfSpaceReader(points, curves, surfaces), options.Booleans, Mesh);
        _surfaceItems = new SurfaceItemReader(points, curves, surfaces);
    }

    /// <summary>Evaluates solids of further classes, such as sectioned solids; null where it does not know one.</summary>
    public Func<IfcEntity, BudgetMeter, PolygonMesh?>? Further { get; set; }

    /// <summary>Adds everything that a representation holds; what cannot be evaluated is reported and counted.</summary>
    /// <param name="representation">The representation.</param>
    /// <param name="into">Receives the items.</param>
    /// <param name="meter">What the element may still cost; once it has run out the rest is counted as left out.</param>
    public void AddRepresentation(IfcEntity representation, ShapeItems into, BudgetMeter meter) =>
        AddRepresentation(representation, into, _styles.OfLayer(representation), new Work(meter, null));

    /// <summary>Reads an item that is in no representation, such as the geometry of a connection.</summary>
    /// <param name="item">The item.</param>
    /// <param name="into">Receives it.</param>
    /// <param name="meter">What it may cost.</param>
    public void AddSingle(IfcEntity item, ShapeItems into, BudgetMeter meter) => AddItem(item, into, look: 0, new Work(meter, null));

    private void AddRepresentation(IfcEntity representation, ShapeItems into, int look, Work work)
    {
        foreach (IfcEntity item in representation.References("Items"))
            AddItem(item, into, look, work);
    }

    private void AddItem(IfcEntity item, ShapeItems into, int look, Work work)
    {
        if (work.Meter.IsExceeded)
        {
            into.LeaveOut();
            return;
        }

        try
        {
            item.GuardDepth();
            Add(item, into, look, work);
        }
        catch (UnreadableItemException left)
        {
            _model.Report(left.Rule, left.Entity, [.. left.Arguments]);
            if (left.Rule == GeometryDiagnostics.BudgetExceeded)
                AddExtent(item, into, look);
            else
                into.Failed++;
        }
    }

    /// <summary>The box around its points stands for an item that costs too much.</summary>
    private void AddExtent(IfcEntity item, ShapeItems into, int look)
    {
        into.LeaveOut();
        if (_extent.Of(item) is not { } box)
            return;
        into.Parts.Add(new ShapePart(box, Frame3D.Identity, look));
        into.Boxes++;
        _model.Report(GeometryDiagnostics.BoxInstead, item);
    }

    private void Add(IfcEntity item, ShapeItems into, int inherited, Work work)
    {
        work.Meter.Need(1, item);
        int look = _styles.OfItem(item) is var own && own != 0 ? own : inherited;
        if (item.Is(IfcClass.IfcMappedItem))
        {
            AddMapped(item, into, look, work);
        }
        else if (item.Is(IfcClass.IfcAnnotationSurface))
        {
            AddItem(item.NeedReference("Item"), into, look, work);
        }
        else if (item.Is(IfcClass.IfcGeometricSet))
        {
            foreach (IfcEntity element in item.References("Elements"))
                AddItem(element, into, look, work);
        }
        else if (_lines.Lines(item) is { } lines)
        {
            work.Meter.Need(lines.Sum(line => line.Points.Length), item);
            into.Lines.AddRange(lines);
        }
        else if (item.Is(IfcClass.IfcBoundingBox))
        {
            into.Parts.Add(new ShapePart(_primitives.Box(item), Frame3D.Identity, look));
        }
        else
        {
            PolygonMesh mesh = Mesh(item, work.Meter);
            if (mesh.FaceCount > 0)
                into.Parts.Add(new ShapePart(mesh, Frame3D.Identity, look));
            if (_faceSets.IsIncomplete(item))
                into.Failed++;
        }
    }

    /// <summary>The mesh of a solid, a surface or an operand.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    private PolygonMesh Mesh(IfcEntity item, BudgetMeter meter)
    {
        item.GuardDepth();
        return _swept.Solid(item, meter) ?? _booleans.Solid(item, meter) ?? _shells.Mesh(item, meter)
            ?? _faceSets.Mesh(item, meter) ?? _primitives.Solid(item) ?? _surfaceItems.Mesh(item, meter)
            ?? Further?.Invoke(item, meter) ?? throw UnreadableItemException.Unsupported("a solid or a surface", item);
    }

    private void AddMapped(IfcEntity item, ShapeItems into, int look, Work work)
    {
        IfcEntity source = item.NeedReference("MappingSource");
        Frame3D target = _points.Operator(item.NeedReference("MappingTarget"));
        Frame3D frame = target.Compose(_points.Frame(source.Reference("MappingOrigin")));
        ShapeItems mapped = Mapped(source, work.Within);
        work.Meter.Need(mapped.Parts.Count + mapped.Lines.Count, item);
        into.AddMapped(mapped, frame, look != 0 ? look : _styles.OfLayer(source.Reference("MappedRepresentation")));
    }

    // A map has a budget of its own, so that its shape is the same whichever product comes first. Two threads may evaluate
    // the same map; both use what the first one kept. Waiting for one another could never end.
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
        var work = new Work(new BudgetMeter(_budget), new Nest(source.Slot, within));
        AddRepresentation(source.NeedReference("MappedRepresentation"), items, 0, work);
        if (work.Meter.IsExceeded)
            _model.Report(GeometryDiagnostics.ElementBudgetExceeded, source, _budget, items.LeftOut);
        return _maps.GetOrAdd(source.Slot, items);
    }

    // What may still be spent, and what is being evaluated.
    private sealed record Work(BudgetMeter Meter, Nest? Within);

    // The maps that are being evaluated, innermost first.
    private sealed record Nest(int Map, Nest? Outer);
}
