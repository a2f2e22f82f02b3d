using System.Text;
using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Client;

public sealed class BrokerClientTests : IDisposable
{
    private readonly BrokerDouble _broker = new();
    private readonly RecordingTime _time = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task Half_a_batch_refused_is_reported_entity_by_entity()
    {
        _broker.Refuses = id => id.EndsWith('1');

        BatchOutcome outcome = await SendAsync(BatchOperation.Upsert, 0, 1, 10, 11);

        Assert.Equal([Publishing.Id(0), Publishing.Id(10)], outcome.Accepted.AsEnumerable());
        Assert.Equal([Publishing.Id(1), Publishing.Id(11)], outcome.Refused.Select(refusal => refusal.EntityId));
        Assert.All(outcome.Refused, refusal => Assert.Equal("https://uri.etsi.org/ngsi-ld/errors/BadRequestData", refusal.Problem.Type));
    }

    [Fact]
    public async Task Create_of_what_is_there_is_refused_and_the_rest_created()
    {
        await SendAsync(BatchOperation.Create, 1);

        BatchOutcome outcome = await SendAsync(BatchOperation.Create, 1, 2);

        Assert.Equal([Publishing.Id(2)], outcome.Accepted.AsEnumerable());
        Assert.EndsWith("AlreadyExists", outcome.Refused.Single().Problem.Type, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_entity_that_spoils_a_batch_is_found_and_the_others_are_taken()
    {
        _broker.Poisons = id => id == Publishing.Id(5);

        BatchOutcome outcome = await SendAsync(BatchOperation.Create, [.. Enumerable.Range(0, 9)]);

        Assert.Equal(8, outcome.Accepted.Length);
        Assert.Equal(Publishing.Id(5), outcome.Refused.Single().EntityId);
        Assert.Equal(8, _broker.Entities.Count);
    }

    [Fact]
    public async Task Update_and_delete_reach_what_is_there_only()
    {
        await SendAsync(BatchOperation.Upsert, 1);

        BatchOutcome updated = await SendAsync(BatchOperation.Update, 1, 2);
        BatchOutcome deleted = await SendAsync(BatchOperation.Delete, 1);

        Assert.Equal((1, 1), (updated.Accepted.Length, updated.Refused.Length));
        Assert.Single(deleted.Accepted);
        Assert.Empty(_broker.Entities);
    }

    [Fact]
    public async Task A_busy_broker_is_asked_again_with_waits_that_double()
    {
        _broker.NextStatus(503);
        _broker.NextStatus(503);
        _broker.NextStatus(500);

        BatchOutcome outcome = await SendAsync(BatchOperation.Upsert, 1);

        Assert.Single(outcome.Accepted);
        Assert.Equal([10.0, 20, 40], _time.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task Retry_After_of_a_429_is_waited_for()
    {
        _broker.NextStatus(429, retryAfter: "7");

        await SendAsync(BatchOperation.Upsert, 1);

        Assert.Equal([7.0], _time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_Retry_After_beyond_the_longest_wait_ends_the_attempts()
    {
        _broker.NextStatus(503, retryAfter: "86400");

        await Assert.ThrowsAsync<BrokerException>(() => SendAsync(BatchOperation.Upsert, 1));

        Assert.Single(_broker.Requests);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(504)]
    public async Task A_create_is_never_sent_again_after_it_was_sent(int status)
    {
        _broker.NextStatus(status);

        BrokerException fault = await Assert.ThrowsAsync<BrokerException>(() => SendAsync(BatchOperation.Create, 1));

        Assert.True(fault.IsUnknown);
        Assert.Single(_broker.Requests);
    }

    [Fact]
    public async Task A_create_whose_answer_breaks_off_is_not_sent_again()
    {
        _broker.NextDroppedAnswer();

        BrokerException fault = await Assert.ThrowsAsync<BrokerException>(() => SendAsync(BatchOperation.Create, 1));

        Assert.True(fault.IsUnknown);
        Assert.Equal(1, _broker.Written(Publishing.Id(1)));
    }

    [Fact]
    public async Task A_create_over_a_kept_connection_that_closes_without_a_byte_is_not_sent_again()
    {
        using var server = new ClosingServer();
        using var client = new BrokerClient(server.Root, Options);
        await client.SendAsync(BatchOperation.Create, [Publishing.Entity(1)], default);

        BrokerException fault = await Assert.ThrowsAsync<BrokerException>(
            () => client.SendAsync(BatchOperation.Create, [Publishing.Entity(2)], default));

        Assert.True(fault.IsUnknown);
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_success_that_the_standard_does_not_know_is_no_acknowledgement()
    {
        _broker.NextStatus(200);

        BrokerException fault = await Assert.ThrowsAsync<BrokerException>(() => SendAsync(BatchOperation.Upsert, 1));

        Assert.True(fault.IsUnknown);
    }

    [Fact]
    public async Task An_upsert_whose_answer_breaks_off_is_sent_again()
    {
        _broker.NextDroppedAnswer();

        BatchOutcome outcome = await SendAsync(BatchOperation.Upsert, 1);

        Assert.Single(outcome.Accepted);
        Assert.Equal(2, _broker.Requests.Count);
    }

    [Fact]
    public async Task A_delete_that_was_carried_out_before_the_connection_broke_counts_as_done()
    {
        await SendAsync(BatchOperation.Upsert, 1, 2);
        _broker.NextDroppedAnswer();

        BatchOutcome outcome = await SendAsync(BatchOperation.Delete, 1, 2);

        Assert.Equal(2, outcome.Accepted.Length);
    }

    [Fact]
    public async Task A_slow_answer_ends_at_the_time_out_and_is_asked_for_again()
    {
        _broker.NextSlow(TimeSpan.FromMilliseconds(700));

        BatchOutcome outcome = await SendAsync(BatchOperation.Upsert, Options with { Timeout = TimeSpan.FromMilliseconds(500), MaxAttempts = 8 }, 1);

        Assert.Single(outcome.Accepted);
        Assert.True(_broker.Requests.Count >= 2);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again_even_for_a_create_and_nothing_is_unknown()
    {
        using var client = new BrokerClient(new Uri(LoopbackServer.FreeAddress(), "ngsi-ld/v1"), Options);

        BrokerException fault = await Assert.ThrowsAsync<BrokerException>(
            () => client.SendAsync(BatchOperation.Create, [Publishing.Entity(1)], default));

        Assert.False(fault.IsUnknown);
        Assert.Equal(3, _time.Waits.Count);
    }

    [Fact]
    public async Task Cancellation_ends_a_wait()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        for (int i = 0; i < 5; i++)
            _broker.NextStatus(503, retryAfter: "60");
        using var client = new BrokerClient(_broker.Root, new BrokerOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(BatchOperation.Upsert, [Publishing.Entity(1)], cancel.Token));
    }

    [Fact]
    public async Task A_tenant_is_named_in_every_request()
    {
        await SendAsync(BatchOperation.Upsert, Options with { Tenant = "valmont" }, 1);

        Assert.Equal([("valmont", Publishing.Id(1))], _broker.Entities.Keys);
    }

    [Fact]
    public async Task A_context_in_the_Link_header_replaces_those_of_the_entities()
    {
        BatchOutcome outcome = await SendAsync(BatchOperation.Upsert, Options with { ContextUrl = "https://example.org/c.jsonld" }, 1);

        var request = _broker.Requests.Single();
        Assert.Single(outcome.Accepted);
        Assert.DoesNotContain("@context", request.Body, StringComparison.Ordinal);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("<https://example.org/c.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"", request.Headers["Link"]);
    }

    [Fact]
    public async Task An_entity_without_a_context_gets_the_core_context()
    {
        var bare = new BrokerEntity("urn:a:b", ["T"], Encoding.UTF8.GetBytes("""{"id":"urn:a:b","type":"T"}"""));
        using var client = new BrokerClient(_broker.Root, Options);

        BatchOutcome outcome = await client.SendAsync(BatchOperation.Upsert, [bare, Publishing.Entity(1)], default);

        Assert.Equal(2, outcome.Accepted.Length);
    }

    [Fact]
    public async Task Pages_are_read_to_the_end_by_offset()
    {
        await SendAsync(BatchOperation.Upsert, [.. Enumerable.Range(0, 25)]);

        List<JsonElement> all = await QueryAsync(new EntityQuery { Types = ["Bench"], PageSize = 10 });

        Assert.Equal(Enumerable.Range(0, 25).Select(Publishing.Id), all.Select(entity => entity.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Pages_are_read_to_the_end_by_links()
    {
        _broker.HasNextLinks = true;
        await SendAsync(BatchOperation.Upsert, [.. Enumerable.Range(0, 25)]);

        Assert.Equal(25, (await QueryAsync(new EntityQuery { PageSize = 10 })).Count);
    }

    [Fact]
    public async Task A_link_to_another_host_is_not_followed_and_gets_no_credentials()
    {
        using var other = new BrokerDouble();
        _broker.HasNextLinks = true;
        _broker.LinksTo = other.Root.GetLeftPart(UriPartial.Authority);
        await SendAsync(BatchOperation.Upsert, [.. Enumerable.Range(0, 25)]);

        await Assert.ThrowsAsync<BrokerException>(() => QueryAsync(new EntityQuery { PageSize = 10 }));

        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed_and_gets_no_credentials()
    {
        using var other = new BrokerDouble();
        _broker.NextStatus(307, location: other.Root.AbsoluteUri + "/entities");
        using var client = new BrokerClient(_broker.Root, Options with { Credentials = BrokerCredentials.Header("Bearer secret") });

        BrokerException fault = await Assert.ThrowsAsync<BrokerException>(() => client.SendAsync(BatchOperation.Upsert, [Publishing.Entity(1)], default));

        Assert.Empty(other.Requests);
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bearer secret", _broker.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task More_entities_than_allowed_end_the_pull()
    {
        await SendAsync(BatchOperation.Upsert, [.. Enumerable.Range(0, 25)]);

        await Assert.ThrowsAsync<BrokerException>(() => QueryAsync(new EntityQuery { PageSize = 10, MaxEntities = 15 }));
        await Assert.ThrowsAsync<BrokerException>(() => QueryAsync(new EntityQuery { PageSize = 10, MaxBytes = 100 }));
    }

    [Fact]
    public async Task A_query_carries_its_area_its_filter_and_its_attributes()
    {
        await QueryAsync(new EntityQuery { Q = "seats>2", Attributes = ["seats"] }.InBox(4.8, 45.7, 4.9, 45.8));

        string path = Uri.UnescapeDataString(_broker.Requests.Single().Path);
        Assert.Contains("q=seats>2&attrs=seats&georel=intersects&geometry=Polygon&coordinates=[[[4.8,45.7],[4.9,45.7],[4.9,45.8],[4.8,45.8],[4.8,45.7]]]", path, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_are_not_sent_without_encryption_and_not_shown()
    {
        BrokerCredentials credentials = BrokerCredentials.Header("Bearer secret");

        Assert.Throws<ArgumentException>(() => new BrokerClient(new Uri("http://broker.example/ngsi-ld/v1"), Options with { Credentials = credentials }));
        Assert.DoesNotContain("secret", (Options with { Credentials = credentials }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_fetched_once_and_again_when_the_broker_refuses_it()
    {
        var asked = new List<string?>();
        using var tokens = new LoopbackServer(async context =>
        {
            asked.Add(context.Request.Headers["Authorization"]);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($$"""{"access_token":"t{{asked.Count}}","expires_in":3600}"""));
            context.Response.Close();
        });
        BrokerOptions options = Options with { Credentials = BrokerCredentials.Client(tokens.Root, "me", "secret", null), Time = TimeProvider.System };
        using var client = new BrokerClient(_broker.Root, options);

        await client.SendAsync(BatchOperation.Upsert, [Publishing.Entity(1)], default);
        _broker.NextStatus(401);
        await client.SendAsync(BatchOperation.Upsert, [Publishing.Entity(2)], default);

        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t2"], _broker.Requests.Select(request => request.Headers["Authorization"]));
        Assert.All(asked, header => Assert.Equal("Basic " + Convert.ToBase64String("me:secret"u8), header));
    }

    [Fact]
    public void Credentials_of_the_environment_are_whole_or_none()
    {
        static BrokerCredentials Read(params (string Name, string Value)[] variables) =>
            BrokerCredentials.FromEnvironment(name => variables.FirstOrDefault(variable => variable.Name == name).Value);

        Assert.True(Read().IsNone);
        Assert.False(Read((BrokerCredentials.AuthorizationVariable, "Bearer x")).IsNone);
        Assert.Throws<ArgumentException>(() => Read((BrokerCredentials.TokenUrlVariable, "https://id.example/token")));
    }

    private BrokerOptions Options => Publishing.Options with { Time = _time };

    private Task<BatchOutcome> SendAsync(BatchOperation operation, params int[] numbers) => SendAsync(operation, Options, numbers);

    private async Task<BatchOutcome> SendAsync(BatchOperation operation, BrokerOptions options, params int[] numbers)
    {
        using var client = new BrokerClient(_broker.Root, options);
        return await client.SendAsync(operation, [.. numbers.Select(number => Publishing.Entity(number))], default);
    }

    private async Task<List<JsonElement>> QueryAsync(EntityQuery query)
    {
        _broker.Requests.Clear();
        using var client = new BrokerClient(_broker.Root, Options);
        var all = new List<JsonElement>();
        await foreach (JsonElement entity in client.QueryAsync(query, default))
            all.Add(entity);
        return all;
    }
}
