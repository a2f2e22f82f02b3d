using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Surfaces;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Curved surfaces. Safe for several threads.</summary>
/// <remarks>Source: IfcSurface and its subtypes (ISO 16739-1, 8.9.3).</remarks>
/// <param name="points">Reads placements.</param>
/// <param name="curves">Reads generating curves.</param>
internal sealed class SurfaceReader(PointReader points, CurveReader curves)
{
    private readonly SplineReader _splines = new(points);

    /// <summary>A surface that is not a plane.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public ISurface Surface(IfcEntity surface)
    {
        surface.GuardDepth();
        return surface.Class switch
        {
            IfcClass.IfcCylindricalSurface =>
                RevolvedSurface.Cylinder(Position(surface), points.NeedLength(surface, "Radius")),
            IfcClass.IfcSphericalSurface => RevolvedSurface.Sphere(Position(surface), points.NeedLength(surface, "Radius")),
            IfcClass.IfcToroidalSurface => RevolvedSurface.Torus(
                Position(surface), points.NeedLength(surface, "MajorRadius"), points.NeedLength(surface, "MinorRadius")),
            IfcClass.IfcSurfaceOfLinearExtrusion => Extruded(surface),
            IfcClass.IfcSurfaceOfRevolution => Revolved(surface),
            IfcClass.IfcBSplineSurfaceWithKnots or IfcClass.IfcRationalBSplineSurfaceWithKnots => _splines.Surface(surface),
            IfcClass.IfcRectangularTrimmedSurface or IfcClass.IfcCurveBoundedSurface =>
                Surface(surface.NeedReference("BasisSurface")),
            _ => throw UnreadableItemException.Unsupported("a surface", surface),
        };
    }

    /// <summary>The frame of an elementary or swept surface; identity where it gives none.</summary>
    public Frame3D Position(IfcEntity surface) => points.Frame(surface.Reference("Position"));

    /// <summary>The radius of a cylinder or sphere, in metres.</summary>
    public double Radius(IfcEntity surface) => points.NeedLength(surface, "Radius");

    /// <summary>Metres or radians a unit of the parameters of a surface, as the file counts them.</summary>
    public UV ParameterUnits(IfcEntity surface)
    {
        double length = points.Units.Length;
        double angle = points.Units.Angle;
        return surface.Class switch
        {
            IfcClass.IfcPlane => new UV(length, length),
            IfcClass.IfcCylindricalSurface => new UV(angle, length),
            IfcClass.IfcSphericalSurface or IfcClass.IfcToroidalSurface => new UV(angle, angle),
            IfcClass.IfcSurfaceOfRevolution => new UV(angle, 1),
            IfcClass.IfcSurfaceOfLinearExtrusion => new UV(1, length),
            IfcClass.IfcRectangularTrimmedSurface or IfcClass.IfcCurveBoundedSurface =>
                ParameterUnits(surface.NeedReference("BasisSurface")),
            _ => new UV(1, 1),
        };
    }

    /// <summary>A curve in the parameter plane of a surface; one on a plane is a curve in its system.</summary>
    /// <remarks>Source: IfcPcurve (ISO 16739-1, 8.9.3).</remarks>
    public ICurve OnSurface(IfcEntity curve)
    {
        IfcEntity basis = curve.NeedReference("BasisSurface");
        ICurve flat = curves.Curve(curve.NeedReference("ReferenceCurve"));
        if (basis.Is(IfcClass.IfcPlane))
            return PlacedCurve.Of(flat, Position(basis));

        // Points come in metres, whatever they mean here: what is an angle or a plain parameter is put back.
        UV unit = ParameterUnits(basis);
        double length = points.Units.Length;
        return new ParameterCurve(Surface(basis), flat, new UV(unit.U / length, unit.V / length));
    }

    /// <summary>The point of a surface at parameters of the file.</summary>
    public Vector3D PointAt(IfcEntity surface, double u, double v)
    {
        UV unit = ParameterUnits(surface);
        return surface.Is(IfcClass.IfcPlane)
            ? Position(surface).Apply(new Vector3D(u * unit.U, v * unit.V, 0))
            : Surface(surface).PointAt(new UV(u * unit.U, v * unit.V));
    }

    /// <summary>The normal of a surface near a point, for sweeps along it.</summary>
    public Func<Vector3D, Vector3D> Normal(IfcEntity surface)
    {
        if (surface.Is(IfcClass.IfcPlane))
        {
            Vector3D normal = Position(surface).AxisZ;
            return _ => normal;
        }

        ISurface curved = Surface(surface);
        UV step = curved.LargestStep(curves.Tessellation);
        double u = double.IsFinite(step.U) ? step.U / 100 : 1e-3;
        double v = double.IsFinite(step.V) ? step.V / 100 : 1e-3;
        return point =>
        {
            UV at = curved.ParameterOf(point);
            if (double.IsNaN(at.U))
                at = at with { U = 0 };
            Vector3D alongU = curved.PointAt(at with { U = at.U + u }) - curved.PointAt(at with { U = at.U - u });
            Vector3D alongV = curved.PointAt(at with { V = at.V + v }) - curved.PointAt(at with { V = at.V - v });
            return alongU.Cross(alongV).Normalized();
        };
    }

    /// <summary>The generating curve of a swept surface, from its open profile.</summary>
    public ICurve Generatrix(IfcEntity surface)
    {
        IfcEntity profile = surface.NeedReference("SweptCurve");
        IfcEntity curve = profile.Reference("Curve");
        if (!curve.Exists)
            curve = profile.NeedReference("OuterCurve");
        return curves.Curve(curve);
    }

    private ExtrudedSurface Extruded(IfcEntity surface)
    {
        Frame3D position = Position(surface);
        return new ExtrudedSurface(
            new PlacedCurve(Generatrix(surface), position),
            position.Turn(PointReader.Direction(surface.NeedReference("ExtrudedDirection"))));
    }

    private RevolvedSurface Revolved(IfcEntity surface)
    {
        Frame3D position = Position(surface);
        Frame3D axis = position.Compose(points.Frame(surface.NeedReference("AxisPosition")));
        return new RevolvedSurface(axis.Origin, axis.AxisZ, PlacedCurve.Of(Generatrix(surface), position));
    }
}
