using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Tests.Schemes;

public sealed class SchemeCatalogueTests
{
    [Theory]
    [InlineData("rnb", "pggn-1z4c-8rx9", "PGGN1Z4C8RX9")]
    [InlineData("rnb", "PGGN1Z4C8RXO", null)]
    [InlineData("cleabs", "BATIMENT0000000240876972", "BATIMENT0000000240876972")]
    [InlineData("cleabs", "BATIMENT00000002408", null)]
    [InlineData("parcel", "69381000AB0012", "69381000AB0012")]
    [InlineData("ban", "69381_5840_00012_BIS", "69381_5840_00012_bis")]
    [InlineData("insee", "2a004", "2A004")]
    [InlineData("siret", "732 829 320 00074", "73282932000074")]
    [InlineData("siret", "73282932000075", null)]
    [InlineData("siret", "35600000049837", "35600000049837")]
    [InlineData("ifc-guid", "2O2Fr$t4X7Zf8NOew3FLOH", "2O2Fr$t4X7Zf8NOew3FLOH")]
    [InlineData("ifc-guid", "4O2Fr$t4X7Zf8NOew3FLOH", null)]
    [InlineData("osm", "https://www.openstreetmap.org/way/123", "way/123")]
    [InlineData("osm", "W123", "way/123")]
    [InlineData("wikidata", "q243", "Q243")]
    [InlineData("uprn", "000012345678", "12345678")]
    [InlineData("bag", "363100012061397", "0363100012061397")]
    [InlineData("bag", "0363990012061397", null)]
    [InlineData("ngsi-ld", "urn:ngsi-ld:Building:b1", "urn:ngsi-ld:Building:b1")]
    [InlineData("gers", "1C1F1A5E-2F54-4F0E-9D0A-8F7C0E9D3B21", "1c1f1a5e-2f54-4f0e-9d0a-8f7c0e9d3b21")]
    public void An_identifier_is_brought_to_the_form_of_its_scheme_or_refused(string scheme, string value, string? expected) =>
        Assert.Equal(expected, SchemeCatalogue.Shipped.Get(scheme).Normalize(value));

    [Fact]
    public void Every_scheme_accepts_its_own_example_and_has_one_code()
    {
        Assert.Equal(19, SchemeCatalogue.Shipped.All.Length);
        Assert.Equal(SchemeCatalogue.Shipped.All.Length, SchemeCatalogue.Shipped.All.Select(scheme => scheme.Code).Distinct().Count());
        using var reader = new StreamReader(typeof(SchemeCatalogue).Assembly.GetManifestResourceStream("schemes.tsv")!);
        foreach (string[] cells in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')))
            Assert.NotNull(SchemeCatalogue.Shipped.Get(cells[0]).Normalize(cells[10]));
    }

    [Fact]
    public void A_pattern_takes_no_longer_for_a_text_that_almost_fits()
    {
        var scheme = new IdentifierScheme("x", "x", "x", SchemeScope.Global, CaseRule.Exact, "trim", "none", "^(a+)+$", null, []);

        Assert.Null(scheme.Normalize(new string('a', 900) + "!"));
        Assert.NotNull(scheme.Normalize(new string('a', 900)));
    }

    [Fact]
    public void A_pattern_may_look_around()
    {
        var scheme = new IdentifierScheme("x", "x", "x", SchemeScope.Global, CaseRule.Exact, "trim", "none", "^(?!0)[0-9]+$", null, []);

        Assert.Equal("17", scheme.Normalize("17"));
        Assert.Null(scheme.Normalize("017"));
    }

    [Fact]
    public void A_template_makes_a_uri_of_an_identifier() => Assert.Equal(
        "http://www.wikidata.org/entity/Q243", SchemeCatalogue.Shipped.Get("wikidata").UriOf("Q243"));

    [Fact]
    public void A_users_scheme_is_kept_in_the_registry()
    {
        using var folder = new Testing.TemporaryFolder();
        var pole = new IdentifierScheme("pole", "Street lamp", "Town", SchemeScope.Global, CaseRule.Upper, "trim", "none", "^LP[0-9]+$", null, []);
        using (IdentityRegistry.Open(folder.File("r.db"), new RegistryOptions { Creates = true, Schemes = [pole] }))
        {
        }

        using IdentityRegistry again = IdentityRegistry.Open(folder.File("r.db"));

        Assert.Equal("LP12", again.Schemes.Get("pole").Normalize("lp12"));
    }
}
