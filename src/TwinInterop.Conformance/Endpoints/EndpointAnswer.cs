using System.Net;
using System.Text;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>What a service answered to one request.</summary>
/// <param name="Url">Where the answer came from at last.</param>
/// <param name="Status">Its status; 0 where there was none.</param>
/// <param name="MediaType">Its media type without parameters; empty for none.</param>
/// <param name="Headers">Its headers in lower case.</param>
/// <param name="Body">What was in it, as it came.</param>
/// <param name="Fault">Why there is no answer; null where there is one.</param>
internal sealed record EndpointAnswer(
    Uri Url, int Status, string MediaType, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, string? Fault)
{
    private const int Shown = 80;

    /// <summary>Whether the resource is there.</summary>
    public bool IsOk => Fault is null && Status == (int)HttpStatusCode.OK;

    /// <summary>Whether the media type is one of JSON.</summary>
    public bool IsJson => MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer in a few words.</summary>
    public string Said => Fault ?? $"{Status} {MediaType} {Start()}".TrimEnd();

    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonPlace? Json() => Fault is null && JsonText.Parse(Body, out _) is { } element ? new JsonPlace(Url.PathAndQuery, element) : null;

    /// <summary>A header; null where it is not there.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    private string Start()
    {
        if (Status == (int)HttpStatusCode.OK)
            return "";
        string text = Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, Shown)]);
        return new string([.. text.Select(character => char.IsControl(character) ? ' ' : character)]);
    }
}
