using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks the definition of an OGC API.</summary>
/// <remarks>Source: OGC 17-069r4, 7.3 and 9; OpenAPI 3.0.4, 4.7 and 3.1.1, 4.8.</remarks>
[Checks("oaf-api-*")]
internal static class OafApiCheck
{
    private static readonly string[] Resources = ["/conformance", "/collections"];
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Checks the definition.</summary>
    public static void Check(JsonPlace root, FindingLog log)
    {
        log.Tested("oaf-api");
        string? version = root.Text("openapi");
        if (version?.StartsWith("3.0.", StringComparison.Ordinal) != true && version?.StartsWith("3.1.", StringComparison.Ordinal) != true)
            log.Report("oaf-api-version", root.At("/openapi"), root.Member("openapi")?.Written, "3.0.x | 3.1.x");
        if (root.ObjectAt("info") is not { } info || info.Text("title") is null || info.Text("version") is null)
            log.Report("oaf-api-info", root.At("/info"), expected: "title, version");
        if (root.ObjectAt("paths") is not { } paths)
        {
            log.Report("oaf-api-paths", root.Where, expected: "paths");
            return;
        }

        List<string> names = [.. paths.Members().Select(path => path.Name)];
        foreach (string name in names.Where(name => !name.StartsWith('/') && !name.StartsWith("x-", StringComparison.Ordinal)))
            log.Report("oaf-api-paths", paths.Where, name, "/…");
        foreach (string missing in Resources.Where(resource => !names.Any(name => name.TrimEnd('/').EndsWith(resource, StringComparison.Ordinal))))
            log.Report("oaf-api-resources", paths.Where, expected: missing);
        foreach (JsonPlace operation in paths.Members().SelectMany(path => path.Members()).Where(member => Methods.Contains(member.Name)))
        {
            if (operation.ObjectAt("responses") is null)
                log.Report("oaf-api-responses", operation.Where, expected: "responses");
        }
    }
}
