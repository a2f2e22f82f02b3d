using System.Text.Json;

namespace TwinInterop.Testing;

/// <summary>Judges of written files that are not ours.</summary>
public static class Judges
{
    private static readonly string Peers = Path.Combine(SharedMaterial.Repository, "conformance", "peers");

    /// <summary>Why tests that ask the judges are skipped; null when they can run.</summary>
    public static string? Missing => SharedMaterial.MissingCorpus ?? ExternalTool.Missing(["xmllint", "node"]) ?? MissingPeers;

    /// <summary>Why tests that ask the npm packages are skipped; null when these are installed.</summary>
    public static string? MissingPeers => Directory.Exists(Path.Combine(Peers, "node_modules"))
        ? null
        : "The peers are not installed: run npm ci --ignore-scripts in conformance/peers.";

    /// <summary>Why a judge that is a package of its own cannot be asked; null when it can.</summary>
    /// <param name="package">The name of the package.</param>
    public static string? MissingPeer(string package) => ExternalTool.Missing(["node"])
        ?? (Directory.Exists(Path.Combine(Peers, "node_modules", package)) ? null : $"{package} is missing: npm ci --ignore-scripts in conformance/peers.");

    /// <summary>What the XML schemas of a CityGML version say; content of extensions is left out, their schemas are not at hand.</summary>
    /// <returns>The first finding of each file that has one.</returns>
    public static IReadOnlyList<string> CityGml(string version, IReadOnlyList<string> files)
    {
        (_, _, string error) = ExternalTool.Run(
            "xmllint",
            ["--nonet", "--huge", "--noout", "--schema", SharedMaterial.SchemaPath($"citygml/citygml-{version}.xsd"), .. files],
            environment: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["XML_CATALOG_FILES"] = SharedMaterial.SchemaPath("citygml/catalog.xml"),
            });
        string[] lines = error.Split('\n');
        int judged = lines.Count(line =>
            line.EndsWith(" validates", StringComparison.Ordinal) || line.EndsWith(" fails to validate", StringComparison.Ordinal));
        if (judged != files.Count)
            return [$"xmllint judged {judged} of {files.Count} files: {error}"];

        return
        [
            .. lines
                .Where(line => line.Contains(": Schemas validity error :", StringComparison.Ordinal) && !IsAboutExtension(line))
                .GroupBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal)
                .Select(file => file.First()),
        ];
    }

    /// <summary>What the JSON Schema of CityJSON says.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="version">The version of CityJSON.</param>
    /// <param name="schema"><c>cityjson</c>, or <c>cityjsonfeature</c> for the lines of a sequence.</param>
    public static IReadOnlyList<string> CityJson(
        IReadOnlyList<string> files, string version = "2.0", string schema = "cityjson") => Ask(
        "validate-json-schema.mjs", [SharedMaterial.SchemaPath($"cityjson/{version}/{schema}.min.schema.json"), .. files]);

    /// <summary>What the JSON Schemas of the Smart Data Models say about arrays of key-values entities.</summary>
    /// <param name="files">A model such as <c>Building/Building</c> (or <c>file:</c> and the path of a schema), and the file.</param>
    public static IReadOnlyList<string> SmartDataModels(IReadOnlyList<(string Model, string Path)> files) =>
        Ask("check-smart-data-model.mjs", [SharedMaterial.SchemaPath(""), .. files.Select(file => $"{file.Model}={file.Path}")]);

    /// <summary>What check-geojson says.</summary>
    public static IReadOnlyList<string> GeoJson(IReadOnlyList<string> files) => Ask("check-geojson.mjs", files);

    /// <summary>The rows of an Apache Parquet file as hyparquet reads them, a JSON object each.</summary>
    public static IReadOnlyList<string> Parquet(string file) => Ask("check-parquet.mjs", [file]);

    /// <summary>What the JSON Schemas of 3D Tiles say about tileset documents.</summary>
    public static IReadOnlyList<string> Tileset(IReadOnlyList<string> files) =>
        Ask("check-tileset.mjs", [SharedMaterial.SchemaPath("3dtiles"), .. files]);

    /// <summary>
    /// What gltf-validator says about GLB files, errors and warnings, and the JSON Schemas of the extensions that it does not
    /// know; compressed views are restored by meshoptimizer first.
    /// </summary>
    public static IReadOnlyList<string> Glb(IReadOnlyList<string> files) =>
        Ask("check-gltf.mjs", [SharedMaterial.SchemaPath("gltf"), .. files]);

    /// <summary>What the JSON Schema of SARIF 2.1.0 says of logs.</summary>
    public static IReadOnlyList<string> Sarif(IReadOnlyList<string> files) => Ask("check-sarif.mjs", files);

    /// <summary>
    /// What Chromium and axe-core say of a page, wide and narrow: WCAG 2.2 A and AA, scripts, requests, what does not fit.
    /// </summary>
    public static IReadOnlyList<string> Page(string file) => Ask("check-page.mjs", [ExternalTool.PathOf("chromium"), file]);

    private static string[] Ask(string script, IEnumerable<string> arguments)
    {
        (int exitCode, string output, string error) = ExternalTool.Run("node", [Path.Combine(Peers, script), .. arguments]);
        if (exitCode != 0)
            throw new InvalidOperationException($"{script} failed: {error}");

        using JsonDocument findings = JsonDocument.Parse(output);
        return [.. findings.RootElement.EnumerateArray().Select(finding => finding.ToString())];
    }

    private static bool IsAboutExtension(string line)
    {
        int start = line.IndexOf("Element '{", StringComparison.Ordinal);
        return start >= 0 && !line.AsSpan(start).StartsWith("Element '{http://www.opengis.net/", StringComparison.Ordinal);
    }
}
