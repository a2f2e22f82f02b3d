using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Provenance;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Conversion;

/// <summary>What only one format has a place for: of the dataset, and of its objects.</summary>
public sealed class VerbatimContentTests
{
    private const string Model = """
        <core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:bldg="http://www.opengis.net/citygml/building/2.0"
          xmlns:gml="http://www.opengis.net/gml" xmlns:ade="urn:example:ade">
          <gml:boundedBy><gml:Envelope srsName="EPSG:4979" srsDimension="3">
            <gml:lowerCorner>45.75 4.85 200</gml:lowerCorner><gml:upperCorner>45.76 4.86 210</gml:upperCorner></gml:Envelope></gml:boundedBy>
          <core:cityObjectMember><bldg:Building gml:id="b1"><bldg:lod1MultiSurface><gml:MultiSurface><gml:surfaceMember><gml:Polygon>
            <gml:exterior><gml:LinearRing><gml:posList>45.75 4.85 200 45.75 4.851 200 45.751 4.851 205 45.75 4.85 200</gml:posList>
            </gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></bldg:lod1MultiSurface>
            <ade:survey><ade:Survey><ade:year>2024</ade:year><ade:by>L'é&amp;quipe &lt;2&gt;</ade:by></ade:Survey></ade:survey></bldg:Building></core:cityObjectMember>
          <ade:census><ade:households>812</ade:households></ade:census>
        </core:CityModel>
        """;

    /// <summary>Properties of an application domain extension, at an object and at the dataset, through every other format.</summary>
    [Theory]
    [InlineData("cityjson", null)]
    [InlineData("cityjson", "1.1")]
    [InlineData("geojson", null)]
    [InlineData("ngsi-ld", null)]
    [InlineData("ifc", null)]
    [InlineData("3dtiles", null)]
    [InlineData("3dtiles", "1.0")]
    public async Task An_application_domain_extension_comes_home_from_every_format(string format, string? version)
    {
        using var folder = new TemporaryFolder();
        string there = folder.File(format == "3dtiles" ? "there" : "there" + InteropFormats.Find(format)!.Extensions[0]);
        DatasetTarget target = format == "3dtiles" ? DatasetTarget.ToFolder(there, overwrite: false) : DatasetTarget.ToFile(there, overwrite: false);
        var request = new ConversionRequest(DatasetSource.FromBytes("town", Encoding.UTF8.GetBytes(Model)), target, InteropFormats.Find(format)!)
        {
            Write = new WriteOptions { Version = version },
        };
        using (target)
        {
            ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
            Conversions.AssertBalanced(report.Books);
            Assert.Equal((2, 0), (report.Books[BookAccount.Extensions].Kept, report.Books[BookAccount.Extensions].Lost));
        }

        (MemoryTarget home, ConversionReport back) = await Converted.ToMemoryAsync(
            DatasetSource.FromFile(there), "citygml", request => request with { Write = new WriteOptions { Version = "2.0" } });

        string text = Encoding.UTF8.GetString(home.ToArray());
        Assert.Equal(0, back.Books[BookAccount.Extensions].Lost);
        Assert.Contains("<ade:year>2024</ade:year><ade:by>L'é&amp;quipe &lt;2&gt;</ade:by></ade:Survey></ade:survey>", text, StringComparison.Ordinal);
        Assert.Contains("<ade:households>812</ade:households></ade:census>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(VerbatimContent.AttributeName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_of_further_inputs_stands_with_that_of_the_first()
    {
        string first = """{"type":"FeatureCollection","model":"a","source":"x","features":[]}""";
        string second = """{"type":"FeatureCollection","model":"a","source":"y","features":[]}""";

        (MemoryTarget target, ConversionReport report) = await Converted.ToMemoryAsync(
            Text("first", first), "geojson", request => request with { FurtherSources = [Text("second", second), Text("third", Model)] });

        Balance books = report.Books[BookAccount.Extensions];
        Assert.Equal((6L, 5L, 0L, 1L), (books.Source, books.Kept, books.Lost, books.NotSelected));
        (DatasetInfo info, _, _) = await Conversions.ReadAllAsync(InteropFormats.Find("geojson")!, DatasetSource.FromBytes("united", target.ToArray()));
        ExtensionContent[] content = [.. VerbatimContent.Unfold(info).Extensions];
        Assert.Equal(["\"a\"", "\"x\"", "\"y\""], content.Take(3).Select(item => item.Payload));
        Assert.Equal("citygml-2.0", content[3].Encoding);
    }

    /// <summary>The object that it names can get another id when its input is read, which is later.</summary>
    [Fact]
    public async Task Content_of_a_further_input_that_names_objects_is_lost_and_told()
    {
        string naming = Model.Replace("<ade:households>812</ade:households>", "<ade:centre xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#b1\"/>", StringComparison.Ordinal);

        (_, ConversionReport report) = await Converted.ToMemoryAsync(
            Text("first", Model), "citygml", request => request with { FurtherSources = [Text("second", naming)] });

        LossEntry loss = Assert.Single(report.Books.Losses, entry => entry.Loss is { Account: BookAccount.Extensions, Kind: LossKind.Dropped });
        Assert.EndsWith("census/names objects of a further input", loss.Loss.Path, StringComparison.Ordinal);
    }

    /// <summary>The schema of metadata in version 1.1 has six members and no more: the others stand in a member of the root.</summary>
    [Theory]
    [InlineData("1.1", "no")]
    [InlineData("1.1", "yes")]
    [InlineData("2.0", "no")]
    public async Task Every_version_of_CityJSON_keeps_where_a_dataset_comes_from(string version, string isSequence)
    {
        (MemoryTarget target, _) = await Converted.ToMemoryAsync(Converted.Sample("valmont.v2.gml"), "cityjson", request => request with
        {
            Write = new WriteOptions { Version = version, Settings = request.Write.Settings.SetItem("sequence", isSequence) },
        });

        (DatasetInfo info, _, ConversionContext context) = await Conversions.ReadAllAsync(
            InteropFormats.Find("cityjson")!, DatasetSource.FromBytes("written", target.ToArray()));

        ProvenanceStep step = Assert.Single(ProvenanceChain.Of(info));
        Assert.Equal(("valmont.v2.gml", "citygml", "2.0"), (step.Source, step.Format, step.Version));
        Assert.Contains(info.Metadata, attribute => attribute.Name == "description");
        Assert.False(context.Diagnostics.HasAtLeast(Severity.Warning));
    }

    private static DatasetSource Text(string name, string text) => DatasetSource.FromBytes(name, Encoding.UTF8.GetBytes(text));
}
