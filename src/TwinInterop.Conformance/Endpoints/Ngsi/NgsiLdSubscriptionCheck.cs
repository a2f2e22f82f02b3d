using System.Text.Json.Nodes;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks that subscriptions can be created, read, changed and deleted. They are paused: nothing is sent to anyone.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.8.1 to 5.8.5, 6.10 and 6.11.</remarks>
[Checks("ngsild-subscription-*")]
internal sealed class NgsiLdSubscriptionCheck(EndpointVisit visit, NgsiLdApi api, NgsiLdTrial trial)
{
    private readonly Uri _all = api.Url("subscriptions");

    /// <summary>The JSON of a subscription to entities of the check.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="receiver">Who is told.</param>
    /// <param name="isActive">Whether anyone is told.</param>
    public static JsonObject Body(string id, string receiver, bool isActive) => new()
    {
        ["id"] = id,
        ["type"] = "Subscription",
        ["description"] = "check",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = NgsiLdTrial.Type }),
        ["isActive"] = isActive,
        ["notification"] = new JsonObject { ["endpoint"] = new JsonObject { ["uri"] = receiver, ["accept"] = NgsiLdApi.Json } },
    };

    /// <summary>Checks each operation.</summary>
    public void Check()
    {
        JsonObject incomplete = Body(trial.Subscription("subscription-invalid"), "http://127.0.0.1:9/", isActive: false);
        incomplete.Remove("notification");
        api.Refuse("ngsild-subscription-invalid", "POST " + _all.PathAndQuery, api.Send(HttpMethod.Post, _all, incomplete), 400, "BadRequestData");
        string id = trial.Subscription("subscription");
        EndpointAnswer answer = api.Send(HttpMethod.Post, _all, Body(id, "http://127.0.0.1:9/", isActive: false));
        if (!api.Expect("ngsild-subscription-create", "POST " + _all.PathAndQuery, answer, 201))
            return;
        string? location = answer.Header("location");
        if (location is null || !Uri.UnescapeDataString(location).EndsWith("/ngsi-ld/v1/subscriptions/" + id, StringComparison.Ordinal))
            visit.Log.Report("ngsild-subscription-create", "POST " + _all.PathAndQuery, location, "Location: /ngsi-ld/v1/subscriptions/" + id, id);
        CheckReading(id);
        CheckChange();
        CheckDeletion();
    }

    private void CheckReading(string id)
    {
        Uri url = Url(id);
        if (visit.Need(url, "ngsild-subscription-read", NgsiLdApi.Json) is var (_, own) && (own.Text("id") != id || own.Text("type") != "Subscription" || own.ObjectAt("notification")?.ObjectAt("endpoint")?.Text("uri") is null))
            visit.Log.Report("ngsild-subscription-read", url.PathAndQuery, own.Written, $"{id}, Subscription, notification.endpoint.uri", id);
        Uri list = EndpointVisit.With(_all, ("limit", "1000"));
        if (visit.Need(list, "ngsild-subscription-list", NgsiLdApi.Json) is var (_, page) && page.Count < 1000 && !page.Items().Any(item => item.Text("id") == id))
            visit.Log.Report("ngsild-subscription-list", list.PathAndQuery, $"{page.Count}", id, id);
    }

    private void CheckChange()
    {
        if (Made("subscription-update") is not { } id)
            return;
        Uri url = Url(id);
        EndpointAnswer answer = api.Send(HttpMethod.Patch, url, new JsonObject { ["description"] = "changed" });
        if (!api.Expect("ngsild-subscription-update", "PATCH " + url.PathAndQuery, answer, 204))
            return;
        if (visit.Need(url, "ngsild-subscription-update", NgsiLdApi.Json) is var (_, own) && own.Text("description") != "changed")
            visit.Log.Report("ngsild-subscription-update", url.PathAndQuery, own.Text("description"), "changed", id);
    }

    private void CheckDeletion()
    {
        if (Made("subscription-delete") is not { } id)
            return;
        Uri url = Url(id);
        if (api.Expect("ngsild-subscription-delete", "DELETE " + url.PathAndQuery, api.Send(HttpMethod.Delete, url, null), 204))
            api.Expect("ngsild-subscription-delete", url.PathAndQuery, api.Get(url), 404);
    }

    private string? Made(string name)
    {
        string id = trial.Subscription(name);
        EndpointAnswer answer = api.Send(HttpMethod.Post, _all, Body(id, "http://127.0.0.1:9/", isActive: false));
        if (answer.Status == 201)
            return id;
        visit.Log.Untested("ngsild-service-subscription", $"a subscription could not be created: {answer.Said}");
        return null;
    }

    private Uri Url(string id) => api.Url("subscriptions/" + Uri.EscapeDataString(id));
}
