using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class PublishTests : IDisposable
{
    private readonly BrokerDouble _broker = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _broker.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Sensors_are_published_and_pulled_again_and_publishing_them_once_more_would_change_nothing()
    {
        string input = _folder.File("capteurs.jsonld");
        File.Copy(Twin.Sample("valmont.capteurs.jsonld"), input);

        (int published, string text, string error) = Publish(input, "--tenant", "valmont", "--chunk", "7");
        int pulled = Twin.Run("convert", _broker.Root.AbsoluteUri, "-o", _folder.File("out.geojson"), "--allow-network", "--tenant", "valmont").ExitCode;
        (int compared, string json, _) = Publish(input, "--tenant", "valmont", "--dry-run", "--json");

        Assert.True(published == 0, text + error);
        Assert.Equal((0, 0), (pulled, compared));
        Assert.NotEmpty(_broker.Entities);
        Assert.True(new FileInfo(_folder.File("out.geojson")).Length > 1000);
        using JsonDocument difference = JsonDocument.Parse(json);
        Assert.Equal(_broker.Entities.Count, difference.RootElement.GetProperty("unchanged").GetInt32());
        Assert.Equal(["capteurs.jsonld", "out.geojson"], _folder.Names());
    }

    [Fact]
    public void Any_format_is_converted_and_some_refusals_are_told_by_the_exit_code()
    {
        string input = _folder.File("town.geojson");
        File.Copy(Twin.Sample("valmont.geojson"), input);
        int refused = 0;
        _broker.Refuses = _ => Interlocked.Increment(ref refused) == 1;

        (int exitCode, string json, string error) = Publish(input, "--json", "--geometry", "reference");

        Assert.True(exitCode == 1, error);
        using JsonDocument report = JsonDocument.Parse(json);
        Assert.Equal(_broker.Entities.Count, report.RootElement.GetProperty("accepted").GetInt32());
        Assert.Equal(1, report.RootElement.GetProperty("refused").GetArrayLength());
    }

    [Fact]
    public void A_broker_that_refuses_everything_gives_4()
    {
        string input = _folder.File("capteurs.jsonld");
        File.Copy(Twin.Sample("valmont.capteurs.jsonld"), input);
        _broker.Refuses = _ => true;

        int refused = Publish(input).ExitCode;
        _broker.NextStatus(403);
        (int forbidden, _, string error) = Publish(input);

        Assert.Equal((4, 4), (refused, forbidden));
        Assert.Contains("--resume", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_pulled_unless_the_network_is_allowed()
    {
        int exitCode = Twin.Run("convert", _broker.Root.AbsoluteUri, "-o", _folder.File("out.geojson")).ExitCode;

        Assert.Equal(2, exitCode);
        Assert.Empty(_broker.Requests);
    }

    [Fact]
    public void A_type_and_a_query_are_passed_on()
    {
        Twin.Run("convert", _broker.Root.AbsoluteUri, "-o", _folder.File("out.geojson"), "--allow-network", "--type", "Building", "--query", "height>10");

        string path = Uri.UnescapeDataString(_broker.Requests.Single().Path);
        Assert.Contains("type=Building,https://", path, StringComparison.Ordinal);
        Assert.Contains("q=height>10", path, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Publish(string input, params string[] options) =>
        Twin.Run(["publish", input, "--broker", _broker.Root.AbsoluteUri, .. options]);
}
