using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

/// <summary>The registry on the command line: conversions, tilesets, matching, differences, containers.</summary>
public sealed class RegistryCommandTests : IDisposable
{
    private const string NoPlace =
        """
        {"type":"CityJSON","version":"2.0","transform":{"scale":[0.001,0.001,0.001],"translate":[0,0,0]},"CityObjects":{
        "ID1":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"0","boundaries":[[[0,1,2,3,4,5]]]}]},
        "ID2":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"0","boundaries":[[[6,7,8,9]]]}]}},
        "vertices":[[0,0,0],[20000,0,0],[20000,8000,0],[9000,8000,0],[9000,15000,0],[0,15000,0],[40000,0,0],[47000,0,0],[47000,31000,0],[40000,31000,0]]}
        """;

    private static readonly XNamespace Ct = "https://standards.iso.org/iso/21597/-1/ed-1/en/Container#";
    private static readonly XNamespace Ls = "https://standards.iso.org/iso/21597/-1/ed-1/en/Linkset#";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly TemporaryFolder _folder = new();

    private string Registry => _folder.File("r.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_conversion_to_tiles_records_the_tiles_as_representations()
    {
        Do("convert", Twin.Sample("valmont.city.json"), "-o", _folder.File("block"), "--to", "3dtiles", "--registry", Registry);

        JsonElement[] rows = Crosswalk("valmont", "block");
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Length, Crosswalk("valmont", "valmont").Length);
        Assert.Contains("sound", Do("registry", "verify", "--registry", Registry), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_tileset_is_imported_as_a_data_set_and_a_change_of_its_content_is_a_new_version()
    {
        string tiles = _folder.File("block");
        Do("convert", Twin.Sample("valmont.city.json"), "-o", tiles, "--to", "3dtiles");

        Do("registry", "init", "--registry", Registry);
        JsonElement first = Json("registry", "import", tiles, "--registry", Registry, "--json");
        JsonElement again = Json("registry", "import", Path.Combine(tiles, "tileset.json"), "--registry", Registry, "--json");
        string content = Directory.EnumerateFiles(tiles, "*.glb", SearchOption.AllDirectories).First();
        Do("convert", Twin.Sample("valmont.city.json"), "-o", _folder.File("other"), "--to", "3dtiles", "--registry", _folder.File("other.db"));
        File.Copy(Directory.EnumerateFiles(_folder.File("other"), "*.glb", SearchOption.AllDirectories).First(), content, overwrite: true);
        JsonElement changed = Json("registry", "import", tiles, "--registry", Registry, "--json");

        Assert.Equal("block", first.GetProperty("dataset").GetString());
        Assert.True(first.GetProperty("rows").GetInt64() > 0);
        Assert.True(again.GetProperty("repeated").GetBoolean());
        Assert.False(changed.GetProperty("repeated").GetBoolean());
        Assert.Equal(0, changed.GetProperty("minted").GetInt64());
    }

    [Fact]
    public void Merged_inputs_are_data_sets_of_their_own_and_the_output_has_the_objects_of_both()
    {
        string west = _folder.File("west.geojson"), east = _folder.File("east.geojson");
        File.WriteAllText(west, Footprint("B1", "Hall", 4.80));
        File.WriteAllText(east, Footprint("B1", "Depot", 4.81));

        Do("convert", west, east, "-o", _folder.File("town.city.json"), "--merge", "--registry", Registry);

        Assert.Equal(["B1"], Crosswalk("west", "town").Select(row => row.GetProperty("from").GetString()));
        Assert.Equal(["B1"], Crosswalk("east", "town").Select(row => row.GetProperty("from").GetString()));
        Assert.NotEqual(Crosswalk("west", "town")[0].GetProperty("twin").GetString(), Crosswalk("east", "town")[0].GetProperty("twin").GetString());
        Do("registry", "verify", "--registry", Registry);
    }

    [Fact]
    public void An_object_that_is_left_out_as_a_duplicate_is_not_registered_twice()
    {
        string west = _folder.File("west.geojson"), east = _folder.File("east.geojson");
        File.WriteAllText(west, Footprint("B1", "Hall", 4.80));
        File.WriteAllText(east, Footprint("B1", "Hall", 4.80));

        string said = Do("convert", west, east, "-o", _folder.File("town.city.json"), "--merge", "--duplicates", "keep-first", "--registry", Registry);

        Assert.Single(Crosswalk("west", "town"));
        Assert.DoesNotContain("other content", said, StringComparison.Ordinal);
        Assert.Equal(1, Objects());
    }

    [Theory]
    [InlineData("building")]
    [InlineData("tile:100")]
    public void Every_file_of_a_split_records_its_representations(string split)
    {
        string whole = _folder.File("town.geojson");
        File.WriteAllText(whole, Footprint("B1", "Hall", 4.80));
        string east = _folder.File("east.geojson");
        File.WriteAllText(east, Footprint("B2", "Depot", 4.81));

        Do("convert", whole, east, "-o", _folder.File("parts") + "/", "--to", "cityjson", "--split", split, "--target-crs", "EPSG:2154", "--registry", Registry);

        string[] files = [.. Directory.EnumerateFiles(_folder.File("parts"), "*.city.json").Select(path => Path.GetFileName(path)[..^".city.json".Length]).Order(StringComparer.Ordinal)];
        Assert.Equal(2, files.Length);
        string[] found = [.. files.SelectMany(file => Crosswalk("town", $"parts/{file}").Concat(Crosswalk("east", $"parts/{file}"))).Select(row => row.GetProperty("from").GetString()!)];
        Assert.Equal(["B1", "B2"], found.Order(StringComparer.Ordinal));
        Assert.Equal(2, Objects());
        Do("registry", "verify", "--registry", Registry);
    }

    [Fact]
    public void Models_without_a_place_on_the_map_always_go_to_review()
    {
        string left = _folder.File("left.city.json"), right = _folder.File("right.city.json");
        File.WriteAllText(left, NoPlace);
        File.WriteAllText(right, NoPlace.Replace("ID", "N", StringComparison.Ordinal).Replace("\"translate\":[0,0,0]", "\"translate\":[731,-84,12]", StringComparison.Ordinal));

        JsonElement[] pairs = [.. Json("registry", "match", "--left", left, "--right", right, "--json").GetProperty("pairs").EnumerateArray()];

        Assert.Equal([("ID1", "N1"), ("ID2", "N2")], pairs.Select(pair => (pair.GetProperty("left").GetString(), pair.GetProperty("right").GetString())).Order());
        Assert.All(pairs, pair => Assert.Equal("review", pair.GetProperty("decision").GetString()));
    }

    [Fact]
    public void A_difference_is_written_as_tiles_that_hold_both_deliveries()
    {
        string old = _folder.File("old.city.json"), @new = _folder.File("new.city.json");
        string text = File.ReadAllText(Twin.Sample("valmont.city.json"));
        File.WriteAllText(old, text);
        string gone = JsonDocument.Parse(text).RootElement.GetProperty("CityObjects").EnumerateObject()
            .First(item => item.Value.GetProperty("type").GetString() == "SolitaryVegetationObject").Name;
        File.WriteAllText(@new, text.Replace($"\"{gone}\"", "\"NEW\"", StringComparison.Ordinal));

        string said = Do("diff", old, @new, "-o", _folder.File("coloured"));
        JsonElement inspected = Json("inspect", _folder.File("coloured"), "--json");

        Assert.Contains("1 reidentified", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.File("coloured"), "tileset.json")));
        Assert.Equal("3dtiles", inspected.GetProperty("format").GetString());
    }

