namespace TwinInterop.Geometry.Validity;

public sealed class PolygonChecksTests
{
    private static readonly Ring Square = Judged.Flat(0, 0, 10, 0, 10, 10, 0, 10);

    /// <summary>A hole, clockwise.</summary>
    private static Ring Hole(double x, double y, double size) => Judged.Flat(x, y, x, y + size, x + size, y + size, x + size, y);

    [Fact]
    public void Holes_beside_one_another_are_valid() =>
        Assert.Empty(Judged.Codes(Judged.Alone(Square, Hole(1, 1, 2), Hole(5, 5, 2))));

    [Fact]
    public void Holes_that_touch_at_a_corner_are_valid() =>
        Assert.Empty(Judged.Codes(Judged.Alone(Square, Hole(1, 1, 2), Hole(3, 3, 2))));

    [Fact]
    public void A_hole_that_touches_the_exterior_in_one_point_is_valid() =>
        Assert.Empty(Judged.Codes(Judged.Alone(Square, Judged.Flat(0, 5, 5, 6, 5, 4))));

    [Theory]
    [InlineData(-1, 5, 3)] // across the exterior
    [InlineData(0, 5, 2)] // along the exterior
    public void A_hole_across_or_along_the_exterior_is_found(double x, double y, double size) =>
        Assert.Equal([ValidityCode.IntersectionRings], Judged.Codes(Judged.Alone(Square, Hole(x, y, size))));

    [Fact]
    public void Holes_that_cross_are_found() =>
        Assert.Equal([ValidityCode.IntersectionRings], Judged.Codes(Judged.Alone(Square, Hole(1, 1, 3), Hole(2, 2, 3))));

    [Fact]
    public void A_hole_that_crosses_the_exterior_at_a_corner_is_found() =>
        Assert.Equal([ValidityCode.IntersectionRings], Judged.Codes(Judged.Alone(Square, Judged.Flat(10, 10, 12, 8, 5, 5))));

    [Fact]
    public void A_ring_twice_is_found() =>
        Assert.Equal([ValidityCode.DuplicatedRings], Judged.Codes(Judged.Alone(Square, Hole(1, 1, 2), Hole(1, 1, 2))));

    [Fact]
    public void A_position_off_the_plane_is_found_and_measured()
    {
        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(
            Judged.Alone(Judged.Ring(0, 0, 0, 10, 0, 0, 10, 10, 0.1, 0, 10, 0))));

        Assert.Equal(ValidityCode.NonPlanarPolygonDistancePlane, finding.Code);
        Assert.Equal(0.025, finding.Measured!.Value, 0.001);
        Assert.Equal(0.01, finding.Tolerance);
    }

    [Fact]
    public void A_position_off_the_plane_within_the_tolerance_is_valid() =>
        Assert.Empty(Judged.Codes(
            Judged.Alone(Judged.Ring(0, 0, 0, 10, 0, 0, 10, 10, 0.1, 0, 10, 0)), new ValidityOptions { PlanarityMetres = 0.03 }));

    [Fact]
    public void A_fold_smaller_than_the_planar_tolerance_is_found()
    {
        // A step of 8 mm over a tread of 2 mm.
        Ring folded = Judged.Ring(0, 0, 0, 1, 0, 0, 1.002, 0, 0.008, 2, 0, 0.008, 2, 1, 0.008, 1.002, 1, 0.008, 1, 1, 0, 0, 1, 0);

        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(Judged.Alone(folded)));

        Assert.Equal(ValidityCode.NonPlanarPolygonNormalsDeviation, finding.Code);
        Assert.InRange(finding.Measured!.Value, 60, 80);
    }

    [Fact]
    public void A_row_of_holes_from_side_to_side_cuts_the_interior() =>
        Assert.Equal([ValidityCode.PolygonInteriorDisconnected], Judged.Codes(Judged.Alone(
            Square, Judged.Flat(0, 5, 5, 6, 5, 4), Judged.Flat(5, 6, 10, 5, 8, 5.5))));

    [Fact]
    public void A_hole_from_side_to_side_cuts_the_interior() =>
        Assert.Equal([ValidityCode.PolygonInteriorDisconnected], Judged.Codes(Judged.Alone(Square, Judged.Flat(0, 5, 5, 6, 10, 5, 5, 4))));

    [Fact]
    public void A_hole_outside_is_found() =>
        Assert.Equal([ValidityCode.InnerRingOutside], Judged.Codes(Judged.Alone(Square, Hole(20, 20, 2))));

    [Fact]
    public void A_hole_in_a_hole_is_found() =>
        Assert.Equal([ValidityCode.InnerRingsNested], Judged.Codes(Judged.Alone(Square, Hole(1, 1, 8), Hole(3, 3, 2))));

    [Fact]
    public void A_hole_that_turns_like_the_exterior_is_found() =>
        Assert.Equal([ValidityCode.OrientationRingsSame], Judged.Codes(Judged.Alone(Square, Judged.Flat(1, 1, 3, 1, 3, 3, 1, 3))));

    [Fact]
    public void Each_polygon_of_a_multi_surface_is_judged_for_itself()
    {
        var surfaces = new MultiSurface([Judged.Polygon(Judged.Flat(0, 0, 1, 0)), Judged.Polygon(Square, Hole(20, 20, 2))]);

        Assert.Equal([ValidityCode.TooFewPoints, ValidityCode.InnerRingOutside], Judged.Codes(surfaces));
    }

    [Fact]
    public void A_finding_names_the_ring_of_the_source()
    {
        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(
            Judged.Alone(Square, Hole(1, 1, 2), Hole(20, 20, 2) with { Id = "window" })));

        Assert.Equal("window", finding.SourceId);
        Assert.Equal("face[0]/ring[2]", finding.Path.ToString());
    }

    [Fact]
    public void Degrees_are_judged_in_metres()
    {
        // Two positions 0.4 mm apart, and a plane tilted steeply in metres.
        Ring ring = Judged.Ring(2, 48, 0, 2.0001, 48, 0, 2.0001, 48.0001, 10, 2, 48.0001, 10);
        Ring same = Judged.Ring(2, 48, 0, 2.0001, 48, 0, 2.0001, 48.000000004, 0, 2, 48.0001, 0);
        var options = new ValidityOptions { IsGeographic = true };

        Assert.Empty(Judged.Codes(Judged.Alone(ring), options));
        Assert.Equal([ValidityCode.ConsecutivePointsSame], Judged.Codes(Judged.Alone(same), options));
    }
}
