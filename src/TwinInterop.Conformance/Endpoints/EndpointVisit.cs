using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>One check of a service: whom it asks, what it may do, what it found.</summary>
/// <param name="Connection">Asks the service.</param>
/// <param name="Log">Takes the findings.</param>
/// <param name="Options">The limits.</param>
[Checks("http-link-host", "http-media-type", "http-cleanup")]
internal sealed record EndpointVisit(EndpointConnection Connection, FindingLog Log, EndpointOptions Options)
{
    private const string Json = "application/json, application/geo+json, */*;q=0.1";

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Reads JSON that has to be there.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="rule">The rule that is broken where it is not.</param>
    /// <param name="accept">The media types that are asked for.</param>
    /// <returns>Null where it is not there or no JSON, which is reported.</returns>
    public (EndpointAnswer Answer, JsonPlace Place)? Need(Uri url, string rule, string accept = Json)
    {
        EndpointAnswer answer = Connection.Get(url, accept);
        if (!answer.IsOk || answer.Json() is not { } place)
        {
            Log.Report(rule, url.PathAndQuery, answer.Said, "200 JSON");
            return null;
        }

        if (!answer.IsJson)
            Log.Report("http-media-type", url.PathAndQuery, answer.MediaType, "application/json | application/geo+json | …+json");
        return (answer, place);
    }

    /// <summary>The URL that a link means; null where it is none, or where it leads to a host that is not asked.</summary>
    public Uri? Follow(EndpointAnswer from, string? href)
    {
        if (href is null || !Uri.TryCreate(from.Url, href, out Uri? url))
            return null;
        if (Connection.Allows(url))
            return url;
        Log.Report("http-link-host", from.Url.PathAndQuery, url.GetLeftPart(UriPartial.Authority), from.Url.GetLeftPart(UriPartial.Authority));
        return null;
    }

    /// <summary>The address of an operation that a service states; the one that was given where it states none that may be asked.</summary>
    public Uri Stated(Uri given, string? stated)
    {
        if (stated is null || !Uri.TryCreate(given, stated, out Uri? url))
            return given;
        if (Connection.Allows(url))
            return url;
        if (_told.Add(url.Authority))
            Log.Report("http-link-host", given.PathAndQuery, url.GetLeftPart(UriPartial.Authority), given.GetLeftPart(UriPartial.Authority));
        return given;
    }

    /// <summary>Reports what the check wrote and could not take away, so that its user knows; once, where the check of deletion has named it already.</summary>
    /// <param name="where">The request.</param>
    /// <param name="said">What the service answered.</param>
    /// <param name="name">What was left.</param>
    public void Left(string where, string said, string name)
    {
        bool isKnown = Log.Findings.Any(finding => finding.Rule.Id.EndsWith("-delete", StringComparison.Ordinal) && finding.Subject == name);
        if (!isKnown)
            Log.Report("http-cleanup", where, said, "the resource is deleted", name);
    }

    /// <summary>A URL with more parameters.</summary>
    public static Uri With(Uri url, params (string Name, string Value)[] parameters)
    {
        string[] names = [.. parameters.Select(parameter => parameter.Name)];
        IEnumerable<string> kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !names.Contains(part.Split('=')[0], StringComparer.OrdinalIgnoreCase));
        IEnumerable<string> added = parameters.Select(parameter => parameter.Name + "=" + Uri.EscapeDataString(parameter.Value));
        return new UriBuilder(url) { Query = string.Join('&', kept.Concat(added)), Fragment = "" }.Uri;
    }
}
