using System.Net;
using System.Net.Http.Headers;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Sends requests to one broker: who we are, how long we wait, when we ask again.</summary>
/// <remarks>Redirects are followed on the same host only, so that credentials stay there.</remarks>
internal sealed class BrokerConnection : IDisposable
{
    private const int MaxRedirects = 5;
    private const int TokenAnswerBytes = 1 << 20;

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
    private readonly HttpClient _http;
    private readonly BrokerOptions _options;
    private readonly AccessTokens _tokens;

    /// <exception cref="ArgumentException">The URL is no place of a broker, or a secret would be sent without encryption.</exception>
    public BrokerConnection(Uri root, BrokerOptions options)
    {
        if (!root.IsAbsoluteUri || (root.Scheme != Uri.UriSchemeHttp && root.Scheme != Uri.UriSchemeHttps) || root.UserInfo.Length > 0)
            throw new ArgumentException("Expected an http or https URL without user name and password.", nameof(root));
        if (root.Query.Length > 0 || root.Fragment.Length > 0)
            throw new ArgumentException("Expected the root of the API, such as https://broker/ngsi-ld/v1, found a URL with a query.", nameof(root));
        if (!options.Credentials.IsNone && !BrokerCredentials.IsSafe(root))
            throw new ArgumentException("Expected an https URL: credentials are not sent without encryption.", nameof(root));
        if (options.Tenant is { } tenant && (tenant.Length == 0 || tenant.Any(character => character is <= ' ' or > '~')))
            throw new ArgumentException("Expected a tenant's name of printable ASCII characters.", nameof(options));
        if (options.MaxAttempts < 1)
            throw new ArgumentException("Expected at least one attempt.", nameof(options));

        Root = new Uri(root.AbsoluteUri.TrimEnd('/') + "/");
        _options = options;
        _http = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = TokenAnswerBytes };
        _tokens = new AccessTokens(_http, options);
    }

    /// <summary>The root of the API, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Sends a request, again where that is lawful and may help.</summary>
    /// <param name="make">Makes the request for a URL; called for every attempt.</param>
    /// <param name="url">The resource.</param>
    /// <param name="isIdempotent">Whether it may be sent again when it is not known what became of it.</param>
    /// <param name="cancellationToken">Ends waits, too.</param>
    /// <exception cref="BrokerException">No answer was had, or the broker is still busy after the last attempt.</exception>
    public async Task<BrokerAnswer> SendAsync(
        Func<Uri, HttpRequestMessage> make, Uri url, bool isIdempotent, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            BrokerAnswer? answer = null;
            BrokerException? fault = null;
            try
            {
                answer = await FollowAsync(make, url, attempt, cancellationToken).ConfigureAwait(false);
                if (!answer.IsTransient)
                    return answer;
            }
            catch (BrokerException lost)
            {
                fault = lost;
            }

            bool mayRepeat = isIdempotent || fault is { IsUnknown: false, Problem: null, InnerException: HttpRequestException };
            TimeSpan? delay = mayRepeat && attempt < _options.MaxAttempts && fault is null or { InnerException: not null } ? DelayOf(attempt, answer) : null;
            if (!mayRepeat || attempt >= _options.MaxAttempts || delay is null)
                throw fault ?? Busy(answer!, attempt); // there is a fault or an answer
            await Task.Delay(delay.Value, _options.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private BrokerException Busy(BrokerAnswer answer, int attempts)
    {
        ProblemDetails problem = answer.Problem();
        string times = attempts == 1 ? "" : $" to {attempts} attempts";
        return new BrokerException($"Expected {Root.Host} to take the request, found status {(int)answer.Status}{times}: {problem}", problem, isUnknown: true);
    }

    /// <summary>Doubles with every attempt; what the broker asks for counts more. Null when it asks for too much.</summary>
    private TimeSpan? DelayOf(int attempt, BrokerAnswer? answer)
    {
        double factor = Math.Pow(2, Math.Min(attempt - 1, 30));
        var delay = TimeSpan.FromMilliseconds(Math.Min(_options.FirstDelay.TotalMilliseconds * factor, _options.MaxDelay.TotalMilliseconds));
        TimeSpan? asked = answer?.Headers.RetryAfter switch
        {
            { Delta: { } span } => span,
            { Date: { } date } => date - _options.Time.GetUtcNow(),
            _ => null,
        };
        if (asked > _options.MaxDelay)
            return null;
        return asked > delay ? asked : delay;
    }

    private async Task<BrokerAnswer> FollowAsync(
        Func<Uri, HttpRequestMessage> make, Uri url, int attempt, CancellationToken cancellationToken)
    {
        bool isRenewed = false;
        for (int hops = 0; hops <= MaxRedirects; hops++)
        {
            BrokerAnswer answer = await SendOnceAsync(make, url, attempt, cancellationToken).ConfigureAwait(false);
            if (answer.Status == HttpStatusCode.Unauthorized && _tokens.CanRenew && !isRenewed)
            {
                isRenewed = true;
                _tokens.Forget();
                continue;
            }

            if ((int)answer.Status is not (301 or 302 or 307 or 308) || answer.Headers.Location is not { } location)
                return answer;
            url = Checked(new Uri(url, location));
        }

        throw new BrokerException($"Expected an answer from {Root.Host}, found more than {MaxRedirects} redirects.");
    }

    /// <summary>A URL that the broker names: nothing is asked of another host.</summary>
    /// <exception cref="BrokerException">It is on another host.</exception>
    public Uri Checked(Uri url) =>
        Uri.Compare(url, Root, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? url
            : throw new BrokerException($"Expected a link within {Root.GetLeftPart(UriPartial.Authority)}, found one to {url.Host}: it is not followed.");

    private async Task<BrokerAnswer> SendOnceAsync(
        Func<Uri, HttpRequestMessage> make, Uri url, int attempt, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = make(url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("twin", null));
        if (_options.Tenant is { } tenant)
            request.Headers.Add("NGSILD-Tenant", tenant);
        if (await _tokens.GetAsync(cancellationToken).ConfigureAwait(false) is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using HttpResponseMessage response = await _http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            byte[] body = await ReadAsync(response, limit.Token).ConfigureAwait(false);
            return new BrokerAnswer(response.StatusCode, response.Headers, body, attempt);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BrokerException($"Expected an answer from {Root.Host} within {_options.Timeout.TotalSeconds:0.###} s, found none.", isUnknown: true, innerException: fault);
        }
        catch (HttpRequestException fault) when (IsBeforeSending(fault))
        {
            throw new BrokerException($"Expected a broker at {Root.GetLeftPart(UriPartial.Authority)}, found none: {fault.Message}", innerException: fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new BrokerException($"Expected an answer from {Root.Host}, found that the connection broke: {fault.Message}", isUnknown: true, innerException: fault);
        }
    }

    /// <summary>Whether no byte of the request can have arrived.</summary>
    private static bool IsBeforeSending(HttpRequestException fault) => fault.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            byte[] buffer = new byte[1 << 16];
            while (true)
            {
                int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return body.ToArray();
                if (body.Length + read > _options.MaxAnswerBytes)
                    throw new BrokerException($"Expected an answer of at most {_options.MaxAnswerBytes} bytes, found more.", isUnknown: true);
                body.Write(buffer, 0, read);
            }
        }
    }
}
