using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>A whole answer of a broker.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Attempts">How many times the request was sent.</param>
internal sealed record BrokerAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, byte[] Body, int Attempts)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Whether the broker says that the same request may do later.</summary>
    public bool IsTransient => (int)Status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>The body as JSON; null when it is none. The caller disposes it.</summary>
    public JsonDocument? Parse()
    {
        if (Body.Length == 0)
            return null;
        try
        {
            return JsonDocument.Parse(Body, new JsonDocumentOptions { MaxDepth = 1 << 10 });
        }
        catch (JsonException)
        {
            return null; // a page of a proxy: the status says what counts
        }
    }

    /// <summary>What is wrong, in the broker's words or by the status.</summary>
    public ProblemDetails Problem()
    {
        using JsonDocument? document = Parse();
        return document is { RootElement.ValueKind: JsonValueKind.Object }
            ? ProblemDetails.From(document.RootElement, (int)Status)
            : new ProblemDetails(null, $"HTTP status {(int)Status} {Status}", null, (int)Status);
    }
}
