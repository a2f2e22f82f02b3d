using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

public class DatasetTests
{
    private const string Building = "<bldg:Building gml:id=\"b\"><gml:name>n</gml:name></bldg:Building>";

    [Theory]
    [InlineData($"<CityModel {GmlText.V2}><cityObjectMember>{Building}</cityObjectMember></CityModel>", "2.0")]
    [InlineData($"<CityModel {GmlText.V2}><gml:featureMember>{Building}</gml:featureMember></CityModel>", "2.0")]
    [InlineData($"<CityModel {GmlText.V3}><cityObjectMember>{Building}</cityObjectMember></CityModel>", "3.0")]
    [InlineData($"<gml:FeatureCollection {GmlText.V2}><gml:featureMembers>{Building}</gml:featureMembers></gml:FeatureCollection>", "2.0")]
    [InlineData($"<wfs:FeatureCollection xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" {GmlText.V3}><wfs:member>{Building}</wfs:member></wfs:FeatureCollection>", "3.0")]
    [InlineData($"<wfs:FeatureCollection xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" {GmlText.V2}><wfs:member><wfs:FeatureCollection><wfs:member>{Building}</wfs:member></wfs:FeatureCollection></wfs:member></wfs:FeatureCollection>", "2.0")]
    [InlineData($"<bldg:Building {GmlText.V2} gml:id=\"b\"><gml:name>n</gml:name></bldg:Building>", "2.0")]
    [InlineData("<c:CityModel xmlns:c=\"http://www.citygml.org/citygml/profiles/base/1.0\"><c:cityObjectMember><Building xmlns=\"http://www.opengis.net/citygml/building/1.0\" xmlns:g=\"http://www.opengis.net/gml\" g:id=\"b\"><g:name>n</g:name></Building></c:cityObjectMember></c:CityModel>", "1.0")]
    public async Task Datasets_of_every_shape_and_version_are_read(string xml, string version)
    {
        (DatasetInfo info, List<CityObject> objects, _) = await GmlText.ReadAsync(xml);

        CityObject building = Assert.Single(objects);
        Assert.Equal((version, "citygml"), (info.Version, info.Format));
        Assert.Equal(("Building", "b", "gml:id"), (building.Class.Name, building.Source.LocalId, building.Source.Scheme));
        Assert.Equal(new TextValue("n"), Assert.Single(building.Attributes).Value);
    }

    [Fact]
    public async Task Statements_about_the_dataset_are_kept()
    {
        (DatasetInfo info, _, _) = await GmlText.ReadAsync(GmlText.Model(
            "<gml:name>City</gml:name><gml:description>Of light</gml:description><cityObjectMember><bldg:Building gml:id=\"b\"/></cityObjectMember><e:note xmlns:e=\"urn:e\">x</e:note>"));

        Assert.Equal(["name", "description"], info.Metadata.Select(attribute => attribute.Name));
        Assert.Equal("{urn:e}note", Assert.Single(info.Extensions).Name);
    }

    [Fact]
    public async Task Objects_without_id_get_the_same_one_in_every_run()
    {
        string xml = GmlText.Model("<cityObjectMember><bldg:Building><bldg:boundedBy><bldg:WallSurface/></bldg:boundedBy><bldg:boundedBy><bldg:WallSurface/></bldg:boundedBy></bldg:Building></cityObjectMember>");

        CityObject first = await GmlText.ReadOneAsync(xml);
        CityObject second = await GmlText.ReadOneAsync(xml);

        string[] ids = [.. first.SelfAndDescendants().Select(o => o.Source.LocalId)];
        Assert.Equal(ids, second.SelfAndDescendants().Select(o => o.Source.LocalId));
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(first.SelfAndDescendants(), o => Assert.True(o.HasGeneratedId));
    }

    [Theory]
    [InlineData("<cityObjectMember><bldg:Building gml:id=\"x\"/></cityObjectMember><cityObjectMember><bldg:Building gml:id=\"x\"/></cityObjectMember>")]
    [InlineData("<cityObjectMember><bldg:Building gml:id=\"b\"><bldg:boundedBy><bldg:WallSurface gml:id=\"b\"/></bldg:boundedBy></bldg:Building></cityObjectMember>")]
    public async Task Ids_that_occur_twice_are_reported(string members)
    {
        (_, _, Conversion.ConversionContext context) = await GmlText.ReadAsync(GmlText.Model(members));

        Assert.Equal(1, context.Diagnostics.Counts[CityGmlDiagnostics.DuplicateId]);
    }

    [Fact]
    public async Task Ids_with_braces_are_kept_as_written()
    {
        CityObject building = await GmlText.ReadOneAsync(GmlText.Model(
            "<cityObjectMember><bldg:Building gml:id=\"{1A-2B}\"/></cityObjectMember>"));

        Assert.Equal("{1A-2B}", building.Source.LocalId);
    }

    [Fact]
    public async Task An_engineering_system_of_the_file_is_a_local_reference()
    {
        (DatasetInfo info, _, _) = await GmlText.ReadAsync(GmlText.Model(
            "<gml:boundedBy><gml:Envelope srsName=\"#local-CRS-1\"><gml:lowerCorner>0 0 0</gml:lowerCorner><gml:upperCorner>1 1 1</gml:upperCorner></gml:Envelope></gml:boundedBy><cityObjectMember><bldg:Building gml:id=\"b\"/></cityObjectMember>"));

        Assert.Null(info.Crs.Horizontal);
        Assert.Equal("#local-CRS-1", info.Crs.Declared);
    }

    [Theory]
    [InlineData($"<?xml version=\"1.0\"?><CityModel {GmlText.V2}>", true)]
    [InlineData("{\"type\":\"CityJSON\"}", false)]
    [InlineData("<html/>", false)]
    [InlineData("ISO-10303-21; /* <a xmlns='http://www.opengis.net/citygml/2.0'/> */", false)]
    [InlineData("[{\"id\":\"urn:ngsi-ld:Building:1\",\"note\":\"<a xmlns='http://www.opengis.net/citygml/2.0'/>\"}]", false)]
    public void The_first_bytes_tell_the_format(string head, bool expected) =>
        Assert.Equal(expected, new CityGmlFormat().Matches(System.Text.Encoding.UTF8.GetBytes(head)));

    [Theory]
    [InlineData("E N h", 421, -413)]
    [InlineData("N E h", -413, 421)]
    public async Task Axis_labels_decide_where_coordinates_allow_both_orders(string labels, double x, double y)
    {
        string envelope = "<gml:boundedBy><gml:Envelope srsName=\"urn:ogc:def:crs:EPSG::3068\" srsDimension=\"3\" axisLabels=\"" + labels
            + "\"><gml:lowerCorner>421 -413 0</gml:lowerCorner><gml:upperCorner>422 -412 1</gml:upperCorner></gml:Envelope></gml:boundedBy>";
        string building = "<cityObjectMember><bldg:Building gml:id=\"b\"><bldg:lod1MultiSurface>"
            + GmlText.MultiSurface(GmlText.Polygon("421 -413 0 422 -413 0 422 -412 0 421 -413 0"))
            + "</bldg:lod1MultiSurface></bldg:Building></cityObjectMember>";

        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(GmlText.Model(envelope + building));

        Position first = Assert.Single(objects[0].Geometry[0].Geometry.Surfaces()) is PolygonSurface polygon
            ? polygon.Exterior.Positions[0]
            : throw new InvalidOperationException("Expected a polygon.");
        Assert.Equal((x, y), (first.X, first.Y));
    }
}
