using System.Text.Json.Nodes;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks that entities can be created, replaced, merged and deleted, and that what is wrong is refused.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.6.1, 5.6.6, 5.6.17, 5.6.18, 6.3.2, 6.3.4 and 6.3.5.</remarks>
[Checks("ngsild-write-create", "ngsild-write-read", "ngsild-write-conflict", "ngsild-write-invalid", "ngsild-write-context")]
[Checks("ngsild-write-media-type", "ngsild-write-delete", "ngsild-write-merge", "ngsild-write-replace")]
internal sealed class NgsiLdEntityCheck(EndpointVisit visit, NgsiLdApi api, NgsiLdTrial trial)
{
    private const string CoreContext = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld";

    private readonly Uri _entities = api.Url("entities");

    /// <summary>Checks single entities.</summary>
    /// <returns>Whether entities can be created at all.</returns>
    public bool Check()
    {
        if (!CheckCreation())
            return false;
        CheckRefusals();
        CheckContexts();
        CheckChanges();
        CheckDeletion();
        return true;
    }

    private bool CheckCreation()
    {
        string id = trial.Entity("create");
        EndpointAnswer answer = Post(NgsiLdTrial.Body(id));
        if (!api.Expect("ngsild-write-create", Where(HttpMethod.Post), answer, 201))
            return false;
        string? location = answer.Header("location");
        if (location is null || !Uri.UnescapeDataString(location).EndsWith("/ngsi-ld/v1/entities/" + id, StringComparison.Ordinal))
            visit.Log.Report("ngsild-write-create", Where(HttpMethod.Post), location, "Location: /ngsi-ld/v1/entities/" + id, id);
        trial.Holds("ngsild-write-read", id, ("name", "Hall"), ("levels", 3));
        api.Refuse("ngsild-write-conflict", Where(HttpMethod.Post), Post(NgsiLdTrial.Body(id, "Other")), 409, "AlreadyExists");
        return true;
    }

    private void CheckRefusals()
    {
        JsonObject untyped = NgsiLdTrial.Body(trial.Entity("no-type"));
        untyped.Remove("type");
        api.Refuse("ngsild-write-invalid", Where(HttpMethod.Post), Post(untyped), 400, "BadRequestData");
        JsonObject valueless = NgsiLdTrial.Body(trial.Entity("no-value"));
        valueless["name"] = new JsonObject { ["type"] = "Property" };
        api.Refuse("ngsild-write-invalid", Where(HttpMethod.Post), Post(valueless), 400, "BadRequestData");
        EndpointAnswer plain = Post(NgsiLdTrial.Body(trial.Entity("text")), "text/plain");
        api.Expect("ngsild-write-media-type", Where(HttpMethod.Post), plain, 415);
    }

    /// <summary>A context is in the body or in a header, as the media type says, and nowhere else.</summary>
    private void CheckContexts()
    {
        JsonObject inside = NgsiLdTrial.Body(trial.Entity("context-in-json"));
        inside["@context"] = CoreContext;
        api.Refuse("ngsild-write-context", Where(HttpMethod.Post), Post(inside), 400, "BadRequestData");
        JsonObject without = NgsiLdTrial.Body(trial.Entity("ld-without-context"));
        api.Refuse("ngsild-write-context", Where(HttpMethod.Post), Post(without, NgsiLdApi.JsonLd), 400, "BadRequestData");
        JsonObject both = NgsiLdTrial.Body(trial.Entity("ld-with-link"));
        both["@context"] = CoreContext;
        EndpointAnswer twice = Post(both, NgsiLdApi.JsonLd, ("Link", $"<{CoreContext}>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\""));
        api.Refuse("ngsild-write-context", Where(HttpMethod.Post), twice, 400, "BadRequestData");
        string id = trial.Entity("ld");
        JsonObject right = NgsiLdTrial.Body(id);
        right["@context"] = CoreContext;
        api.Expect("ngsild-write-context", Where(HttpMethod.Post), Post(right, NgsiLdApi.JsonLd), 201);
    }

    private void CheckChanges()
    {
        if (trial.Made("merge") is { } merged)
        {
            var part = new JsonObject { ["levels"] = NgsiLdTrial.Property(4), ["owner"] = NgsiLdTrial.Property("Town") };
            EndpointAnswer answer = api.Send(HttpMethod.Patch, api.Entity(merged), part);
            if (api.Expect("ngsild-write-merge", Where(HttpMethod.Patch), answer, 204))
                trial.Holds("ngsild-write-merge", merged, ("name", "Hall"), ("levels", 4), ("owner", "Town"));
        }

        if (trial.Made("replace") is { } replaced)
        {
            JsonObject other = NgsiLdTrial.Body(replaced, levels: 5);
            other.Remove("name");
            EndpointAnswer answer = api.Send(HttpMethod.Put, api.Entity(replaced), other);
            if (api.Expect("ngsild-write-replace", Where(HttpMethod.Put), answer, 204))
                trial.Holds("ngsild-write-replace", replaced, ("name", null), ("levels", 5));
        }
    }

    private void CheckDeletion()
    {
        if (trial.Made("delete") is not { } id)
            return;
        Uri url = api.Entity(id);
        EndpointAnswer answer = api.Send(HttpMethod.Delete, url, null);
        if (api.Expect("ngsild-write-delete", Where(HttpMethod.Delete), answer, 204))
            api.Expect("ngsild-write-delete", url.PathAndQuery, api.Get(url), 404);
        Uri nowhere = api.Entity("urn:ngsi-ld:TwinInteropCheck:none");
        api.Refuse("ngsild-write-delete", Where(HttpMethod.Delete), api.Send(HttpMethod.Delete, nowhere, null), 404, "ResourceNotFound");
    }

    private EndpointAnswer Post(JsonObject body, string mediaType = NgsiLdApi.Json, params (string, string)[] headers) =>
        api.Send(HttpMethod.Post, _entities, body, mediaType, headers);

    private string Where(HttpMethod method) => method + " " + _entities.PathAndQuery;
}
