using System.Xml;

namespace TwinInterop.Formats.CityGml.Schema;

public sealed class CitySchemaTests
{
    private const string Building2 = "http://www.opengis.net/citygml/building/2.0";

    public static TheoryData<string> Versions => [.. Enum.GetNames<CityGmlVersion>()];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_base_and_target_exists(string version)
    {
        HashSet<string> names = [.. Schema(version).Classes.Select(item => item.Name.ToString())];

        Assert.All(Schema(version).Classes, item =>
        {
            Assert.True(item.Base is null || names.Contains(item.Base.Name.ToString()));
            Assert.All(item.OwnProperties, property => Assert.True(
                property.TargetName is null || property.Kind == SchemaPropertyKind.Foreign || names.Contains(property.TargetName),
                $"{item}/{property.Name} → {property.TargetName}"));
        });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void No_class_has_the_same_property_twice(string version) => Assert.All(
        Schema(version).Classes,
        item => Assert.Distinct(item.AllProperties.Select(property => property.Name.ToString()), StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_property_states_what_its_kind_needs(string version) => Assert.All(
        Schema(version).Classes.SelectMany(item => item.OwnProperties),
        property =>
        {
            bool holdsObject = property.Kind is SchemaPropertyKind.Feature or SchemaPropertyKind.Object
                or SchemaPropertyKind.DataType or SchemaPropertyKind.Address or SchemaPropertyKind.Appearance
                or SchemaPropertyKind.GenericAttribute;
            Assert.Equal(holdsObject, property.Target is not null && property.Kind != SchemaPropertyKind.Geometry);
            Assert.Equal(property.Kind == SchemaPropertyKind.Geometry, property.GeometryType != SchemaGeometryType.None);
            Assert.Equal(property.ValueType == SchemaValueType.Enumeration, !property.EnumerationValues.IsEmpty);
            Assert.True(property.Kind != SchemaPropertyKind.Attribute || property.ValueType != SchemaValueType.None);
            Assert.InRange(property.MinOccurs, 0, property.MaxOccurs);
        });

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_concrete_city_object_says_where_it_usually_stands(string version) => Assert.All(
        Schema(version).Classes,
        item =>
        {
            bool cityObject = item.Category is SchemaCategory.CityObject or SchemaCategory.BoundarySurface or SchemaCategory.Opening;
            Assert.Equal(cityObject && !item.IsAbstract, item.Membership != SchemaMembership.None);
        });

    [Theory]
    [InlineData("V1", "bldg:Building veg:PlantCover tran:Road dem:ReliefFeature luse:LandUse grp:CityObjectGroup")]
    [InlineData("V2", "bldg:Building brid:Bridge tun:Tunnel wtr:WaterBody gen:GenericCityObject luse:LandUse")]
    [InlineData("V3", "bldg:Building con:OtherConstruction tran:Waterway gen:GenericOccupiedSpace luse:LandUse dem:ReliefFeature")]
    public void Classes_that_are_delivered_on_their_own_are_top_level(string version, string names) => Assert.All(
        names.Split(' '),
        name => Assert.Equal(SchemaMembership.TopLevel, Schema(version).FindClass(name)!.Membership));

    [Theory]
    [InlineData("V2", "bldg:BuildingPart bldg:Room bldg:WallSurface bldg:Door tran:TrafficArea dem:TINRelief")]
    [InlineData("V3", "bldg:Storey bldg:BuildingRoom con:WallSurface con:Door con:DoorSurface tran:Section tran:TrafficArea")]
    public void Classes_that_other_classes_hold_are_nested(string version, string names) => Assert.All(
        names.Split(' '),
        name => Assert.Equal(SchemaMembership.Nested, Schema(version).FindClass(name)!.Membership));

    [Fact]
    public void A_class_is_found_under_the_namespace_of_another_version_or_an_alias()
    {
        CitySchema schema = CitySchema.For(CityGmlVersion.V2);

        Assert.Equal("bldg:Building", schema.FindClass("http://www.opengis.net/citygml/building/1.0", "Building")?.ToString());
        Assert.Equal("core:CityModel", schema.FindClass("http://www.opengis.net/citygml/profiles/base/2.0", "CityModel")?.ToString());
        Assert.Null(schema.FindClass("http://example.org/ade", "Building"));
        Assert.Null(schema.FindClass("http://www.opengis.net/citygml/bridge/2.0", "Building"));
    }

    [Fact]
    public void Properties_of_equal_local_name_are_told_apart_by_namespace()
    {
        SchemaClass building = CitySchema.For(CityGmlVersion.V2).FindClass(Building2, "Building")!;

        Assert.Equal(SchemaPropertyKind.Feature, building.FindProperty(Building2, "boundedBy")!.Kind);
        Assert.Equal(SchemaValueType.Envelope, building.FindProperty("http://www.opengis.net/gml", "boundedBy")!.ValueType);
        Assert.Null(building.FindProperty("http://example.org/ade", "boundedBy"));
    }

    [Fact]
    public void A_property_accepts_the_subclasses_of_its_target_only()
    {
        CitySchema schema = CitySchema.For(CityGmlVersion.V2);
        SchemaProperty boundedBy = schema.FindClass("bldg:Building")!.FindProperty(Building2, "boundedBy")!;

        Assert.True(boundedBy.Accepts(schema.FindClass("bldg:WallSurface")!));
        Assert.False(boundedBy.Accepts(schema.FindClass("brid:WallSurface")!));
        Assert.Equal(9, schema.ConcreteClassesOf(boundedBy.Target!).Count());
    }

    [Fact]
    public void A_namespace_tells_its_version_and_module()
    {
        Assert.Equal(CityGmlVersion.V2, SchemaNamespaces.VersionOf(Building2));
        Assert.Equal(CityGmlVersion.V1, SchemaNamespaces.VersionOf("http://www.opengis.net/citygml/profiles/base/1.0"));
        Assert.Null(SchemaNamespaces.VersionOf("http://www.opengis.net/gml"));
        Assert.Equal("gml", SchemaNamespaces.PrefixOf("http://www.opengis.net/gml/3.2"));
        Assert.Null(SchemaNamespaces.PrefixOf("http://example.org/ade"));
    }

    [Fact]
    public void Names_put_into_a_name_table_are_the_same_strings_that_a_reader_gives()
    {
        CitySchema schema = CitySchema.For(CityGmlVersion.V2);
        var names = new NameTable();
        schema.AddNamesTo(names);
        using var text = new StringReader($"<b:Building xmlns:b='{Building2}'/>");

        using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings { NameTable = names });
        reader.MoveToContent();

        Assert.Same(schema.FindClass("bldg:Building")!.Name.LocalName, reader.LocalName);
        Assert.Same(schema.NamespaceOf("bldg").Uri, reader.NamespaceURI);
    }

    private static CitySchema Schema(string version) => CitySchema.For(Enum.Parse<CityGmlVersion>(version));
}
