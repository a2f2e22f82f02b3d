using TwinInterop.Testing;

namespace TwinInterop.Formats.GeoJson.Corpus;

/// <summary>A test that needs the npm package check-geojson; skipped where it is not installed.</summary>
internal sealed class CheckGeoJsonFactAttribute : FactAttribute
{
    public CheckGeoJsonFactAttribute() => Skip = SharedMaterial.MissingCorpus ?? ExternalTool.Missing(["node"]) ?? (Directory.Exists(Package)
        ? null
        : "The package @placemarkio/check-geojson is not installed in conformance/peers.");

    /// <summary>Where the package is: beside the other judges, or where the environment says.</summary>
    public static string Package => Path.Combine(
        Environment.GetEnvironmentVariable("TWIN_PEERS") ?? Path.Combine(SharedMaterial.Repository, "conformance", "peers", "node_modules"),
        "@placemarkio",
        "check-geojson");
}
