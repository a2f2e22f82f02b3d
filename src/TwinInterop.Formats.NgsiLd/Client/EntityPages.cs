using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Goes through the pages of an answer to their end.</summary>
/// <param name="connection">Sends requests.</param>
/// <param name="query">What is asked, and how much may come.</param>
/// <param name="request">Makes the request of a page.</param>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 6.3.10 (pagination) and 6.3.13 (count).</remarks>
internal sealed partial class EntityPages(BrokerConnection connection, EntityQuery query, Func<Uri, HttpRequestMessage> request)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<Uri> _visited = [];
    private Uri? _next = new(connection.Root, query.ToQueryString(0));
    private int _offset;
    private long _bytes;
    private long? _total;

    /// <summary>The next page; null after the last.</summary>
    public async Task<IReadOnlyList<JsonElement>?> NextAsync(CancellationToken cancellationToken)
    {
        if (_next is not { } url)
            return null;
        if (!_visited.Add(url))
            throw new BrokerException("Expected further pages, found a link to a page that was read already.");

        BrokerAnswer answer = await connection.SendAsync(request, url, isIdempotent: true, cancellationToken).ConfigureAwait(false);
        if (answer.Status != HttpStatusCode.OK)
        {
            ProblemDetails problem = answer.Problem();
            throw new BrokerException($"Expected entities from {connection.Root.Host}, found status {(int)answer.Status}: {problem}", problem);
        }

        _bytes += answer.Body.Length;
        if (_bytes > query.MaxBytes)
            throw new BrokerException($"Expected at most {query.MaxBytes} bytes, found more: ask for less, or allow more.");
        List<JsonElement> all = ItemsOf(answer);
        if (Header(answer, "NGSILD-Results-Count") is { } count && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long total))
            _total = total;
        var fresh = all.Where(entity => IdOf(entity) is not { } id || _ids.Add(id)).ToList();
        if (_ids.Count > query.MaxEntities)
            throw new BrokerException($"Expected at most {query.MaxEntities} entities, found more: ask for less, or allow more.");
        _offset += all.Count;
        _next = NextOf(answer, url, all.Count);
        if (_next is null && _total > _ids.Count)
            throw new BrokerException($"Expected {_total} entities as {connection.Root.Host} counts them, found {_ids.Count} in its pages.");
        return fresh;
    }

    private Uri? NextOf(BrokerAnswer answer, Uri url, int received)
    {
        foreach (Match link in answer.Headers.TryGetValues("Link", out IEnumerable<string>? values)
            ? values.SelectMany(value => Links().Matches(value)) : [])
        {
            if (Relation().Match(link.Groups["parameters"].Value) is { Success: true })
                return connection.Checked(new Uri(url, link.Groups["url"].Value));
        }

        bool isOver = received == 0 || (_total is { } total ? _offset >= total : received < query.PageSize);
        return isOver ? null : new Uri(connection.Root, query.ToQueryString(_offset));
    }

    private static List<JsonElement> ItemsOf(BrokerAnswer answer)
    {
        using JsonDocument document = answer.Parse() ?? throw new BrokerException("Expected an array of entities, found an answer that is not JSON.");
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(entity => entity.Clone())]
            : throw new BrokerException($"Expected an array of entities, found {document.RootElement.ValueKind}.");
    }

    private static string? IdOf(JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("id"u8, out JsonElement id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static string? Header(BrokerAnswer answer, string name) =>
        answer.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    [GeneratedRegex("<(?<url>[^<>]*)>(?<parameters>[^<]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(";\\s*rel\\s*=\\s*\"?next\\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Relation();
}
