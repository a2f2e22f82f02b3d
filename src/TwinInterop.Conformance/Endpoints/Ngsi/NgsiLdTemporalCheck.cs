using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks the temporal interface of an API, where it has one, by the evolution of an entity that it has.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.6 to 4.5.8, 4.11, 5.7.3 and 5.7.4.</remarks>
[Checks("ngsild-service-temporal", "ngsild-service-temporal-*")]
internal sealed class NgsiLdTemporalCheck(EndpointVisit visit, NgsiLdApi api)
{
    private const string Class = "ngsild-service-temporal";
    private const string Past = "1970-01-01T00:00:00Z";
    private static readonly string[] Simplified = ["values", "objects", "languageMaps", "vocabs", "jsons", "valueLists", "objectLists"];

    /// <summary>Checks queries for a type of entities.</summary>
    public void Check(string type)
    {
        Uri url = api.Url("temporal/entities", ("type", type), ("timerel", "after"), ("timeAt", Past), ("lastN", "1"));
        EndpointAnswer answer = api.Get(url);
        bool isAbsent = answer.Status is 404 or 405 or 501 || answer.Json()?.Text("type")?.EndsWith("/OperationNotSupported", StringComparison.Ordinal) == true;
        if (isAbsent)
        {
            visit.Log.Untested(Class, "the service has no temporal interface");
            return;
        }

        visit.Log.Tested(Class);
        Uri wrong = api.Url("temporal/entities", ("type", type), ("timerel", "after"));
        api.Refuse("ngsild-service-temporal-refusal", wrong.PathAndQuery, api.Get(wrong), 400, "BadRequestData");
        Uri nowhere = Entity("urn:ngsi-ld:Twin:no-such-entity");
        api.Refuse("ngsild-service-temporal-missing", nowhere.PathAndQuery, api.Get(nowhere), 404, "ResourceNotFound");
        if (!IsRead(answer) || answer.Json() is not { IsArray: true } list || list.Items().Any(item => item.Text("id") is null))
        {
            visit.Log.Report("ngsild-service-temporal", url.PathAndQuery, answer.Said, "200 | 206, an array of entities", type);
            return;
        }

        foreach (JsonPlace entity in list.Items())
            CheckLast(url, entity);
        CheckInterval(type);
        if (list.Item(0)?.Text("id") is { } id)
            CheckEntity(id);
    }

    /// <summary>Of each attribute no more instances than were asked for; several data sets have one each.</summary>
    private void CheckLast(Uri url, JsonPlace entity)
    {
        foreach (JsonPlace attribute in Attributes(entity))
        {
            int most = attribute.Items().GroupBy(instance => instance.Text("datasetId") ?? "", StringComparer.Ordinal).Select(group => group.Count()).DefaultIfEmpty(0).Max();
            if (most > 1)
                visit.Log.Report("ngsild-service-temporal-last", url.PathAndQuery, $"{attribute.Name}: {most}", "1", entity.Text("id"));
        }
    }

    /// <summary>What was observed in an interval that ended before anything was measured by such a service: nothing later is in the answer.</summary>
    private void CheckInterval(string type)
    {
        const string End = "1970-01-02T00:00:00Z";
        foreach (Uri url in (Uri[])
            [
                api.Url("temporal/entities", ("type", type), ("timerel", "before"), ("timeAt", End)),
                api.Url("temporal/entities", ("type", type), ("timerel", "between"), ("timeAt", Past), ("endTimeAt", End)),
            ])
        {
            EndpointAnswer answer = api.Get(url);
            if (!IsRead(answer) || answer.Json() is not { IsArray: true } list)
            {
                visit.Log.Report("ngsild-service-temporal-interval", url.PathAndQuery, answer.Said, "200 | 206, an array of entities", type);
                continue;
            }

            JsonPlace? late = list.Items().SelectMany(Attributes).SelectMany(attribute => attribute.Items()).FirstOrDefault(IsLate);
            if (late is not null)
                visit.Log.Report("ngsild-service-temporal-interval", url.PathAndQuery, late.Text("observedAt"), "< " + End, type);
        }

        static bool IsLate(JsonPlace instance) => DateTimeOffset.TryParse(instance.Text("observedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            && at >= new DateTimeOffset(1970, 1, 2, 0, 0, 0, TimeSpan.Zero);
    }

    private void CheckEntity(string id)
    {
        Uri url = Entity(id);
        EndpointAnswer answer = api.Get(url);
        JsonPlace? entity = IsRead(answer) ? answer.Json() : null;
        if (entity?.Text("id") != id)
        {
            visit.Log.Report("ngsild-service-temporal-entity", url.PathAndQuery, entity?.Text("id") ?? answer.Said, id, id);
            return;
        }

        Uri simple = Entity(id, ("options", "temporalValues"));
        EndpointAnswer values = api.Get(simple);
        if (!IsRead(values) || values.Json() is not { } shown || shown.Text("id") != id || !Members(shown).All(IsSimplified))
            visit.Log.Report("ngsild-service-temporal-values", simple.PathAndQuery, values.Said, "values: [[value, time], …]", id);
    }

    private Uri Entity(string id, params (string, string)[] parameters) => api.Url("temporal/entities/" + Uri.EscapeDataString(id), parameters);

    private static bool IsRead(EndpointAnswer answer) => answer.Fault is null && answer.Status is 200 or 206;

    private static bool IsSimplified(JsonPlace attribute) => (attribute.IsArray ? attribute.Items() : [attribute]).All(instance => Simplified.Any(name => instance.ArrayAt(name) is { } pairs && pairs.Items().All(pair => pair.IsArray)));

    private static IEnumerable<JsonPlace> Attributes(JsonPlace entity) => Members(entity).Where(member => member.IsArray);

    private static IEnumerable<JsonPlace> Members(JsonPlace entity) => entity.Members().Where(member => member.Name is not ("id" or "type" or "@context" or "scope" or "createdAt" or "modifiedAt" or "deletedAt"));
}
