using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TwinInterop.Conformance.Resources;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Asks one service: nothing of other hosts, no longer and no more than the options allow, without cookies or credentials.</summary>
internal sealed class EndpointConnection : IDisposable
{
    private const int MaxRedirects = 5;

    /// <summary>How much larger an answer may be than what came over the line.</summary>
    private const int Unzipped = 5;

    /// <summary>A page of another origin: what a viewer in a browser would send.</summary>
    public const string Origin = "https://viewer.example";

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None };
    private readonly HttpClient _http;
    private readonly EndpointOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _deadline;
    private int _sent;

    public EndpointConnection(Uri root, EndpointOptions options, CancellationToken cancellationToken)
    {
        Root = root;
        _options = options;
        _cancellationToken = cancellationToken;
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _deadline.CancelAfter(options.MaxDuration);
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
    /// <exception cref="RequestLimitException">As many were sent, or as long, as the options allow.</exception>
    /// <exception cref="OperationCanceledException">The user does not want to wait.</exception>
    public EndpointAnswer Get(Uri url, string accept) => Send(new EndpointRequest(url, accept));

    /// <summary>Sends a request; a fault is a part of the answer.</summary>
    /// <exception cref="RequestLimitException">As many were sent, or as long, as the options allow.</exception>
    /// <exception cref="OperationCanceledException">The user does not want to wait.</exception>
    public EndpointAnswer Send(EndpointRequest request)
    {
        Uri url = request.Url;
        for (int hops = 0; hops <= MaxRedirects; hops++)
        {
            if (!Allows(url))
                return Lost(url, $"{url.GetLeftPart(UriPartial.Authority)} is not asked: it is another host");
            EndpointAnswer answer = Once(request with { Url = url });
            if (request.IsCleanUp && answer.Status == 0)
                answer = Once(request with { Url = url }); // a line that broke is no reason to leave anything behind
            if (request.Method != HttpMethod.Get || answer.Status is not (301 or 302 or 303 or 307 or 308) || !Uri.TryCreate(url, answer.Header("location"), out Uri? next))
                return answer;
            url = next;
        }

        return Lost(url, $"more than {MaxRedirects} redirects");
    }

    public void Dispose()
    {
        _http.Dispose();
        _deadline.Dispose();
        _handler.Dispose();
    }

    private static EndpointAnswer Lost(Uri url, string fault) => new(url, 0, "", new Dictionary<string, string>(StringComparer.Ordinal), default, fault);

    private EndpointAnswer Once(EndpointRequest asked)
    {
        if (!asked.IsCleanUp && _sent++ >= _options.MaxRequests)
            throw RequestLimitException.OfRequests(_options.MaxRequests);
        using HttpRequestMessage request = Message(asked);
        try
        {
            CancellationToken token = asked.IsCleanUp ? CancellationToken.None : _deadline.Token;
            using HttpResponseMessage response = _http.Send(request, HttpCompletionOption.ResponseContentRead, token);
            return Read(asked.Url, response);
        }
        catch (OperationCanceledException) when (asked.IsCleanUp || !_cancellationToken.IsCancellationRequested)
        {
            if (!asked.IsCleanUp && _deadline.IsCancellationRequested)
                throw RequestLimitException.OfTime(_options.MaxDuration);
            return Lost(asked.Url, FormattableString.Invariant($"no answer within {_options.Timeout.TotalSeconds:0.###} s"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Lost(asked.Url, e.Message);
        }
    }

    private static HttpRequestMessage Message(EndpointRequest asked)
    {
        var request = new HttpRequestMessage(asked.Method, asked.Url);
        request.Headers.Accept.ParseAdd(asked.Accept);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("twin", null));
        request.Headers.Add("Origin", Origin);
        foreach ((string name, string value) in asked.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (asked.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", asked.MediaType);
        }

        return request;
    }

    private EndpointAnswer Read(Uri url, HttpResponseMessage response)
    {
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value), StringComparer.Ordinal);
        using Stream stream = response.Content.ReadAsStream(CancellationToken.None);
        byte[] body = new byte[stream.Length];
        stream.ReadExactly(body);
        ReadOnlyMemory<byte> text = body;
        string? fault = null;
        if (headers.GetValueOrDefault("content-encoding") is "gzip" or "x-gzip")
            text = Bounded.Unzip(body, _options.MaxAnswerBytes * Unzipped, out fault) ?? default;
        string mediaType = headers.GetValueOrDefault("content-type")?.Split(';')[0].Trim() ?? "";
        return new EndpointAnswer(url, (int)response.StatusCode, mediaType, headers, text, fault);
    }
}
