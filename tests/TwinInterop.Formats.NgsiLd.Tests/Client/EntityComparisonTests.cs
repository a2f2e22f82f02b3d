using System.Text;
using System.Text.Json.Nodes;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Client;

public sealed class EntityComparisonTests : IDisposable
{
    private const string Id = "urn:ngsi-ld:Bench:1";

    private readonly BrokerDouble _broker = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_dry_run_tells_added_changed_and_removed_attributes_and_sends_nothing()
    {
        Hold("""{"seats":{"type":"Property","value":2},"colour":{"type":"Property","value":"green"},"same":{"type":"Property","value":1.0,"createdAt":"2025-01-01T00:00:00Z"}}""");

        EntityChange change = await CompareAsync(BatchOperation.Upsert, "\"seats\":3,\"same\":{\"value\":1.0},\"fresh\":true");

        Assert.Equal(EntityEffect.Changed, change.Effect);
        Assert.Equal(("fresh", "seats", "colour"), (change.Added.Single(), change.Changed.Single(), change.Removed.Single()));
        Assert.All(_broker.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task An_upsert_that_keeps_attributes_removes_none()
    {
        Hold("""{"colour":{"type":"Property","value":"green"}}""");

        EntityChange change = await CompareAsync(BatchOperation.UpsertAttributes, "\"seats\":3");

        Assert.Empty(change.Removed);
    }

    [Fact]
    public async Task Concise_and_normalized_and_long_and_short_names_are_the_same()
    {
        Hold("""{"https://uri.etsi.org/ngsi-ld/default-context/seats":{"type":"Property","value":3}}""");

        EntityChange change = await CompareAsync(BatchOperation.Upsert, "\"seats\":3");

        Assert.Equal(EntityEffect.Unchanged, change.Effect);
    }

    [Theory]
    [InlineData(BatchOperation.Upsert, EntityEffect.Created)]
    [InlineData(BatchOperation.Create, EntityEffect.Created)]
    [InlineData(BatchOperation.Update, EntityEffect.Refused)]
    public async Task What_is_not_there_would_be_created_or_refused(BatchOperation operation, object effect) =>
        Assert.Equal(effect, (await CompareAsync(operation, "\"seats\":3")).Effect);

    [Fact]
    public async Task To_create_what_is_there_would_be_refused()
    {
        Hold("""{"seats":{"type":"Property","value":3}}""");

        Assert.Equal(EntityEffect.Refused, (await CompareAsync(BatchOperation.Create, "\"seats\":3")).Effect);
    }

    private void Hold(string attributes)
    {
        JsonObject entity = JsonNode.Parse(attributes)!.AsObject();
        entity["id"] = Id;
        entity["type"] = "Bench";
        _broker.Entities[("", Id)] = entity;
    }

    private async Task<EntityChange> CompareAsync(BatchOperation operation, string attributes)
    {
        DatasetSource source = DatasetSource.FromBytes("one", Encoding.UTF8.GetBytes($$"""{"id":"{{Id}}","type":"Bench",{{attributes}}}"""));
        using var client = new BrokerClient(_broker.Root, Publishing.Options);
        var comparison = new EntityComparison(Publishing.Lookup(client), new PublicationOptions { Operation = operation });
        return await comparison.RunAsync(source, default).SingleAsync();
    }
}
