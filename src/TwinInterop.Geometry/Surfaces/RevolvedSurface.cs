using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>A meridian turned about an axis: cylinders, cones, spheres, tori and every other surface of revolution.</summary>
/// <remarks>
/// U is the angle of the turn, V the parameter of the meridian. Source: IfcCylindricalSurface, IfcSphericalSurface,
/// IfcToroidalSurface, IfcSurfaceOfRevolution (ISO 16739-1).
/// </remarks>
internal sealed class RevolvedSurface : ISurface
{
    private const double OnAxis = 1e-6;

    private readonly ICurve _meridian;
    private readonly Frame3D _frame;
    private readonly double _radius;

    /// <summary>The surface of a meridian.</summary>
    /// <param name="origin">A point of the axis.</param>
    /// <param name="axis">The direction of the axis.</param>
    /// <param name="meridian">A curve in a half plane of the axis.</param>
    public RevolvedSurface(in Vector3D origin, in Vector3D axis, ICurve meridian)
    {
        ArgumentNullException.ThrowIfNull(meridian);
        _meridian = meridian;
        Vector3D direction = axis.Normalized();
        Vector3D farthest = default;
        const int Samples = 16;
        for (int i = 0; i <= Samples; i++)
        {
            Vector3D offset = meridian.PointAt(meridian.Start + ((meridian.End - meridian.Start) * i / Samples)) - origin;
            Vector3D radial = offset - (direction * offset.Dot(direction));
            if (radial.Length > farthest.Length)
                farthest = radial;
        }

        _radius = farthest.Length;
        _frame = Frame3D.FromAxes(origin, direction, farthest);
        bool closed = meridian is ConicCurve && Math.Abs(meridian.End - meridian.Start) >= Math.Tau - OnAxis;
        PeriodV = closed ? Math.Tau : 0;
        Poles = closed ? [] : [.. new[] { meridian.Start, meridian.End }.Where(IsPole).Order()];
    }

    /// <inheritdoc/>
    public double PeriodU => Math.Tau;

    /// <inheritdoc/>
    public double PeriodV { get; }

    /// <inheritdoc/>
    public IReadOnlyList<double> Poles { get; }

    /// <summary>A cylinder; V is the height over the frame's plane.</summary>
    public static RevolvedSurface Cylinder(in Frame3D frame, double radius) =>
        new(frame.Origin, frame.AxisZ, new LineCurve(frame.Origin + (frame.AxisX * radius), frame.AxisZ, 0, 1));

    /// <summary>A cone or a part of one; V is the height over the frame's plane.</summary>
    /// <param name="frame">Centre of the base circle and axis.</param>
    /// <param name="radius">Of the base circle, in metres.</param>
    /// <param name="semiAngle">Between axis and meridian in radians; positive where the cone opens upwards.</param>
    public static RevolvedSurface Cone(in Frame3D frame, double radius, double semiAngle)
    {
        double slope = Math.Tan(semiAngle);
        double apex = slope == 0 ? 0 : -radius / slope;
        return new RevolvedSurface(frame.Origin, frame.AxisZ, new LineCurve(
            frame.Origin + (frame.AxisX * radius), frame.AxisZ + (frame.AxisX * slope), apex, apex == 0 ? 1 : 0));
    }

    /// <summary>A sphere; V is the latitude in radians.</summary>
    public static RevolvedSurface Sphere(in Frame3D frame, double radius)
    {
        var plane = new Frame3D(frame.Origin, frame.AxisX, frame.AxisZ, -frame.AxisY);
        return new RevolvedSurface(
            frame.Origin, frame.AxisZ, new ConicCurve(plane, radius, radius, -Math.PI / 2, Math.PI / 2));
    }

    /// <summary>A torus; V is the angle about the tube.</summary>
    public static RevolvedSurface Torus(in Frame3D frame, double majorRadius, double minorRadius)
    {
        var plane = new Frame3D(frame.Origin + (frame.AxisX * majorRadius), frame.AxisX, frame.AxisZ, -frame.AxisY);
        return new RevolvedSurface(frame.Origin, frame.AxisZ, ConicCurve.Circle(plane, minorRadius));
    }

    /// <inheritdoc/>
    public Vector3D PointAt(UV at) => new Rotation(_frame.Origin, _frame.AxisZ, at.U).Apply(_meridian.PointAt(at.V));

    /// <inheritdoc/>
    public UV ParameterOf(in Vector3D point)
    {
        Vector3D offset = point - _frame.Origin;
        double x = offset.Dot(_frame.AxisX);
        double y = offset.Dot(_frame.AxisY);
        if (Math.Sqrt((x * x) + (y * y)) <= OnAxis)
            return new UV(double.NaN, _meridian.ParameterOf(point));
        double angle = Math.Atan2(y, x);
        return new UV(angle, _meridian.ParameterOf(new Rotation(_frame.Origin, _frame.AxisZ, -angle).Apply(point)));
    }

    /// <inheritdoc/>
    public UV LargestStep(Tessellation tessellation)
    {
        double around = Math.Tau / tessellation.SegmentsOfArc(_radius, Math.Tau);
        double along = _meridian switch
        {
            LineCurve => double.PositiveInfinity,
            ConicCurve conic => Math.Tau / tessellation.SegmentsOfArc(Math.Max(conic.SemiAxisX, conic.SemiAxisY), Math.Tau),
            _ => CurveStep.Of(_meridian, tessellation),
        };
        return new UV(around, along);
    }

    private bool IsPole(double parameter)
    {
        Vector3D offset = _meridian.PointAt(parameter) - _frame.Origin;
        return offset.Cross(_frame.AxisZ).Length <= OnAxis;
    }
}
