using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing.Models;

namespace TwinInterop.Formats.NgsiLd.Writing;

public sealed class WriterTests
{
    private static readonly Address Home = new() { Thoroughfare = "Rue", Locality = "Valmont" };

    [Fact]
    public async Task A_building_with_category_and_address_claims_the_Smart_Data_Model()
    {
        CityObject building = Sample.Attributes(
            new CityAttribute("function", new CodeValue("1000")), new CityAttribute("storeysAboveGround", new IntegerValue(3))) with
        { Addresses = [Home] };

        JsonElement entity = await WriteOneAsync(building);

        Assert.Equal("residential", entity.GetProperty("category").GetProperty("value")[0].GetString());
        Assert.Equal(3, entity.GetProperty("floorsAboveGround").GetProperty("value").GetInt32());
        Assert.Contains("dataModel.Building", entity.GetProperty("@context").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_requires_and_the_source_lacks_is_reported_and_never_made_up()
    {
        (string text, _, ConversionContext context) = await Sample.WriteAsync(Sample.Object("b"));

        Diagnostic finding = Assert.Single(context.Diagnostics.Kept);
        Assert.Equal("NGSILD0061", finding.Rule.Id);
        Assert.Contains("address, category", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"category\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("smart-data-models", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_another_list_means_nothing_in_the_model()
    {
        CityObject building = Sample.Attributes(new CityAttribute("function", new CodeValue("1000", "https://example.org/other"))) with { Addresses = [Home] };

        (string text, _, _) = await Sample.WriteAsync(building);

        Assert.DoesNotContain("residential", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sensor_of_a_building_model_is_a_device_that_belongs_to_its_room()
    {
        CityObject sensor = Sample.Object("s", "BuildingInstallation") with
        {
            SourceClass = "IfcSensor",
            Attributes = [new CityAttribute("PredefinedType", new TextValue("TEMPERATURESENSOR"))],
        };

        (string text, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Object("r", "BuildingRoom") with { Parts = [sensor] });

        JsonElement device = Sample.Json(text)[1];
        Assert.Equal("urn:ngsi-ld:Device:s", device.GetProperty("id").GetString());
        Assert.Equal("temperature", device.GetProperty("controlledProperty").GetProperty("value")[0].GetString());
        Assert.Equal("urn:ngsi-ld:BuildingRoom:r", device.GetProperty("controlledAsset").GetProperty("object")[0].GetString());
        Assert.Equal(Dump.Of(sensor), Dump.Of(back[0].Parts[0]));
    }

    [Fact]
    public async Task Ids_stand_as_typed_attributes()
    {
        CityObject building = Sample.Object("b") with
        {
            ExternalReferences = [new ExternalReference("https://rnb.beta.gouv.fr", "ABCD1234EFGH"), new ExternalReference("BD TOPO", "BATIMENT0000000000000001")],
        };

        JsonElement entity = await WriteOneAsync(building);

        Assert.Equal("b", entity.GetProperty("gmlId").GetProperty("value").GetString());
        Assert.Equal("ABCD1234EFGH", entity.GetProperty("rnbId").GetProperty("value").GetString());
        Assert.Equal("BATIMENT0000000000000001", entity.GetProperty("cleabs").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Geometry_by_reference_leaves_the_shape_out_and_names_the_model()
    {
        CityObject building = Sample.Object("b").With("0", GeometryRole.Footprint, new MultiSurface([Sample.Square(4.8, 45.7)]))
            .With("2", GeometryRole.Body, new Solid(new CompositeSurface([Sample.Square(4.8, 45.7)])));
        var options = new WriteOptions
        {
            Settings = ImmutableDictionary<string, string>.Empty.Add("geometry", "reference").Add("model-url", "https://example.org/town.gml").Add("model-hash", "sha256:00"),
        };

        (string text, List<CityObject> back, ConversionContext context) = await Sample.WriteAsync(options, Sample.Info, building);

        JsonElement reference = Sample.Json(text)[0].GetProperty("hasRepresentation");
        Assert.Equal("https://example.org/town.gml#b", reference.GetProperty("object").GetString());
        Assert.Equal("citygml", reference.GetProperty("format").GetProperty("value").GetString());
        Assert.DoesNotContain("\"shape\"", text, StringComparison.Ordinal);
        LossEntry loss = Assert.Single(context.Books.Losses, entry => entry.Loss.Kind == LossKind.Dropped);
        Assert.Equal(("geometry/lod2", "--geometry value"), (loss.Loss.Path, loss.Remedy));
        Assert.Equal(GeometryRole.Footprint, Assert.Single(back[0].Geometry).Role);
    }

    [Fact]
    public async Task The_simplified_representation_books_what_it_loses()
    {
        CityObject building = Sample.Attributes(new CityAttribute("measuredHeight", new MeasureValue(12, "m"))) with
        {
            ExternalReferences = [new ExternalReference("urn:x", "y")],
            Dynamizers = [new Dynamizer("a")],
        };
        var context = new ConversionContext();
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (IDatasetWriter writer = Sample.Format.OpenWriter(target, Sample.Setting("representation", "simplified"), context))
            await new ConversionPipeline().RunAsync(new ListReader(Sample.Info, building), writer, context, default);

        Testing.Conversions.AssertBalanced(context.Books);
        Assert.Equal(
            ["externalReferences", "dynamizers", "attributes/unit"],
            context.Books.Losses.OrderByDescending(loss => loss.Loss.Path, StringComparer.Ordinal).Select(loss => loss.Loss.Path));
        JsonElement entity = JsonDocument.Parse(target.ToArray()).RootElement[0];
        Assert.Equal(12, entity.GetProperty("measuredHeight").GetDouble());
    }

    [Theory]
    [InlineData("normalized")]
    [InlineData("concise")]
    [InlineData("simplified")]
    [InlineData("temporal")]
    public async Task What_is_written_keeps_the_rules_of_the_standard(string representation)
    {
        CityObject building = Sample.Attributes(
            new CityAttribute("value", new IntegerValue(1)), new CityAttribute("a b (c)", new NullValue()), new CityAttribute("@type", new TextValue("x"))) with
        {
            Relations = [new CityObjectRelation("rel ated", "x", "role"), new CityObjectRelation("rel ated", "https://example.org/y")],
            Parts = [Sample.Object("p", "BuildingPart")],
        };
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (IDatasetWriter writer = Sample.Format.OpenWriter(target, Sample.Setting("representation", representation), new ConversionContext()))
            await new ConversionPipeline().RunAsync(new ListReader(Sample.Info, building), writer, new ConversionContext(), default);

        JsonElement entities = JsonDocument.Parse(target.ToArray()).RootElement;
        Assert.Equal(2, entities.GetArrayLength());
        Assert.All(entities.EnumerateArray(), entity => Assert.Empty(EntityValidation.Check(entity)));
    }

    [Fact]
    public async Task Entities_of_other_software_change_representation_without_a_loss()
    {
        string source = Sample.Entity("""
            "scope":"/Lyon","n":[{"type":"Property","value":1.10},{"type":"Property","value":2,"datasetId":"urn:d:1","observedAt":"2025-06-01T12:00:00Z"}],
            "l":{"type":"LanguageProperty","languageMap":{"fr":"a"}},"r":{"type":"Relationship","object":"urn:a:c","since":{"type":"Property","value":1900}},
            "d":{"type":"Property","value":0.12345678901234567890}
            """);

        (_, List<CityObject> objects, _) = await Sample.ReadAsync(source);
        (string concise, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Setting("representation", "concise"), Sample.Info, [.. objects]);
        (string again, _, _) = await Sample.WriteAsync(back);

        Assert.Contains("\"l\":{\"languageMap\":{\"fr\":\"a\"}}", concise, StringComparison.Ordinal);
        Assert.Contains("0.12345678901234567890", concise, StringComparison.Ordinal);
        Assert.True(
            System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(source), System.Text.Json.Nodes.JsonNode.Parse(again)![0]),
            $"{source}\n{concise}\n{again}");
    }

    [Fact]
    public async Task Positions_that_are_not_in_WGS_84_are_refused()
    {
        DatasetInfo info = Sample.Info with { Crs = new SpatialReference(new CrsId("EPSG", 2154)) };

        var fault = await Assert.ThrowsAsync<InvalidDatasetException>(() => Sample.WriteAsync(new WriteOptions(), info, Sample.Object("b")));

        Assert.Equal("NGSILD0060", fault.Diagnostic.Rule.Id);
    }

    [Theory]
    [InlineData("representation", "xml")]
    [InlineData("geometry", "some")]
    [InlineData("context-url", "here")]
    [InlineData("colour", "red")]
    public void A_setting_that_is_not_known_is_refused(string name, string value)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();

        Assert.Throws<ArgumentException>(() => Sample.Format.OpenWriter(target, Sample.Setting(name, value), new ConversionContext()));
    }

    private static async Task<JsonElement> WriteOneAsync(CityObject cityObject)
    {
        (string text, _, _) = await Sample.WriteAsync(cityObject);
        return Sample.Json(text)[0];
    }
}
