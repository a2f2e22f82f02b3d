namespace TwinInterop.Geometry.Validity;

public sealed class RingChecksTests
{
    [Fact]
    public void A_triangle_is_valid() => Assert.Empty(Judged.Codes(Judged.Alone(Judged.Flat(0, 0, 1, 0, 0, 1))));

    [Fact]
    public void A_ring_of_two_positions_has_too_few() =>
        Assert.Equal([ValidityCode.TooFewPoints], Judged.Codes(Judged.Alone(Judged.Flat(0, 0, 1, 0))));

    [Fact]
    public void A_ring_without_positions_has_too_few() =>
        Assert.Equal([ValidityCode.TooFewPoints], Judged.Codes(Judged.Alone(Judged.Flat())));

    [Fact]
    public void Neighbours_within_the_snapping_distance_are_the_same()
    {
        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(Judged.Alone(Judged.Flat(0, 0, 1, 0, 1, 0.0004, 0, 1))));

        Assert.Equal(ValidityCode.ConsecutivePointsSame, finding.Code);
        Assert.Equal(new Position(1, 0, 0), finding.Location);
        Assert.Equal("face[0]/ring[0]", finding.Path.ToString());
    }

    [Fact]
    public void Neighbours_farther_apart_than_the_snapping_distance_differ() =>
        Assert.Empty(Judged.Codes(Judged.Alone(Judged.Flat(0, 0, 1, 0, 1, 0.0004, 0, 1)), new ValidityOptions { SnapMetres = 0.0001 }));

    [Fact]
    public void The_last_position_at_the_first_is_the_same() =>
        Assert.Equal([ValidityCode.ConsecutivePointsSame], Judged.Codes(Judged.Alone(Judged.Flat(0, 0, 1, 0, 0, 1, 0, 0))));

    [Fact]
    public void A_ring_that_the_source_leaves_open_is_not_closed()
    {
        Ring open = Judged.Flat(0, 0, 2, 0, 0, 2) with { IsOpenInSource = true };

        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(Judged.Alone(open)));

        Assert.Equal(ValidityCode.RingNotClosed, finding.Code);
        Assert.Equal(2, finding.Measured);
    }

    [Fact]
    public void An_open_ring_whose_ends_lie_within_the_snapping_distance_is_closed() =>
        Assert.Empty(Judged.Codes(Judged.Alone(Judged.Flat(0, 0, 2, 0, 0, 2, 0, 0.0005) with { IsOpenInSource = true })));

    public static TheoryData<double[]> RingsThatMeetThemselves => new()
    {
        new double[] { 0, 0, 1, 1, 1, 0, 0, 1 }, // a bow
        new double[] { 0, 0, 4, 0, 4, 4, 2, 0, 0, 4 }, // a corner on an edge
        new double[] { 0, 0, 4, 0, 4, 4, 2, 4, 2, 6, 2, 4, 0, 4 }, // a spike
        new double[] { 0, 0, 1, 0, 2, 0 }, // a line
        new double[] { 0, 0, 2, 0, 1, 1, 2, 2, 0, 2, 1, 1 }, // twice through one place
    };

    [Theory]
    [MemberData(nameof(RingsThatMeetThemselves))]
    public void A_ring_that_meets_itself_is_found(double[] ordinates) =>
        Assert.Equal([ValidityCode.RingSelfIntersection], Judged.Codes(Judged.Alone(Judged.Flat(ordinates))));

    [Fact]
    public void A_ring_that_bends_back_beside_itself_is_valid() =>
        Assert.Empty(Judged.Codes(Judged.Alone(Judged.Flat(0, 0, 4, 0, 4, 4, 3, 4, 3, 1, 1, 1, 1, 4, 0, 4))));

    [Fact]
    public void A_crossing_in_a_ring_of_thousands_of_positions_is_found_within_the_budget()
    {
        const int count = 5000;
        double[] ordinates = new double[2 * count];
        for (int i = 0; i < count; i++)
        {
            (ordinates[(2 * i) + 1], ordinates[2 * i]) = Math.SinCos(2 * Math.PI * i / count);
            ordinates[2 * i] *= 1000;
            ordinates[(2 * i) + 1] *= 1000;
        }

        (ordinates[200], ordinates[202]) = (ordinates[202], ordinates[200]);
        (ordinates[201], ordinates[203]) = (ordinates[203], ordinates[201]);
        var options = new ValidityOptions { MaxComparisons = 200 * count };

        Assert.Equal([ValidityCode.RingSelfIntersection], Judged.Codes(Judged.Alone(Judged.Flat(ordinates)), options));
    }

    [Fact]
    public void A_ring_that_crosses_itself_a_million_times_is_found_without_listing_that()
    {
        double[] star = [.. Enumerable.Range(0, 4000).SelectMany(i => new[] { 1000 * Math.Cos(3.0 * i), 1000 * Math.Sin(3.0 * i) })];

        IReadOnlyList<ValidityFinding> findings = GeometryValidator.Validate(Judged.Alone(Judged.Flat(star)));

        Assert.Equal(ValidityOptions.Default.MaxFindingsPerCode, findings.Count);
        Assert.All(findings, finding => Assert.Equal(ValidityCode.RingSelfIntersection, finding.Code));
    }

    [Fact]
    public void A_ring_that_needs_more_comparisons_than_allowed_is_not_judged()
    {
        var comb = new List<double>();
        for (int i = 0; i < 500; i++)
            comb.AddRange([0, i, 100, i + 0.5]);
        comb.AddRange([-1, 500, -1, 0]);

        Assert.Equal([ValidityCode.NotJudged], Judged.Codes(Judged.Alone(Judged.Flat([.. comb])), new ValidityOptions { MaxComparisons = 1000 }));
    }

    [Fact]
    public void Ordinates_that_are_no_finite_numbers_are_not_judged() =>
        Assert.Equal([ValidityCode.NotJudged], Judged.Codes(Judged.Alone(Judged.Flat(0, 0, double.NaN, 0, 0, 1))));
}
