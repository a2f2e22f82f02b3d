using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Model;
using TwinInterop.Provenance;
using TwinInterop.Selection;
using TwinInterop.Splitting;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Provenance;

public sealed class ProvenanceTests
{
    private static readonly string Block = Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v2.gml");

    private static readonly SourceStatement Said = new()
    {
        Title = "Îlot du canal",
        Supplier = "Ville de Valmont",
        Licence = "etalab-2.0",
        Date = "2024-05-17",
        Entries = [KeyValuePair.Create("nature", "maquette urbaine"), KeyValuePair.Create("refreshFrequency", "annual")],
    };

    [Theory]
    [InlineData("ifc")]
    [InlineData("cityjson")]
    [InlineData("geojson")]
    [InlineData("ngsi-ld")]
    [InlineData("3dtiles")]
    public async Task What_is_said_of_a_source_comes_home_from_every_format(string via)
    {
        using var folder = new TemporaryFolder();

        ConversionReport there = await ConvertAsync(Block, folder.File("there"), via, Said);
        ConversionReport back = await ConvertAsync(MainFile(folder.File("there"), via), folder.File("home.gml"), "citygml");

        ImmutableArray<ProvenanceStep> steps = ProvenanceChain.Of(await ReadAsync(folder.File("home.gml")));
        Assert.Equal(2, steps.Length);
        ProvenanceStep first = steps[0];
        Assert.Equal(("valmont.v2.gml", "citygml", "2.0", there.Input.Sha256), (first.Source, first.Format, first.Version, first.Sha256));
        Assert.Equal((Said.Title, Said.Supplier, Said.Licence, Said.Date), (first.Title, first.Supplier, first.Licence, first.Date));
        Assert.Equal(Said.Entries.AsEnumerable(), first.Entries);
        Assert.Equal($"--to {via}", first.Options);
        Assert.Equal("EPSG:2154+5720", first.Crs);
        Assert.StartsWith("twin ", first.Tool, StringComparison.Ordinal);
        Assert.Equal((via, back.Input.Sha256), (steps[1].Format, steps[1].Sha256));
    }

    [Fact]
    public async Task A_way_through_all_formats_keeps_every_step()
    {
        string[] way = ["ifc", "cityjson", "geojson", "ngsi-ld", "3dtiles", "citygml"];
        using var folder = new TemporaryFolder();
        string at = Block;
        foreach (string format in way)
        {
            await ConvertAsync(at, folder.File($"to-{format}"), format);
            at = MainFile(folder.File($"to-{format}"), format);
        }

        Assert.Equal(
            ["citygml", "ifc", "cityjson", "geojson", "ngsi-ld", "3dtiles"], ProvenanceChain.Of(await ReadAsync(at)).Select(step => step.Format));
    }

    [Theory]
    [InlineData("ifc")]
    [InlineData("cityjson")]
    [InlineData("geojson")]
    [InlineData("ngsi-ld")]
    [InlineData("citygml")]
    public async Task The_same_conversion_in_another_folder_gives_the_same_bytes(string format)
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        File.Copy(Block, other.File("valmont.v2.gml"));

        await ConvertAsync(Block, one.File("out"), format, Said);
        await ConvertAsync(other.File("valmont.v2.gml"), other.File("out"), format, Said);

        Assert.Equal(File.ReadAllBytes(one.File("out")), File.ReadAllBytes(other.File("out")));
    }

    [Fact]
    public async Task The_header_of_IFC_names_the_supplier_and_the_date_of_the_source()
    {
        using var folder = new TemporaryFolder();

        await ConvertAsync(Block, folder.File("there"), "ifc", Said);

        string header = File.ReadAllText(folder.File("there")).Split("ENDSEC;")[0];
        Assert.Contains("'2024-05-17T00:00:00'", header, StringComparison.Ordinal);
        Assert.Contains("('Ville de Valmont')", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_goes_home_in_the_newer_version_that_it_left()
    {
        using var folder = new TemporaryFolder();
        string newer = Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v3.gml");

        await ConvertAsync(newer, folder.File("there"), "cityjson");
        ConversionReport back = await ConvertAsync(folder.File("there"), folder.File("home.gml"), "citygml");

        Assert.Equal("3.0", back.Output!.Info.Version);
        Assert.Equal("3.0", (await ReadAsync(folder.File("home.gml"))).Version);
    }

    [Fact]
    public void What_was_chosen_united_raised_and_split_is_among_the_options()
    {
        using MemoryTarget nowhere = DatasetTarget.ToMemory();
        var request = new ConversionRequest(DatasetSource.FromFile(Block), nowhere, InteropFormats.Find("cityjson")!)
        {
            FurtherSources = [DatasetSource.FromFile(Block)],
            Duplicates = DuplicatePolicy.KeepFirst,
            Read = new ReadOptions { Shells = new ShellRequest { GroundAtTerrain = true, BlockHeight = BlockHeight.Eaves, Classes = ["IfcWall"] } },
            Selection = new ObjectSelection
            {
                Box = new BoundingBox(new Position(1.5, 2, double.NaN), new Position(3, 4, double.NaN)),
                Classes = ["Building", "Road"],
                Where = AttributeCondition.Parse("storeys > 2"),
                Ids = ["b", "a"],
            },
            Extrusion = new ExtrusionOptions { HeightAttribute = "HAUTEUR" },
            Split = SplitRule.ByTile(500),
        };

        Assert.Equal(
            "--to cityjson --ground-height terrain --block-height eaves --shell-classes IfcWall --merge --duplicates keep-first "
            + "--bbox 1.5,2,3,4 --class Building,Road --where \"storeys > 2\" --ids a,b --extrude --extrude-height HAUTEUR --split tile:500",
            ConversionOptionText.Of(request));
    }

    [Fact]
    public void Metadata_of_that_name_that_are_no_way_stay_as_they_are()
    {
        var own = new CityAttribute("provenance", new TextValue("from the land register"));
        DatasetInfo info = new DatasetInfo("town", "cityjson", "2.0", TwinInterop.Geometry.SpatialReference.Unknown) { Metadata = [own] };

        DatasetInfo appended = ProvenanceChain.Append(info, new ProvenanceStep { Source = "town.city.json" });

        Assert.Contains(own, appended.Metadata);
        Assert.Equal("town.city.json", Assert.Single(ProvenanceChain.Of(appended)).Source);
    }

    [Theory]
    [InlineData("17.05.2024")]
    [InlineData("yesterday")]
    [InlineData("2024-13")]
    public void A_date_that_is_none_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => DateStatement.ValueOf(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"suplier\": \"x\"}")]
    [InlineData("{\"date\": 2024}")]
    [InlineData("not JSON")]
    public void A_statement_that_would_lose_something_is_refused(string json) =>
        Assert.Throws<ArgumentException>(() => SourceStatementJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    private static string MainFile(string path, string format) => format == "3dtiles" ? Path.Combine(path, "tileset.json") : path;

    private static async Task<ConversionReport> ConvertAsync(string input, string output, string format, SourceStatement? said = null)
    {
        IFormat known = InteropFormats.Find(format)!; // a format of ours
        using DatasetTarget target = DatasetTarget.Of(known, output, overwrite: false);
        return await Dataset.ConvertAsync(
            new ConversionRequest(DatasetSource.FromFile(input), target, known) { Statement = said }, null, CancellationToken.None);
    }

    private static async Task<DatasetInfo> ReadAsync(string path)
    {
        await using IDatasetReader reader = await Dataset.OpenAsync(
            DatasetSource.FromFile(path), null, new ReadOptions(), new ConversionContext(), CancellationToken.None);
        return reader.Info;
    }
}
