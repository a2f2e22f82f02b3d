using System.Globalization;
using System.Text;
using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

/// <summary>What a delivery changed, whatever its format and CRS.</summary>
public sealed class DiffTests : IDisposable
{
    private const double X = 842_000;
    private const double Y = 6_519_000;

    /// <summary>Each building of the new delivery tells what happened to it; the sizes differ so that nothing is a copy.</summary>
    private static readonly string[] Expected =
    [
        "moved|B02|(0.05 m)",
        "moved|B03|(5 m)",
        "moved|B04|(turned)",
        "attributes|B05|(usage)",
        "split|B06 -> N06a N06b|",
        "merged|B07 B08 -> N07|",
        "reidentified|B09 -> N09|",
        "split|B11 -> B11 N11|",
        "moved attributes reidentified|B14 -> N14|(5 m; usage)",
        "reshaped|B15|",
        "added|N17|",
        "removed|B10|",
    ];

    private readonly TemporaryFolder _folder = new();

    public DiffTests()
    {
        File.WriteAllText(Old, Collection(
        [
            Box("B00", 0), Box("B01", 1), Box("B02", 2), Box("B03", 3), Box("B04", 4), Box("B05", 5), Box("B06", 6),
            Box("B07", 7, width: 8, depth: 12), Box("B08", 7, shiftX: 8, width: 9, depth: 12), Box("B09", 9), Box("B10", 10), Box("B11", 11),
            Box("B14", 14), Box("B15", 15),
        ]));
        File.WriteAllText(New, Collection(
        [
            Box("B00", 0), Box("B01", 1, shiftX: 0.005), Box("B02", 2, shiftX: 0.05), Box("B03", 3, shiftX: 3, shiftY: 4), Box("B04", 4, turn: 20),
            Box("B05", 5, usage: "school"), Box("N06a", 6, width: 8), Box("N06b", 6, shiftX: 8, width: 6.2), Box("N07", 7, width: 17, depth: 12, name: "B07"),
            Box("N09", 9, name: "B09"), Box("B11", 11, width: 10), Box("N11", 11, shiftX: 10, width: 7.7), Box("N14", 14, shiftX: 5, usage: "shop", name: "B14"),
            Box("B15", 15, width: 25, depth: 9), Box("N17", 17),
        ]));
    }

    private string Old => _folder.File("old.geojson");

    private string New => _folder.File("new.geojson");

    [Theory]
    [InlineData("geojson")]
    [InlineData("gml")]
    [InlineData("city.json")]
    [InlineData("ifc")]
    public void A_difference_tells_what_happened_to_each_building_in_every_format(string extension) =>
        Assert.Equal(Expected, Told(Converted(Old, extension), Converted(New, extension)));

    [Theory]
    [InlineData("EPSG:3946")]
    [InlineData("EPSG:4326")]
    public void A_delivery_in_another_CRS_is_compared_where_it_lies(string crs)
    {
        string[] told = Told(Converted(Old, "gml"), Converted(New, "gml", "--target-crs", crs));

        Assert.Equal(Expected.Select(Kind), told.Select(Kind));
    }

    [Fact]
    public void A_split_and_a_merge_are_as_sure_as_the_pieces_cover_the_whole()
    {
        JsonElement found = JsonDocument.Parse(Twin.Run("diff", Old, New, "--json").Output).RootElement;

        JsonElement[] regrouped = [.. found.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("changes")[0].GetString() is "split" or "merged")];
        Assert.Equal(3, regrouped.Length);
        Assert.All(regrouped, change => Assert.InRange(change.GetProperty("confidence").GetDouble(), 0.98, 1));
        Assert.Equal(2, found.GetProperty("counts").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public void Colours_tell_what_happened_and_what_is_gone_is_there()
    {
        string path = _folder.File("coloured.geojson");

        Assert.Equal(0, Twin.Run("diff", Old, New, "-o", path).ExitCode);

        Dictionary<string, string> changes = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("features").EnumerateArray()
            .ToDictionary(feature => feature.GetProperty("id").GetString()!, feature => feature.GetProperty("properties").GetProperty("change").GetString()!); // both are written
        Assert.Equal(
            "unchanged unchanged moved regrouped regrouped regrouped added removed",
            $"{changes["B00"]} {changes["B01"]} {changes["B04"]} {changes["N06b"]} {changes["N07"]} {changes["N11"]} {changes["N17"]} {changes["B10"]}");
    }

    public void Dispose() => _folder.Dispose();

    private static string Kind(string line) => line.Split('(')[0];

    private static string[] Told(string old, string @new)
    {
        (int exitCode, string output, string error) = Twin.Run("diff", old, @new);
        Assert.True(exitCode == 0, error);
        return [.. output.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line =>
        {
            string[] cells = line.TrimEnd().Split('\t');
            int details = cells[3].IndexOf('(', StringComparison.Ordinal);
            return $"{cells[0]}|{cells[2]}|{(details < 0 ? "" : cells[3][details..])}";
        })];
    }

    private static string Collection(string[] features) =>
        $$"""
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"} },"features":[{{string.Join(",\n", features)}}]}
        """;

    private static string Box(
        string id, int place, double shiftX = 0, double shiftY = 0, double? width = null, double? depth = null, double turn = 0, string usage = "housing", string? name = null)
    {
        (double x, double y) = (X + (40 * (place % 5)) + shiftX, Y + (40 * (place / 5)) + shiftY);
        (double w, double d) = (width ?? (10 + (0.7 * place)), depth ?? (12 + (0.3 * place)));
        (double sin, double cos) = Math.SinCos(turn * Math.PI / 180);
        var ring = new StringBuilder();
        foreach ((double dx, double dy) in new[] { (-w, -d), (w, -d), (w, d), (-w, d), (-w, -d) })
        {
            double px = x + (w / 2) + (((dx * cos) - (dy * sin)) / 2), py = y + (d / 2) + (((dx * sin) + (dy * cos)) / 2);
            ring.Append(CultureInfo.InvariantCulture, $"{(ring.Length == 0 ? "" : ",")}[{px:0.####},{py:0.####}]");
        }

        return $$"""
            {"type":"Feature","id":"{{id}}","properties":{"name":"{{name ?? id}}","height":8,"usage":"{{usage}}"},"geometry":{"type":"Polygon","coordinates":[[{{ring}}]]} }
            """;
    }

    private string Converted(string path, string extension, params string[] options)
    {
        if (extension == "geojson")
            return path;
        string target = _folder.File($"{Path.GetFileNameWithoutExtension(path)}{options.Length}.{extension}");
        (int exitCode, _, string error) = Twin.Run(["convert", path, "-o", target, "--extrude", "--extrude-as", "Building", .. options]);
        Assert.True(exitCode is 0 or 1, error);
        return target;
    }
}
