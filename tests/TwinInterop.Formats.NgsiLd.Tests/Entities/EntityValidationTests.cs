using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Support;

namespace TwinInterop.Formats.NgsiLd.Entities;

public sealed class EntityValidationTests
{
    [Theory]
    [InlineData("""[]""", "NGSILD0020", "")]
    [InlineData("""{"type":"A"}""", "NGSILD0021", "")]
    [InlineData("""{"id":"b1","type":"A"}""", "NGSILD0022", "/id")]
    [InlineData("""{"id":"urn:a:b"}""", "NGSILD0023", "")]
    [InlineData("""{"id":"urn:a:b","type":"A B"}""", "NGSILD0024", "/type")]
    [InlineData("""{"id":"urn:a:b","type":[]}""", "NGSILD0024", "/type")]
    [InlineData("""{"id":"urn:a:b","type":"A","n<":1}""", "NGSILD0025", "/n<")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Property"}}""", "NGSILD0026", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Relationship","object":"urn:a:c","value":1}}""", "NGSILD0027", "/n/value")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Relationship","object":"c"}}""", "NGSILD0028", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Relationship","object":["urn:a:c","d"]}}""", "NGSILD0028", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"value":1,"observedAt":"2025-06-01T12:00:00"}}""", "NGSILD0029", "/n/observedAt")]
    [InlineData("""{"id":"urn:a:b","type":"A","createdAt":"today"}""", "NGSILD0029", "/createdAt")]
    [InlineData("""{"id":"urn:a:b","type":"A","scope":["/a","b"]}""", "NGSILD0030", "/scope")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":[{"value":1},{"value":2}]}""", "NGSILD0031", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":[{"value":1,"datasetId":"urn:d:1"},{"value":2,"datasetId":"urn:d:1"}]}""", "NGSILD0031", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"value":1,"datasetId":"d"}}""", "NGSILD0032", "/n/datasetId")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"value":1,"unitCode":3}}""", "NGSILD0033", "/n/unitCode")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"GeoProperty","value":{"type":"Polygon","coordinates":[[[0,0],[1,1]]]}}}""", "NGSILD0034", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"languageMap":{"fr":1}}}""", "NGSILD0035", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"vocab":1}}""", "NGSILD0036", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"valueList":1}}""", "NGSILD0037", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"objectList":[{"object":"x"}]}}""", "NGSILD0028", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Property","value":null}}""", "NGSILD0038", "/n")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"value":1,"by":{"type":"Relationship","object":"x"}}}""", "NGSILD0028", "/n/by")]
    [InlineData("""{"id":"urn:a:b","type":"Feature","geometry":null,"properties":{"type":"A","n":{"type":"Property"}}}""", "NGSILD0026", "/properties/n")]
    public void Each_fault_is_found_by_its_rule_at_its_place(string entity, string rule, string path)
    {
        EntityFinding finding = Assert.Single(EntityValidation.Check(Sample.Json(entity)));

        Assert.Equal((rule, path), (finding.Rule.Id, finding.Path));
    }

    [Theory]
    [InlineData("""{"id":"urn:a:b","type":["A","B"],"scope":"/a","createdAt":"2025-06-01T12:00:00Z"}""")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":[{"value":1},{"value":2,"datasetId":"urn:d:1"}]}""")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":[{"value":1,"observedAt":"2025-06-01T12:00:00Z"},{"value":2,"observedAt":"2025-06-01T13:00:00Z"}]}""")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Property","values":[[1,"2025-06-01T12:00:00Z"]]}}""")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"type":"Property","avg":[[1,"2025-06-01T12:00:00Z","2025-06-01T13:00:00Z"]]}}""")]
    [InlineData("""{"id":"urn:a:b","type":"A","n":{"json":{"a":[null]}},"v":{"vocab":["a"]},"l":{"languageMap":{"fr":["a"]}},"o":{"objectList":[{"object":"urn:a:c"}]}}""")]
    [InlineData("""{"id":"urn:a:b","type":"A","location":{"type":"Point","coordinates":[4.8,45.7]},"n":"x","list":[1,{"a":2}],"address":{"streetAddress":"Rue"}}""")]
    public void What_the_standard_allows_has_no_finding(string entity)
    {
        ImmutableArray<EntityFinding> findings = EntityValidation.Check(JsonDocument.Parse(entity).RootElement);

        Assert.Empty(findings);
    }
}
