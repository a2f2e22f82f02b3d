using TwinInterop.Crs.Axes;
using TwinInterop.Crs.Naming;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Axes;

public sealed class AxisOrderDecisionTests
{
    // Straight-line stand-ins for the projections: right to some kilometres, which is all that an area of use needs.
    private static readonly CrsExtent Lambert93 = new(
        "EPSG:2154", AxisOrder.EastNorth, -9.86, 41.15, 10.38, 51.56, (lon, lat) => (700_000 + ((lon - 3) * 75_000), 6_600_000 + ((lat - 46.5) * 111_200)));

    private static readonly CrsExtent Cc46 = new(
        "EPSG:3946", AxisOrder.EastNorth, -2.21, 45, 6.89, 47, (lon, lat) => (1_700_000 + ((lon - 3) * 77_000), 5_200_000 + ((lat - 46) * 111_200)));

    private static readonly CrsExtent Utm33 = new(
        "EPSG:25833", AxisOrder.EastNorth, 12, 46.4, 18.01, 84.01, (lon, lat) => (500_000 + ((lon - 15) * 111_300 * Math.Cos(lat * Math.PI / 180)), lat * 111_000));

    private static readonly CrsExtent GaussKrueger2 = new(
        "EPSG:31466", AxisOrder.NorthEast, 5.86, 49.11, 7.5, 53.81, (lon, lat) => (2_500_000 + ((lon - 6) * 70_000), lat * 111_200));

    private static readonly CrsExtent Jgd2011 = new("EPSG:6668", AxisOrder.NorthEast, 122.38, 17.09, 157.65, 46.05);

    private static readonly CrsExtent Wgs84 = new("EPSG:4326", AxisOrder.NorthEast, -180, -90, 180, 90);

    [Fact]
    public void An_official_order_that_the_coordinates_support_is_declared()
    {
        AxisOrderDecision decision = Decide("http://www.opengis.net/def/crs/EPSG/0/6697", Jgd2011, (35.68, 139.76));

        Assert.Equal((AxisOrder.NorthEast, AxisOrderReason.Declared), (decision.Order, decision.Reason));
        Assert.Empty(decision.Diagnostics);
    }

