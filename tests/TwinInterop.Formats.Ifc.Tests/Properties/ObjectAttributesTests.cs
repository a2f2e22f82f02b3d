using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Tests.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Properties;

public sealed class ObjectAttributesTests
{
    [Fact]
    public async Task Attributes_keep_the_names_of_the_schema_and_their_units()
    {
        CityObject wall = await WallAsync();
        CityObject door = await FindAsync("0$DoorAAAAAAAAAAAAAAAA");
        CityObject site = await FindAsync("1$SiteAAAAAAAAAAAAAAAA");

        Assert.Equal(new TextValue("tag-1"), Value(wall, "Tag"));
        Assert.Equal(new TextValue("STANDARD"), Value(wall, "PredefinedType"));
        Assert.Equal(new TextValue("Outer"), Value(wall, "ObjectType"));
        Assert.Equal(new MeasureValue(2100, "mm"), Value(door, "OverallHeight"));
        Assert.Equal(new MeasureValue(48.858333333333334, "deg"), Value(site, "RefLatitude"));
    }

    [Fact]
    public async Task A_property_of_the_object_goes_before_that_of_its_type()
    {
        var context = new ConversionContext();
        NestedValue set = Set(await WallAsync(context), "Pset_WallCommon");

        Assert.True(set.IsSet);
        Assert.Equal(["IsExternal", "Width", "Status", "Load", "FireRating"], set.Members.Select(member => member.Name));
        Assert.Equal(new BooleanValue(true), Member(set, "IsExternal"));
        Assert.Equal(new TextValue("REI 60"), Member(set, "FireRating"));
        Assert.Contains("IFC0106", StepSamples.Ids(context.Diagnostics));
    }

    [Fact]
    public async Task Every_kind_of_property_keeps_its_value_and_unit()
    {
        CityObject wall = await WallAsync();
        NestedValue set = Set(wall, "Pset_WallCommon");

        Assert.Equal(new MeasureValue(200, "mm"), Member(set, "Width"));
        Assert.Equal(new TextValue("NEW"), Member(set, "Status"));
        var load = Assert.IsType<NestedValue>(Member(set, "Load"));
        Assert.Equal(["LowerBoundValue", "UpperBoundValue"], load.Members.Select(member => member.Name));
        Assert.Equal(new MeasureValue(10.5, "m2"), Member(Set(wall, "Qto_WallBaseQuantities"), "NetSideArea"));
    }

    [Fact]
    public async Task Materials_types_openings_history_and_addresses_are_kept()
    {
        CityObject wall = await WallAsync();
        CityObject building = await FindAsync("2$BuildingAAAAAAAAAAAA");
        CityObject site = await FindAsync("1$SiteAAAAAAAAAAAAAAAA");

        var layer = (NestedValue)Member((NestedValue)Value(wall, "material"), "MaterialLayers");
        Assert.Equal(new TextValue("Brick"), Member((NestedValue)Member(layer, "Material"), "Name"));
        Assert.Equal(new MeasureValue(200, "mm"), Member(layer, "LayerThickness"));
        Assert.Equal(new TextValue("0$TypeAAAAAAAAAAAAAAAA"), Member((NestedValue)Value(wall, "type"), "GlobalId"));
        Assert.Equal(new TextValue("Hole"), Member((NestedValue)Value(wall, "features"), "Name"));
        Assert.Equal("2020-01-02T03:04:05Z", building.Lifespan.Creation?.Text);
        Assert.Equal(("Lyon", "69001", "Rue A"), (site.Addresses[0].Locality, site.Addresses[0].PostalCode, site.Addresses[0].FreeText));
    }

    private static Task<CityObject> WallAsync(ConversionContext? context = null) => FindAsync("0$WallAAAAAAAAAAAAAAAA", context);

    private static async Task<CityObject> FindAsync(string id, ConversionContext? context = null) =>
        IfcReaderTests.Find(await IfcReaderTests.ReadAsync(SampleModel.Source(), context: context), id);

    private static AttributeValue Value(CityObject found, string name) =>
        found.Attributes.Single(attribute => attribute.Name == name).Value;

    private static NestedValue Set(CityObject found, string name) => (NestedValue)Value(found, name);

    private static AttributeValue Member(NestedValue nested, string name) =>
        nested.Members.Single(member => member.Name == name).Value;
}
