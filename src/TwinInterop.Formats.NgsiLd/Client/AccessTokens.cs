using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>The value of the Authorization header; a token is fetched when there is none or the last one is over.</summary>
/// <param name="http">Sends the request for a token; follows no redirect.</param>
/// <param name="options">The credentials and the clock.</param>
internal sealed class AccessTokens(HttpClient http, BrokerOptions options)
{
    private const int MarginSeconds = 30;
    private const int DefaultSeconds = 300;

    private string? _token;
    private long _fetched;
    private TimeSpan _validity;

    /// <summary>Whether a fresh token can be had when the broker refuses this one.</summary>
    public bool CanRenew => options.Credentials.TokenUrl is not null;

    public void Forget() => _token = null;

    /// <summary>The value; null for no header.</summary>
    /// <exception cref="BrokerException">No token can be had.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        BrokerCredentials credentials = options.Credentials;
        if (credentials.TokenUrl is not { } url)
            return credentials.Authorization;
        if (_token is not null && options.Time.GetElapsedTime(_fetched) < _validity)
            return _token;

        try
        {
            return await FetchAsync(credentials, url, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new BrokerException($"Expected a token from {url.Host}, found no answer that holds one.", innerException: fault);
        }
    }

    private async Task<string> FetchAsync(BrokerCredentials credentials, Uri url, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials" };
        if (credentials.Scope is { } scope)
            form["scope"] = scope;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        string pair = $"{Uri.EscapeDataString(credentials.ClientId)}:{Uri.EscapeDataString(credentials.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        using HttpResponseMessage response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new BrokerException($"Expected a token from {url.Host}, found HTTP status {(int)response.StatusCode}.");

        byte[] body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("access_token"u8, out JsonElement token) || token.ValueKind != JsonValueKind.String)
            throw new BrokerException($"Expected a member \"access_token\" from {url.Host}, found none.");

        int seconds = root.TryGetProperty("expires_in"u8, out JsonElement given) && given.ValueKind == JsonValueKind.Number
            && given.TryGetInt32(out int number) ? number : DefaultSeconds;
        _fetched = options.Time.GetTimestamp();
        _validity = TimeSpan.FromSeconds(Math.Max(0, seconds - MarginSeconds));
        return _token = "Bearer " + token.GetString();
    }
}
