using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class ValidateTests
{
    [Theory]
    [InlineData("out/tileset.json")]
    [InlineData("out/tileset.json", "--format-version", "1.0")]
    [InlineData("out/tileset.json", "--tiling", "implicit", "--tile-objects", "2")]
    [InlineData("out/tileset.json", "--compression", "meshopt")]
    [InlineData("out/tileset.json", "--compression", "quantized", "--gzip", "yes")]
    [InlineData("out.3tz")]
    [InlineData("out.3dtiles")]
    public void Tiles_that_the_tool_writes_conform(string output, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string target = folder.File(output);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        (int converted, _, string error) = Twin.Run(
            ["convert", Twin.Sample("valmont.v3.gml"), "-o", target, "--to", "3dtiles", "--heights", "keep", .. options]);
        Assert.True(converted == 0, error);

        (int exitCode, string text, string refusal) = Twin.Run("validate", target, "--format", "json");

        Assert.True(text.Length > 0, $"exit code {exitCode}: {refusal}");
        using JsonDocument report = JsonDocument.Parse(text);
        JsonElement subject = Assert.Single(report.RootElement.GetProperty("subjects").EnumerateArray());
        Assert.True(subject.GetProperty("verdict").GetString() == "conformant", text);
        Assert.Equal("3dtiles", subject.GetProperty("standard").GetString());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void Code_lists_come_from_the_folder_given_and_one_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        string city = folder.File("city.gml");
        File.WriteAllText(city, """
            <CityModel xmlns="http://www.opengis.net/citygml/2.0" xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:gml="http://www.opengis.net/gml">
            <cityObjectMember><bldg:Building gml:id="b1"><bldg:usage codeSpace="https://codes.example/uses.xml">12</bldg:usage></bldg:Building></cityObjectMember></CityModel>
            """);
        string lists = Directory.CreateDirectory(folder.File("lists")).FullName;
        File.WriteAllText(Path.Combine(lists, "uses.xml"), """
            <gml:Dictionary xmlns:gml="http://www.opengis.net/gml"><gml:dictionaryEntry><gml:Definition>
            <gml:description>school</gml:description><gml:name>11</gml:name></gml:Definition></gml:dictionaryEntry></gml:Dictionary>
            """);

        (_, string text, _) = Twin.Run("validate", city, "--code-lists", lists);
        (int exitCode, _, string error) = Twin.Run("validate", city, "--code-lists", folder.File("none"));

        Assert.Contains("Found: usage 12 (uses.xml). Expected: 11 (school).", text, StringComparison.Ordinal);
        Assert.Equal(3, exitCode);
        Assert.Contains("--code-lists", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Found: add.", "non-conformant")]
    [InlineData("fr", "Trouvé\u00A0: add.", "non conforme")]
    public void Findings_are_said_in_the_language_asked_for(string language, string expected, string verdict)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("tileset.json");
        File.WriteAllText(file, """{ "asset": { "version": "1.1" }, "geometricError": "x", "root": { "boundingVolume": { "sphere": [0, 0, 0, 1] }, "geometricError": 0, "refine": "add" } }""");

        (int exitCode, string text, _) = Twin.Run("validate", file, "--lang", language);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(verdict, text, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void A_dated_page_is_the_same_each_time_and_says_who_delivered()
    {
        using var folder = new TemporaryFolder();
        string[] pages = [folder.File("1.html"), folder.File("2.html")];
        foreach (string page in pages)
        {
            (int exitCode, string text, string error) = Twin.Run(
                "validate", Twin.Sample("valmont.v2.gml"), "--format", "html", "--lang", "fr", "--date", "2024-03-15", "--supplier", "Géo & Fils", "-o", page);
            Assert.True(exitCode == 0, error);
            Assert.Empty(text);
        }

        string first = File.ReadAllText(pages[0]);
        Assert.Equal(first, File.ReadAllText(pages[1]));
        Assert.Contains("Géo &amp; Fils", first, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", first, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(pages[0])!).Length); // nothing is left beside
    }

    [Fact]
    public void A_delivery_is_held_against_its_profile_and_the_registry()
    {
        using var folder = new TemporaryFolder();
        string registry = folder.File("town.db");
        string known = folder.File("known.geojson");
        string unknown = folder.File("unknown.geojson");
        string profile = folder.File("p.yaml");
        File.WriteAllText(known, Footprint("PGGN1Z4C8RX9"));
        File.WriteAllText(unknown, Footprint("QGGN1Z4C8RX9"));
        File.WriteAllText(profile, """
            profile: town
            version: "7"
            title: Footprints
            formats:
              - format: geojson
                class: Building
            classes:
              - class: Building
                identifiers:
                  - scheme: rnb
                    from: rnb_id
            """);
        Assert.Equal(0, Twin.Run("registry", "init", "--registry", registry).ExitCode);
        Assert.Equal(0, Twin.Run("registry", "import", known, "--registry", registry).ExitCode);

        (int exitCode, string text, string error) = Twin.Run("validate", known, "--profile", profile, "--registry", registry, "--format", "json");
        (int refused, string findings, _) = Twin.Run("validate", unknown, "--profile", profile, "--registry", registry);

        Assert.True(exitCode == 0, error + text);
        using JsonDocument report = JsonDocument.Parse(text);
        JsonElement whole = report.RootElement.GetProperty("subjects")[0];
        Assert.Equal("delivery", whole.GetProperty("standard").GetString());
        Assert.Contains(whole.GetProperty("classes").EnumerateArray(), item =>
            item.GetProperty("id").GetString() == "delivery-registry" && item.GetProperty("verdict").GetString() == "passed");
        Assert.Contains("town 7", report.RootElement.GetProperty("profile").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, refused);
        Assert.Contains("dlv-registry-unknown", findings, StringComparison.Ordinal);
    }

    private static string Footprint(string id) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","id":"1","properties":{"rnb_id":"{{{id}}}"},"geometry":{"type":"Polygon","coordinates":[[[4.83,45.76],[4.831,45.76],[4.831,45.761],[4.83,45.76]]]}}]}""";

    [Theory]
    [InlineData(".yaml:2: ", "--profile", "p.yaml")]
    [InlineData("fr-town-buildings", "--profile", "nowhere.yaml")]
    [InlineData("--profile beside --registry", "--registry", "r.db")]
    [InlineData("nothing at", "--context", "nowhere.jsonld")]
    public void What_is_asked_wrongly_is_refused_before_anything_is_checked(string expected, string option, string file)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("p.yaml"), "profile: p\nnonsense: 1\n");

        (int exitCode, string text, string error) = Twin.Run("validate", Twin.Sample("valmont.geojson"), option, folder.File(file));

        Assert.Equal(2, exitCode);
        Assert.Empty(text);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_that_is_given_as_a_file_is_not_missed()
    {
        using var folder = new TemporaryFolder();
        const string Url = "https://town.example/context.jsonld";
        string entity = folder.File("e.jsonld");
        string context = folder.File("c.jsonld");
        File.WriteAllText(entity, $$"""{ "id": "urn:ngsi-ld:Building:1", "type": "Building", "@context": "{{Url}}" }""");
        File.WriteAllText(context, """{ "@context": { "Building": "https://town.example/Building" } }""");

        Assert.Contains("ngsild-context-available", Twin.Run("validate", entity).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ngsild-context-available", Twin.Run("validate", entity, "--context", $"{Url}={context}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_and_profiles_are_listed()
    {
        Assert.Contains("dlv-crs\terror\t", Twin.Run("validate", "--list-rules").Output, StringComparison.Ordinal);
        Assert.Contains("fr-town-buildings\tBâtiments", Twin.Run("validate", "--profile", "list", "--lang", "fr").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_known_standard_is_unreadable()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("notes.txt");
        File.WriteAllText(file, "hello");

        (int exitCode, string text, _) = Twin.Run("validate", file, "--format", "json");

        Assert.Equal(3, exitCode);
        Assert.Contains("\"unreadable\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_is_refused_unless_the_network_is_allowed()
    {
        (int exitCode, _, string said) = Twin.Run("validate", "https://twin.invalid/api");

        Assert.Equal(2, exitCode);
        Assert.Contains("--allow-network", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--notify-url", "http://127.0.0.1:4000/")]
    [InlineData("--allow-writes", "--notify-url", "https://127.0.0.1:4000/")]
    [InlineData("--allow-writes", "--notify-url", "here")]
    public void An_address_for_notifications_needs_writing_and_is_http(params string[] options)
    {
        (int exitCode, _, string said) = Twin.Run(["validate", "http://127.0.0.1:1/ngsi-ld/v1", "--allow-network", .. options]);

        Assert.Equal(2, exitCode);
        Assert.Contains("--notify-url", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_is_not_there_is_unreadable()
    {
        (int exitCode, string text, _) = Twin.Run("validate", "http://127.0.0.1:1/api", "--allow-network", "--format", "json");

        Assert.Equal(3, exitCode);
        Assert.Contains("unreadable", text, StringComparison.Ordinal);
    }
}
