using TwinInterop.Conformance.Checks.Tiles3D;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks a tileset on a server: all rules of 3D Tiles on what it answers, and how it answers.</summary>
/// <remarks>Source: OGC 22-025r4, 6.1 (tilesets and contents by URI); Fetch Standard, 3.2 (CORS); RFC 9110, 8.3 and 8.4.</remarks>
[Checks("tiles-service-*")]
internal sealed class TilesEndpoint(EndpointVisit visit)
{
    private const string Class = "tiles-service";
    private const int WorthCompressing = 1500;
    private static readonly byte[] GZip = [0x1F, 0x8B];

    /// <summary>Checks the tileset.</summary>
    /// <returns>The version that it states; null for none.</returns>
    public string? Check(EndpointAnswer main)
    {
        visit.Log.Tested(Class);
        CheckAnswer(main);
        using var resources = new HttpResources(visit.Connection, new Uri(main.Url, "."), CheckAnswer);
        string name = Uri.UnescapeDataString(main.Url.Segments[^1]);
        var scope = new TilesetScope(visit.Log, resources, visit.Options.Checks, "", 0) { Path = name };
        try
        {
            return new TilesetCheck(scope).Check(main.Body);
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
            return main.Json()?.ObjectAt("asset")?.Text("version");
        }
    }

    private void CheckAnswer(EndpointAnswer answer)
    {
        string where = answer.Url.PathAndQuery;
        if (!answer.IsOk)
        {
            visit.Log.Report("tiles-service-answer", where, answer.Said, "200");
            return;
        }

        ContentKind kind = ContentKinds.Of(answer.Body.Span);
        bool isJson = kind is ContentKind.Tileset or ContentKind.Gltf or ContentKind.GeoJson;
        bool isWrong = answer.MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || (isJson && !answer.IsJson && !answer.MediaType.StartsWith("model/", StringComparison.OrdinalIgnoreCase));
        if (isWrong || answer.MediaType.Length == 0)
            visit.Log.Report("tiles-service-type", where, answer.MediaType, isJson ? "application/json" : "application/octet-stream | model/gltf-binary");
        string? origin = answer.Header("access-control-allow-origin");
        if (origin is not ("*" or EndpointConnection.Origin)) // One named origin shuts out all others.
            visit.Log.Report("tiles-service-cors", where, origin, "Access-Control-Allow-Origin: *");
        bool isEncoded = answer.Header("content-encoding") is not null;
        if (!isEncoded && answer.Body.Span.StartsWith(GZip))
            visit.Log.Report("tiles-service-encoding", where, "1F 8B", "Content-Encoding: gzip");
        else if (!isEncoded && isJson && answer.Body.Length > WorthCompressing)
            visit.Log.Report("tiles-service-compression", where, $"{answer.Body.Length}", "Content-Encoding: gzip");
    }
}