    [Fact]
    public void A_container_has_the_parts_that_ISO_21597_asks_for()
    {
        Do("convert", Twin.Sample("valmont.city.json"), "-o", _folder.File("block"), "--to", "3dtiles", "--registry", Registry);
        Do("convert", Twin.Sample("valmont.city.json"), "-o", _folder.File("copy.gml"), "--registry", Registry);
        string container = _folder.File("block.icdd");

        Do("registry", "export", "--format", "icdd", "-o", container, "--registry", Registry);

        using ZipArchive archive = ZipFile.OpenRead(container);
        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        Assert.Equal(["Ontology resources", "Payload documents", "Payload triples", "index.rdf"], names.Select(name => name.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
        XElement index = Load(archive, "index.rdf"), links = Load(archive, "Payload triples/links.rdf");
        XElement description = Assert.Single(index.Elements(Ct + "ContainerDescription"));
        Assert.Equal("ICDD-Part1-Container", description.Element(Ct + "conformanceIndicator")?.Value);
        XElement[] documents = [.. index.Elements().Where(item => item.Name == Ct + "InternalDocument" || item.Name == Ct + "FolderDocument")];
        Assert.Equal(3, documents.Length);
        Assert.Equal(
            documents.Select(About).Order(StringComparer.Ordinal),
            description.Elements(Ct + "containsDocument").Select(Resource).Order(StringComparer.Ordinal));
        foreach (XElement document in documents)
        {
            if (document.Element(Ct + "filename") is { } file)
                Assert.Contains($"Payload documents/{file.Value}", names);
            else
                Assert.Contains($"Payload documents/{document.Element(Ct + "foldername")?.Value}/tileset.json", names);
        }

        string[] linked = [.. links.Descendants(Ls + "hasDocument").Select(Resource).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(documents.Select(About).Order(StringComparer.Ordinal), linked);
        Assert.All(links.Descendants(Ls + "StringBasedIdentifier"), item => Assert.NotEmpty(item.Element(Ls + "identifier")!.Value)); // the writer gives each one
    }

    private static XElement Load(ZipArchive archive, string name)
    {
        using Stream stream = archive.GetEntry(name)!.Open(); // its presence is asked before
        XElement root = XElement.Load(stream);
        Assert.Equal(Rdf + "RDF", root.Name);
        return root;
    }

    private static string About(XElement item) => item.Attribute(Rdf + "about")!.Value; // every node of these files is named

    private static string Resource(XElement item) => item.Attribute(Rdf + "resource")!.Value; // these properties refer to a node

    private static string Footprint(string id, string name, double west) => FormattableString.Invariant(
        $$"""
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"{{id}}","properties":{"class":"Building","name":"{{name}}"},
        "geometry":{"type":"Polygon","coordinates":[[[{{west}},45.75],[{{west + 0.0002}},45.75],[{{west + 0.0002}},45.7501],[{{west}},45.7501],[{{west}},45.75]]] } }] }
        """);

    private static string Do(params string[] arguments)
    {
        (int exitCode, string output, string error) = Twin.Run(arguments);
        Assert.True(exitCode is 0 or 1, $"{exitCode}: {output} {error}");
        return output + error;
    }

    private static JsonElement Json(params string[] arguments)
    {
        (int exitCode, string output, string error) = Twin.Run(arguments);
        Assert.True(exitCode is 0 or 1, $"{exitCode}: {output} {error}");
        return JsonDocument.Parse(output).RootElement;
    }

    private JsonElement[] Crosswalk(string from, string to)
    {
        string text = Do("registry", "crosswalk", "--from", from, "--to", to, "--format", "ndjson", "--registry", Registry);
        return [.. text.Split('\n').Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private int Objects()
    {
        string path = _folder.File("objects.geojson");
        File.Delete(path);
        Do("registry", "export", "--format", "geojson", "-o", path, "--registry", Registry);
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("features").GetArrayLength();
    }
}
