using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

public sealed class SpiralCurveTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(-0.002)]
    [InlineData(1.0)]
    public void A_spiral_of_constant_curvature_is_a_circle(double curvature)
    {
        var spiral = new SpiralCurve(new CurvatureLaw([curvature]), Frame3D.Identity, 0, 5000);
        foreach (double length in (double[])[0, 1, 17.5, 333.3, 5000])
        {
            var expected = new Vector3D(
                Math.Sin(length * curvature) / curvature, (1 - Math.Cos(length * curvature)) / curvature, 0);
            Assert.Equal(0, spiral.PointAt(length).DistanceTo(expected), 8);
        }
    }

    [Fact]
    public void A_clothoid_leads_where_the_series_of_Fresnel_says()
    {
        // The integrals of cos and sin of t²/2 by their power series, A = 100 m.
        const double A = 100;
        var spiral = new SpiralCurve(new CurvatureLaw([0, 1 / (A * A)]), Frame3D.Identity, 0, 200);
        foreach (double length in (double[])[10, 50, 150, 200])
        {
            double t = length / A;
            (double x, double y) = (0, 0);
            double term = t;
            for (int n = 0; n < 40; n++)
            {
                double part = term / ((2 * n) + 1);
                (x, y) = (n % 4) switch { 0 => (x + part, y), 1 => (x, y + part), 2 => (x - part, y), _ => (x, y - part) };
                term *= t * t / (2 * (n + 1));
            }

            Assert.Equal(0, spiral.PointAt(length).DistanceTo(new Vector3D(A * x, A * y, 0)), 9);
        }
    }

    [Fact]
    public void A_clothoid_seen_from_behind_is_turned_by_half_a_turn()
    {
        var spiral = new SpiralCurve(new CurvatureLaw([0, 1e-4]), Frame3D.Identity, -300, 300);
        Vector3D ahead = spiral.PointAt(250);
        Vector3D behind = spiral.PointAt(-250);
        Assert.Equal(0, (ahead + behind).Length, 9);
    }

    [Theory]
    [InlineData(TransitionKind.Linear)]
    [InlineData(TransitionKind.Bloss)]
    [InlineData(TransitionKind.Cosine)]
    [InlineData(TransitionKind.Sine)]
    [InlineData(TransitionKind.Vienna)]
    internal void A_transition_goes_from_its_first_value_to_its_last_and_is_half_way_in_the_middle(TransitionKind kind)
    {
        CurvatureLaw law = Transition.Between(kind, 0.001, -0.003, 120);
        Assert.Equal(0.001, law.CurvatureAt(0), 12);
        Assert.Equal(-0.001, law.CurvatureAt(60), 12);
        Assert.Equal(-0.003, law.CurvatureAt(120), 12);
    }

    [Theory]
    [InlineData(TransitionKind.Linear)]
    [InlineData(TransitionKind.Bloss)]
    [InlineData(TransitionKind.Cosine)]
    [InlineData(TransitionKind.Sine)]
    [InlineData(TransitionKind.HelmertFirst)]
    [InlineData(TransitionKind.HelmertSecond)]
    [InlineData(TransitionKind.Vienna)]
    internal void Heading_is_the_integral_and_change_the_derivative_of_curvature(TransitionKind kind)
    {
        CurvatureLaw law = Transition.Between(kind, 0.002, 0.01, 90);
        double heading = CurveEvaluation.Quadrature(law.CurvatureAt, 10, 70, 50);
        Assert.Equal(law.HeadingAt(70) - law.HeadingAt(10), heading, 11);
        const double Side = 1e-4;
        double change = (law.CurvatureAt(40 + Side) - law.CurvatureAt(40 - Side)) / (2 * Side);
        Assert.Equal(change, law.ChangeAt(40), 9);
    }

    [Fact]
    public void A_piece_by_its_length_begins_at_its_place_and_keeps_its_distance()
    {
        var law = new CurvatureLaw([1e-3, 2e-5]);
        var spiral = new SpiralCurve(law, Frame3D.Identity, 30, 130);
        var place = Frame3D.FromAxes(new Vector3D(1000, 2000, 0), Vector3D.UnitZ, new Vector3D(0, 1, 0));
        var piece = ArcLengthCurve.Placed(spiral, 30, 100, place);
        Assert.Equal(0, piece.PointAt(0).DistanceTo(place.Origin), 9);
        Assert.Equal(0, (piece.TangentAt(0) - Vector3D.UnitY).Length, 9);
        Assert.Equal(spiral.PointAt(30).DistanceTo(spiral.PointAt(130)), piece.PointAt(0).DistanceTo(piece.PointAt(100)), 8);
    }

    [Fact]
    public void A_piece_that_runs_backwards_turns_the_other_way()
    {
        var circle = ConicCurve.Circle(Frame3D.Identity, 50);
        var piece = ArcLengthCurve.Placed(circle, 1, -50 * Math.PI / 2, Frame3D.Identity);
        Assert.Equal(0, piece.PointAt(piece.End).DistanceTo(new Vector3D(50, -50, 0)), 9);
        Assert.Equal(0, (piece.TangentAt(piece.End) - new Vector3D(0, -1, 0)).Length, 9);
    }

    [Fact]
    public void A_polynomial_by_its_length_has_points_at_that_length()
    {
        var parabola = new PolynomialCurve([0, 1], [0, 0, 0.01], [], Frame3D.Identity, 0, 100);
        var piece = ArcLengthCurve.Placed(parabola, 0, 80, Frame3D.Identity);
        Vector3D end = piece.PointAt(80);

        // The length of y = x²/100 from 0 in closed form.
        double slope = end.X / 50;
        double length = 25 * ((slope * Math.Sqrt(1 + (slope * slope))) + Math.Asinh(slope));
        Assert.Equal(80, length, 7);
        Assert.Equal(end.X * end.X / 100, end.Y, 9);
    }
}