    [Fact]
    public void A_promised_order_that_the_coordinates_contradict_is_turned_round_with_a_finding()
    {
        AxisOrderDecision decision = Decide("http://www.opengis.net/def/crs/EPSG/0/6697", Jgd2011, (139.76, 35.68));

        Assert.Equal((AxisOrder.EastNorth, AxisOrderReason.ContradictedByCoordinates), (decision.Order, decision.Reason));
        Assert.Equal("CRS0010", Assert.Single(decision.Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("EPSG:31466", 2_560_000, 5_680_000, AxisOrder.EastNorth)]
    [InlineData("EPSG:31466", 5_680_000, 2_560_000, AxisOrder.NorthEast)]
    public void A_short_name_promises_nothing_so_the_coordinates_decide_without_a_finding(string name, double first, double second, AxisOrder order)
    {
        AxisOrderDecision decision = Decide(name, GaussKrueger2, (first, second));

        Assert.Equal((order, AxisOrderReason.Declared), (decision.Order, decision.Reason));
        Assert.Empty(decision.Diagnostics);
    }

    [Fact]
    public void A_URN_of_a_northing_first_system_written_east_first_is_contradicted()
    {
        AxisOrderDecision decision = Decide("urn:ogc:def:crs,crs:EPSG:6.12:31466,crs:EPSG:6.12:5783", GaussKrueger2, (2_560_000, 5_680_000));

        Assert.Equal((AxisOrder.EastNorth, AxisOrderReason.ContradictedByCoordinates), (decision.Order, decision.Reason));
    }

    [Fact]
    public void A_short_name_whose_coordinates_fit_both_orders_is_ambiguous_and_read_east_first()
    {
        AxisOrderDecision decision = Decide("EPSG:4326", Wgs84, (6.2189, 49.1026));

        Assert.Equal((AxisOrder.EastNorth, AxisOrderReason.Ambiguous), (decision.Order, decision.Reason));
        Assert.Equal("CRS0011", Assert.Single(decision.Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData(35.7, 139.8, AxisOrder.NorthEast)]
    [InlineData(139.8, 35.7, AxisOrder.EastNorth)]
    public void A_longitude_beyond_90_degrees_decides_the_order_of_a_short_name(double first, double second, AxisOrder order)
    {
        AxisOrderDecision decision = Decide("epsg:4326", Wgs84, (first, second));

        Assert.Equal(order, decision.Order);
        Assert.Empty(decision.Diagnostics);
    }

    [Fact]
    public void A_URN_of_WGS84_is_read_as_it_promises_when_both_orders_fit()
    {
        AxisOrderDecision decision = Decide("urn:ogc:def:crs:EPSG::4326", Wgs84, (45.7, 4.8));

        Assert.Equal((AxisOrder.NorthEast, AxisOrderReason.Declared), (decision.Order, decision.Reason));
    }

    [Fact]
    public void CRS84_is_longitude_first_although_its_form_is_a_URN()
    {
        Assert.Equal(AxisOrder.EastNorth, Decide("urn:ogc:def:crs:OGC:1.3:CRS84", Wgs84, (4.8, 45.7)).Order);
    }

    [Fact]
    public void The_user_has_the_last_word()
    {
        AxisOrderDecision fitting = AxisOrderDecision.Decide(
            SrsName.Parse("EPSG:4326"), Wgs84, [new Position(49, 6)], AxisOrder.NorthEast);
        AxisOrderDecision odd = AxisOrderDecision.Decide(
            SrsName.Parse("EPSG:2154"), Lambert93, [new Position(652_000, 6_862_000)], AxisOrder.NorthEast);

        Assert.Equal((AxisOrder.NorthEast, AxisOrderReason.Overridden), (fitting.Order, fitting.Reason));
        Assert.Empty(fitting.Diagnostics);
        Assert.Equal((AxisOrder.NorthEast, AxisOrderReason.Overridden), (odd.Order, odd.Reason));
        Assert.Equal("CRS0017", Assert.Single(odd.Diagnostics).Rule.Id);
    }

    [Fact]
    public void A_zone_prefix_is_named()
    {
        AxisOrderDecision decision = Decide("EPSG:25833", Utm33, (3_367_022, 5_809_000));

        Assert.Equal(AxisOrderReason.NoOrderFits, decision.Reason);
        Assert.Equal("CRS0013", Assert.Single(decision.Diagnostics).Rule.Id);
        Assert.Contains("3000000", decision.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coordinates_near_zero_are_local()
    {
        Assert.Equal("CRS0014", Assert.Single(Decide("EPSG:25833", Utm33, (12.5, -130), (80, 20)).Diagnostics).Rule.Id);
    }

    [Fact]
    public void Degrees_under_the_name_of_a_projected_system_are_seen()
    {
        Assert.Equal("CRS0015", Assert.Single(Decide("EPSG:2154", Lambert93, (2.35, 48.85)).Diagnostics).Rule.Id);
    }

    [Fact]
    public void Lambert93_coordinates_under_a_conic_zone_are_recognised()
    {
        AxisOrderDecision decision = AxisOrderDecision.Decide(
            SrsName.Parse("EPSG:3946"), Cc46, [new Position(652_000, 6_862_000)], alternatives: [Utm33, Lambert93], location: "Envelope");

        Assert.Equal("CRS0016", Assert.Single(decision.Diagnostics).Rule.Id);
        Assert.Contains("or EPSG:2154", decision.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal("Envelope", decision.Diagnostics[0].Location);
    }

    [Fact]
    public void Coordinates_that_fit_nothing_are_outside_the_area_of_use()
    {
        Assert.Equal("CRS0012", Assert.Single(Decide("EPSG:3946", Cc46, (652_000, 6_862_000)).Diagnostics).Rule.Id);
    }

    [Fact]
    public void Empty_corners_and_largest_numbers_are_no_evidence()
    {
        AxisOrderDecision none = Decide("EPSG:3946", Cc46, (0, 0), (double.MaxValue, double.MaxValue), (double.NaN, 1));
        AxisOrderDecision some = Decide("EPSG:3946", Cc46, (0, 0), (1_843_000, 5_173_000), (1_843_100, 5_173_100));

        Assert.Equal(AxisOrderReason.Declared, none.Reason);
        Assert.Empty(none.Diagnostics);
        Assert.Equal(AxisOrderReason.Declared, some.Reason);
    }

    [Fact]
    public void Without_an_area_of_use_the_name_alone_decides()
    {
        AxisOrderDecision decision = AxisOrderDecision.Decide(SrsName.Parse("EPSG:99999"), null, [new Position(1, 2)]);

        Assert.Equal((AxisOrder.EastNorth, AxisOrderReason.Declared), (decision.Order, decision.Reason));
    }

    [Fact]
    public void An_area_of_use_may_reach_across_the_date_line()
    {
        var fiji = new CrsExtent("EPSG:4720", AxisOrder.NorthEast, 172.76, -25.09, -176.27, -9.78);

        Assert.Equal(AxisOrder.NorthEast, Decide("urn:ogc:def:crs:EPSG::4720", fiji, (-18, -179.5)).Order);
        Assert.Equal(AxisOrderReason.Declared, Decide("urn:ogc:def:crs:EPSG::4720", fiji, (-18, -179.5)).Reason);
        Assert.Equal(AxisOrderReason.ContradictedByCoordinates, Decide("urn:ogc:def:crs:EPSG::4720", fiji, (178.4, -18.1)).Reason);
    }

    private static AxisOrderDecision Decide(string name, CrsExtent extent, params (double First, double Second)[] points) =>
        AxisOrderDecision.Decide(SrsName.Parse(name), extent, [.. points.Select(point => new Position(point.First, point.Second))]);
}
