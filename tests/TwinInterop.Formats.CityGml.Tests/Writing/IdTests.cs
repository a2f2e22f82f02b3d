using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Ids in the file.</summary>
public sealed class IdTests
{
    [Theory]
    [InlineData("UUID_1-2.3")]
    [InlineData("Gebäude_7")]
    public void A_legal_id_stays_as_it_is(string id) => Assert.Equal(id, GmlIds.Legalize(id));

    [Theory]
    [InlineData("0abc$d", "ID_0abc_x0024_d")]
    [InlineData("{a:b}", "ID__x007B_a_x003A_b_x007D_")]
    [InlineData("", "ID_")]
    public void Any_other_id_is_escaped_so_that_it_can_be_computed_back(string id, string expected)
    {
        string legal = GmlIds.Legalize(id);

        Assert.Equal(expected, legal);
        Assert.True(GmlIds.IsLegal(legal));
        Assert.Equal(id, System.Xml.XmlConvert.DecodeName(legal["ID_".Length..]));
    }

    [Fact]
    public async Task An_escaped_id_is_kept_as_an_external_reference_and_links_follow_it()
    {
        CityObject building = ModelFixture.Object("2$x", "Building");
        CityObject group = ModelFixture.Object("g", "CityObjectGroup") with
        {
            Relations = [new CityObjectRelation(CityObjectRelation.GroupMember, "2$x", "main")],
        };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [building, group]);

        Assert.Contains("<bldg:Building gml:id=\"ID_2_x0024_x\">", gml, StringComparison.Ordinal);
        Assert.Contains("<core:informationSystem>gml:id</core:informationSystem>", gml, StringComparison.Ordinal);
        Assert.Contains("<core:name>2$x</core:name>", gml, StringComparison.Ordinal);
        Assert.Contains("<grp:groupMember role=\"main\" xlink:href=\"#ID_2_x0024_x\" />", gml, StringComparison.Ordinal);
        Assert.Equal(1, context.Books[BookAccount.Attributes].Derived);
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task An_escaped_id_comes_back_as_it_was_and_links_follow_it(string version)
    {
        SourceKey key = new("geojson:id", "fixture", "{2 x}/1");
        CityObject building = new(CityObjectId.FromSource(key), key, new CityObjectClass("Building"));
        CityObject group = ModelFixture.Object("g", "CityObjectGroup") with
        {
            Relations = [new CityObjectRelation(CityObjectRelation.GroupMember, "{2 x}/1", "main")],
        };

        (string gml, _) = await GmlOutput.WriteAsync(version, [building, group]);
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(gml);

        Assert.Equal("{2 x}/1", objects[0].Source.LocalId);
        Assert.Equal("geojson:id", objects[0].Source.Scheme);
        Assert.Empty(objects[0].ExternalReferences);
        Assert.Equal("{2 x}/1", Assert.Single(objects[1].Relations).TargetId);
    }

    [Fact]
    public async Task An_id_that_only_looks_escaped_stays_as_it_is()
    {
        CityObject building = ModelFixture.Object("ID_1", "Building") with { ExternalReferences = [new ExternalReference("cadastre", "1")] };

        (string gml, _) = await GmlOutput.WriteAsync("2.0", [building]);
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(gml);

        Assert.Equal("ID_1", Assert.Single(objects).Source.LocalId);
        Assert.Single(objects[0].ExternalReferences);
    }

    [Theory]
    [InlineData("BAT 1", false)]
    [InlineData("https://example.org/1", true)]
    [InlineData("urn:uuid:4f2e", true)]
    public async Task A_name_in_another_system_is_no_URI_after_CityGML_3(string target, bool isUri)
    {
        var reference = new ExternalReference("https://rnb.example", target, isUri);
        CityObject building = ModelFixture.Object("b", "Building") with { ExternalReferences = [reference] };

        (string gml, _) = await GmlOutput.WriteAsync("3.0", [building]);
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(gml);

        Assert.Equal(reference, Assert.Single(Assert.Single(objects).ExternalReferences));
    }

    [Fact]
    public async Task An_id_that_occurs_twice_gets_a_suffix_and_is_reported()
    {
        (string gml, ConversionContext context) =
            await GmlOutput.WriteAsync("2.0", [ModelFixture.Object("a", "Building"), ModelFixture.Object("a", "Building")]);

        Assert.Contains("gml:id=\"a_2\"", gml, StringComparison.Ordinal);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule.Id == "CITYGML0101");
    }

    [Fact]
    public async Task Writing_twice_gives_the_same_bytes()
    {
        (string first, _) = await GmlOutput.WriteAsync("3.0", [ModelFixture.RichBuilding()]);
        (string second, _) = await GmlOutput.WriteAsync("3.0", [ModelFixture.RichBuilding()]);

        Assert.Equal(first, second);
    }
}
