using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Gives geometries back their level, role and type as notes tell them.</summary>
/// <param name="surfaces">Makes polygons.</param>
/// <param name="instance">Makes instances of shared shapes.</param>
internal sealed class RestoredShapes(MeshSurfaces surfaces, Func<ImmutableArray<ShapePart>, Frame3D, ImplicitGeometry> instance)
{
    /// <summary>The geometry of a representation.</summary>
    /// <param name="form">What it was.</param>
    /// <param name="items">What the representation holds.</param>
    /// <param name="frame">Where its product lies.</param>
    /// <returns>Null where the representation holds nothing that can be evaluated.</returns>
    public AbstractGeometry? Geometry(TwinForm form, ShapeItems items, in Frame3D frame)
    {
        string type = form.Type;
        if (items.IsEmpty)
            return null;
        switch (type)
        {
            case nameof(Solid) when Solids(form, items, frame) is [Solid only]:
                return only;
            case nameof(Solid):
                return new Solid(new CompositeSurface(Polygons(items, frame)));
            case nameof(MultiSolid):
                return new MultiSolid(Solids(form, items, frame));
            case nameof(CompositeSolid):
                return new CompositeSolid(Solids(form, items, frame));
            case nameof(CompositeSurface):
                return new CompositeSurface(Polygons(items, frame));
            case nameof(TriangulatedSurface) when items.Parts is [var only]:
                return MeshSurfaces.Triangles(only.Mesh, frame.Compose(only.Transform));
            case nameof(PolygonSurface) or nameof(OrientableSurface) when Polygons(items, frame) is [var only]:
                return only;
            case nameof(ImplicitGeometry) when items.Parts.Count > 0 && items.Parts.TrueForAll(part => part.Transform == items.Parts[0].Transform) && items.Parts[0].Transform != Frame3D.Identity:
                return instance([.. items.Parts], frame.Compose(items.Parts[0].Transform));
            default:
                return Plain(type, items, frame);
        }
    }

    /// <summary>Lines as what they were.</summary>
    public static AbstractGeometry Lines(string type, ImmutableArray<AbstractCurve> lines) => type switch
    {
        nameof(LineString) when lines.Length == 1 => lines[0],
        nameof(CompositeCurve) => new CompositeCurve(lines),
        _ => new MultiCurve(lines),
    };

    private AbstractGeometry? Plain(string type, ShapeItems items, in Frame3D frame)
    {
        ImmutableArray<AbstractSurface> polygons = Polygons(items, frame);
        ImmutableArray<Point> points = [.. Points(items, frame)];
        ImmutableArray<AbstractCurve> lines = [.. Lines(items, frame)];
        if (type == nameof(GeometryCollection))
        {
            var members = ImmutableArray.CreateBuilder<AbstractGeometry>();
            if (!polygons.IsEmpty)
                members.Add(new MultiSurface(polygons));
            members.AddRange(lines);
            members.AddRange(points);
            return new GeometryCollection(members.ToImmutable());
        }

        if (!polygons.IsEmpty)
            return new MultiSurface(polygons);
        if (!lines.IsEmpty)
            return Lines(type, lines);

        if (points.IsEmpty)
            return null;
        return type == nameof(Point) && points.Length == 1 ? points[0] : new MultiPoint(points);
    }

    private ImmutableArray<AbstractSurface> Polygons(ShapeItems items, Frame3D frame) =>
        [.. items.Parts.SelectMany(part => surfaces.Polygons(part.Mesh, frame.Compose(part.Transform), part.Look))];

    private ImmutableArray<AbstractSolid> Solids(TwinForm form, ShapeItems items, Frame3D frame)
    {
        ImmutableArray<AbstractSurface>[] bodies = [.. items.Parts.Select(part => surfaces.Polygons(part.Mesh, frame.Compose(part.Transform), part.Look))];
        ImmutableArray<AbstractSurface> faces = [.. bodies.SelectMany(body => body)];
        if (form.Order is { } order)
            faces = Sorted(faces, order);
        return BodyFaces.Split(faces, form.Bodies) ?? BodyFaces.Split(faces, bodies.Select(body => body.Length));
    }

    /// <summary>Faces at the places that a note tells; as they are where it does not tell each.</summary>
    private static ImmutableArray<AbstractSurface> Sorted(ImmutableArray<AbstractSurface> faces, string order)
    {
        var sorted = new AbstractSurface?[faces.Length];
        int next = 0;
        foreach (int place in NumberRanges.Parse(order, faces.Length))
        {
            if (next == faces.Length || sorted[place] is not null)
                return faces;
            sorted[place] = faces[next++];
        }

        return next == faces.Length ? [.. sorted.OfType<AbstractSurface>()] : faces;
    }

    private static IEnumerable<Point> Points(ShapeItems items, Frame3D frame) => items.Lines
        .Where(line => line.Points.Length == 1)
        .Select(line => new Point(MeshSurfaces.ToPosition(frame.Apply(line.Points[0]))));

    private static IEnumerable<AbstractCurve> Lines(ShapeItems items, Frame3D frame) => items.Lines
        .Where(line => line.Points.Length > 1)
        .Select(line => new LineString([.. line.Points.Select(point => MeshSurfaces.ToPosition(frame.Apply(point)))]));
}
