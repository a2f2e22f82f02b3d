using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Reading;

public sealed class ReaderTests
{
    private const string Core = "\"@context\":\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld\"";

    [Fact]
    public async Task An_entity_of_other_software_becomes_an_object_with_typed_values()
    {
        (_, List<CityObject> objects, _) = await Sample.ReadAsync(Sample.Entity("""
            "name":{"type":"Property","value":"Hôtel de Ville"},
            "height":{"type":"Property","value":27.4,"unitCode":"MTR"},
            "floorsAboveGround":7,
            "insee":"01004","big":9007199254740993,
            "address":{"type":"Property","value":{"streetAddress":"Rue","postalCode":"69999"}},
            "owner":{"type":"Relationship","object":"urn:ngsi-ld:Organization:Lyon"},
            "location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[4.8,45.7]}}
            """));

        CityObject building = Assert.Single(objects);
        Assert.Equal(("ngsi:id", "urn:ngsi-ld:Building:b1"), (building.Source.Scheme, building.Source.LocalId));
        Assert.Equal(("Building", "ngsi-ld:Building"), (building.Class.Name, building.SourceClass));
        Assert.Equal(
        [
            new CityAttribute("name", new TextValue("Hôtel de Ville"), IsGeneric: true),
            new CityAttribute("height", new MeasureValue(27.4, "m"), IsGeneric: true),
            new CityAttribute("storeysAboveGround", new IntegerValue(7)),
            new CityAttribute("insee", new TextValue("01004"), IsGeneric: true),
            new CityAttribute("big", new IntegerValue(9007199254740993), IsGeneric: true),
        ], building.Attributes.AsEnumerable());
        Assert.Equal(new CityObjectRelation("owner", "urn:ngsi-ld:Organization:Lyon"), Assert.Single(building.Relations));
        Assert.Equal("Rue", Assert.Single(building.Addresses).Thoroughfare);
        Assert.Equal(new Point(new Position(4.8, 45.7)), Assert.Single(building.Geometry).Geometry);
    }

    [Theory]
    [InlineData("Building", "Building")]
    [InlineData("Device", "GenericOccupiedSpace")]
    [InlineData("AirQualityObserved", "GenericLogicalSpace")]
    [InlineData("https://smartdatamodels.org/dataModel.Transportation/Road", "Road")]
    [InlineData("Storey", "Storey")]
    [InlineData("Unheard", "GenericOccupiedSpace")]
    public async Task A_type_means_a_class(string type, string expected)
    {
        (_, List<CityObject> objects, _) = await Sample.ReadAsync($$"""{"id":"urn:a:b","type":"{{type}}",{{Core}}}""");

        Assert.Equal(expected, objects[0].Class.Name);
    }

