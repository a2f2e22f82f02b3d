using System.Globalization;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks an NGSI-LD API by reading: types, queries, pages, single entities, errors. Nothing is written.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.7.1, 5.7.2, 5.7.5, 6.3.2, 6.3.5, 6.3.10 and 6.3.13.</remarks>
[Checks("ngsild-service-*")]
internal sealed class NgsiLdEndpoint(EndpointVisit visit)
{
    private const string Class = "ngsild-service";
    private const string Json = "application/json";
    private const string Context = "http://www.w3.org/ns/json-ld#context";

    private readonly Uri _root = new(visit.Connection.Root.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");

    /// <summary>Whether an address is the root of an NGSI-LD API.</summary>
    public static bool IsRoot(Uri address) => address.AbsolutePath.TrimEnd('/').EndsWith("/ngsi-ld/v1", StringComparison.Ordinal);

    /// <summary>Where the names of the types of entities are.</summary>
    public Uri Types => new(_root, "types");

    /// <summary>Checks the service.</summary>
    /// <param name="types">What it answered at <see cref="Types"/>.</param>
    public void Check(EndpointAnswer types)
    {
        visit.Log.Tested(Class);
        try
        {
            Refuse(new Uri(_root, "entities"), "ngsild-service-refusal", 400, "BadRequestData");
            Refuse(new Uri(_root, "entities/urn:ngsi-ld:Twin:no-such-entity"), "ngsild-service-missing", 404, "ResourceNotFound");
            if (types.Json()?.ArrayAt("typeList") is not { } list)
            {
                visit.Log.Report("ngsild-service-types", types.Url.PathAndQuery, types.Said, "typeList");
                return;
            }

            if (list.Count > visit.Options.MaxCollections)
                visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {list.Count} types were looked at");
            foreach (string type in list.Items().Select(item => item.AsText()).OfType<string>().Take(visit.Options.MaxCollections))
                CheckType(type);
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
        }
    }

    private void CheckType(string type)
    {
        Uri url = EndpointVisit.With(new Uri(_root, "entities"), ("type", type), ("limit", "1"), ("count", "true"));
        if (visit.Need(url, "ngsild-service-query", Json) is not var (answer, page))
            return;
        if (!page.IsArray || page.Count > 1)
            visit.Log.Report("ngsild-service-query", url.PathAndQuery, page.IsArray ? $"{page.Count}" : page.Kind.ToString(), "an array of at most 1", type);
        if (answer.Header("link")?.Contains(Context, StringComparison.Ordinal) != true && page.Count > 0)
            visit.Log.Report("ngsild-service-context", url.PathAndQuery, answer.Header("link"), $"Link: <…>; rel=\"{Context}\"", type);
        string? count = answer.Header("ngsild-results-count");
        if (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long all) || all < page.Count)
            visit.Log.Report("ngsild-service-count", url.PathAndQuery, count, "NGSILD-Results-Count", type);
        if (page.Item(0)?.Text("id") is not { } id)
            return;
        CheckEntity(id);
        Uri next = EndpointVisit.With(url, ("offset", "1"));
        if (visit.Need(next, "ngsild-service-paging", Json) is var (_, further) && (further.Item(0)?.Text("id") == id || (all > 1 && further.Count == 0)))
            visit.Log.Report("ngsild-service-paging", next.PathAndQuery, further.Item(0)?.Text("id"), $"≠ {id}", type);
    }

    private void CheckEntity(string id)
    {
        var url = new Uri(_root, "entities/" + Uri.EscapeDataString(id));
        if (visit.Need(url, "ngsild-service-entity", Json) is var (_, entity) && entity.Text("id") != id)
            visit.Log.Report("ngsild-service-entity", url.PathAndQuery, entity.Text("id"), id, id);
    }

    /// <summary>Reports an error that has not the status it should, or does not say its type.</summary>
    private void Refuse(Uri url, string rule, int status, string type)
    {
        EndpointAnswer answer = visit.Connection.Get(url, Json);
        string? said = answer.Json()?.Text("type");
        if (answer.Status != status || said?.EndsWith("/" + type, StringComparison.Ordinal) != true)
            visit.Log.Report(rule, url.PathAndQuery, $"{answer.Status} {said}", $"{status} https://uri.etsi.org/ngsi-ld/errors/{type}");
    }
}
