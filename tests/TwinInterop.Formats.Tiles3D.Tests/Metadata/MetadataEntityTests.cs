using System.Buffers;
using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Metadata;

public sealed class MetadataEntityTests
{
    private static readonly CityAttribute[] Row =
    [
        new("name", new TextValue("Lyon")), new("height", new MeasureValue(12.5, "m")), new("public", new BooleanValue(true)),
        new("storeys", new ListValue([new IntegerValue(1), new IntegerValue(2)])), new("built", new TimeValue("1987", TimeKind.Year)),
    ];

    [Fact]
    public void Schema_and_entity_come_back_from_their_json()
    {
        PropertyTable table = Table(Row);
        List<DiagnosticRule> findings = [];
        var sink = new MetadataFindings((_, rule, _) => findings.Add(rule));
        using JsonDocument schemaJson = Json(writer => MetadataJson.WriteSchema(writer, table.Schema));
        using JsonDocument entityJson = Json(writer => MetadataJson.WriteEntity(writer, table.EntityOf(0)));
        MetadataSchema schema = new MetadataSchemaReader(sink).Read(schemaJson.RootElement, "")!;
        var reader = new MetadataEntityReader(schema, sink);
        MetadataEntity entity = reader.Read(entityJson.RootElement, "")!;

        Assert.Equal(Row.Select(Described.Attribute), reader.AttributesOf(entity).Select(Described.Attribute));
        Assert.Empty(findings);
    }

    [Fact]
    public void Values_of_another_type_are_left_out_with_a_finding()
    {
        List<string> pointers = [];
        var reader = new MetadataEntityReader(Table(Row).Schema, new MetadataFindings((pointer, _, _) => pointers.Add(pointer)));
        using JsonDocument json = JsonDocument.Parse("""{"class":"city","properties":{"name":3,"height":"x","public":true,"storeys":[1,2]}}""");
        MetadataEntity entity = reader.Read(json.RootElement, "/tile")!;

        Assert.Equal(["public", "storeys"], entity.Values.Select(value => value.Id));
        Assert.Equal(["/tile/properties/name", "/tile/properties/height", "/tile/properties/built"], pointers);
        using JsonDocument unknown = JsonDocument.Parse("""{"class":"town"}""");
        Assert.Null(reader.Read(unknown.RootElement, ""));
    }

    [Fact]
    public void Normalised_scaled_and_missing_numbers_are_understood()
    {
        using JsonDocument schemaJson = JsonDocument.Parse("""
            {"id":"s","classes":{"c":{"properties":{
              "n":{"type":"SCALAR","componentType":"UINT8","normalized":true,"scale":10,"offset":1},
              "d":{"type":"SCALAR","componentType":"INT16","noData":-1,"default":7},
              "v":{"type":"VEC2","componentType":"FLOAT32","noData":[0.1,0]}}}}}
            """);
        var sink = new MetadataFindings((pointer, _, arguments) => Assert.Fail($"{pointer} {string.Join(' ', arguments.ToArray())}"));
        MetadataSchema schema = new MetadataSchemaReader(sink).Read(schemaJson.RootElement, "")!;
        using JsonDocument json = JsonDocument.Parse("""{"class":"c","properties":{"n":51,"d":-1,"v":[0.1,0]}}""");
        MetadataEntity entity = new MetadataEntityReader(schema, sink).Read(json.RootElement, "")!;

        Assert.Equal(["n=d3", "d=IntegerValue { Number = 7 }"], entity.Values.Select(value => $"{value.Id}={Described.Value(value.Value)}"));
    }

    [Fact]
    public void Statistics_tell_range_mean_and_occurrences()
    {
        var builder = new PropertyTableBuilder("city");
        builder.Declare(new PropertyDeclaration("use") { IsEnum = true });
        foreach ((long number, string use) in ((long, string)[])[(2, "home"), (4, "work"), (9, "home")])
            builder.AddRow(new CityAttribute("number", new IntegerValue(number)), new CityAttribute("use", new CodeValue(use)));
        builder.AddRow();
        PropertyTable table = builder.Build()!;
        var statistics = new MetadataStatistics();
        statistics.Add(table);
        statistics.Add(table);
        using JsonDocument json = Json(writer => statistics.Write(writer, table.Schema));
        JsonElement city = json.RootElement.GetProperty("classes").GetProperty("city");
        JsonElement numbers = city.GetProperty("properties").GetProperty("number");

        Assert.Equal(8, city.GetProperty("count").GetInt32());
        Assert.Equal([2, 9, 5, 30], "min max mean sum".Split(' ').Select(name => numbers.GetProperty(name).GetDouble()));
        Assert.Equal(26 / 3.0, numbers.GetProperty("variance").GetDouble(), 12);
        Assert.Equal("""{"home":4,"work":2}""", city.GetProperty("properties").GetProperty("use").GetProperty("occurrences").GetRawText());
    }

    [Fact]
    public void Schemas_are_combined_unless_their_ids_clash()
    {
        MetadataSchema city = Table(Row).Schema;
        MetadataSchema tile = Table([new("a", new IntegerValue(1))], "tile").Schema;

        Assert.Equal(["city", "tile"], MetadataSchemas.Combine("all", city, tile).Classes.Select(item => item.Id));
        Assert.Throws<ArgumentException>(() => MetadataSchemas.Combine("all", city, city));
    }

    private static PropertyTable Table(CityAttribute[] row, string name = "city")
    {
        var builder = new PropertyTableBuilder(name);
        builder.AddRow(row);
        return builder.Build()!;
    }

    private static JsonDocument Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
