using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

public sealed class CurveTests
{
    [Fact]
    public void A_circle_has_twenty_four_segments_whatever_its_size_at_building_scale()
    {
        foreach (double radius in (double[])[0.005, 0.1, 0.5])
            Assert.Equal(25, ConicCurve.Circle(Frame3D.Identity, radius).Discretise(Tessellation.Default).Length);
    }

    [Fact]
    public void A_wide_arc_keeps_within_the_chord_deviation()
    {
        ConicCurve arc = ConicCurve.Circle(Frame3D.Identity, 100) with { End = 0.4 };
        Vector3D[] points = arc.Discretise(Tessellation.Default);
        for (int i = 1; i < points.Length; i++)
            Assert.InRange(100 - ((points[i] + points[i - 1]) * 0.5).Length, 0, Tessellation.Default.Chord);
    }

    [Fact]
    public void Three_points_on_a_line_make_a_straight_piece() =>
        Assert.IsType<LineCurve>(ConicCurve.ThroughPoints(default, new(1, 0, 0), new(3, 0, 0)));

    [Fact]
    public void An_arc_through_three_points_meets_all_three_whatever_they_are()
    {
        Prop.ForAll(Gen.Choose(-1000, 1000).ArrayOf(9).ToArbitrary(), numbers =>
        {
            Vector3D[] p = [.. numbers.Chunk(3).Select(n => new Vector3D(n[0] / 100.0, n[1] / 100.0, n[2] / 100.0))];
            ICurve arc = ConicCurve.ThroughPoints(p[0], p[1], p[2]);
            if (arc is not ConicCurve conic || conic.SemiAxisX > 1e4)
                return true;
            double at = arc.ParameterOf(p[1]);
            return arc.StartPoint().DistanceTo(p[0]) < 1e-6 && arc.EndPoint().DistanceTo(p[2]) < 1e-6
                && arc.PointAt(at).DistanceTo(p[1]) < 1e-6 && at > arc.Start && at < arc.End;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_backward_arc_runs_clockwise()
    {
        ConicCurve arc = ConicCurve.Circle(Frame3D.Identity, 1).Arc(0, Math.PI / 2, false);
        Assert.Equal(1.5 * Math.PI, arc.Length(), 9);
        Assert.Equal(-1, arc.TangentAt(0).Y, 9);
    }

    [Fact]
    public void A_quarter_circle_as_rational_spline_lies_on_the_circle()
    {
        var basis = new BSplineBasis(2, [0, 0, 0, 1, 1, 1]);
        var curve = new BSplineCurve(basis, [new(1, 0, 0), new(1, 1, 0), new(0, 1, 0)], [1, Math.Sqrt(0.5), 1]);
        Assert.All(curve.Discretise(Tessellation.Default), point => Assert.Equal(1, point.Length, 9));
        Assert.Equal(Math.PI / 2, curve.Length(), 6);
        Vector3D middle = curve.PointAt(0.5);
        Assert.Equal(0.5, curve.ParameterOf(middle), 4);
        Assert.Equal(0, curve.TangentAt(0.5).Dot(middle), 9);
    }

    [Fact]
    public void A_composite_is_as_long_as_its_parts_and_runs_through_their_joints()
    {
        var line = LineCurve.Between(default, new(2, 0, 0));
        ICurve arc = ConicCurve.ThroughPoints(new(2, 0, 0), new(3, 1, 0), new(2, 2, 0));
        var curve = new CompositeCurve([line, arc]);
        Assert.Equal(2 + Math.PI, curve.Length(), 9);
        Assert.Equal(new Vector3D(2, 0, 0), curve.PointAt(1));
        double half = curve.ParameterAtDistance(2 + (Math.PI / 2));
        Assert.True(curve.PointAt(half).DistanceTo(new(3, 1, 0)) < 1e-6);
    }

    [Fact]
    public void A_piece_against_its_basis_runs_backwards()
    {
        var basis = new PolylineCurve(default, new(1, 0, 0), new(1, 1, 0));
        var piece = new CurvePiece(basis, 1.5, 0.5);
        Assert.Equal([new(1, 0.5, 0), new(1, 0, 0), new(0.5, 0, 0)], piece.Discretise(Tessellation.Default));
        Assert.Equal(-1, piece.TangentAt(1.25).Y);
    }

    [Fact]
    public void The_curve_beside_a_circle_is_a_circle()
    {
        var curve = new OffsetCurve(ConicCurve.Circle(Frame3D.Identity, 2), 0.5, Vector3D.UnitZ);
        Assert.Equal(1.5, curve.PointAt(1).Length, 9);
        Assert.Equal(3 * Math.PI, curve.Length(), 2);
    }

    [Fact]
    public void The_perimeter_of_an_ellipse_agrees_with_the_series()
    {
        // Ramanujan's second approximation, good to 1e-9 at this ratio.
        const double A = 3;
        const double B = 2;
        double h = Math.Pow((A - B) / (A + B), 2);
        double expected = Math.PI * (A + B) * (1 + (3 * h / (10 + Math.Sqrt(4 - (3 * h)))));
        Assert.Equal(expected, ConicCurve.Ellipse(Frame3D.Identity, A, B).Length(), 6);
    }
}
