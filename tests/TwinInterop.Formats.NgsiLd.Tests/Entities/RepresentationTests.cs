using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Entities;

public sealed class RepresentationTests
{
    [Fact]
    public void Normalized_to_concise_and_back_is_identity() =>
        Prop.ForAll(Arb.From(RandomEntities.Normalized), IsIdentity).QuickCheckThrowOnFailure();

    [CorpusFact]
    public void Normalized_to_concise_and_back_is_identity_for_published_examples()
    {
        string[] files =
        [
            .. Directory.GetFiles(SharedMaterial.CorpusPath("ngsild/smartdatamodels"), "example-normalized.jsonld", SearchOption.AllDirectories)
                .Where(path => EntityValidation.Check(Parse(File.ReadAllText(path))).IsEmpty),
        ];

        Assert.True(files.Length > 60, $"found {files.Length}");
        Assert.All(files, path => Assert.True(IsIdentity(File.ReadAllText(path)), path));
    }

    [Theory]
    [InlineData("""{"type":"Property","value":1}""", "1")]
    [InlineData("""{"type":"Property","value":1,"unitCode":"MTR"}""", """{"value":1,"unitCode":"MTR"}""")]
    [InlineData("""{"type":"GeoProperty","value":{"type":"Point","coordinates":[1,2]}}""", """{"type":"Point","coordinates":[1,2]}""")]
    [InlineData("""{"type":"Relationship","object":"urn:a:c"}""", """{"object":"urn:a:c"}""")]
    [InlineData("""{"type":"Property","value":{"value":1}}""", """{"value":{"value":1}}""")]
    [InlineData("""{"type":"Property","value":{"type":"Point","coordinates":[1,2]}}""", """{"type":"Property","value":{"type":"Point","coordinates":[1,2]}}""")]
    [InlineData("""{"type":"Property","value":12345678901234567890.123456789}""", "12345678901234567890.123456789")]
    [InlineData("""{"type":"Property","value":"01004","by":{"type":"Property","value":true}}""", """{"value":"01004","by":true}""")]
    public void The_concise_form_leaves_out_what_the_value_tells(string normalized, string concise)
    {
        string text = Convert($$"""{"id":"urn:a:b","type":"A","n":{{normalized}}}""", Representation.Concise);

        Assert.Equal($$"""{"id":"urn:a:b","type":"A","n":{{concise}}}""", text);
    }

    [Theory]
    [InlineData("""{"type":"Property","value":1,"unitCode":"MTR"}""", "1")]
    [InlineData("""{"type":"Relationship","object":"urn:a:c"}""", "\"urn:a:c\"")]
    [InlineData("""{"type":"LanguageProperty","languageMap":{"fr":"a"}}""", """{"languageMap":{"fr":"a"}}""")]
    [InlineData("""{"type":"JsonProperty","json":null}""", """{"json":null}""")]
    [InlineData("""[{"type":"Property","value":1},{"type":"Property","value":2,"datasetId":"urn:d:1"}]""", """{"dataset":{"@none":1,"urn:d:1":2}}""")]
    [InlineData("""[{"type":"Property","value":1,"observedAt":"2025-06-01T13:00:00Z"},{"type":"Property","value":2,"observedAt":"2025-06-01T12:00:00Z"}]""", "1")]
    public void The_simplified_form_has_names_and_values(string normalized, string simplified)
    {
        string text = Convert($$"""{"id":"urn:a:b","type":"A","n":{{normalized}}}""", Representation.Simplified);

        Assert.Equal($$"""{"id":"urn:a:b","type":"A","n":{{simplified}}}""", text);
    }

    [Fact]
    public void The_GeoJSON_form_is_a_feature_with_the_location_as_its_geometry()
    {
        string text = Convert(
            """{"id":"urn:a:b","type":"A","location":{"type":"Point","coordinates":[1,2]},"n":1}""", Representation.GeoJson);

        Assert.Equal(
            """{"id":"urn:a:b","type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"type":"A","location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[1,2]}},"n":{"type":"Property","value":1}}}""",
            text);
        Assert.Equal(
            """{"id":"urn:a:b","type":"A","location":{"type":"Point","coordinates":[1,2]},"n":1}""", Convert(text, Representation.Concise));
    }

    private static bool IsIdentity(string normalized)
    {
        string concise = Convert(normalized, Representation.Concise);
        string back = Convert(concise, Representation.Normalized);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(normalized), JsonNode.Parse(back)), $"{normalized}\n{concise}\n{back}");
        return true;
    }

    private static string Convert(string text, Representation representation)
    {
        Entity? entity = new EntityParser().Parse(Parse(text));
        Assert.NotNull(entity);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            new EntityWriter(json, representation).Write(entity);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonElement Parse(string text) => JsonDocument.Parse(text).RootElement;
}
