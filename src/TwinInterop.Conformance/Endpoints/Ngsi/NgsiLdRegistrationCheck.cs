using System.Text.Json.Nodes;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>
/// Checks that context sources can be registered, found, changed and taken out, where an API has registrations. They are of a type
/// that nobody has, so that no request of others is forwarded.
/// </summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.9.2 to 5.9.4, 5.10.1, 5.10.2, 6.8 and 6.9.</remarks>
[Checks("ngsild-registration-*")]
internal sealed class NgsiLdRegistrationCheck(EndpointVisit visit, NgsiLdApi api, NgsiLdTrial trial)
{
    /// <summary>The conformance class of what is registered.</summary>
    public const string Class = "ngsild-service-registration";

    private const string Type = "TwinInteropCheckSource";

    private readonly Uri _all = api.Url("csourceRegistrations");

    /// <summary>Checks each operation.</summary>
    public void Check()
    {
        Uri ofType = EndpointVisit.With(_all, ("type", Type));
        EndpointAnswer probe = api.Get(ofType);
        if (probe.Status is 404 or 405 or 501 || probe.Json()?.Text("type")?.EndsWith("/OperationNotSupported", StringComparison.Ordinal) == true)
        {
            visit.Log.Untested(Class, "the service has no registrations of context sources");
            return;
        }

        visit.Log.Tested(Class);
        JsonObject incomplete = Body(trial.Registration("registration-invalid"));
        incomplete.Remove("information");
        api.Refuse("ngsild-registration-invalid", "POST " + _all.PathAndQuery, api.Send(HttpMethod.Post, _all, incomplete), 400, "BadRequestData");
        string id = trial.Registration("registration");
        EndpointAnswer answer = api.Send(HttpMethod.Post, _all, Body(id));
        if (!api.Expect("ngsild-registration-create", "POST " + _all.PathAndQuery, answer, 201))
            return;
        string? location = answer.Header("location");
        if (location is null || !Uri.UnescapeDataString(location).EndsWith("/ngsi-ld/v1/csourceRegistrations/" + id, StringComparison.Ordinal))
            visit.Log.Report("ngsild-registration-create", "POST " + _all.PathAndQuery, location, "Location: /ngsi-ld/v1/csourceRegistrations/" + id, id);
        api.Refuse("ngsild-registration-conflict", "POST " + _all.PathAndQuery, api.Send(HttpMethod.Post, _all, Body(id, "again")), 409, "AlreadyExists");
        CheckReading(id, ofType);
        CheckChange();
        CheckDeletion();
    }

    /// <summary>The JSON of a registration of a source that nobody can reach.</summary>
    private static JsonObject Body(string id, string description = "check") => new()
    {
        ["id"] = id,
        ["type"] = "ContextSourceRegistration",
        ["description"] = description,
        ["information"] = new JsonArray(new JsonObject { ["entities"] = new JsonArray(new JsonObject { ["type"] = Type }) }),
        ["endpoint"] = "http://127.0.0.1:9/",
    };

    private void CheckReading(string id, Uri ofType)
    {
        Uri url = Url(id);
        if (visit.Need(url, "ngsild-registration-read", NgsiLdApi.Json) is var (_, own) && (own.Text("id") != id || own.Text("type") != "ContextSourceRegistration" || own.ArrayAt("information") is null || own.Text("endpoint") is null))
            visit.Log.Report("ngsild-registration-read", url.PathAndQuery, own.Written, $"{id}, ContextSourceRegistration, information, endpoint", id);
        if (visit.Need(ofType, "ngsild-registration-query", NgsiLdApi.Json) is var (_, page) && !page.Items().Any(item => item.Text("id") == id))
            visit.Log.Report("ngsild-registration-query", ofType.PathAndQuery, $"{page.Count}", id, id);
    }

    private void CheckChange()
    {
        if (Made("registration-update") is not { } id)
            return;
        Uri url = Url(id);
        EndpointAnswer answer = api.Send(HttpMethod.Patch, url, new JsonObject { ["description"] = "changed" });
        if (!api.Expect("ngsild-registration-update", "PATCH " + url.PathAndQuery, answer, 204))
            return;
        if (visit.Need(url, "ngsild-registration-update", NgsiLdApi.Json) is var (_, own) && own.Text("description") != "changed")
            visit.Log.Report("ngsild-registration-update", url.PathAndQuery, own.Text("description"), "changed", id);
    }

    private void CheckDeletion()
    {
        if (Made("registration-delete") is not { } id)
            return;
        Uri url = Url(id);
        if (api.Expect("ngsild-registration-delete", "DELETE " + url.PathAndQuery, api.Send(HttpMethod.Delete, url, null), 204))
            api.Expect("ngsild-registration-delete", url.PathAndQuery, api.Get(url), 404);
    }

    private string? Made(string name)
    {
        string id = trial.Registration(name);
        EndpointAnswer answer = api.Send(HttpMethod.Post, _all, Body(id));
        if (answer.Status == 201)
            return id;
        visit.Log.Untested(Class, $"a context source could not be registered: {answer.Said}");
        return null;
    }

    private Uri Url(string id) => api.Url("csourceRegistrations/" + Uri.EscapeDataString(id));
}
