using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Surfaces;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Bounded surfaces that are items by themselves. Safe for several threads.</summary>
/// <remarks>Source: IfcBoundedSurface, IfcSweptSurface (ISO 16739-1, 8.9.3).</remarks>
/// <param name="points">Reads placements.</param>
/// <param name="curves">Reads boundaries.</param>
/// <param name="surfaces">Reads basis surfaces.</param>
internal sealed class SurfaceItemReader(PointReader points, CurveReader curves, SurfaceReader surfaces)
{
    /// <summary>The mesh of a bounded surface.</summary>
    /// <param name="item">The item.</param>
    /// <param name="meter">What may be spent.</param>
    /// <returns>Null where the class is none.</returns>
    public PolygonMesh? Mesh(IfcEntity item, BudgetMeter meter) => item.Class switch
    {
        IfcClass.IfcCurveBoundedPlane => BoundedPlane(item),
        IfcClass.IfcAnnotationFillArea => FillArea(item),
        IfcClass.IfcCurveBoundedSurface => Bounded(item, meter),
        IfcClass.IfcSphericalSurface or IfcClass.IfcToroidalSurface => Closed(item),
        IfcClass.IfcRectangularTrimmedSurface => Rectangular(item),
        IfcClass.IfcSurfaceOfLinearExtrusion => LinearSweep.Extrude(
            Open(item), surfaces.Position(item),
            PointReader.Direction(item.NeedReference("ExtrudedDirection")) * points.NeedLength(item, "Depth")),
        IfcClass.IfcSurfaceOfRevolution => Revolved(item),
        IfcClass.IfcBSplineSurfaceWithKnots or IfcClass.IfcRationalBSplineSurfaceWithKnots => Whole(item),
        _ => null,
    };

    private Profile Open(IfcEntity item) => Profile.Open(surfaces.Generatrix(item).Discretise(curves.Tessellation));

    // A fill area has no plane of its own: its boundaries say where it lies.
    private PolygonMesh FillArea(IfcEntity item)
    {
        List<Vector3D[]> loops = [PointSequence.AsLoop(curves.Polyline(item.NeedReference("OuterBoundary")))];
        foreach (IfcEntity hole in item.References("InnerBoundaries"))
            loops.Add(PointSequence.AsLoop(curves.Polyline(hole)));
        var weld = new MeshWeld();
        weld.AddFace(loops);
        return weld.Build();
    }

    private PolygonMesh BoundedPlane(IfcEntity item)
    {
        IfcEntity plane = item.NeedReference("BasisSurface");
        if (!plane.Is(IfcClass.IfcPlane))
            throw UnreadableItemException.Unsupported("an IfcPlane", plane);
        Frame3D position = surfaces.Position(plane);
        var holes = new List<Vector3D[]>();
        foreach (IfcEntity hole in item.References("InnerBoundaries"))
            holes.Add(curves.Polyline(hole));
        ProfileRegion region = ProfileRegion.Of(curves.Polyline(item.NeedReference("OuterBoundary")), [.. holes])
            ?? throw UnreadableItemException.Degenerate(item, "a boundary around an area", "none");
        var weld = new MeshWeld();
        weld.AddFace(
            [.. new[] { region.Outer }.Concat(region.Holes).Select(loop => Array.ConvertAll(loop, point => position.Apply(point)))]);
        return weld.Build();
    }

    private PolygonMesh Bounded(IfcEntity item, BudgetMeter meter)
    {
        var loops = new List<Vector3D[]>();
        foreach (IfcEntity boundary in item.References("Boundaries"))
            loops.Add(PointSequence.AsLoop(curves.Polyline(boundary)));
        IfcEntity basis = item.NeedReference("BasisSurface");
        var weld = new MeshWeld();
        if (basis.Is(IfcClass.IfcPlane))
            weld.AddFace(loops);
        else
            weld.AddTriangles(Within(item, surfaces.Surface(basis), loops, meter));
        return weld.Build();
    }

    private PolygonMesh Rectangular(IfcEntity item)
    {
        IfcEntity basis = item.NeedReference("BasisSurface");
        (double u1, double u2) = (item.Need("U1"), item.Need("U2"));
        (double v1, double v2) = (item.Need("V1"), item.Need("V2"));
        if (basis.Is(IfcClass.IfcPlane))
        {
            double length = points.Units.Length;
            Frame3D frame = surfaces.Position(basis);
            var flat = new MeshWeld();
            flat.AddFace([[.. Corners(u1 * length, v1 * length, u2 * length, v2 * length).Select(at => frame.Apply(new(at.U, at.V, 0)))]]);
            return flat.Build();
        }

        UV unit = surfaces.ParameterUnits(basis);
        return Patch(item, surfaces.Surface(basis), new UV(u1 * unit.U, v1 * unit.V), new UV(u2 * unit.U, v2 * unit.V));
    }

    private PolygonMesh Whole(IfcEntity item)
    {
        BSplineSurface surface = new SplineReader(points).Surface(item);
        return Patch(item, surface, surface.Low, surface.High);
    }

    private PolygonMesh Closed(IfcEntity item)
    {
        var weld = new MeshWeld();
        weld.AddTriangles(SurfacePatch.Whole(surfaces.Surface(item), true, curves.Tessellation) ?? []);
        return weld.Build();
    }

    private PolygonMesh Patch(IfcEntity item, ISurface surface, UV low, UV high)
    {
        var weld = new MeshWeld();
        weld.AddTriangles(SurfacePatch.Between(surface, low, high, curves.Tessellation));
        PolygonMesh mesh = weld.Build();
        return mesh.FaceCount > 0 ? mesh : throw UnreadableItemException.Degenerate(item, "a patch of some extent", "none");
    }

    private PolygonMesh Revolved(IfcEntity item)
    {
        Frame3D axis = points.Frame(item.NeedReference("AxisPosition"));
        PolygonMesh mesh = RotarySweep.Revolve(Open(item), axis.Origin, axis.AxisZ, Math.Tau, curves.Tessellation);
        return mesh.Transform(surfaces.Position(item));
    }

    private Vector3D[] Within(IfcEntity item, ISurface surface, List<Vector3D[]> loops, BudgetMeter meter) =>
        TrimmedSurface.Triangulate(surface, loops, true, curves.Tessellation, meter)
        ?? throw UnreadableItemException.Degenerate(item, "boundaries around an area", "none");

    private static UV[] Corners(double u1, double v1, double u2, double v2) =>
        [new(u1, v1), new(u2, v1), new(u2, v2), new(u1, v2)];
}
