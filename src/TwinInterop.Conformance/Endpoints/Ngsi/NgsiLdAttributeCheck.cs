using System.Text.Json.Nodes;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks that attributes of entities can be appended, updated and deleted, and that nothing else changes.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.6.2 to 5.6.5 and 6.6 to 6.7.</remarks>
[Checks("ngsild-write-update", "ngsild-write-append", "ngsild-write-no-overwrite", "ngsild-write-partial", "ngsild-write-attribute-delete", "ngsild-write-missing")]
internal sealed class NgsiLdAttributeCheck(EndpointVisit visit, NgsiLdApi api, NgsiLdTrial trial)
{
    /// <summary>Checks each operation on an entity of its own.</summary>
    public void Check()
    {
        var levels = new JsonObject { ["levels"] = NgsiLdTrial.Property(4) };
        if (trial.Made("update") is { } updated)
            Change("ngsild-write-update", HttpMethod.Patch, updated, "/attrs", levels, ("name", "Hall"), ("levels", 4));
        if (trial.Made("append") is { } appended)
        {
            var owner = new JsonObject { ["owner"] = NgsiLdTrial.Property("Town") };
            Change("ngsild-write-append", HttpMethod.Post, appended, "/attrs", owner, ("name", "Hall"), ("levels", 3), ("owner", "Town"));
        }

        if (trial.Made("partial") is { } partial)
            Change("ngsild-write-partial", HttpMethod.Patch, partial, "/attrs/levels", new JsonObject { ["value"] = 5 }, ("name", "Hall"), ("levels", 5));
        if (trial.Made("attribute-delete") is { } shortened)
            Change("ngsild-write-attribute-delete", HttpMethod.Delete, shortened, "/attrs/name", null, ("name", null), ("levels", 3));
        CheckKept();
        Uri nowhere = api.Entity("urn:ngsi-ld:TwinInteropCheck:none", "/attrs");
        api.Refuse("ngsild-write-missing", "PATCH " + nowhere.PathAndQuery, api.Send(HttpMethod.Patch, nowhere, levels.DeepClone()), 404, "ResourceNotFound");
    }

    /// <summary>What is there is not overwritten where that is asked for; what is new is appended.</summary>
    private void CheckKept()
    {
        if (trial.Made("no-overwrite") is not { } id)
            return;
        Uri url = EndpointVisit.With(api.Entity(id, "/attrs"), ("options", "noOverwrite"));
        var body = new JsonObject { ["name"] = NgsiLdTrial.Property("Other"), ["owner"] = NgsiLdTrial.Property("Town") };
        EndpointAnswer answer = api.Send(HttpMethod.Post, url, body);
        if (!api.Expect("ngsild-write-no-overwrite", "POST " + url.PathAndQuery, answer, 204, 207))
            return;
        if (answer.Status == 207 && answer.Json()?.ArrayAt("notUpdated") is null)
            visit.Log.Report("ngsild-write-no-overwrite", "POST " + url.PathAndQuery, answer.Said, "updated, notUpdated", id);
        trial.Holds("ngsild-write-no-overwrite", id, ("name", "Hall"), ("owner", "Town"));
    }

    private void Change(string rule, HttpMethod method, string id, string below, JsonObject? body, params (string, JsonNode?)[] after)
    {
        Uri url = api.Entity(id, below);
        EndpointAnswer answer = api.Send(method, url, body?.DeepClone());
        if (api.Expect(rule, method + " " + url.PathAndQuery, answer, 204))
            trial.Holds(rule, id, after);
    }
}
