using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Client;

public sealed class PublicationTests : IDisposable
{
    private static readonly PublicationOptions Creates = new() { Operation = BatchOperation.Create, ChunkSize = 10 };

    private readonly BrokerDouble _broker = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _broker.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(BatchOperation.Upsert)]
    [InlineData(BatchOperation.Create)]
    public async Task A_file_is_sent_in_chunks_each_entity_once_and_the_journal_goes(BatchOperation operation)
    {
        PublicationReport report = await Publishing.RunAsync(_broker, _folder, 25, new PublicationOptions { Operation = operation, ChunkSize = 10 });

        Assert.Equal((25, 25, 3), (report.Total, report.Accepted, _broker.Requests.Count));
        Assert.All(Enumerable.Range(0, 25), number => Assert.Equal(1, _broker.Written(Publishing.Id(number))));
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task Every_entity_is_accounted_for_when_the_broker_goes_away()
    {
        _broker.NextServed();
        _broker.NextStatus(403);

        PublicationReport report = await Publishing.RunAsync(_broker, _folder, 25, Creates);

        Assert.NotNull(report.Fault);
        Assert.Equal((10, 0, 15), (report.Accepted, report.Unknown.Length, report.NotSent));
    }

    [Fact]
    public async Task A_run_that_ended_early_is_resumed_and_nothing_is_lost_or_sent_twice()
    {
        _broker.NextServed();
        _broker.NextDropped();
        await Publishing.RunAsync(_broker, _folder, 25, Creates);

        PublicationReport resumed = await Publishing.RunAsync(_broker, _folder, 25, Creates with { Resumes = true });

        Assert.Equal((25, 10, 25), (resumed.Accepted, resumed.Resumed, _broker.Entities.Count));
        Assert.Empty(resumed.Refused);
        Assert.All(Enumerable.Range(0, 10), number => Assert.Equal(1, _broker.Written(Publishing.Id(number))));
    }

    [Fact]
    public async Task A_create_that_was_carried_out_without_an_answer_is_not_sent_again_on_resuming()
    {
        _broker.NextServed();
        _broker.NextDroppedAnswer();
        PublicationReport broken = await Publishing.RunAsync(_broker, _folder, 25, Creates);

        PublicationReport resumed = await Publishing.RunAsync(_broker, _folder, 25, Creates with { Resumes = true });

        Assert.Equal(10, broken.Unknown.Length);
        Assert.Equal((25, 25), (resumed.Accepted, _broker.Entities.Count));
        Assert.Empty(resumed.Refused);
        Assert.All(Enumerable.Range(0, 25), number => Assert.Equal(1, _broker.Written(Publishing.Id(number))));
    }

    [Fact]
    public async Task Refusals_of_an_earlier_run_are_reported_again()
    {
        _broker.Refuses = id => id == Publishing.Id(3);
        _broker.NextServed();
        _broker.NextStatus(403);
        await Publishing.RunAsync(_broker, _folder, 25, Creates);

        PublicationReport resumed = await Publishing.RunAsync(_broker, _folder, 25, Creates with { Resumes = true });

        Assert.Equal(Publishing.Id(3), resumed.Refused.Single().EntityId);
        Assert.Equal(24, resumed.Accepted);
    }

    [Fact]
    public async Task A_journal_of_another_input_is_refused()
    {
        _broker.NextStatus(403);
        await Publishing.RunAsync(_broker, _folder, 25, Creates);

        await Assert.ThrowsAsync<ArgumentException>(() => Publishing.RunAsync(_broker, _folder, 24, Creates with { Resumes = true }));
    }

    [Fact]
    public async Task A_line_of_the_journal_that_was_cut_off_does_not_count()
    {
        _broker.NextServed();
        _broker.NextStatus(403);
        await Publishing.RunAsync(_broker, _folder, 25, Creates);
        File.AppendAllText(_folder.File("journal"), "{\"done\":1,\"acc");

        PublicationReport resumed = await Publishing.RunAsync(_broker, _folder, 25, Creates with { Resumes = true });

        Assert.Equal((25, 25), (resumed.Accepted, _broker.Entities.Count));
    }

    [Fact]
    public async Task An_id_that_comes_again_is_sent_in_a_later_chunk()
    {
        DatasetSource source = DatasetSource.FromBytes("twice", [.. Publishing.Entity(1).Json.Span, (byte)'\n', .. Publishing.Entity(2, Publishing.Id(1)).Json.Span]);
        using var client = new BrokerClient(_broker.Root, Publishing.Options);

        await new Publication(client, new PublicationOptions(), Publishing.Lookup(client), null).RunAsync(source, _folder.File("journal"), default);

        Assert.Equal(2, _broker.Requests.Count);
        Assert.Equal(2, (int)_broker.Entities.Single().Value["seats"]!["value"]!);
    }

    [Fact]
    public async Task A_fault_at_the_end_of_the_file_is_found_before_anything_is_sent()
    {
        DatasetSource source = DatasetSource.FromBytes("cut", Publishing.Entity(1).Json.ToArray().Concat("\n{\"id\":\"urn:a:b\""u8.ToArray()).ToArray());
        using var client = new BrokerClient(_broker.Root, Publishing.Options);
        var publication = new Publication(client, new PublicationOptions(), Publishing.Lookup(client), null);

        await Assert.ThrowsAsync<InvalidDatasetException>(() => publication.RunAsync(source, _folder.File("journal"), default));

        Assert.Empty(_broker.Requests);
    }
}
