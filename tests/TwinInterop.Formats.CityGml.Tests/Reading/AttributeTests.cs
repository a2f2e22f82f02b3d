using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

public class AttributeTests
{
    [Fact]
    public async Task Values_have_the_types_of_the_schema()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building("""
            <gml:description>A house</gml:description><gml:name>Home</gml:name><gml:name codeSpace="urn:names">H1</gml:name>
            <bldg:class codeSpace="list.xml">1000</bldg:class><bldg:function>1</bldg:function><bldg:function>2</bldg:function>
            <bldg:yearOfConstruction>1985</bldg:yearOfConstruction><bldg:measuredHeight uom="m"> 7.5 </bldg:measuredHeight>
            <bldg:storeysAboveGround>2</bldg:storeysAboveGround><bldg:storeyHeightsAboveGround uom="m">3 2.5</bldg:storeyHeightsAboveGround>
            """));

        Assert.Equal(new TextValue("A house"), Value(building, "description"));
        Assert.Equal([new TextValue("Home"), new CodeValue("H1", "urn:names")], Items(building, "name"));
        Assert.Equal(new CodeValue("1000", "list.xml"), Value(building, "class"));
        Assert.Equal([new CodeValue("1"), new CodeValue("2")], Items(building, "function"));
        Assert.Equal(new TimeValue("1985", TimeKind.Year), Value(building, "yearOfConstruction"));
        Assert.Equal(new MeasureValue(7.5, "m"), Value(building, "measuredHeight"));
        Assert.Equal(new IntegerValue(2), Value(building, "storeysAboveGround"));
        Assert.Equal([new MeasureValue(3, "m"), new MeasureValue(2.5, "m")], Items(building, "storeyHeightsAboveGround"));
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_kept_as_text_and_reported()
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(
            GmlText.Building("<bldg:measuredHeight uom=\"m\">unknown</bldg:measuredHeight>"));

        Assert.Equal(new TextValue("unknown"), Value(objects[0], "measuredHeight"));
        Diagnostic finding = Assert.Single(context.Diagnostics.Kept, d => d.Rule == CityGmlDiagnostics.BadValue);
        Assert.StartsWith("line ", finding.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nil_value_keeps_its_reason()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building(
            "<gml:name xsi:nil=\"true\" nilReason=\"withheld\"/>"));

        Assert.Equal(new NullValue("withheld"), Value(building, "name"));
    }

    [Fact]
    public async Task Generic_attributes_of_2_0_keep_types_and_sets()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building("""
            <gen:stringAttribute name="s"><gen:value> a b </gen:value></gen:stringAttribute>
            <gen:intAttribute name="i"><gen:value>7</gen:value></gen:intAttribute>
            <gen:doubleAttribute name="d"><gen:value>7.5</gen:value></gen:doubleAttribute>
            <gen:dateAttribute name="t"><gen:value>2020-02-29</gen:value></gen:dateAttribute>
            <gen:uriAttribute name="u"><gen:value>http://example.org</gen:value></gen:uriAttribute>
            <gen:measureAttribute name="m"><gen:value uom="m2">3</gen:value></gen:measureAttribute>
            <gen:genericAttributeSet name="set"><gen:intAttribute name="x"><gen:value>1</gen:value></gen:intAttribute></gen:genericAttributeSet>
            """));

        Assert.All(building.Attributes, attribute => Assert.True(attribute.IsGeneric));
        Assert.Equal(new TextValue(" a b "), Value(building, "s"));
        Assert.Equal(new IntegerValue(7), Value(building, "i"));
        Assert.Equal(new DecimalValue(7.5), Value(building, "d"));
        Assert.Equal(new TimeValue("2020-02-29", TimeKind.Date), Value(building, "t"));
        Assert.Equal(new UriValue("http://example.org"), Value(building, "u"));
        Assert.Equal(new MeasureValue(3, "m2"), Value(building, "m"));
        var set = Assert.IsType<NestedValue>(Value(building, "set"));
        Assert.True(set.IsSet);
        Assert.Equal(new CityAttribute("x", new IntegerValue(1), IsGeneric: true), Assert.Single(set.Members));
    }

    [Fact]
    public async Task Generic_attributes_of_3_0_have_their_names_as_elements()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building("""
            <genericAttribute><gen:CodeAttribute><gen:name>c</gen:name><gen:value codeSpace="l">1</gen:value></gen:CodeAttribute></genericAttribute>
            <genericAttribute><gen:GenericAttributeSet><gen:name>set</gen:name>
            <gen:genericAttribute><gen:DoubleAttribute><gen:name>x</gen:name><gen:value>1.5</gen:value></gen:DoubleAttribute></gen:genericAttribute>
            </gen:GenericAttributeSet></genericAttribute>
            """, GmlText.V3));

        Assert.Equal(new CodeValue("1", "l"), Value(building, "c"));
        var set = Assert.IsType<NestedValue>(Value(building, "set"));
        Assert.Equal(new DecimalValue(1.5), Assert.Single(set.Members).Value);
    }

    [Fact]
    public async Task The_measured_height_of_3_0_is_the_measuredHeight_of_the_model_and_others_stay_heights()
    {
        static string Height(string status) => $"<con:height><con:Height><con:highReference>highestRoofEdge</con:highReference><con:lowReference>lowestGroundPoint</con:lowReference><con:status>{status}</con:status><con:value uom=\"m\">5</con:value></con:Height></con:height>";
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building(Height("measured") + Height("estimated"), GmlText.V3));

        Assert.Equal(new MeasureValue(5, "m"), Value(building, "measuredHeight"));
        Assert.Equal("Height", Assert.IsType<NestedValue>(Value(building, "height")).TypeName);
    }

    [Fact]
    public async Task Dates_external_references_and_relations_have_their_own_places()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building("""
            <creationDate>2012-01-02</creationDate><terminationDate>2013-01-02</terminationDate>
            <externalReference><informationSystem>http://alkis</informationSystem><externalObject><name>DEBW_1</name></externalObject></externalReference>
            <externalReference><externalObject><uri>urn:x</uri></externalObject></externalReference>
            <generalizesTo xlink:href="#c"/>
            """));

        Assert.Equal(new Lifespan(new TimeValue("2012-01-02", TimeKind.Date), new TimeValue("2013-01-02", TimeKind.Date)), building.Lifespan);
        Assert.Equal([new ExternalReference("http://alkis", "DEBW_1"), new ExternalReference(null, "urn:x", IsUri: true)], building.ExternalReferences.ToArray());
        Assert.Equal(new CityObjectRelation("generalizesTo", "c"), Assert.Single(building.Relations));
        Assert.Empty(building.Attributes);
    }

    [Fact]
    public async Task Group_members_by_reference_are_relations_and_inline_ones_parts()
    {
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(GmlText.Model("""
            <cityObjectMember><grp:CityObjectGroup gml:id="g"><grp:groupMember role="main" xlink:href="#b"/>
            <grp:groupMember><bldg:Building gml:id="inside"/></grp:groupMember><grp:parent xlink:href="#b"/></grp:CityObjectGroup></cityObjectMember>
            <cityObjectMember><bldg:Building gml:id="b"/></cityObjectMember>
            """));

        Assert.Equal(
            [new CityObjectRelation("groupMember", "b", "main"), new CityObjectRelation("groupParent", "b")],
            objects[0].Relations.ToArray());
        Assert.Equal("inside", Assert.Single(objects[0].Parts).Source.LocalId);
    }

    [Fact]
    public async Task Group_members_and_relations_of_3_0_keep_their_roles()
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Model("""
            <cityObjectMember><grp:CityObjectGroup gml:id="g">
            <relatedTo><CityObjectRelation><relationType>touches</relationType><relatedTo xlink:href="#b"/></CityObjectRelation></relatedTo>
            <grp:groupMember><grp:Role><grp:role>main</grp:role><grp:groupMember xlink:href="#nowhere"/></grp:Role></grp:groupMember>
            </grp:CityObjectGroup></cityObjectMember><cityObjectMember><bldg:Building gml:id="b"/></cityObjectMember>
            """, GmlText.V3));

        Assert.Equal(
            [new CityObjectRelation("relatedTo", "b", "touches"), new CityObjectRelation("groupMember", "nowhere", "main")],
            objects[0].Relations.ToArray());
        Assert.True(context.Has(CityGmlDiagnostics.DanglingReference));
    }

    [Fact]
    public async Task Addresses_of_xal_2_and_3_fill_the_same_parts()
    {
        CityObject two = await GmlText.ReadOneAsync(GmlText.Building("""
            <bldg:address><Address gml:id="a"><xalAddress><xAL:AddressDetails><xAL:Country><xAL:CountryName>France</xAL:CountryName>
            <xAL:Locality Type="City"><xAL:LocalityName>Lyon</xAL:LocalityName><xAL:Thoroughfare Type="Street"><xAL:ThoroughfareNumber>12</xAL:ThoroughfareNumber><xAL:ThoroughfareNumberSuffix>bis</xAL:ThoroughfareNumberSuffix><xAL:ThoroughfareName>Rue X</xAL:ThoroughfareName></xAL:Thoroughfare>
            <xAL:PostalCode><xAL:PostalCodeNumber>69003</xAL:PostalCodeNumber></xAL:PostalCode></xAL:Locality></xAL:Country></xAL:AddressDetails></xalAddress>
            <multiPoint><gml:MultiPoint><gml:pointMember><gml:Point><gml:pos>1 2 3</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint></multiPoint></Address></bldg:address>
            """));
        CityObject three = await GmlText.ReadOneAsync(GmlText.Building("""
            <bldg:address><Address gml:id="a"><xalAddress><xAL:Address><xAL:Country><xAL:NameElement>France</xAL:NameElement></xAL:Country>
            <xAL:Locality><xAL:NameElement>Lyon</xAL:NameElement></xAL:Locality>
            <xAL:Thoroughfare><xAL:NameElement>Rue X</xAL:NameElement><xAL:Number>12 bis</xAL:Number></xAL:Thoroughfare>
            <xAL:PostCode><xAL:Identifier>69003</xAL:Identifier></xAL:PostCode></xAL:Address></xalAddress></Address></bldg:address>
            """, GmlText.V3));

        var expected = new Address { Id = "a", Country = "France", Locality = "Lyon", Thoroughfare = "Rue X", ThoroughfareNumber = "12 bis", PostalCode = "69003" };
        Assert.Equal(expected, Assert.Single(three.Addresses));
        Assert.Equal(expected, Assert.Single(two.Addresses) with { Location = null, Encoded = null });
        Assert.Single(two.Addresses[0].Location!.Points);
    }

    [Fact]
    public async Task A_part_of_an_address_without_a_place_is_kept_as_it_stands()
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            "<bldg:address><Address><xalAddress><xAL:AddressDetails><xAL:Department><xAL:DepartmentName>Sales</xAL:DepartmentName></xAL:Department></xAL:AddressDetails></xalAddress></Address></bldg:address>"));

        Assert.Equal(0, context.Books[BookAccount.Attributes].Lost);
        ExtensionContent encoded = objects[0].Addresses[0].Encoded!;
        Assert.Equal("xal-2", encoded.Encoding);
        Assert.Contains("<xAL:DepartmentName>Sales</xAL:DepartmentName>", encoded.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classes_get_their_canonical_names_and_keep_their_own()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Building("""
            <bldg:interiorBuildingInstallation><bldg:IntBuildingInstallation gml:id="i"/></bldg:interiorBuildingInstallation>
            <bldg:interiorRoom><bldg:Room gml:id="r"/></bldg:interiorRoom>
            """));

        Assert.Equal(["BuildingInstallation", "BuildingRoom"], building.Parts.Select(part => part.Class.Name));
        Assert.Equal(["bldg:IntBuildingInstallation", "bldg:Room"], building.Parts.Select(part => part.SourceClass));
        Assert.Equal(new TextValue("inside"), Value(building.Parts[0], "relationToConstruction"));
        Assert.Null(building.SourceClass);
    }

    [Fact]
    public async Task Elements_of_an_extension_are_kept_verbatim_and_reported_once()
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            "<e:energy xmlns:e=\"urn:e\"><e:value unit=\"kWh\">1 &lt; 2</e:value></e:energy><e:energy xmlns:e=\"urn:e\"/>"));

        Assert.Equal(2, objects[0].Extensions.Length);
        Assert.Equal(("citygml-2.0", "{urn:e}energy"), (objects[0].Extensions[0].Encoding, objects[0].Extensions[0].Name));
        Assert.Equal(
            "<e:energy xmlns:e=\"urn:e\"><e:value unit=\"kWh\">1 &lt; 2</e:value></e:energy>", objects[0].Extensions[0].Payload);
        Assert.Equal(1, context.Diagnostics.Counts[CityGmlDiagnostics.UnknownElement]);
    }

    [Fact]
    public async Task A_class_of_an_extension_keeps_its_geometry_and_parts()
    {
        CityObject found = await GmlText.ReadOneAsync(GmlText.Model($"""
            <cityObjectMember><u:Zone xmlns:u="urn:u" gml:id="z"><gml:name>North</gml:name>
            <u:lod1MultiSurface>{GmlText.MultiSurface(GmlText.Polygon())}</u:lod1MultiSurface><u:code>7</u:code></u:Zone></cityObjectMember>
            """));

        Assert.Equal(("AbstractCityObject", "u:Zone"), (found.Class.Name, found.SourceClass));
        Assert.Equal(new TextValue("North"), Value(found, "name"));
        Assert.Equal("1", Assert.Single(found.Geometry).Lod);
        Assert.Equal("{urn:u}code", Assert.Single(found.Extensions).Name);
    }

    private static AttributeValue Value(CityObject cityObject, string name) =>
        Assert.Single(cityObject.Attributes, attribute => attribute.Name == name).Value;

    private static AttributeValue[] Items(CityObject cityObject, string name) =>
        [.. Assert.IsType<ListValue>(Value(cityObject, name)).Items];
}
