using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Profiles;

public sealed class ProfileTests
{
    private static readonly Tessellation Fine = new() { Chord = 1e-6, LeastSegments = 2000, MostSegments = 4000 };
    private readonly RolledProfiles _rolled = new(Fine);
    private readonly RoundProfiles _round = new(Fine);

    // A fillet of radius r in a right angle adds this share of r squared; at an outer corner it takes it away.
    private const double Fillet = 1 - (Math.PI / 4);

    [Fact]
    public void An_I_has_the_area_of_its_table_value()
    {
        // HEA 200: 200 x 190, web 6.5, flange 10, radius 18: 53.83 cm2.
        var flange = new Flange(0.2, 0.01, 0.018, 0, 0);
        Assert.Equal(53.83e-4, _rolled.AsymmetricI(0.19, 0.0065, flange, flange).Area, 6);
    }

    [Fact]
    public void A_sloping_I_gains_wedges()
    {
        double slope = Math.Atan(0.1);
        var flange = new Flange(0.2, 0.01, 0, 0, slope);
        double straight = _rolled.AsymmetricI(0.4, 0.02, flange with { Slope = 0 }, flange with { Slope = 0 }).Area;
        Assert.Equal(straight + (4 * 0.09 * 0.009 / 2), _rolled.AsymmetricI(0.4, 0.02, flange, flange).Area, 9);
    }

    [Fact]
    public void An_angle_has_the_area_of_its_table_value() =>
        Assert.Equal(
            19.15e-4,
            _rolled.L(0.1, 0.1, 0.01, 0.012, 0.006, 0).Area,
            5);

    [Fact]
    public void Sloping_legs_keep_the_thickness_at_half_their_length()
    {
        Profile angle = _rolled.L(0.2, 0.1, 0.02, 0, 0, 0.05);
        Assert.Equal(0.02 - (0.05 * Math.Tan(0.05)), angle.Regions[0].Outer.Where(p => p.X > 0.049).Max(p => p.Y) + 0.1, 9);
    }

    [Fact]
    public void A_T_with_slopes_meets_its_thicknesses_half_way()
    {
        var flange = new Flange(0.2, 0.02, 0, 0, 0.05);
        Profile shape = _rolled.T(0.2, 0.02, 0, 0.05, flange);
        double tip = shape.Regions[0].Outer.Where(p => p.X > 0.09).Min(p => p.Y);
        Assert.Equal(0.1 - 0.02 + (0.05 * Math.Tan(0.05)), tip, 9);
        double foot = shape.Regions[0].Outer.Where(p => p.Y < -0.09).Max(p => p.X);
        Assert.Equal(0.01 - (0.1 * Math.Tan(0.05)), foot, 9);
    }

    [Fact]
    public void Channels_and_Z_shapes_have_the_area_of_their_parts()
    {
        var flange = new Flange(0.08, 0.01, 0, 0, 0);
        Assert.Equal((0.2 * 0.006) + (2 * 0.074 * 0.01), _rolled.U(0.2, 0.006, flange).Area, 9);
        Assert.Equal((0.2 * 0.006) + (2 * 0.077 * 0.01), _rolled.Z(0.2, 0.006, flange).Area, 9);
        double folded = (0.2 * 0.08) - ((0.2 - 0.004) * (0.08 - 0.004)) - ((0.2 - 0.04) * 0.002);
        Assert.Equal(folded, _rolled.C(0.2, 0.08, 0.002, 0.02, 0).Area, 9);
    }

    [Fact]
    public void Bends_of_a_folded_channel_take_their_corners_away()
    {
        double sharp = _rolled.C(0.2, 0.08, 0.002, 0.02, 0).Area;
        double expected = sharp - (4 * Fillet * ((0.005 * 0.005) - (0.003 * 0.003)));
        Assert.Equal(expected, _rolled.C(0.2, 0.08, 0.002, 0.02, 0.003).Area, 8);
    }

    [Fact]
    public void Hollow_shapes_have_the_area_between_their_outlines()
    {
        Assert.Equal(Math.PI * ((0.1 * 0.1) - (0.09 * 0.09)), _round.CircleHollow(0.1, 0.01).Area, 7);
        double rounded = (0.2 * 0.1) - (4 * Fillet * 0.0004) - ((0.18 * 0.08) - (4 * Fillet * 0.0001));
        Assert.Equal(rounded, _round.RectangleHollow(0.2, 0.1, 0.01, 0.01, 0.02).Area, 8);
        Assert.Equal(Math.PI * 0.02, _round.Ellipse(0.2, 0.1).Area, 6);
    }

    [Fact]
    public void A_rounding_of_half_the_side_makes_a_round_end() =>
        Assert.Equal((0.1 * 0.1) + (Math.PI * 0.0025), _round.Rectangle(0.2, 0.1, 0.05).Area, 7);

    [Fact]
    public void A_trapezium_is_centred_on_its_bottom_edge()
    {
        Profile shape = _rolled.Trapezium(2, 1, 1, 0.5);
        Assert.Equal(1.5, shape.Area, 9);
        Assert.Equal([-1, 1, 0.5, -0.5], shape.Regions[0].Outer.Select(p => p.X));
    }

    [Fact]
    public void A_mirrored_profile_keeps_its_loops_counter_clockwise()
    {
        var mirror = Frame3D.Identity with { AxisX = -Vector3D.UnitX };
        Profile shape = _rolled.L(0.2, 0.1, 0.01, 0, 0, 0);
        Profile mirrored = shape.Transformed(mirror);
        Assert.Equal(shape.Area, mirrored.Area, 12);
        Assert.Contains(mirrored.Regions[0].Outer, p => p.X < -0.049 && p.Y < -0.09);
    }

    [Fact]
    public void A_centre_line_has_the_area_of_length_times_thickness_less_the_mitre()
    {
        Profile band = Profile.AlongCentreLine([default, new(1, 0, 0), new(1, 1, 0)], 0.1);
        Assert.Equal(0.2, band.Area, 9);
        Profile ring = Profile.AlongCentreLine([default, new(1, 0, 0), new(1, 1, 0), new(0, 1, 0), default], 0.1);
        Assert.Equal((1.1 * 1.1) - (0.9 * 0.9), ring.Area, 9);
        Assert.Single(ring.Regions[0].Holes);
    }

    [Fact]
    public void Loops_without_area_make_no_profile() =>
        Assert.True(Profile.Of([default, new(1, 0, 0), new(2, 0, 0)]).IsEmpty);
}
