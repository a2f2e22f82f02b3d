namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>How a client proves who it is: not at all, by a fixed header, or by OAuth 2 client credentials.</summary>
/// <remarks>Its text never holds a secret. Source: RFC 6749, 4.4 (client credentials); RFC 9110, 11.6.2 (Authorization).</remarks>
public sealed class BrokerCredentials
{
    /// <summary>The variable with the whole value of the Authorization header.</summary>
    public const string AuthorizationVariable = "TWIN_BROKER_AUTHORIZATION";

    /// <summary>The variable with the URL that gives tokens.</summary>
    public const string TokenUrlVariable = "TWIN_BROKER_TOKEN_URL";

    /// <summary>The variable with the client's id.</summary>
    public const string ClientIdVariable = "TWIN_BROKER_CLIENT_ID";

    /// <summary>The variable with the client's secret.</summary>
    public const string ClientSecretVariable = "TWIN_BROKER_CLIENT_SECRET";

    /// <summary>The variable with the scope to ask for; optional.</summary>
    public const string ScopeVariable = "TWIN_BROKER_SCOPE";

    private BrokerCredentials(string? authorization, Uri? tokenUrl, string clientId, string clientSecret, string? scope)
    {
        Authorization = authorization;
        TokenUrl = tokenUrl;
        ClientId = clientId;
        ClientSecret = clientSecret;
        Scope = scope;
    }

    /// <summary>No proof.</summary>
    public static BrokerCredentials None { get; } = new(null, null, "", "", null);

    /// <summary>Whether there is nothing to prove.</summary>
    public bool IsNone => Authorization is null && TokenUrl is null;

    internal string? Authorization { get; }

    internal Uri? TokenUrl { get; }

    internal string ClientId { get; }

    internal string ClientSecret { get; }

    internal string? Scope { get; }

    /// <summary>A fixed header.</summary>
    /// <param name="authorization">The whole value, for example <c>Bearer …</c>.</param>
    /// <exception cref="ArgumentException">It is empty or has control characters.</exception>
    public static BrokerCredentials Header(string authorization)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authorization);
        return authorization.Any(char.IsControl)
            ? throw new ArgumentException("Expected a header value in one line, found control characters.", nameof(authorization))
            : new BrokerCredentials(authorization.Trim(), null, "", "", null);
    }

    /// <summary>Client credentials.</summary>
    /// <param name="tokenUrl">Gives tokens; over HTTPS, or on this machine.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="scope">The scope to ask for; null for the server's default.</param>
    /// <exception cref="ArgumentException">The URL is not encrypted.</exception>
    public static BrokerCredentials Client(Uri tokenUrl, string clientId, string clientSecret, string? scope)
    {
        ArgumentNullException.ThrowIfNull(tokenUrl);
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        return tokenUrl.IsAbsoluteUri && IsSafe(tokenUrl)
            ? new BrokerCredentials(null, tokenUrl, clientId, clientSecret, scope)
            : throw new ArgumentException("Expected an https URL that gives tokens: a secret is not sent without encryption.", nameof(tokenUrl));
    }

    /// <summary>What the environment says; none where it says nothing.</summary>
    /// <param name="variable">The value of a variable, or null; <see cref="Environment.GetEnvironmentVariable(string)"/> as a rule.</param>
    /// <exception cref="ArgumentException">Variables are missing, or contradict one another.</exception>
    public static BrokerCredentials FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string? Read(string name) => variable(name) is { Length: > 0 } value ? value : null;
        string? header = Read(AuthorizationVariable);
        string? tokenUrl = Read(TokenUrlVariable);
        if (header is not null && tokenUrl is not null)
            throw new ArgumentException($"Expected {AuthorizationVariable} or {TokenUrlVariable}, found both.", nameof(variable));
        if (header is not null)
            return Header(header);
        if (tokenUrl is null)
            return None;

        if (Read(ClientIdVariable) is not { } id || Read(ClientSecretVariable) is not { } secret)
            throw new ArgumentException($"Expected {ClientIdVariable} and {ClientSecretVariable} beside {TokenUrlVariable}.", nameof(variable));
        return Uri.TryCreate(tokenUrl, UriKind.Absolute, out Uri? url)
            ? Client(url, id, secret, Read(ScopeVariable))
            : throw new ArgumentException($"Expected {TokenUrlVariable} to be a URL.", nameof(variable));
    }

    /// <summary>The kind of proof; never the proof.</summary>
    public override string ToString() => IsNone ? "none" : Authorization is not null ? "Authorization header" : "OAuth 2 client credentials";

    /// <summary>Whether a secret may be sent there.</summary>
    internal static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.IsLoopback;
}
