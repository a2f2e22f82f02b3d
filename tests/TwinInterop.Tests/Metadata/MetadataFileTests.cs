using System.Text.Json;
using System.Xml.Linq;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Metadata;
using TwinInterop.Provenance;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Metadata;

public sealed class MetadataFileTests
{
    private static readonly string Block = Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v2.gml");

    private static readonly SourceStatement Said = new()
    {
        Title = "Îlot du canal",
        Supplier = "Ville de Valmont",
        Licence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        Date = "2024-05-17",
        Entries = [KeyValuePair.Create("nature", "maquette urbaine"), KeyValuePair.Create("refreshFrequency", "annual")],
    };

    [Fact]
    public async Task Dcat_holds_themes_extent_checksum_licence_frequency_and_criteria()
    {
        using var folder = new TemporaryFolder();
        ConversionReport report = await ConvertAsync(folder, Said);

        using JsonDocument document = JsonDocument.Parse(Write(report, MetadataForm.DcatJsonLd));

        JsonElement root = document.RootElement;
        Assert.Equal("dcat:Dataset", root.GetProperty("@type").GetString());
        Assert.Equal("Îlot du canal", root.GetProperty("dct:title").GetString());
        Assert.Contains("http://inspire.ec.europa.eu/theme/bu", root.GetProperty("dcat:theme").EnumerateArray().Select(theme => theme.GetProperty("@id").GetString()));
        Assert.StartsWith("POLYGON((4.832", root.GetProperty("dct:spatial").GetProperty("dcat:bbox").GetProperty("@value").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/ANNUAL", root.GetProperty("dct:accrualPeriodicity").GetProperty("@id").GetString(), StringComparison.Ordinal);
        Assert.Equal(["nature", "refreshFrequency"], root.GetProperty("schema:additionalProperty").EnumerateArray().Select(item => item.GetProperty("schema:name").GetString()));
        JsonElement distribution = root.GetProperty("dcat:distribution");
        Assert.Equal(report.Output!.Sha256, distribution.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetProperty("@value").GetString());
        Assert.Equal(Said.Licence, distribution.GetProperty("dct:license").GetProperty("@id").GetString());
    }

    [Fact]
    public async Task Rdf_xml_says_the_same_as_json_ld()
    {
        using var folder = new TemporaryFolder();
        ConversionReport report = await ConvertAsync(folder, Said);

        XElement root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Write(report, MetadataForm.DcatRdfXml))).Root!; // it has one

        XNamespace dct = "http://purl.org/dc/terms/";
        XNamespace dcat = "http://www.w3.org/ns/dcat#";
        using JsonDocument json = JsonDocument.Parse(Write(report, MetadataForm.DcatJsonLd));
        XElement dataset = root.Element(dcat + "Dataset")!; // an absent one fails the test
        Assert.Equal(json.RootElement.GetProperty("dct:identifier").GetString(), (string?)dataset.Element(dct + "identifier"));
        Assert.Equal(json.RootElement.GetProperty("dcat:theme").GetArrayLength(), dataset.Elements(dcat + "theme").Count());
    }

    [CorpusTheory("xmllint")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Iso_19139_is_valid_by_its_schema_whether_anything_is_stated_or_not(bool isStated)
    {
        using var folder = new TemporaryFolder();
        ConversionReport report = await ConvertAsync(folder, isStated ? Said : null);
        File.WriteAllBytes(folder.File("record.xml"), Write(report, MetadataForm.Iso19139));

        (int exitCode, _, string error) = ExternalTool.Run(
            "xmllint",
            ["--nonet", "--noout", "--schema", SharedMaterial.SchemaPath("citygml/iso/19139/20070417/gmd/gmd.xsd"), folder.File("record.xml")],
            environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["XML_CATALOG_FILES"] = SharedMaterial.SchemaPath("citygml/catalog.xml") });

        Assert.True(exitCode == 0, error);
        Assert.Equal(isStated, File.ReadAllText(folder.File("record.xml")).Contains("Ville de Valmont", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_conversion_has_the_same_record()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();

        foreach (MetadataForm form in Enum.GetValues<MetadataForm>())
            Assert.Equal(Write(await ConvertAsync(one, Said), form), Write(await ConvertAsync(other, Said), form));
    }

    [Theory]
    [InlineData("a.jsonld", MetadataForm.DcatJsonLd)]
    [InlineData("a.rdf", MetadataForm.DcatRdfXml)]
    [InlineData("a.XML", MetadataForm.Iso19139)]
    public void The_extension_says_the_form(string name, MetadataForm expected) => Assert.Equal(expected, MetadataFile.FormOf(name));

    private static byte[] Write(ConversionReport report, MetadataForm form)
    {
        using var stream = new MemoryStream();
        MetadataFile.Write(report, form, stream);
        return stream.ToArray();
    }

    private static async Task<ConversionReport> ConvertAsync(TemporaryFolder folder, SourceStatement? said)
    {
        IFormat format = InteropFormats.Find("geojson")!; // a format of ours
        using DatasetTarget target = DatasetTarget.ToFile(folder.File("valmont.geojson"), overwrite: true);
        return await Dataset.ConvertAsync(
            new ConversionRequest(DatasetSource.FromFile(Block), target, format) { Statement = said, IsSurveyed = true }, null, CancellationToken.None);
    }
}
