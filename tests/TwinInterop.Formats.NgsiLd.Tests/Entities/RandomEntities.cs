using FsCheck;
using FsCheck.Fluent;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Random entities in the normalized representation, as text.</summary>
internal static class RandomEntities
{
    private static readonly Gen<string> Names = Gen.Elements("a", "name", "height", "ex:b", "value2", "refDevice", "é");

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Elements(
            "1", "-0.5", "12345678901234567890", "1e3", "1.10", "true", "\"\"", "\"01004\"", "\"urn:ngsi-ld:X:1\"", "\"2025-06-01T12:00:00Z\"",
            "[]", "[1,\"a\"]", "[[1],[2]]", "{}", """{"a":1}""", """{"a":{"b":null}}"""),
        Gen.Elements(
            """{"value":1}""", """{"type":"Property","value":1}""", """{"type":"Point","coordinates":[1,2]}""", """{"object":"urn:a:b"}""",
            """[{"value":1}]""", """[{"type":"Property","value":1},{"a":2}]""", """{"@type":"Date","@value":"2025-06-01"}"""));

    private static readonly Gen<string> Geometries = Gen.Elements(
        """{"type":"Point","coordinates":[4.8,45.7,170]}""", """{"type":"LineString","coordinates":[[0,0],[1,1]]}""",
        """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}""");

    private static readonly Gen<string> Kinds = Gen.OneOf(
        Values.Select(value => $"\"type\":\"Property\",\"value\":{value}"),
        Geometries.Select(value => $"\"type\":\"GeoProperty\",\"value\":{value}"),
        Gen.Elements("\"urn:a:b\"", """["urn:a:b","urn:a:c"]""").Select(value => $"\"type\":\"Relationship\",\"object\":{value}"),
        Gen.Elements("""{"fr":"a","en":["b"]}""").Select(value => $"\"type\":\"LanguageProperty\",\"languageMap\":{value}"),
        Gen.Elements("\"a\"", """["a","b"]""").Select(value => $"\"type\":\"VocabProperty\",\"vocab\":{value}"),
        Values.Select(value => $"\"type\":\"JsonProperty\",\"json\":{value}"),
        Gen.Elements("[1,2]", """[{"a":1}]""").Select(value => $"\"type\":\"ListProperty\",\"valueList\":{value}"),
        Gen.Elements("""[{"object":"urn:a:b"}]""", """["urn:a:b"]""").Select(value => $"\"type\":\"ListRelationship\",\"objectList\":{value}"));

    private static readonly Gen<string> Metadata = Gen.Elements(
        "", "", ",\"unitCode\":\"MTR\"", ",\"observedAt\":\"2025-06-01T12:00:00.123456Z\"", ",\"createdAt\":\"2025-06-01T12:00:00Z\"", ",\"instanceId\":\"urn:i:1\"");

    /// <summary>Entities that the standard allows.</summary>
    public static Gen<string> Normalized =>
        from attributes in Members(2)
        from scope in Gen.Elements("", ",\"scope\":\"/a/b\"", ",\"scope\":[\"/a\",\"/b\"]")
        from type in Gen.Elements("\"A\"", """["A","B"]""")
        select $$"""{"id":"urn:ngsi-ld:A:1","type":{{type}}{{scope}}{{attributes}},"@context":["https://example.org/c",{"a":"https://example.org/a"}]}""";

    private static Gen<string> Members(int depth) =>
        from count in Gen.Choose(0, 3)
        from names in Names.ArrayOf(count)
        from attributes in Attribute(depth).ArrayOf(count)
        select string.Concat(names.Zip(attributes).DistinctBy(pair => pair.First, StringComparer.Ordinal).Select(pair => $",\"{pair.First}\":{pair.Second}"));

    private static Gen<string> Attribute(int depth) => Gen.Frequency(
        (4, Instance(depth, "")),
        (1, from first in Instance(depth, "")
            from second in Instance(depth, ",\"datasetId\":\"urn:d:1\"")
            select $"[{first},{second}]"));

    private static Gen<string> Instance(int depth, string dataset) =>
        from kind in Kinds
        from metadata in Metadata
        from inner in depth == 0 ? Gen.Constant("") : Members(depth - 1)
        select $"{{{kind}{dataset}{metadata}{inner}}}";
}
