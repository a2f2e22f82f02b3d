using System.Collections.Immutable;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Where a segment in plan begins, and the shapes that it can take from there.</summary>
/// <param name="Point">In metres.</param>
/// <param name="Direction">In radians from the first axis, to the left.</param>
/// <param name="Length">How long the segment is, in metres.</param>
internal readonly record struct PlanStart(Vector3D Point, double Direction, double Length)
{
    /// <summary>A straight line.</summary>
    public ICurve Line() => Placed(new LineCurve(default, Vector3D.UnitX, 0, 1));

    /// <summary>An arc.</summary>
    /// <param name="radius">In metres, positive to the left.</param>
    public ICurve Arc(double radius) => Spiral(new CurvatureLaw([1 / radius]));

    /// <summary>A curve of some curvature.</summary>
    /// <param name="law">The curvature.</param>
    /// <param name="from">The length on the law at which the curve begins, in metres.</param>
    public ICurve Spiral(CurvatureLaw law, double from = 0) => Placed(new SpiralCurve(law, Frame3D.Identity, from, from + Length), from);

    /// <summary>A parabola of a degree above two, straight at the start.</summary>
    /// <param name="curvature">The second derivative at the end, in 1/m.</param>
    /// <param name="degree">3 or 4.</param>
    public ICurve Parabola(double curvature, int degree)
    {
        double[] factors = new double[degree + 1];
        factors[degree] = curvature / (degree * (degree - 1) * Math.Pow(Length, degree - 2));
        return Polynomial([.. factors]);
    }

    /// <summary>A parabola.</summary>
    /// <param name="factors">The factors of the powers of the way along the direction, from the power 0, in metres.</param>
    public ICurve Polynomial(ImmutableArray<double> factors) =>
        Placed(new PolynomialCurve([0, 1], factors, [], Frame3D.Identity, 0, Length));

    private ArcLengthCurve Placed(ICurve curve, double from = 0)
    {
        (double sine, double cosine) = Math.SinCos(Direction);
        return ArcLengthCurve.Placed(
            curve, from, Length, Frame3D.FromAxes(Point, Vector3D.UnitZ, new Vector3D(cosine, sine, 0)));
    }
}
