using System.Text.Json.Nodes;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>An NGSI-LD API by its root.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 6.2 and 6.3.</remarks>
internal sealed class NgsiLdApi(EndpointVisit visit)
{
    /// <summary>The media type of JSON whose context is not in it.</summary>
    public const string Json = "application/json";

    /// <summary>The media type of JSON whose context is in it.</summary>
    public const string JsonLd = "application/ld+json";

    private readonly Uri _root = new(visit.Connection.Root.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");

    /// <summary>Whether an address is the root of an NGSI-LD API.</summary>
    public static bool IsRoot(Uri address) => address.AbsolutePath.TrimEnd('/').EndsWith("/ngsi-ld/v1", StringComparison.Ordinal);

    /// <summary>The URL of a resource.</summary>
    /// <param name="path">Its path under the root, escaped.</param>
    /// <param name="parameters">Parameters.</param>
    public Uri Url(string path, params (string Name, string Value)[] parameters) => EndpointVisit.With(new Uri(_root, path), parameters);

    /// <summary>The URL of an entity.</summary>
    public Uri Entity(string id, string below = "") => Url("entities/" + Uri.EscapeDataString(id) + below);

    /// <summary>Reads a resource.</summary>
    public EndpointAnswer Get(Uri url, string accept = Json, params (string Name, string Value)[] headers) =>
        visit.Connection.Send(new EndpointRequest(url, accept) { Headers = [.. headers] });

    /// <summary>Sends JSON.</summary>
    public EndpointAnswer Send(HttpMethod method, Uri url, JsonNode? body, string mediaType = Json, params (string Name, string Value)[] headers) =>
        visit.Connection.Send(new EndpointRequest(url, Json) { Method = method, Body = body?.ToJsonString(), MediaType = mediaType, Headers = [.. headers] });

    /// <summary>Takes away what the check wrote.</summary>
    public EndpointAnswer CleanUp(Uri url) => visit.Connection.Send(new EndpointRequest(url, Json) { Method = HttpMethod.Delete, IsCleanUp = true });

    /// <summary>Reports an answer that has not the status it should.</summary>
    /// <returns>Whether it has.</returns>
    public bool Expect(string rule, string where, EndpointAnswer answer, params int[] statuses)
    {
        bool isRight = answer.Fault is null && statuses.Contains(answer.Status);
        if (!isRight)
            visit.Log.Report(rule, where, answer.Said, string.Join(" | ", statuses));
        return isRight;
    }

    /// <summary>Reports an error that has not the status it should, or does not say its type (6.3.2).</summary>
    public void Refuse(string rule, string where, EndpointAnswer answer, int status, string type)
    {
        string? said = answer.Json()?.Text("type");
        if (answer.Status != status || said?.EndsWith("/" + type, StringComparison.Ordinal) != true)
            visit.Log.Report(rule, where, answer.Fault ?? $"{answer.Status} {said}", $"{status} https://uri.etsi.org/ngsi-ld/errors/{type}");
    }
}
