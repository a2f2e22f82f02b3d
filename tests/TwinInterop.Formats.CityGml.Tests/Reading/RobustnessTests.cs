using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

public class RobustnessTests
{
    [Fact]
    public async Task Objects_before_the_place_where_the_file_breaks_off_are_read()
    {
        string whole = GmlText.Model("<cityObjectMember><bldg:Building gml:id=\"a\"/></cityObjectMember>\n<cityObjectMember><bldg:Building gml:id=\"b\"><gml:name>x</gml:name></bldg:Building></cityObjectMember>");
        var context = new ConversionContext();
        var source = DatasetSource.FromBytes("test", Encoding.UTF8.GetBytes(whole[..(whole.IndexOf("</gml:name>", StringComparison.Ordinal) + 5)]));
        await using IDatasetReader reader = await new CityGmlFormat().OpenReaderAsync(source, new ReadOptions(), context, default);
        var read = new List<string>();

        InvalidDatasetException exception = await Assert.ThrowsAsync<InvalidDatasetException>(async () =>
        {
            await foreach (CityObject cityObject in reader.ReadAsync(default))
                read.Add(cityObject.Source.LocalId);
        });

        Assert.Equal(["a"], read);
        Assert.Matches("^line [0-9]+, column [0-9]+$", exception.Diagnostic.Location);
        Assert.Equal(1, context.Books[BookAccount.Objects].Lost);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml at all")]
    [InlineData("<html><body>503</body></html>")]
    [InlineData("<ows:ExceptionReport xmlns:ows='http://www.opengis.net/ows'/>")]
    public async Task What_is_no_CityGML_is_refused(string text)
    {
        InvalidDatasetException exception = await Assert.ThrowsAsync<InvalidDatasetException>(() => GmlText.ReadAsync(text));

        Assert.NotEmpty(exception.Diagnostic.Location);
    }

    [Fact]
    public async Task A_document_type_with_an_external_entity_is_refused()
    {
        string xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + GmlText.Building("<gml:name>&e;</gml:name>");

        InvalidDatasetException exception = await Assert.ThrowsAsync<InvalidDatasetException>(() => GmlText.ReadAsync(xml));

        Assert.Equal(CityGmlDiagnostics.DocumentType, exception.Diagnostic.Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1252\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding='ISO-8859-1'?>")]
    public async Task Bytes_of_Windows_1252_are_read_whatever_the_file_says(string declaration)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(declaration + GmlText.Building("<gml:name>Straße né</gml:name>"));
        var context = new ConversionContext();
        await using IDatasetReader reader = await new CityGmlFormat().OpenReaderAsync(
            DatasetSource.FromBytes("test", bytes), new ReadOptions(), context, default);

        CityObject building = Assert.Single(await reader.ReadAsync(default).ToListAsync());

        Assert.Equal(new TextValue("Straße né"), building.Attributes[0].Value);
        Assert.Equal(!declaration.Contains("1252", StringComparison.Ordinal) && !declaration.Contains("8859", StringComparison.Ordinal), context.Has(CityGmlDiagnostics.InvalidBytes));
    }

    [Fact]
    public async Task Unicode_of_two_bytes_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + GmlText.Building("<gml:name>é</gml:name>"))];
        await using IDatasetReader reader = await new CityGmlFormat().OpenReaderAsync(
            DatasetSource.FromBytes("test", bytes), new ReadOptions(), new ConversionContext(), default);

        CityObject building = Assert.Single(await reader.ReadAsync(default).ToListAsync());

