using System.Text.Json.Nodes;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks operations on several entities: 201 or 204 where all went well, 207 with each failure where not.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.2.16, 5.2.17, 5.6.7 to 5.6.10 and 6.14 to 6.17.</remarks>
[Checks("ngsild-batch-*")]
internal sealed class NgsiLdBatchCheck(EndpointVisit visit, NgsiLdApi api, NgsiLdTrial trial)
{
    private const string None = "urn:ngsi-ld:TwinInteropCheck:none";

    /// <summary>Checks each operation.</summary>
    public void Check()
    {
        CheckCreation();
        CheckUpsert();
        CheckUpdate();
        CheckDeletion();
        EndpointAnswer empty = Send("create", []);
        if (empty.Status != 400)
            visit.Log.Report("ngsild-batch-empty", Where("create"), empty.Said, "400 BadRequestData");
    }

    private void CheckCreation()
    {
        string one = trial.Entity("batch-create-1");
        string two = trial.Entity("batch-create-2");
        EndpointAnswer answer = Send("create", [NgsiLdTrial.Body(one), NgsiLdTrial.Body(two)]);
        if (!api.Expect("ngsild-batch-create", Where("create"), answer, 201))
            return;
        Names("ngsild-batch-create", Where("create"), answer.Json(), one, two);
        trial.Holds("ngsild-batch-create", two, ("name", "Hall"));
        string three = trial.Entity("batch-create-3");
        EndpointAnswer partly = Send("create", [NgsiLdTrial.Body(three), NgsiLdTrial.Body(one, "Other")]);
        CheckParts("ngsild-batch-partial", "create", partly, three, one);
    }

    private void CheckUpsert()
    {
        if (trial.Made("batch-upsert-1") is not { } known)
            return;
        string fresh = trial.Entity("batch-upsert-2");
        EndpointAnswer answer = Send("upsert", [NgsiLdTrial.Body(known, "Other"), NgsiLdTrial.Body(fresh)]);
        if (!api.Expect("ngsild-batch-upsert", Where("upsert"), answer, 201))
            return;
        Names("ngsild-batch-upsert", Where("upsert"), answer.Json(), fresh);
        trial.Holds("ngsild-batch-upsert", known, ("name", "Other"));
        api.Expect("ngsild-batch-upsert", Where("upsert"), Send("upsert", [NgsiLdTrial.Body(known, "Third")]), 204);
    }

    private void CheckUpdate()
    {
        if (trial.Made("batch-update-1") is not { } known)
            return;
        EndpointAnswer answer = Send("update", [NgsiLdTrial.Body(known, "Other", 4)]);
        if (api.Expect("ngsild-batch-update", Where("update"), answer, 204))
            trial.Holds("ngsild-batch-update", known, ("name", "Other"), ("levels", 4));
        CheckParts("ngsild-batch-update-missing", "update", Send("update", [NgsiLdTrial.Body(known, "Third"), NgsiLdTrial.Body(None)]), known, None);
    }

    private void CheckDeletion()
    {
        if (trial.Made("batch-delete-1") is not { } one || trial.Made("batch-delete-2") is not { } two)
            return;
        if (api.Expect("ngsild-batch-delete", Where("delete"), Send("delete", [one]), 204))
            api.Expect("ngsild-batch-delete", api.Entity(one).PathAndQuery, api.Get(api.Entity(one)), 404);
        CheckParts("ngsild-batch-delete-missing", "delete", Send("delete", [two, None]), two, None);
    }

    /// <summary>Says which entities went well, and of each other one why not.</summary>
    private void CheckParts(string rule, string operation, EndpointAnswer answer, string good, string bad)
    {
        if (!api.Expect(rule, Where(operation), answer, 207))
            return;
        JsonPlace? result = answer.Json();
        List<string?> failed = [.. (result?.ArrayAt("errors")?.Items() ?? []).Select(error => error.ObjectAt("error") is null ? null : error.Text("entityId"))];
        bool isRight = result?.Texts("success").SequenceEqual([good], StringComparer.Ordinal) == true && failed.SequenceEqual([bad], StringComparer.Ordinal);
        if (!isRight)
            visit.Log.Report(rule, Where(operation), result?.Written ?? answer.Said, $"success: [{good}], errors: [{{entityId: {bad}, error: …}}]");
    }

    private void Names(string rule, string where, JsonPlace? list, params string[] expected)
    {
        List<string?> names = [.. (list?.Items() ?? []).Select(item => item.AsText())];
        if (!names.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            visit.Log.Report(rule, where, list?.Written, $"[{string.Join(", ", expected)}]");
    }

    private EndpointAnswer Send(string operation, JsonArray body) => api.Send(HttpMethod.Post, Url(operation), body);

    private Uri Url(string operation) => api.Url("entityOperations/" + operation);

    private string Where(string operation) => "POST " + Url(operation).PathAndQuery;
}
