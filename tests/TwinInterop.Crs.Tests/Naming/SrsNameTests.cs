using TwinInterop.Crs.Naming;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Naming;

public sealed class SrsNameTests
{
    [Theory]
    [InlineData("EPSG:2154", 2154, null, SrsNameForm.ShortCode, false)]
    [InlineData("epsg:4326", 4326, null, SrsNameForm.ShortCode, false)]
    [InlineData(" EPSG:3946 ", 3946, null, SrsNameForm.ShortCode, false)]
    [InlineData("EPSG:25832+5783", 25832, 5783, SrsNameForm.ShortCode, false)]
    [InlineData("EPSG:25832+EPSG:5783", 25832, 5783, SrsNameForm.ShortCode, false)]
    [InlineData("urn:ogc:def:crs:EPSG::25833", 25833, null, SrsNameForm.Urn, true)]
    [InlineData("urn:ogc:def:crs:EPSG:6.12:31466", 31466, null, SrsNameForm.Urn, true)]
    [InlineData("urn:x-ogc:def:crs:EPSG:4326", 4326, null, SrsNameForm.Urn, true)]
    [InlineData("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", 25832, 5783, SrsNameForm.Urn, true)]
    [InlineData("urn:ogc:def:crs,crs:EPSG:6.12:31466,crs:EPSG:6.12:5783", 31466, 5783, SrsNameForm.Urn, true)]
    [InlineData("urn:ogc:def:crs:EPSG:25832, crs:EPSG:5783", 25832, 5783, SrsNameForm.Urn, true)]
    [InlineData("urn:ogc:def:crs, crs:EPSG::25832, crs:EPSG::5783", 25832, 5783, SrsNameForm.Urn, true)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/6697", 6697, null, SrsNameForm.Url, true)]
    [InlineData("https://www.opengis.net/def/crs/EPSG/0/7415", 7415, null, SrsNameForm.Url, true)]
    [InlineData("http://www.opengis.net/gml/srs/epsg.xml#2154", 2154, null, SrsNameForm.LegacyUrl, false)]
    [InlineData("http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/25832&2=http://www.opengis.net/def/crs/EPSG/0/5783", 25832, 5783, SrsNameForm.Url, true)]
    [InlineData("http://www.opengis.net/def/crs-compound?2=http%3A%2F%2Fwww.opengis.net%2Fdef%2Fcrs%2FEPSG%2F0%2F5720&1=http%3A%2F%2Fwww.opengis.net%2Fdef%2Fcrs%2FEPSG%2F0%2F2154", 2154, 5720, SrsNameForm.Url, true)]
    [InlineData("urn:adv:crs:ETRS89_UTM32", 25832, null, SrsNameForm.Adv, false)]
    [InlineData("urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH", 25832, 5783, SrsNameForm.Adv, false)]
    [InlineData("urn:adv:crs:ETRS89_UTM33*DE_DHHN2016_NH", 25833, 7837, SrsNameForm.Adv, false)]
    [InlineData("urn:adv:crs:DE_DHDN_3GK4*DE_DHHN92_NH", 31468, 5783, SrsNameForm.Adv, false)]
    [InlineData("IGNF:LAMB93", 2154, null, SrsNameForm.Ignf, false)]
    [InlineData("IGNF:RGF93LAMB93", 2154, null, SrsNameForm.Ignf, false)]
    [InlineData("IGNF:LAMB93.IGN69", 2154, 5720, SrsNameForm.Ignf, false)]
    [InlineData("urn:ogc:def:crs:IGNF::LAMB93", 2154, null, SrsNameForm.Ignf, false)]
    [InlineData("IGNF:RGFG95UTM21", 3313, null, SrsNameForm.Ignf, false)]
    [InlineData("IGNF:RGF93CC46", 3946, null, SrsNameForm.Ignf, false)]
    [InlineData("CRS:84", 4326, null, SrsNameForm.ShortCode, false)]
    [InlineData("CRS84", 4326, null, SrsNameForm.ShortCode, false)]
    [InlineData("OGC:CRS84", 4326, null, SrsNameForm.ShortCode, false)]
    [InlineData("OGC:CRS84h", 4979, null, SrsNameForm.ShortCode, false)]
    [InlineData("OGC:CRS83", 4269, null, SrsNameForm.ShortCode, false)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", 4326, null, SrsNameForm.Urn, false)]
    [InlineData("urn:ogc:def:crs:OGC::CRS84h", 4979, null, SrsNameForm.Urn, false)]
    [InlineData("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, null, SrsNameForm.Url, false)]
    public void A_name_that_is_met_in_datasets_is_read(string text, int horizontal, int? vertical, SrsNameForm form, bool promises)
    {
        SrsName name = SrsName.Parse(text);

        Assert.Equal(new CrsId("EPSG", horizontal), name.Horizontal);
        Assert.Equal(vertical is { } code ? new CrsId("EPSG", code) : null, name.Vertical);
        Assert.Equal(form, name.Form);
        Assert.Equal(promises, name.PromisesOfficialOrder);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG:25832, crs:EPSG:5783", "EPSG:25832+EPSG:5783", "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783")]
    [InlineData("urn:ogc:def:crs:EPSG:2154", "EPSG:2154", "urn:ogc:def:crs:EPSG::2154")]
    [InlineData("2154", "EPSG:2154", "urn:ogc:def:crs:EPSG::2154")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/2154", "EPSG:2154", "urn:ogc:def:crs:EPSG::2154")]
    [InlineData("https://epsg.io/2154", "EPSG:2154", "urn:ogc:def:crs:EPSG::2154")]
    [InlineData("urn:EPSG:geographicCRS:4326", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326")]
    [InlineData("RGF93 / Lambert-93", "EPSG:2154", "urn:ogc:def:crs:EPSG::2154")]
    public void A_malformed_name_is_read_with_a_finding_that_says_the_right_form(string text, string read, string expected)
    {
        Diagnostic finding = Assert.Single(SrsName.Parse(text, location: "Envelope").Diagnostics);

        Assert.Equal("CRS0003", finding.Rule.Id);
        Assert.Equal("Envelope", finding.Location);
        Assert.Contains($"was read as {read}; expected {expected}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EPSG:2154")]
    [InlineData("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/6697")]
    [InlineData("urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    [InlineData("#local-CRS-1")]
    public void A_well_formed_name_has_no_finding(string text)
    {
        Assert.Empty(SrsName.Parse(text).Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("urn:x")]
    [InlineData("urn:ogc:def:crs")]
    [InlineData("urn:ogc:def:crs:")]
    [InlineData("urn:ogc:def:crs,crs:EPSG::1,crs:EPSG::2,crs:EPSG::3")]
    [InlineData("urn:adv:crs:ETRS89_UTM99")]
    [InlineData("EPSG:")]
    [InlineData("EPSG:99999999999999999999")]
    [InlineData("EPSG:-1")]
    [InlineData("IGNF:NOWHERE")]
    [InlineData("Lambert")]
    [InlineData("#")]
    [InlineData("+proj=lcc +nadgrids=http://example.org/x.gsb")]
    [InlineData("http://example.org/def/crs/EPSG/0/2154")]
    [InlineData("http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs-compound?1=x")]
    [InlineData("https://www.opengis.net/def/crs/")]
    [InlineData("OGC:CRS99")]
    [InlineData("PROJCS[")]
    public void A_name_that_is_not_understood_has_a_finding_and_no_code(string text)
    {
        SrsName name = SrsName.Parse(text);

        Assert.Null(name.Horizontal);
        Assert.Equal(SrsNameForm.Unknown, name.Form);
        Assert.Contains("xpected", Assert.Single(name.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cited_version_of_the_register_is_kept()
    {
        Assert.Equal("6.12", SrsName.Parse("urn:ogc:def:crs,crs:EPSG:6.12:31466,crs:EPSG:6.12:5783").RegisterVersion);
        Assert.Null(SrsName.Parse("http://www.opengis.net/def/crs/EPSG/0/2154").RegisterVersion);
    }

    [Fact]
    public void A_definition_in_the_same_document_is_local()
    {
        SrsName name = SrsName.Parse("#local-CRS-1");

        Assert.Equal("local-CRS-1", name.LocalId);
        Assert.Equal(new SpatialReference(null, null, "#local-CRS-1"), name.Reference);
    }

    [Theory]
    [InlineData("CRS:84", AxisOrder.EastNorth)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", AxisOrder.EastNorth)]
    [InlineData("urn:adv:crs:DE_DHDN_3GK4*DE_DHHN92_NH", AxisOrder.EastNorth)]
    [InlineData("urn:adv:crs:ETRS89_Lat-Lon-h", AxisOrder.NorthEast)]
    [InlineData("EPSG:4326", null)]
    [InlineData("urn:ogc:def:crs:EPSG::4326", null)]
    public void Some_names_fix_the_axis_order_themselves(string text, AxisOrder? order)
    {
        Assert.Equal(order, SrsName.Parse(text).FixedOrder);
    }

    [Fact]
    public void A_compound_code_is_taken_apart_by_the_register()
    {
        SrsName name = SrsName.Parse("https://www.opengis.net/def/crs/EPSG/0/7415", new FakeRegister());

        Assert.Equal(new CrsId("EPSG", 28992), name.Horizontal);
        Assert.Equal(new CrsId("EPSG", 5709), name.Vertical);
        Assert.Equal(new CrsId("EPSG", 7415), name.Compound);
    }

    [Fact]
    public void A_name_of_heights_only_gives_no_place_and_says_so()
    {
        SrsName name = SrsName.Parse("EPSG:5720", new FakeRegister());

        Assert.Null(name.Horizontal);
        Assert.Equal(new CrsId("EPSG", 5720), name.Vertical);
        Assert.Equal("CRS0006", Assert.Single(name.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Well_known_text_in_place_of_a_name_is_read()
    {
        SrsName name = SrsName.Parse(
            "COMPD_CS[\"x\",PROJCS[\"RGF_1993_Lambert_93\",GEOGCS[\"g\",DATUM[\"d\",SPHEROID[\"s\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],UNIT[\"Meter\",1]],VERT_CS[\"NGF-IGN69 height\",VERT_DATUM[\"d\",2005],UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"5720\"]]]");

        Assert.Equal(SrsNameForm.Wkt, name.Form);
        Assert.Equal(new CrsId("EPSG", 2154), name.Horizontal);
        Assert.Equal(new CrsId("EPSG", 5720), name.Vertical);
        Assert.Equal(AxisOrder.EastNorth, name.FixedOrder);
        Assert.Empty(name.Diagnostics);
    }

    [Fact]
    public void Damaged_names_never_throw()
    {
        string[] names =
        [
            "urn:ogc:def:crs,crs:EPSG:6.12:31466,crs:EPSG:6.12:5783", "urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH", "IGNF:LAMB93.IGN69",
            "http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/25832&2=http://www.opengis.net/def/crs/EPSG/0/5783",
            "EPSG:25832+5783", "PROJCS[\"RGF93 / Lambert-93\",GEOGCS[\"g\",DATUM[\"d\",SPHEROID[\"s\",6378137,298.257222101]]],UNIT[\"m\",1]]",
        ];
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            char[] text = names[i % names.Length].ToCharArray();
            for (int edits = random.Next(1, 4); edits > 0; edits--)
                text[random.Next(text.Length)] = (char)random.Next(1, 256);
            string damaged = new string(text)[..(i % 3 == 0 ? random.Next(text.Length) : text.Length)];
            SrsName name = SrsName.Parse(damaged, new FakeRegister());
            Assert.True(name.Horizontal is not null || name.Vertical is not null || name.LocalId is not null || !name.Diagnostics.IsEmpty || name.Wkt is not null, damaged);
        }
    }

    private sealed class FakeRegister : ICompoundCodes
    {
        public (CrsId Horizontal, CrsId Vertical)? Components(CrsId code) =>
            code.Code == 7415 ? (new CrsId("EPSG", 28992), new CrsId("EPSG", 5709)) : null;

        public bool IsVertical(CrsId code) => code.Code is 5720 or 5709;
    }
}
