using TwinInterop.Formats.Ifc.Schema;
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
    /// <returns>Null where the class is none.</returns>
    public PolygonMesh? Mesh(IfcEntity item) => item.Class switch
    {
        IfcClass.IfcCurveBoundedPlane => BoundedPlane(item),
        IfcClass.IfcCurveBoundedSurface => Bounded(item),
        IfcClass.IfcRectangularTrimmedSurface => Rectangular(item),
        IfcClass.IfcSurfaceOfLinearExtrusion => LinearSweep.Extrude(
            Open(item), surfaces.Position(item),
            PointReader.Direction(item.NeedReference("ExtrudedDirection")) * points.NeedLength(item, "Depth")),
        IfcClass.IfcSurfaceOfRevolution => Revolved(item),
        IfcClass.IfcBSplineSurfaceWithKnots or IfcClass.IfcRationalBSplineSurfaceWithKnots => Whole(item),
        _ => null,
    };

    private Profile Open(IfcEntity item) => Profile.Open(surfaces.Generatrix(item).Discretise(curves.Tessellation));

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

    private PolygonMesh Bounded(IfcEntity item)
    {
        var loops = new List<Vector3D[]>();
        foreach (IfcEntity boundary in item.References("Boundaries"))
            loops.Add(PointSequence.AsLoop(curves.Polyline(boundary)));
        IfcEntity basis = item.NeedReference("BasisSurface");
        var weld = new MeshWeld();
        if (basis.Is(IfcClass.IfcPlane))
            weld.AddFace(loops);
        else
            weld.AddTriangles(Within(item, surfaces.Surface(basis), loops));
        return weld.Build();
    }

    private PolygonMesh Rectangular(IfcEntity item)
    {
        IfcEntity basis = item.NeedReference("BasisSurface");
        (double u1, double u2) = (item.Need("U1"), item.Need("U2"));
        (double v1, double v2) = (item.Need("V1"), item.Need("V2"));
        if (basis.Is(IfcClass.IfcPlane))
        {
            double unit = points.Units.Length;
            Frame3D frame = surfaces.Position(basis);
            var flat = new MeshWeld();
            flat.AddFace([[.. Corners(u1 * unit, v1 * unit, u2 * unit, v2 * unit).Select(at => frame.Apply(new(at.U, at.V, 0)))]]);
            return flat.Build();
        }

        (double unitU, double unitV) = ParameterUnits(basis);
        return Patch(item, surfaces.Surface(basis), new UV(u1 * unitU, v1 * unitV), new UV(u2 * unitU, v2 * unitV));
    }

    private (double U, double V) ParameterUnits(IfcEntity basis) => basis.Class switch
    {
        IfcClass.IfcCylindricalSurface => (points.Units.Angle, points.Units.Length),
        IfcClass.IfcSphericalSurface or IfcClass.IfcToroidalSurface => (points.Units.Angle, points.Units.Angle),
        IfcClass.IfcSurfaceOfRevolution => (points.Units.Angle, 1),
        IfcClass.IfcSurfaceOfLinearExtrusion => (1, points.Units.Length),
        _ => (1, 1),
    };

    private PolygonMesh Whole(IfcEntity item)
    {
        BSplineSurface surface = new SplineReader(points).Surface(item);
        return Patch(item, surface, surface.Low, surface.High);
    }

    // A rectangle of the parameter plane, its sides cut into as many pieces as the surface bends.
    private PolygonMesh Patch(IfcEntity item, ISurface surface, UV low, UV high)
    {
        UV step = surface.LargestStep(curves.Tessellation);
        List<double> us = [.. Seam.Steps(low.U, high.U, step.U)];
        List<double> vs = [.. Seam.Steps(low.V, high.V, step.V)];
        var weld = new MeshWeld();
        for (int i = 0; i + 1 < us.Count; i++)
        {
            for (int j = 0; j + 1 < vs.Count; j++)
            {
                Vector3D a = surface.PointAt(new UV(us[i], vs[j]));
                Vector3D b = surface.PointAt(new UV(us[i + 1], vs[j]));
                Vector3D c = surface.PointAt(new UV(us[i + 1], vs[j + 1]));
                Vector3D d = surface.PointAt(new UV(us[i], vs[j + 1]));
                weld.AddTriangles([a, b, c, a, c, d]);
            }
        }

        PolygonMesh mesh = weld.Build();
        return mesh.FaceCount > 0 ? mesh : throw UnreadableItemException.Degenerate(item, "a patch of some extent", "none");
    }

    private PolygonMesh Revolved(IfcEntity item)
    {
        Frame3D axis = points.Frame(item.NeedReference("AxisPosition"));
        PolygonMesh mesh = RotarySweep.Revolve(Open(item), axis.Origin, axis.AxisZ, Math.Tau, curves.Tessellation);
        return mesh.Transform(surfaces.Position(item));
    }

    private Vector3D[] Within(IfcEntity item, ISurface surface, List<Vector3D[]> loops) =>
        TrimmedSurface.Triangulate(surface, loops, true, curves.Tessellation)
        ?? throw UnreadableItemException.Degenerate(item, "boundaries around an area", "none");

    private static UV[] Corners(double u1, double v1, double u2, double v2) =>
        [new(u1, v1), new(u2, v1), new(u2, v2), new(u1, v2)];
}
