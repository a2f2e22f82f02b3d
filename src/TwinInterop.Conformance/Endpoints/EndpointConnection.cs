using System.Net;
using System.Net.Http.Headers;
using TwinInterop.Conformance.Resources;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Asks one service: nothing of other hosts, no longer and no more than the options allow, without cookies or credentials.</summary>
internal sealed class EndpointConnection : IDisposable
{
    private const int MaxRedirects = 5;

    /// <summary>A page of another origin: what a viewer in a browser would send.</summary>
    private const string Origin = "https://viewer.example";

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None };
    private readonly HttpClient _http;
    private readonly EndpointOptions _options;
    private readonly CancellationToken _cancellationToken;
    private int _sent;

    public EndpointConnection(Uri root, EndpointOptions options, CancellationToken cancellationToken)
    {
        Root = root;
        _options = options;
        _cancellationToken = cancellationToken;
        _http = new HttpClient(_handler) { Timeout = options.Timeout, MaxResponseContentBufferSize = options.MaxAnswerBytes };
    }

    /// <summary>The address that was given.</summary>
    public Uri Root { get; }

    /// <summary>Whether a URL may be asked for.</summary>
    public bool Allows(Uri url)
    {
        bool isWeb = url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && Root.Scheme == Uri.UriSchemeHttp);
        bool isSame = url.IdnHost.Equals(Root.IdnHost, StringComparison.OrdinalIgnoreCase) && url.Port == Root.Port;
        return isWeb && url.UserInfo.Length == 0 && (isSame || _options.AllowedHosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Reads a resource; a fault is a part of the answer.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="accept">The media types that are asked for.</param>
    /// <exception cref="RequestLimitException">As many were read as the options allow.</exception>
    /// <exception cref="OperationCanceledException">The user does not want to wait.</exception>
    public EndpointAnswer Get(Uri url, string accept)
    {
        for (int hops = 0; hops <= MaxRedirects; hops++)
        {
            if (!Allows(url))
                return Lost(url, $"{url.GetLeftPart(UriPartial.Authority)} is not asked: it is another host");
            EndpointAnswer answer = Once(url, accept);
            if (answer.Status is not (301 or 302 or 303 or 307 or 308) || !Uri.TryCreate(url, answer.Header("location"), out Uri? next))
                return answer;
            url = next;
        }

        return Lost(url, $"more than {MaxRedirects} redirects");
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private static EndpointAnswer Lost(Uri url, string fault) => new(url, 0, "", new Dictionary<string, string>(StringComparer.Ordinal), default, fault);

    private EndpointAnswer Once(Uri url, string accept)
    {
        if (_sent++ >= _options.MaxRequests)
            throw new RequestLimitException(_options.MaxRequests);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("twin", null));
        request.Headers.Add("Origin", Origin);
        try
        {
            using HttpResponseMessage response = _http.Send(request, HttpCompletionOption.ResponseContentRead, _cancellationToken);
            return Read(url, response);
        }
        catch (OperationCanceledException) when (!_cancellationToken.IsCancellationRequested)
        {
            return Lost(url, FormattableString.Invariant($"no answer within {_options.Timeout.TotalSeconds:0.###} s"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Lost(url, e.Message);
        }
    }

    private EndpointAnswer Read(Uri url, HttpResponseMessage response)
    {
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value), StringComparer.Ordinal);
        using Stream stream = response.Content.ReadAsStream(_cancellationToken);
        byte[] body = new byte[stream.Length];
        stream.ReadExactly(body);
        ReadOnlyMemory<byte> text = body;
        string? fault = null;
        if (headers.GetValueOrDefault("content-encoding") is "gzip" or "x-gzip")
            text = Bounded.Unzip(body, _options.MaxAnswerBytes * 10, out fault) ?? default;
        string mediaType = headers.GetValueOrDefault("content-type")?.Split(';')[0].Trim() ?? "";
        return new EndpointAnswer(url, (int)response.StatusCode, mediaType, headers, text, fault);
    }
}
