using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>Fetches contexts from hosts that the user allows: over HTTPS, without redirects, with bounds on size and time.</summary>
/// <param name="allowedHosts">Host names; nothing is fetched from any other.</param>
internal sealed class ContextDownload(ImmutableArray<string> allowedHosts)
{
    private const int MaxBytes = 4 << 20;
    private const int MaxSeconds = 10;

    /// <summary>The document at a URL; the caller disposes it.</summary>
    /// <exception cref="ContextNotAvailableException">It may not or cannot be fetched.</exception>
    public JsonDocument Fetch(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
            throw new ContextNotAvailableException(url, "it is not a URL");
        if (!allowedHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
            throw new ContextNotAvailableException(url, "it is not known offline");
        if (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback)
            throw new ContextNotAvailableException(url, "it would be fetched without encryption");

        try
        {
            return Get(uri);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or IOException or OperationCanceledException)
        {
            throw new ContextNotAvailableException(url, fault.Message, fault);
        }
    }

    private static JsonDocument Get(Uri uri)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler)
        {
            Timeout = TimeSpan.FromSeconds(MaxSeconds),
            MaxResponseContentBufferSize = MaxBytes,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Accept.ParseAdd("application/ld+json, application/json;q=0.9");
        using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseContentRead);
        response.EnsureSuccessStatusCode();
        using Stream body = response.Content.ReadAsStream();
        return JsonDocument.Parse(body);
    }
}
