using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Declarations;

public sealed class CrsDeclarationTests
{
    private static readonly Position[] Lyon = [new(842_500, 6_519_900, 170)];

    [Theory]
    [InlineData("urn:ogc:def:crs,crs:EPSG::2154,crs:EPSG::5720", 2154, 5720)]
    [InlineData("EPSG:5698", 2154, 5720)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/6697", 6668, 6695)]
    [InlineData("EPSG:3946", 3946, null)]
    public void A_compound_code_gives_its_components(string declared, int horizontal, int? vertical)
    {
        CrsDecision decision = CrsDeclaration.Decide(declared, [], new ReadOptions(), new ConversionContext(), "");

        Assert.Equal(new CrsId("EPSG", horizontal), decision.Crs.Horizontal);
        Assert.Equal(vertical, decision.Crs.Vertical?.Code);
        Assert.Equal(declared, decision.Crs.Declared);
    }

    [Fact]
    public void Latitude_comes_first_under_a_geographic_urn()
    {
        CrsDecision decision = CrsDeclaration.Decide(
            "urn:ogc:def:crs:EPSG::6697", [new(35.7, 139.7, 10)], new ReadOptions(), new ConversionContext(), "");

        Assert.Equal(AxisOrder.NorthEast, decision.AxisOrder);
    }

    [Fact]
    public void A_declared_order_that_the_coordinates_contradict_is_not_followed_and_said_so()
    {
        var context = new ConversionContext();

        CrsDecision decision = CrsDeclaration.Decide(
            "urn:ogc:def:crs:EPSG::31467", [new(3_457_021, 5_432_051, 110)], new ReadOptions(), context, "");

        Assert.Equal(AxisOrder.EastNorth, decision.AxisOrder);
        Assert.Single(context.Diagnostics.Kept, diagnostic => diagnostic.Rule.Id == "CRS0010");
    }

    [Fact]
    public void What_the_user_states_has_the_last_word()
    {
        var options = new ReadOptions
        {
            Crs = CrsDeclaration.Parse("EPSG:2154+5720"),
            AxisOrder = AxisOrder.EastNorth,
        };

        CrsDecision decision = CrsDeclaration.Decide("EPSG:4326", Lyon, options, new ConversionContext(), "");

        Assert.Equal(new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720), "EPSG:4326"), decision.Crs);
    }

    [Theory]
    [InlineData("EPSG:999999", "CRS0007")]
    [InlineData("EPSG:2056+8228", "CRS0008")]
    [InlineData("my own grid", "CRS0002")]
    public void A_code_that_does_not_exist_is_told_from_one_that_is_not_supported(string declared, string rule)
    {
        var context = new ConversionContext();

        CrsDeclaration.Decide(declared, Lyon, new ReadOptions(), context, "");

        Assert.Contains(context.Diagnostics.Kept, diagnostic => diagnostic.Rule.Id == rule);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("EPSG:999999")]
    [InlineData("EPSG:5720")]
    public void A_stated_name_that_is_not_understood_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => CrsDeclaration.Parse(name));

    [Fact]
    public void A_reference_is_written_with_its_compound_code_where_there_is_one()
    {
        SpatialReference french = CrsDeclaration.Parse("EPSG:2154+5720");
        SpatialReference german = CrsDeclaration.Parse("EPSG:31467+5783");

        Assert.Equal("https://www.opengis.net/def/crs/EPSG/0/5698", CrsDeclaration.ToUrl(french));
        Assert.Equal("urn:ogc:def:crs,crs:EPSG::2154,crs:EPSG::5720", CrsDeclaration.ToUrn(french));
        Assert.False(CrsDeclaration.HasSingleCode(german));
        Assert.Equal("https://www.opengis.net/def/crs/EPSG/0/31467", CrsDeclaration.ToUrl(german));
    }
}
