using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Boxes, pyramids, cones, cylinders and spheres. Safe for several threads.</summary>
/// <remarks>Source: IfcCsgPrimitive3D, IfcBoundingBox (ISO 16739-1, 8.8.3).</remarks>
/// <param name="points">Reads placements.</param>
/// <param name="tessellation">How finely.</param>
internal sealed class PrimitiveReader(PointReader points, Tessellation tessellation)
{
    /// <summary>The body of a primitive.</summary>
    /// <returns>Null where the class is none.</returns>
    public PolygonMesh? Solid(IfcEntity solid)
    {
        PolygonMesh? mesh = solid.Class switch
        {
            IfcClass.IfcBlock => BoxMesh.Between(
                default, new Vector3D(Size(solid, "XLength"), Size(solid, "YLength"), Size(solid, "ZLength"))),
            IfcClass.IfcRectangularPyramid => Pyramid(solid),
            IfcClass.IfcRightCircularCone => Turned(
                [default, new(Size(solid, "BottomRadius"), 0, 0), new(0, Size(solid, "Height"), 0)]),
            IfcClass.IfcRightCircularCylinder => LinearSweep.Extrude(
                new RoundProfiles(tessellation).Circle(Size(solid, "Radius")), Frame3D.Identity, new(0, 0, Size(solid, "Height"))),
            IfcClass.IfcSphere => Sphere(Size(solid, "Radius")),
            _ => null,
        };
        return mesh is null ? null : mesh.Transform(points.Frame(solid.Reference("Position")));
    }

    /// <summary>The box of an IfcBoundingBox.</summary>
    public PolygonMesh Box(IfcEntity box)
    {
        Vector3D corner = points.Point(box.NeedReference("Corner"));
        return BoxMesh.Between(
            corner, corner + new Vector3D(Size(box, "XDim"), Size(box, "YDim"), Size(box, "ZDim")));
    }

    private double Size(IfcEntity solid, string attribute)
    {
        double size = points.NeedLength(solid, attribute);
        return size > 0 ? size : throw UnreadableItemException.Degenerate(solid, $"{attribute} above 0", $"{size} m");
    }

    private PolygonMesh Pyramid(IfcEntity solid)
    {
        double x = Size(solid, "XLength");
        double y = Size(solid, "YLength");
        var apex = new Vector3D(x / 2, y / 2, Size(solid, "Height"));
        var stack = new SectionStack(Profile.Of([default, new(x, 0, 0), new(x, y, 0), new(0, y, 0)]));
        stack.Add(point => point);
        stack.Add(_ => apex);
        return stack.Build();
    }

    private PolygonMesh Sphere(double radius)
    {
        ConicCurve arc = ConicCurve.Circle(Frame3D.Identity, radius) with { Start = -Math.PI / 2, End = Math.PI / 2 };
        return Turned(arc.Discretise(tessellation));
    }

    // A half section in X and Y turned about Y, then laid so that its axis points along Z.
    private PolygonMesh Turned(Vector3D[] section)
    {
        PolygonMesh mesh = RotarySweep.Revolve(Profile.Of(section), default, Vector3D.UnitY, Math.Tau, tessellation);
        return mesh.Transform(new Frame3D(default, Vector3D.UnitX, Vector3D.UnitZ, -Vector3D.UnitY));
    }
}
