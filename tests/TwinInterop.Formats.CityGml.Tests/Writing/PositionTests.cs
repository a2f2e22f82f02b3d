using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Coordinates, their order and their digits.</summary>
public sealed class PositionTests
{
    private static CityObject LandUse(params Position[] corners) => ModelFixture.Object("l", "LandUse") with
    {
        Geometry = [ModelFixture.Surfaces("1", new PolygonSurface(new Ring([.. corners])))],
    };

    [Fact]
    public async Task A_geographic_crs_is_written_latitude_first_and_says_so()
    {
        CityObject land = LandUse(new Position(2.1, 48.2, 30), new Position(2.3, 48.2, 30), new Position(2.3, 48.4, 30));

        (string gml, _) = await GmlOutput.WriteAsync("2.0", [land], SpatialReference.Wgs84);

        Assert.Contains("srsName=\"urn:ogc:def:crs:EPSG::4979\"", gml, StringComparison.Ordinal);
        Assert.Contains("axisLabels=\"Lat Long h\"", gml, StringComparison.Ordinal);
        Assert.Contains(">48.2 2.1 30 48.2 2.3 30 48.4 2.3 30 48.2 2.1 30<", gml, StringComparison.Ordinal);
        Assert.Contains("<gml:lowerCorner>48.2 2.1 30</gml:lowerCorner>", gml, StringComparison.Ordinal);
        Assert.Contains("<gml:upperCorner>48.4 2.3 30</gml:upperCorner>", gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Positions_without_height_have_two_ordinates()
    {
        CityObject land = LandUse(new Position(1, 2), new Position(3, 2), new Position(3, 4));

        (string gml, _) = await GmlOutput.WriteAsync("3.0", [land]);

        Assert.Contains("<gml:posList srsDimension=\"2\">1 2 3 2 3 4 1 2</gml:posList>", gml, StringComparison.Ordinal);
        Assert.Contains("srsDimension=\"2\" axisLabels=\"E N\"", gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digits_below_a_micrometre_are_not_written()
    {
        CityObject land = LandUse(new Position(1.00000000004, -0.0000000001, 0.1 + 0.2), new Position(3, 2, 1), new Position(3, 4, 1));

        (string gml, _) = await GmlOutput.WriteAsync("2.0", [land]);

        Assert.Contains(">1 0 0.3 3 2 1", gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_crs_is_reported_and_its_name_kept()
    {
        CityObject land = LandUse(new Position(1, 2, 3), new Position(3, 2, 3), new Position(3, 4, 3));

        (string gml, ConversionContext context) =
            await GmlOutput.WriteAsync("2.0", [land], new SpatialReference(null, null, "local grid"));

        Assert.Contains("srsName=\"local grid\"", gml, StringComparison.Ordinal);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule.Id == "CITYGML0100");
    }

    [Fact]
    public async Task A_ring_longer_than_the_buffer_keeps_every_position()
    {
        ImmutableArray<Position> ring = [.. Enumerable.Range(0, 5000).Select(i => new Position(500000 + i, 5000000.123456, i))];

        (string gml, _) = await GmlOutput.WriteAsync("2.0", [LandUse([.. ring])]);

        int start = gml.IndexOf("<gml:posList srsDimension=\"3\">", StringComparison.Ordinal) + "<gml:posList srsDimension=\"3\">".Length;
        string[] numbers = gml[start..gml.IndexOf("</gml:posList>", StringComparison.Ordinal)].Split(' ');
        Assert.Equal(5001 * 3, numbers.Length);
        Assert.Equal("504999", numbers[4999 * 3]);
    }
}
