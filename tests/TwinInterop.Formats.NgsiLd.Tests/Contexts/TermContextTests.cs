using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Contexts;

public sealed class TermContextTests
{
    private const string Building = "https://raw.githubusercontent.com/smart-data-models/dataModel.Building/master/context.jsonld";

    [Theory]
    [InlineData("Building", "https://smartdatamodels.org/dataModel.Building/Building")]
    [InlineData("address", "https://smartdatamodels.org/address")]
    [InlineData("location", "https://uri.etsi.org/ngsi-ld/location")]
    [InlineData("description", "http://purl.org/dc/terms/description")]
    [InlineData("unheardOf", "https://uri.etsi.org/ngsi-ld/default-context/unheardOf")]
    [InlineData("ngsi-ld:x", "https://uri.etsi.org/ngsi-ld/x")]
    [InlineData("https://example.org/x", "https://example.org/x")]
    [InlineData("urn:x:y", "urn:x:y")]
    public void A_term_is_expanded_and_compacted(string term, string iri)
    {
        TermContext context = Resolve($"[\"{Building}\"]");

        Assert.Equal(iri, context.Expand(term));
        Assert.Equal(term.StartsWith("ngsi-ld:", StringComparison.Ordinal) ? iri : term, context.Compact(iri));
    }

    [Fact]
    public void The_core_context_wins_whatever_comes_before_it()
    {
        TermContext context = Resolve("""[{"location":"https://example.org/location","ex":"https://example.org/","n":"ex:n","m":{"@id":"n"}}]""");

        Assert.Equal("https://uri.etsi.org/ngsi-ld/location", context.Expand("location"));
        Assert.Equal("https://example.org/n", context.Expand("n"));
        Assert.Equal("https://example.org/n", context.Expand("m"));
        Assert.Equal("https://example.org/o", context.Expand("ex:o"));
    }

    [Fact]
    public void A_later_context_wins_over_an_earlier_one()
    {
        TermContext context = Resolve("""[{"a":"urn:x:1"},{"a":"urn:x:2"}]""");

        Assert.Equal("urn:x:2", context.Expand("a"));
    }

    [Theory]
    [InlineData("1.3")]
    [InlineData("1.4")]
    [InlineData("1.5")]
    [InlineData("1.6")]
    [InlineData("1.7")]
    [InlineData("1.8")]
    [InlineData("1.9")]
    public void Every_core_context_is_known(string version) =>
        Assert.NotNull(KnownContexts.Find($"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v{version}.jsonld"));

    [Theory]
    [InlineData("https://smart-data-models.github.io/dataModel.Device/context.jsonld")]
    [InlineData("https://raw.githubusercontent.com/smart-data-models/dataModel.Device/refs/heads/master/context.jsonld")]
    [InlineData("http://smartdatamodels.org/context.jsonld")]
    [InlineData("https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld")]
    [InlineData("https://forge.etsi.org/rep/cim/ngsi-ld-test-suite/-/raw/develop/resources/jsonld-contexts/ngsi-ld-test-suite-compound.jsonld")]
    public void A_context_is_known_by_each_of_its_URLs(string url) => Assert.NotNull(KnownContexts.Find(url));

    [Fact]
    public void A_context_that_is_not_known_is_not_available_and_nothing_is_fetched()
    {
        var fault = Assert.Throws<ContextNotAvailableException>(() => Resolve("\"https://example.org/context.jsonld\""));

        Assert.Equal("https://example.org/context.jsonld", fault.Url);
        Assert.Equal("it is not known offline", fault.Reason);
    }

    [Fact]
    public void A_host_that_is_allowed_is_not_asked_without_encryption()
    {
        var options = new LinkedDataOptions { AllowedHosts = ["example.org"] };

        var fault = Assert.Throws<ContextNotAvailableException>(() => Resolve("\"http://example.org/c\"", options));

        Assert.Equal("it would be fetched without encryption", fault.Reason);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("""{"a":3}""")]
    public void What_is_no_context_is_bad_data(string context) => Assert.Throws<FormatException>(() => Resolve(context));

    [Fact]
    public void A_file_stands_for_a_URL_or_comes_before_all()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("c.jsonld");
        File.WriteAllText(path, """{"@context":{"a":"urn:file:a","b":"urn:file:b"}}""");

        TermContext named = Resolve("[\"https://example.org/c\"]", new LinkedDataOptions { ContextFiles = [("https://example.org/c", path)] });
        TermContext first = Resolve("""[{"a":"urn:own:a"}]""", new LinkedDataOptions { ContextFiles = [(null, path)] });

        Assert.Equal("urn:file:a", named.Expand("a"));
        Assert.Equal(("urn:own:a", "urn:file:b"), (first.Expand("a"), first.Expand("b")));
    }

    [CorpusFact]
    public void The_facts_are_those_of_the_published_contexts()
    {
        string core = File.ReadAllText(SharedMaterial.SchemaPath("ngsild/ngsi-ld-core-context-v1.8.jsonld"));
        using JsonDocument document = JsonDocument.Parse(core);
        ContextDefinitions published = ContextDefinitions.Parse(document.RootElement.GetProperty("@context"));

        Assert.Equal(published.Terms.OrderBy(term => term.Key, StringComparer.Ordinal), KnownContexts.Core.Terms.OrderBy(term => term.Key, StringComparer.Ordinal));
        Assert.Equal(published.Vocabulary, KnownContexts.Core.Vocabulary);
    }

    private static TermContext Resolve(string context, LinkedDataOptions? options = null)
    {
        using JsonDocument document = JsonDocument.Parse(context);
        return new ContextResolver(options ?? new LinkedDataOptions()).Resolve(document.RootElement);
    }
}
