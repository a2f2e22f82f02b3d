using System.Text.Json.Nodes;
using TwinInterop.Conformance.Endpoints;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Tests.Fixtures;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Endpoints;

/// <summary>What is written to an NGSI-LD service, and that it is gone afterwards.</summary>
public sealed class NgsiLdWritingTests
{
    private static readonly EndpointOptions Writes = new() { AllowsWrites = true };

    [Fact]
    public void A_broker_that_keeps_to_the_standard_passes_and_is_left_as_it_was()
    {
        using var broker = new LivingBroker();

        SubjectReport report = EndpointSuite.Check(broker.Root, Writes with { NotifyAt = LoopbackServer.FreeAddress() }, CancellationToken.None);

        Assert.Empty(report.Findings);
        Assert.All(["ngsild-service-write", "ngsild-service-subscription", "ngsild-service-notification", "ngsild-service-registration"], id => Assert.Equal(ClassOutcome.Passed, Outcome(report, id)));
        Assert.True(broker.Most > 10);
        Assert.Empty(broker.Kept);
    }

    [Fact]
    public void Nothing_is_left_where_the_requests_run_out()
    {
        using var broker = new LivingBroker();

        SubjectReport report = EndpointSuite.Check(broker.Root, Writes with { MaxRequests = 30 }, CancellationToken.None);

        Assert.Equal(ClassOutcome.NotTested, Outcome(report, "ngsild-service-write"));
        Assert.NotEqual(0, broker.Most);
        Assert.Empty(broker.Kept);
    }

    [Fact]
    public void Nothing_is_left_where_the_user_does_not_want_to_wait()
    {
        using var broker = new LivingBroker();
        using var impatient = new CancellationTokenSource();
        broker.Asked = request =>
        {
            if (request.HttpMethod == "POST" && broker.Kept.Count > 5)
                impatient.Cancel();
        };

        Assert.ThrowsAny<OperationCanceledException>(() => EndpointSuite.Check(broker.Root, Writes, impatient.Token));

        Assert.NotEqual(0, broker.Most);
        Assert.Empty(broker.Kept);
    }

    [Fact]
    public void Entities_of_others_are_not_touched()
    {
        using var broker = new LivingBroker();
        broker.Kept["entities/urn:ngsi-ld:Building:1"] = new JsonObject { ["id"] = "urn:ngsi-ld:Building:1", ["type"] = "Building" };

        EndpointSuite.Check(broker.Root, Writes, CancellationToken.None);

        Assert.Equal("""{"id":"urn:ngsi-ld:Building:1","type":"Building"}""", Assert.Single(broker.Kept).Value.ToJsonString());
    }

    [Fact]
    public void Only_reading_requests_are_sent_where_writing_is_not_allowed()
    {
        (JsonArray answers, string main) = Fixture.Service(Path.Combine(Fixture.Root, "services", "ngsild-write-create", "valid-service.json"))!.Value;
        using var service = new ServiceDouble(answers);

        SubjectReport report = EndpointSuite.Check(new Uri(service.Root, main), new EndpointOptions(), CancellationToken.None);

        Assert.All(service.Log, line => Assert.StartsWith("GET ", line, StringComparison.Ordinal));
        ClassVerdict verdict = Assert.Single(report.Classes, verdict => verdict.Id == "ngsild-service-write");
        Assert.Equal(ClassOutcome.NotTested, verdict.Outcome);
        Assert.Contains("--allow-writes", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_deleted_is_named()
    {
        using var service = new ServiceDouble(JsonNode.Parse("""[{"path":"/ngsi-ld/v1/types","json":{"typeList":[]}},{"path":"/ngsi-ld/v1/entities","method":"POST","status":201,"text":""},{"path":"/ngsi-ld/v1/entities/urn:ngsi-ld:TwinInteropCheck:create","method":"DELETE","status":500,"json":{}}]""")!.AsArray());

        SubjectReport report = EndpointSuite.Check(new Uri(service.Root, "/ngsi-ld/v1"), Writes with { MaxRequests = 8 }, CancellationToken.None);

        Assert.Contains(service.Log, line => line == "DELETE /ngsi-ld/v1/entities/urn%3Angsi-ld%3ATwinInteropCheck%3Acreate");
        Assert.Contains(report.Findings, finding => finding.Rule.Id == "http-cleanup" && finding.Subject!.EndsWith("TwinInteropCheck%3Acreate", StringComparison.Ordinal));
    }

    private static ClassOutcome Outcome(SubjectReport report, string id) => Assert.Single(report.Classes, verdict => verdict.Id == id).Outcome;
}
