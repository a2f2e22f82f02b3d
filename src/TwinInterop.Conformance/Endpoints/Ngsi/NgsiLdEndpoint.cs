using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks an NGSI-LD API: what it has, by reading; and where that is allowed, what it does on writing.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.7.1, 5.7.2, 5.7.5, 6.3.2, 6.3.5, 6.3.10 and 6.3.13.</remarks>
[Checks("ngsild-service-types", "ngsild-service-query", "ngsild-service-context", "ngsild-service-count", "ngsild-service-paging")]
[Checks("ngsild-service-next", "ngsild-service-entity", "ngsild-service-missing", "ngsild-service-refusal")]
internal sealed class NgsiLdEndpoint(EndpointVisit visit)
{
    private const string Class = "ngsild-service";
    private const string Context = "http://www.w3.org/ns/json-ld#context";
    private const int MostTypes = 5;

    private readonly NgsiLdApi _api = new(visit);

    /// <summary>Where the names of the types of entities are.</summary>
    public Uri Types => _api.Url("types");

    /// <summary>Checks the service.</summary>
    /// <param name="types">What it answered at <see cref="Types"/>.</param>
    public void Check(EndpointAnswer types)
    {
        visit.Log.Tested(Class);
        try
        {
            CheckReading(types);
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
            visit.Log.Untested("ngsild-service-temporal", limit.Message);
        }

        new NgsiLdWriting(visit, _api).Check();
    }

    private void CheckReading(EndpointAnswer types)
    {
        Uri all = _api.Url("entities");
        _api.Refuse("ngsild-service-refusal", all.PathAndQuery, _api.Get(all), 400, "BadRequestData");
        Uri nowhere = _api.Entity("urn:ngsi-ld:Twin:no-such-entity");
        _api.Refuse("ngsild-service-missing", nowhere.PathAndQuery, _api.Get(nowhere), 404, "ResourceNotFound");
        if (types.Json()?.ArrayAt("typeList") is not { } list)
        {
            visit.Log.Report("ngsild-service-types", types.Url.PathAndQuery, types.Said, "typeList");
            return;
        }

        if (list.Count > visit.Options.MaxCollections)
            visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {list.Count} types were looked at");
        var samples = new List<(string Type, JsonPlace Entity)>();
        foreach (string type in list.Items().Select(item => item.AsText()).OfType<string>().Take(visit.Options.MaxCollections))
        {
            if (CheckType(type) is { } entity)
                samples.Add((type, entity));
        }

        new NgsiLdDiscoveryCheck(visit, _api).Check(samples);
        foreach ((string type, JsonPlace entity) in samples.Take(MostTypes))
            new NgsiLdQueryCheck(visit, _api, type).Check(entity);
    }

    /// <returns>An entity of the type; null for none.</returns>
    private JsonPlace? CheckType(string type)
    {
        Uri url = _api.Url("entities", ("type", type), ("limit", "1"), ("count", "true"));
        if (visit.Need(url, "ngsild-service-query", NgsiLdApi.Json) is not var (answer, page))
            return null;
        if (!page.IsArray || page.Count > 1)
            visit.Log.Report("ngsild-service-query", url.PathAndQuery, page.IsArray ? $"{page.Count}" : page.Kind.ToString(), "an array of at most 1", type);
        if (answer.Header("link")?.Contains(Context, StringComparison.Ordinal) != true && page.Count > 0)
            visit.Log.Report("ngsild-service-context", url.PathAndQuery, answer.Header("link"), $"Link: <…>; rel=\"{Context}\"", type);
        string? count = answer.Header("ngsild-results-count");
        if (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long all) || all < page.Count)
            visit.Log.Report("ngsild-service-count", url.PathAndQuery, count, "NGSILD-Results-Count", type);
        if (page.Item(0) is not { } entity || entity.Text("id") is not { } id)
            return null;
        CheckEntity(id);
        if (all > 1 && answer.Header("link")?.Contains("next", StringComparison.Ordinal) != true)
            visit.Log.Report("ngsild-service-next", url.PathAndQuery, answer.Header("link"), "Link: <…>; rel=\"next\"", type);
        Uri next = EndpointVisit.With(url, ("offset", "1"));
        if (visit.Need(next, "ngsild-service-paging", NgsiLdApi.Json) is var (_, further) && (further.Item(0)?.Text("id") == id || (all > 1 && further.Count == 0)))
            visit.Log.Report("ngsild-service-paging", next.PathAndQuery, further.Item(0)?.Text("id"), $"≠ {id}", type);
        return entity;
    }

    private void CheckEntity(string id)
    {
        Uri url = _api.Entity(id);
        if (visit.Need(url, "ngsild-service-entity", NgsiLdApi.Json) is var (_, entity) && entity.Text("id") != id)
            visit.Log.Report("ngsild-service-entity", url.PathAndQuery, entity.Text("id"), id, id);
    }
}
