using System.Collections.Immutable;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>One request to a service.</summary>
/// <param name="Url">Where it goes.</param>
/// <param name="Accept">The media types that are asked for.</param>
internal sealed record EndpointRequest(Uri Url, string Accept)
{
    /// <summary>The method; all but GET are sent as they are, and no redirect of theirs is followed.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>What is sent with it; null for nothing.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of <see cref="Body"/>.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>Whether it takes away what the check itself wrote: it is sent whatever was sent before, and when the user does not want to wait, too.</summary>
    public bool IsCleanUp { get; init; }

    /// <summary>Further headers.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];
}
