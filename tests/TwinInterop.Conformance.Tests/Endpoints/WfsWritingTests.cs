using System.Text.Json.Nodes;
using TwinInterop.Conformance.Endpoints;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Tests.Fixtures;

namespace TwinInterop.Conformance.Tests.Endpoints;

/// <summary>What is written to a feature service, and that it is taken away afterwards.</summary>
public sealed class WfsWritingTests
{
    private static readonly EndpointOptions Writes = new() { AllowsWrites = true };

    [Fact]
    public void All_that_was_inserted_and_stored_is_taken_away()
    {
        using ServiceDouble service = Double();

        SubjectReport report = EndpointSuite.Check(new Uri(service.Root, "/wfs"), Writes, CancellationToken.None);

        Assert.Empty(report.Findings);
        Assert.All(["wfs-service-join", "wfs-service-transaction", "wfs-service-query"], id => Assert.Equal(ClassOutcome.Passed, Verdict(report, id).Outcome));
        Assert.Equal(3, service.Sent.Count(body => body.Contains("<wfs:Insert", StringComparison.Ordinal)));
        AssertClean(service);
    }

    [Theory]
    [InlineData(46)]
    [InlineData(49)]
    [InlineData(52)]
    [InlineData(55)]
    [InlineData(58)]
    public void Nothing_is_left_where_the_requests_run_out(int requests)
    {
        using ServiceDouble service = Double();

        SubjectReport report = EndpointSuite.Check(new Uri(service.Root, "/wfs"), Writes with { MaxRequests = requests }, CancellationToken.None);

        Assert.Contains(report.Classes, verdict => verdict.Outcome == ClassOutcome.NotTested && verdict.Reason!.Contains($"{requests}", StringComparison.Ordinal));
        AssertClean(service);
    }

    [Fact]
    public void Nothing_is_written_where_that_was_not_allowed()
    {
        using ServiceDouble service = Double();

        SubjectReport report = EndpointSuite.Check(new Uri(service.Root, "/wfs"), new EndpointOptions(), CancellationToken.None);

        Assert.All(service.Sent.Where(body => body.Length > 0), body => Assert.StartsWith("<GetFeature", body, StringComparison.Ordinal));
        Assert.All(["wfs-service-transaction", "wfs-service-query"], id => Assert.Contains("--allow-writes", Verdict(report, id).Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_deleted_is_named()
    {
        JsonArray answers = Answers();
        foreach (JsonNode? answer in answers.Where(answer => answer!["contains"]?[0]?.GetValue<string>() == "<wfs:Delete"))
        {
            answer!["status"] = 500;
            answer["text"] = "";
        }

        using var service = new ServiceDouble(answers);

        SubjectReport report = EndpointSuite.Check(new Uri(service.Root, "/wfs"), Writes, CancellationToken.None);

        Assert.Contains(report.Findings, finding => finding.Rule.Id == "http-cleanup" && finding.Subject == "b.91");
    }

    /// <summary>Each feature that was inserted has been deleted, and each query that was stored has been dropped since.</summary>
    private static void AssertClean(ServiceDouble service)
    {
        foreach ((string mark, string id) in ((string, string)[])[("TwinCheck1", "b.91"), ("TwinCheck2", "b.92"), ("TwinCheck4", "b.94")])
            AssertUndone(service, body => body.Contains("<wfs:Insert", StringComparison.Ordinal) && body.Contains(mark, StringComparison.Ordinal), body => body.Contains("<wfs:Delete", StringComparison.Ordinal) && body.Contains(id, StringComparison.Ordinal));
        foreach (string query in (string[])["TwinInteropCheck:run", "TwinInteropCheck:drop"])
            AssertUndone(service, body => body.Contains("CreateStoredQuery", StringComparison.Ordinal) && body.Contains(query, StringComparison.Ordinal), body => body.Contains("DropStoredQuery", StringComparison.Ordinal) && body.Contains(query, StringComparison.Ordinal));
    }

    private static void AssertUndone(ServiceDouble service, Predicate<string> isMade, Predicate<string> isUndone) =>
        Assert.True(service.Sent.FindLastIndex(isMade) < 0 || service.Sent.FindLastIndex(isUndone) > service.Sent.FindLastIndex(isMade));

    private static ClassVerdict Verdict(SubjectReport report, string id) => Assert.Single(report.Classes, verdict => verdict.Id == id);

    private static JsonArray Answers() => Fixture.Service(Path.Combine(Fixture.Root, "services", "wfs-transaction-insert", "valid-service.json"))!.Value.Answers;

    private static ServiceDouble Double() => new(Answers());
}