        Assert.Equal(new TextValue("é"), building.Attributes[0].Value);
    }

    [Theory]
    [InlineData("0 0 0 1 0 0 1 1 0 0 0", "CITYGML0011")]
    [InlineData("0 0 0 NaN 0 0 1 1 0 0 0 0", "CITYGML0010")]
    [InlineData("0 0 0 1e999 0 0 1 1 0 0 0 0", "CITYGML0010")]
    [InlineData("0 0 0 one 0 0 1 1 0 0 0 0", "CITYGML0010")]
    [InlineData("", "CITYGML0015")]
    public async Task A_polygon_that_cannot_be_read_is_left_out_and_the_rest_is_kept(string posList, string rule)
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            $"<bldg:lod2MultiSurface><gml:MultiSurface><gml:surfaceMember>{GmlText.Polygon(posList)}</gml:surfaceMember><gml:surfaceMember>{GmlText.Polygon()}</gml:surfaceMember></gml:MultiSurface></bldg:lod2MultiSurface>"));

        Assert.Single(objects[0].Geometry[0].Geometry.Surfaces());
        Assert.Contains(context.Diagnostics.Kept, d => d.Rule.Id == rule && d.Location.StartsWith("line ", StringComparison.Ordinal));
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
    }

    [Theory]
    [InlineData("0 0 0 1 0 0 1 1 0 0 1 0", "CITYGML0013", 4)]
    [InlineData("0 0 0 1 0 0 0 0 0", "CITYGML0014", 2)]
    public async Task A_ring_that_is_open_or_short_is_read_as_it_is_and_reported(string posList, string rule, int positions)
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            $"<bldg:lod2MultiSurface>{GmlText.MultiSurface(GmlText.Polygon(posList))}</bldg:lod2MultiSurface>"));

        var polygon = Assert.IsType<PolygonSurface>(Assert.Single(objects[0].Geometry[0].Geometry.Surfaces()));
        Assert.Equal(positions, polygon.Exterior.Positions.Length);
        Assert.Equal(rule == "CITYGML0013", polygon.Exterior.IsOpenInSource);
        Assert.Contains(context.Diagnostics.Counts.Keys, found => found.Id == rule);
    }

    [Theory]
    [InlineData("<bldg:lod2MultiSurface/>")]
    [InlineData("<bldg:lod2MultiSurface><gml:MultiSurface/></bldg:lod2MultiSurface>")]
    [InlineData("<bldg:lod2Solid><gml:Solid><gml:exterior/></gml:Solid></bldg:lod2Solid>")]
    [InlineData("<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface><gml:surfaceMember><gml:Polygon><gml:exterior/></gml:Polygon></gml:surfaceMember></gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>")]
    [InlineData("<bldg:lod2MultiSurface><gml:Unheard/></bldg:lod2MultiSurface>")]
    public async Task Empty_or_unknown_geometry_is_reported_and_booked(string property)
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(property));

        Assert.Empty(objects[0].Geometry);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
        Assert.Contains(context.Diagnostics.Counts.Keys, rule => rule == CityGmlDiagnostics.EmptyGeometry || rule == CityGmlDiagnostics.UnknownGeometry);
    }

    [Fact]
    public async Task Nesting_beyond_the_limit_ends_in_a_finding_and_not_in_a_crash()
    {
        string deepGeometry = string.Concat(Enumerable.Repeat("<gml:CompositeSurface><gml:surfaceMember>", 20_000))
            + GmlText.Polygon() + string.Concat(Enumerable.Repeat("</gml:surfaceMember></gml:CompositeSurface>", 20_000));
        string deepParts = string.Concat(Enumerable.Repeat("<bldg:consistsOfBuildingPart><bldg:BuildingPart>", 20_000))
            + string.Concat(Enumerable.Repeat("</bldg:BuildingPart></bldg:consistsOfBuildingPart>", 20_000));
        string deepSets = string.Concat(Enumerable.Repeat("<gen:genericAttributeSet name=\"s\">", 20_000))
            + string.Concat(Enumerable.Repeat("</gen:genericAttributeSet>", 20_000));

        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            $"{deepSets}<bldg:lod2MultiSurface>{deepGeometry}</bldg:lod2MultiSurface>{deepParts}"));

        Assert.Single(objects);
        Assert.True(context.Diagnostics.Counts[CityGmlDiagnostics.TooDeep] >= 3);
    }

    [Fact]
    public async Task A_value_beyond_the_limit_is_left_out_with_a_finding()
    {
        var options = new ReadOptions { Limits = new ReadLimits { ValueCharacters = 1000 } };
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(
            GmlText.Building($"<bldg:lod2MultiSurface>{GmlText.MultiSurface(GmlText.Polygon(string.Concat(Enumerable.Repeat("1 ", 3000))))}</bldg:lod2MultiSurface>"), options);

        Assert.Empty(objects[0].Geometry);
        Assert.True(context.Has(CityGmlDiagnostics.TooLong));
    }

    [Fact]
    public async Task An_envelope_of_the_largest_double_is_ignored()
    {
        (DatasetInfo info, _, ConversionContext context) = await GmlText.ReadAsync(GmlText.Model(
            "<gml:boundedBy><gml:Envelope srsName=\"EPSG:25832\"><gml:lowerCorner>0 0 0</gml:lowerCorner><gml:upperCorner>1.7976931348623157E308 1 1</gml:upperCorner></gml:Envelope></gml:boundedBy><cityObjectMember><bldg:Building gml:id=\"b\"/></cityObjectMember>"));

        Assert.Null(info.DeclaredExtent);
        Assert.Equal(25832, info.Crs.Horizontal!.Value.Code);
        Assert.True(context.Has(CityGmlDiagnostics.BadEnvelope));
    }

    [Fact]
    public async Task Another_reference_system_inside_is_reported_once()
    {
        string polygon = GmlText.Polygon().Replace("<gml:Polygon>", "<gml:Polygon srsName=\"EPSG:2154\">", StringComparison.Ordinal);
        (_, _, ConversionContext context) = await GmlText.ReadAsync(GmlText.Model(
            $"<gml:boundedBy><gml:Envelope srsName=\"EPSG:25832\"/></gml:boundedBy><cityObjectMember><bldg:Building gml:id=\"b\"><bldg:lod2MultiSurface><gml:MultiSurface srsName=\"urn:ogc:def:crs:EPSG::25832\"><gml:surfaceMember>{polygon}</gml:surfaceMember><gml:surfaceMember>{polygon}</gml:surfaceMember></gml:MultiSurface></bldg:lod2MultiSurface></bldg:Building></cityObjectMember>"));

        Assert.Equal(1, context.Diagnostics.Counts[CityGmlDiagnostics.SecondCrs]);
    }
}
