using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Outlines on the ground and lines along which objects run. Safe for several threads.</summary>
/// <param name="geometry">The shapes of the model.</param>
/// <param name="surfaces">Makes polygons.</param>
/// <param name="map">From the coordinates of the model to those that are read.</param>
internal sealed class ProductLines(IfcGeometry geometry, MeshSurfaces surfaces, Frame3D map)
{
    /// <summary>Lines of two points or more; null where there are none.</summary>
    public static MultiCurve? Curves(ImmutableArray<ShapeLine> lines, in Frame3D frame)
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
    /// <remarks>Those of a grid are its axes; that of an alignment follows from its curve.</remarks>
    public ImmutableArray<LodGeometry> Footprint(ObjectNode node)
    {
        if (UnreadShapes.IsAlignment(node) && geometry.Alignments.Curve(node.Entity) is not null)
            return [];
        if (node.Entity.Is(Schema.IfcClass.IfcGrid) && GridAxes.Lines(node.Entity, geometry, map.Compose(geometry.Placements.OfProduct(node.Entity))) is { } axes)
            return [new LodGeometry("0", GeometryRole.Footprint, axes)];
        ProductGeometry shape = geometry.Shape(node.Entity, ShapeRole.FootPrint);
        if (shape.IsEmpty)
            return [];
        Frame3D frame = map.Compose(shape.Placement);
        var areas = ImmutableArray.CreateBuilder<AbstractSurface>();
        foreach (ShapePart part in shape.Parts)
            areas.AddRange(surfaces.Polygons(part.Mesh, frame.Compose(part.Transform), part.Look));
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
    public ImmutableArray<LodGeometry> Axis(ObjectNode node)
    {
        if (node.Entity.Is(Schema.IfcClass.IfcLinearPositioningElement))
            return [];
        ProductGeometry shape = geometry.Shape(node.Entity, ShapeRole.Axis);
        return Curves(shape.Lines, map.Compose(shape.Placement)) is { } curves
            ? [new LodGeometry("0", GeometryRole.Network, curves)]
            : [];
    }
}
