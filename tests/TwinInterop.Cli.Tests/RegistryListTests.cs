using System.Text;
using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

/// <summary>Lists of identifiers in and out of a registry, as people have them.</summary>
public sealed class RegistryListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RegistryListTests() => Assert.Equal(0, Run("init").ExitCode);

    [Fact]
    public void A_dry_run_of_an_import_tells_everything_and_keeps_nothing()
    {
        string list = Write("list.csv", "\uFEFFid;class;rnb;adresse\r\nA1;Building;PGGN1Z4C8RX9;1 rue\r\nA1;Building;;\r\n");

        (int exitCode, string dry, _) = Run("import", list, "--dataset", "town", "--dry-run");

        Assert.Equal(1, exitCode);
        Assert.Contains("1 objects made", dry, StringComparison.Ordinal);
        Assert.Contains("dry run", dry, StringComparison.Ordinal);
        Assert.Contains("refused 1: 'adresse' is no known scheme; the first: 1 rue", dry, StringComparison.Ordinal);
        Assert.Contains("0 events", Run("verify").Output, StringComparison.Ordinal);
        JsonElement real = JsonDocument.Parse(Run("import", list, "--dataset", "town", "--json").Output).RootElement;
        Assert.Equal((1, 2), (real.GetProperty("minted").GetInt32(), real.GetProperty("refusals").GetArrayLength()));
    }

    [Fact]
    public void A_list_in_another_encoding_is_refused_until_it_is_stated()
    {
        string list = _folder.File("latin.csv");
        File.WriteAllBytes(list, Encoding.Latin1.GetBytes("id;class;label\nA1;Building;Mairie d'été\n"));

        (int refused, _, string error) = Run("import", list, "--dataset", "town");
        Assert.Equal(3, refused);
        Assert.Contains("UTF-8", error, StringComparison.Ordinal);
        Assert.Equal(0, Run("import", list, "--dataset", "town", "--encoding", "windows-1252").ExitCode);
        Assert.Equal("Mairie d'été", JsonDocument.Parse(Run("show", "A1").Output).RootElement.GetProperty("label").GetString());
    }

    [Fact]
    public void The_review_list_comes_back_from_a_spreadsheet_with_semicolons_and_columns_in_another_order()
    {
        Run("create", "--class", "Building", "--identifier", "osm=way/1");
        Run("create", "--class", "Building", "--identifier", "osm=way/2");
        Run("link", "way/1", "--dataset", "town", "--id", "G1", "--proposed");
        Run("link", "way/2", "--dataset", "town", "--id", "G2", "--proposed");
        string[] lines = Run("review", "--csv").Output.TrimEnd().Split('\n');
        string[][] cells = [.. lines.Select(line => line.Split(','))];
        string edited = string.Join("\r\n", cells.Select((row, at) => string.Join(';', (string[])[at switch { 0 => "verdict", 1 => " Confirm ", _ => "rejected" }, row[0], row[1], row[2], "note"])));
        string list = Write("review.csv", $"\uFEFF{edited}\r\n");

        Assert.Contains("2 links were decided (dry run", Run("review", "--apply", list, "--dry-run").Output, StringComparison.Ordinal);
        Assert.Contains("2 links were decided.", Run("review", "--apply", list, "--idempotency-key", "monday").Output, StringComparison.Ordinal);
        Assert.Contains("before", Run("review", "--apply", list, "--idempotency-key", "monday").Output, StringComparison.Ordinal);
        Assert.Empty(Run("review").Output);
        Assert.Contains("\tone\t", Run("resolve", "G1").Output, StringComparison.Ordinal);
        Assert.Contains("\tunknown\t", Run("resolve", "G2").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "ISO 8601", "resolve", "x", "--valid-at", "01/05/2024")]
    [InlineData(2, "column verdict", "review", "--apply", "LIST")]
    [InlineData(2, "found 'nix'", "crosswalk", "--from", "nix", "--to", "osm", "-o", "OUT")]
    [InlineData(1, "begin before it ends", "create", "--class", "Building", "--valid-from", "2020", "--valid-to", "2010")]
    public void What_cannot_be_done_is_told_and_leaves_nothing_behind(int expected, string told, params string[] arguments)
    {
        string list = Write("list.csv", "object,dataset,id\n"), output = _folder.File("out.csv");

        (int exitCode, string said, string error) = Run([.. arguments.Select(argument => argument switch { "LIST" => list, "OUT" => output, _ => argument })]);

        Assert.Equal(expected, exitCode);
        Assert.Empty(said);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://localhost")]
    [InlineData("postgres:///town")]
    public void The_address_of_a_server_without_a_server_or_a_database_is_refused(string uri)
    {
        (int exitCode, _, string error) = Twin.Run("registry", "verify", "--registry", uri);

        Assert.Equal(2, exitCode);
        Assert.Contains("postgres://user@host:port/database", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Children_of_a_split_are_dated_each()
    {
        Run("create", "--class", "Building", "--valid-from", "1990", "--identifier", "osm=way/1");

        (int exitCode, _, string error) = Run("split", "way/1", "--child", "label=N,share=0.6,valid-from=2020", "--child", "label=S,share=0.4,valid-from=2020");

        Assert.True(exitCode == 0, error);
        Assert.Contains("\tone\t", Run("resolve", "way/1", "--valid-at", "2010").Output, StringComparison.Ordinal);
        Assert.Contains("\tseveral\t", Run("resolve", "way/1", "--valid-at", "2021").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ended_an_object_is_told_by_its_provenance_whatever_came_after()
    {
        Run("create", "--class", "Building", "--label", "A", "--identifier", "osm=way/1");
        Run("create", "--class", "Building", "--label", "B", "--identifier", "osm=way/2");
        Run("link", "way/1", "--dataset", "town", "--id", "G1");
        JsonElement merged = JsonDocument.Parse(Run("merge", "way/1", "way/2", "--label", "AB", "--json").Output).RootElement;
        Run("confirm", "way/1", "--dataset", "town", "--id", "G1");
        string path = _folder.File("prov.json");

        Assert.Equal(0, Run("export", "--format", "prov", "-o", path).ExitCode);

        JsonElement first = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("@graph").EnumerateArray()
            .Single(node => node.TryGetProperty("rdfs:label", out JsonElement label) && label.GetString() == "A");
        Assert.Equal($"urn:uuid:{merged.GetProperty("event").GetString()}", first.GetProperty("prov:wasInvalidatedBy").GetProperty("@id").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private string Write(string name, string text)
    {
        string path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        Twin.Run(["registry", .. arguments, "--registry", _folder.File("r.db")]);
}
