using System.Text.Json.Nodes;
using TwinInterop.Conformance.Endpoints;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Tests.Fixtures;

namespace TwinInterop.Conformance.Tests.Endpoints;

/// <summary>Services that misbehave; what breaks a rule stands in conformance/services.</summary>
public sealed class EndpointSuiteTests
{
    private const string Landing = """{"title":"Plan","links":[{"rel":"conformance","href":"CONFORMANCE"},{"rel":"service-doc","href":"{root}/doc"},{"rel":"data","href":"{root}/collections"}]}""";

    [Fact]
    public void A_service_that_does_not_answer_in_time_is_unreadable()
    {
        using var service = new ServiceDouble(Answers("""[{"path":"/","json":{},"delay":3000}]"""));

        SubjectReport report = Check(service.Root, new EndpointOptions { Timeout = TimeSpan.FromMilliseconds(200) });

        Assert.Equal(Verdict.Unreadable, report.Verdict);
        Assert.Contains("0.2 s", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_larger_than_allowed_is_unreadable()
    {
        using var service = new ServiceDouble(Answers("""[{"path":"/","bytes":[{"zeros":5000}]}]"""));

        Assert.Equal(Verdict.Unreadable, Check(service.Root, new EndpointOptions { MaxAnswerBytes = 1000 }).Verdict);
    }

    [Fact]
    public void A_gzip_answer_that_grows_beyond_all_measure_is_unreadable()
    {
        string bomb = Convert.ToHexString(Zip(new byte[20 << 20]));
        using var service = new ServiceDouble(Answers($$$"""[{"path":"/","headers":{"Content-Encoding":"gzip"},"bytes":[{"hex":"{{{bomb}}}"}]}]"""));

        Assert.Equal(Verdict.Unreadable, Check(service.Root, new EndpointOptions { MaxAnswerBytes = 1 << 20 }).Verdict);
    }

    [Fact]
    public void An_answer_without_end_is_unreadable()
    {
        using var service = new ServiceDouble(Answers("""[{"path":"/","endless":true,"json":{}}]"""));

        SubjectReport report = Check(service.Root, new EndpointOptions { MaxAnswerBytes = 1 << 20, Timeout = TimeSpan.FromSeconds(20) });

        Assert.Equal(Verdict.Unreadable, report.Verdict);
    }

    [Fact]
    public void A_service_that_lets_wait_is_not_asked_for_ever()
    {
        (JsonArray answers, string main) = Fixture.Service(Path.Combine(Fixture.Root, "services", "wfs-basic-equal", "valid-service.json"))!.Value;
        foreach (JsonNode? answer in answers.Where(answer => answer!["query"]?["request"]?.GetValue<string>() != "GetCapabilities"))
            answer!["delay"] = 8000;
        using var service = new ServiceDouble(answers);

        SubjectReport report = Check(new Uri(service.Root, main), new EndpointOptions { MaxDuration = TimeSpan.FromSeconds(4) });

        ClassVerdict verdict = Assert.Single(report.Classes, verdict => verdict.Id == "wfs-service");
        Assert.Equal(ClassOutcome.NotTested, verdict.Outcome);
        Assert.Contains("asked for 4 s", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal(3, service.Requests);
    }

    [Fact]
    public void A_redirect_of_a_query_by_POST_is_not_followed()
    {
        using var other = new ServiceDouble(Answers("[]"));
        (JsonArray answers, string main) = Fixture.Service(Path.Combine(Fixture.Root, "services", "wfs-basic-post", "valid-service.json"))!.Value;
        JsonNode post = answers.First(answer => answer!["method"]?.GetValue<string>() == "POST")!;
        post["status"] = 307;
        post["headers"] = new JsonObject { ["Location"] = other.Root.AbsoluteUri };
        using var service = new ServiceDouble(answers);

        SubjectReport report = Check(new Uri(service.Root, main), new EndpointOptions());

        Assert.Contains(report.Findings, finding => finding.Rule.Id == "wfs-basic-post");
        Assert.Equal(0, other.Requests);
    }

    [Fact]
    public void A_feature_service_that_declares_no_queries_is_not_tested_for_them()
    {
        (JsonArray answers, string main) = Fixture.Service(Path.Combine(Fixture.Root, "services", "wfs-service-schema", "valid-service.json"))!.Value;
        using var service = new ServiceDouble(answers);

        SubjectReport report = Check(new Uri(service.Root, main), new EndpointOptions());

        ClassVerdict verdict = Assert.Single(report.Classes, verdict => verdict.Id == "wfs-service-basic");
        Assert.Equal(ClassOutcome.NotTested, verdict.Outcome);
        Assert.Contains("ImplementsBasicWFS", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_says_nothing_in_all_the_time_there_is_is_unreadable()
    {
        using var service = new ServiceDouble(Answers("""[{"path":"/","json":{},"delay":3000}]"""));

        SubjectReport report = Check(service.Root, new EndpointOptions { MaxDuration = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(Verdict.Unreadable, report.Verdict);
        Assert.Contains("asked for 0.3 s", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Capabilities_of_millions_of_elements_are_not_read_into_memory()
    {
        string many = "<wfs:WFS_Capabilities version=\"2.0.0\" xmlns:wfs=\"http://www.opengis.net/wfs/2.0\">" + string.Concat(Enumerable.Repeat("<a/>", 4_000_000)) + "</wfs:WFS_Capabilities>";
        using var service = new ServiceDouble([new JsonObject { ["path"] = "/", ["type"] = "text/xml", ["text"] = many }]);

        SubjectReport report = Check(service.Root, new EndpointOptions { MaxAnswerBytes = 32 << 20 });

        Assert.Contains(report.Findings, finding => finding.Rule.Id == "wfs-xml" && finding.Found!.Contains("more than", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_for_people_is_no_service()
    {
        using var service = new ServiceDouble(Answers("""[{"path":"/","type":"text/html","text":"<!DOCTYPE html><html><body>Log in</body></html>"}]"""));

        SubjectReport report = Check(service.Root, new EndpointOptions());

        Assert.Equal(Verdict.Unreadable, report.Verdict);
        Assert.Contains("text/html", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_to_another_host_is_not_followed()
    {
        using var other = new ServiceDouble(Answers("""[{"path":"/","json":{}}]"""));
        using var service = new ServiceDouble(Answers($$$"""[{"path":"/","status":302,"headers":{"Location":"{{{other.Root}}}"},"json":{}}]"""));

        SubjectReport report = Check(service.Root, new EndpointOptions());

        Assert.Equal(Verdict.Unreadable, report.Verdict);
        Assert.Contains("another host", report.Reason, StringComparison.Ordinal);
        Assert.Equal(0, other.Requests);
    }

    [Fact]
    public void A_redirect_to_another_host_is_followed_where_that_host_is_allowed()
    {
        using var other = new ServiceDouble(Answers("""[{"path":"/","type":"text/html","text":"<html/>"}]"""));
        using var service = new ServiceDouble(Answers($$$"""[{"path":"/","status":302,"headers":{"Location":"{{{other.Root}}}"},"json":{}}]"""));

        Check(service.Root, new EndpointOptions { AllowedHosts = ["127.0.0.1"] });

        Assert.NotEqual(0, other.Requests);
    }

    [Fact]
    public void A_redirect_that_goes_round_ends()
    {
        using var service = new ServiceDouble(Answers("""[{"path":"/","status":302,"headers":{"Location":"/"},"json":{}}]"""));

        Assert.Contains("redirects", Check(service.Root, new EndpointOptions()).Reason, StringComparison.Ordinal);
        Assert.True(service.Requests <= 10);
    }

    [Fact]
    public void Nothing_is_asked_of_the_host_of_a_link_that_is_not_allowed()
    {
        using var other = new ServiceDouble(Answers("[]"));
        string page = Landing.Replace("CONFORMANCE", other.Root + "conformance", StringComparison.Ordinal);
        using var service = new ServiceDouble(Answers($$"""[{"path":"/","json":{{page}}}]"""));

        SubjectReport report = Check(service.Root, new EndpointOptions());

        Assert.Contains(report.Findings, finding => finding.Rule.Id == "http-link-host");
        Assert.Equal(0, other.Requests);
    }

    [Fact]
    public void A_tile_that_is_missing_is_an_error_of_the_tileset()
    {
        (JsonArray answers, string main) = Fixture.Service(Path.Combine(Fixture.Root, "services", "tiles-service-cors", "valid-service.json"))!.Value;
        answers.RemoveAt(1);
        using var service = new ServiceDouble(answers);

        SubjectReport report = Check(new Uri(service.Root, main), new EndpointOptions());

        Assert.Equal(Verdict.NonConformant, report.Verdict);
        Assert.Contains(report.Findings, finding => finding.Rule.Id == "tiles-service-answer" && finding.Where == "/tiles/inner.json");
    }

    [Fact]
    public void What_lies_beyond_the_last_request_is_not_tested_and_never_passed()
    {
        (JsonArray answers, string main) = Fixture.Service(Path.Combine(Fixture.Root, "services", "tiles-service-cors", "valid-service.json"))!.Value;
        using var service = new ServiceDouble(answers);

        SubjectReport report = Check(new Uri(service.Root, main), new EndpointOptions { MaxRequests = 1 });

        Assert.Equal(ClassOutcome.NotTested, Assert.Single(report.Classes, verdict => verdict.Id == "tiles-service").Outcome);
        Assert.Equal(1, service.Requests);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("https://user:secret@example.org/")]
    public void An_address_with_a_password_or_of_another_protocol_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => Check(new Uri(address), new EndpointOptions()));

    private static SubjectReport Check(Uri address, EndpointOptions options) => EndpointSuite.Check(address, options, CancellationToken.None);

    private static JsonArray Answers(string json) => JsonNode.Parse(json)!.AsArray();

    private static byte[] Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return target.ToArray();
    }
}