    [Theory]
    [InlineData("""[{"id":"urn:a:1","type":"A"},{"id":"urn:a:2","type":"A"}]""")]
    [InlineData("{\"id\":\"urn:a:1\",\"type\":\"A\"}\n{\"id\":\"urn:a:2\",\"type\":\"A\"}\n")]
    [InlineData("\uFEFF[\n{\"id\":\"urn:a:1\",\"type\":\"A\"} , {\"id\":\"urn:a:2\",\"type\":\"A\"}\n]\n")]
    [InlineData("""{"features":[{"id":"urn:a:1","type":"Feature","geometry":null,"properties":{"type":"A"}},{"id":"urn:a:2","type":"Feature","geometry":null,"properties":{"type":"A"}}],"type":"FeatureCollection"}""")]
    public async Task Entities_come_in_arrays_lines_and_collections(string text)
    {
        (_, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        Assert.Equal(["urn:a:1", "urn:a:2"], objects.Select(item => item.Source.LocalId));
        Assert.True(Sample.Format.Matches(Encoding.UTF8.GetBytes(text)) || text.Contains("features", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_context_of_a_collection_may_follow_its_features()
    {
        const string text = """
            {"type":"FeatureCollection","features":[{"id":"urn:a:1","type":"Feature","geometry":null,"properties":{"type":"B"}}],
            "@context":{"B":"https://smartdatamodels.org/dataModel.Building/Building"}}
            """;

        (_, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        Assert.Equal("Building", objects[0].Class.Name);
    }

    [Fact]
    public async Task Values_over_time_become_dynamizers_in_each_form()
    {
        (_, List<CityObject> objects, _) = await Sample.ReadAsync(Sample.Entity("""
            "no2":[{"type":"Property","value":1,"unitCode":"GQ","observedAt":"2025-06-01T12:00:00Z"},{"type":"Property","value":2.5,"unitCode":"GQ","observedAt":"2025-06-01T13:00:00Z"}],
            "state":{"type":"Property","values":[["on","2025-06-01T12:00:00Z"],["off","2025-06-01T13:00:00Z"]]}
            """));

        Dynamizer[] dynamizers = [.. objects[0].Dynamizers];
        var first = Assert.IsType<TimeSeries>(dynamizers[0].Data);
        Assert.Equal(("no2", "ug/m3", TimeSeriesValueType.Number), (dynamizers[0].AttributeName, first.Unit, first.ValueType));
        Assert.Equal(new DecimalValue(2.5), first.Values[1].Value);
        Assert.Equal(["on", "off"], ((TimeSeries)dynamizers[1].Data!).Values.Select(pair => ((TextValue)pair.Value!).Text));
    }

    [Fact]
    public async Task An_entity_at_fault_among_others_is_reported_booked_and_left_out()
    {
        const string text = """[{"id":"urn:a:1","type":"A"},{"id":"urn:a:2","type":"A","r":{"type":"Relationship","object":"x"}},{"id":"urn:a:3","type":"A"}]""";

        (_, List<CityObject> objects, ConversionContext context) = await Sample.ReadAsync(text);

        Assert.Equal(["urn:a:1", "urn:a:3"], objects.Select(item => item.Source.LocalId));
        Diagnostic finding = Assert.Single(context.Diagnostics.Kept);
        Assert.Equal("NGSILD0028", finding.Rule.Id);
        Assert.Contains("urn:a:2 /r", finding.Location, StringComparison.Ordinal);
        Assert.Equal(1, context.Books[BookAccount.Objects].Lost);
    }

    [Theory]
    [InlineData("", "NGSILD0003")]
    [InlineData("3", "NGSILD0004")]
    [InlineData("[{\"id\":\"urn:a:1\"", "NGSILD0003")]
    [InlineData("[{\"id\":\"urn:a:1\",\"type\":\"A\"} {}]", "NGSILD0002")]
    [InlineData("[{\"id\":}]", "NGSILD0002")]
    [InlineData("{\"id\":\"b1\",\"type\":\"A\"}", "NGSILD0022")]
    [InlineData("{\"id\":\"urn:a:1\",\"type\":\"A\",\"@context\":\"https://example.org/c\"}", "NGSILD0010")]
    [InlineData("{\"id\":\"urn:a:1\",\"type\":\"A\",\"@context\":3}", "NGSILD0011")]
    public async Task What_cannot_be_read_is_refused_with_its_reason(string text, string rule)
    {
        var fault = await Assert.ThrowsAsync<InvalidDatasetException>(() => Sample.ReadAsync(text));

        Assert.Equal(rule, fault.Diagnostic.Rule.Id);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        byte[] latin = Encoding.Latin1.GetBytes("""{"id":"urn:a:1","type":"A","n":"é"}""");

        var fault = await Assert.ThrowsAsync<InvalidDatasetException>(
            () => Conversions.ReadAllAsync(Sample.Format, DatasetSource.FromBytes("test", latin)));

        Assert.Equal("NGSILD0001", fault.Diagnostic.Rule.Id);
    }

    [Fact]
    public async Task A_repeated_id_is_reported()
    {
        (_, List<CityObject> objects, ConversionContext context) =
            await Sample.ReadAsync("""[{"id":"urn:a:1","type":"A"},{"id":"urn:a:1","type":"A"}]""");

        Assert.Equal("NGSILD0050", Assert.Single(context.Diagnostics.Kept).Rule.Id);
        Assert.NotEqual(objects[0].Id, objects[1].Id);
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"name":"x"}}]}""")]
    [InlineData("""{"type":"CityJSON","version":"2.0","CityObjects":{}}""")]
    [InlineData("""{"asset":{"version":"1.1"},"root":{}}""")]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""")]
    [InlineData("<xml/>")]
    public void Other_formats_are_not_taken_for_NGSI_LD(string text) => Assert.False(Sample.Format.Matches(Encoding.UTF8.GetBytes(text)));
}
