using System.Text;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Short forms for tests against a broker.</summary>
internal static class Publishing
{
    public static BrokerOptions Options { get; } = new() { FirstDelay = TimeSpan.FromMilliseconds(10), MaxAttempts = 4, Time = new RecordingTime() };

    public static string Id(int number) => $"urn:ngsi-ld:Bench:{number:000}";

    public static BrokerEntity Entity(int number, string? id = null) => new(
        id ?? Id(number),
        ["Bench"],
        Encoding.UTF8.GetBytes($$"""{"id":"{{id ?? Id(number)}}","type":"Bench","seats":{"type":"Property","value":{{number}}},"@context":"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld"}"""));

    public static DatasetSource File(int count) => DatasetSource.FromBytes(
        "benches", Encoding.UTF8.GetBytes("[" + string.Join(",\n", Enumerable.Range(0, count).Select(number => Encoding.UTF8.GetString(Entity(number).Json.Span))) + "]"));

    public static async Task<PublicationReport> RunAsync(
        BrokerDouble broker, TemporaryFolder folder, int count, PublicationOptions options, BrokerOptions? brokerOptions = null)
    {
        using var client = new BrokerClient(broker.Root, brokerOptions ?? Options);
        var publication = new Publication(client, options, Lookup(client), (brokerOptions ?? Options).Tenant);
        return await publication.RunAsync(File(count), folder.File("journal"), default);
    }

    public static EntityLookup Lookup(BrokerClient client) => new(client, new LinkedDataOptions(), null);
}
