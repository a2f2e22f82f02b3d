using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Sends a file of entities to a broker, chunk by chunk, each once.</summary>
/// <param name="client">The broker.</param>
/// <param name="options">How it is sent.</param>
/// <param name="lookup">Finds entities at the broker: after a create without an answer, only those that are not there are sent.</param>
/// <param name="tenant">The tenant, which a journal belongs to; null for the default one.</param>
internal sealed class Publication(BrokerClient client, PublicationOptions options, EntityLookup lookup, string? tenant)
{
    private readonly ImmutableArray<EntityRefusal>.Builder _refused = ImmutableArray.CreateBuilder<EntityRefusal>();
    private readonly ImmutableArray<string>.Builder _unknown = ImmutableArray.CreateBuilder<string>();
    private long _total;
    private long _accepted;
    private long _resumed;
    private long _notSent;
    private BrokerException? _fault;

    /// <summary>Sends what the journal does not know as acknowledged; removes the journal when every chunk is settled.</summary>
    /// <param name="source">Entities: an array, one a line, or a single one.</param>
    /// <param name="journalPath">The journal.</param>
    /// <param name="cancellationToken">Ends waits, too; the journal stays.</param>
    /// <exception cref="InvalidDatasetException">The file cannot be read; it is read once as a whole before anything is sent.</exception>
    /// <exception cref="ArgumentException">The journal belongs to another run.</exception>
    public async Task<PublicationReport> RunAsync(DatasetSource source, string journalPath, CancellationToken cancellationToken)
    {
        // A fault in the middle of the file is found before the broker holds half of it.
        await foreach (IReadOnlyList<BrokerEntity> chunk in EntityFile.ChunksAsync(source, options, cancellationToken).ConfigureAwait(false))
            _total += chunk.Count;

        string run = FormattableString.Invariant(
            $"{client.Root} tenant={tenant} {options.Operation} {options.ChunkSize}/{options.ChunkBytes} sha256={await HashAsync(source, cancellationToken).ConfigureAwait(false)}");
        using (PublicationJournal journal = PublicationJournal.Open(journalPath, run, options.Resumes))
        {
            int number = 0;
            await foreach (IReadOnlyList<BrokerEntity> chunk in EntityFile.ChunksAsync(source, options, cancellationToken).ConfigureAwait(false))
                await SettleAsync(journal, number++, chunk, cancellationToken).ConfigureAwait(false);
        }

        if (_fault is null)
            File.Delete(journalPath);
        return new PublicationReport(_total, _accepted, _resumed, _refused.ToImmutable(), _unknown.ToImmutable(), _notSent, _fault);
    }

    private async Task SettleAsync(
        PublicationJournal journal, int number, IReadOnlyList<BrokerEntity> chunk, CancellationToken cancellationToken)
    {
        if (journal.OutcomeOf(number) is { } before)
        {
            _resumed += before.Accepted.Length + before.Refused.Length;
            Count(before);
            return;
        }

        if (_fault is not null)
        {
            _notSent += chunk.Count;
            return;
        }

        try
        {
            BatchOutcome outcome = await SendAsync(journal, number, chunk, cancellationToken).ConfigureAwait(false);
            journal.Done(number, outcome);
            Count(outcome);
        }
        catch (BrokerException fault)
        {
            _fault = fault;
            if (fault.IsUnknown || journal.IsUnanswered(number))
            {
                _unknown.AddRange(chunk.Select(entity => entity.Id));
                return;
            }

            journal.NotTaken(number);
            _notSent += chunk.Count;
        }
    }

    private async Task<BatchOutcome> SendAsync(
        PublicationJournal journal, int number, IReadOnlyList<BrokerEntity> chunk, CancellationToken cancellationToken)
    {
        IReadOnlyList<BrokerEntity> missing = chunk;
        if (journal.IsUnanswered(number) && !BatchOperations.IsIdempotent(options.Operation))
        {
            IReadOnlyDictionary<string, JsonElement> found = await lookup.FindAsync(chunk, cancellationToken).ConfigureAwait(false);
            missing = [.. chunk.Where(entity => !found.ContainsKey(entity.Id))];
        }

        journal.Sending(number);
        BatchOutcome outcome = await client.SendAsync(options.Operation, missing, cancellationToken).ConfigureAwait(false);
        var refused = outcome.Refused.Select(refusal => refusal.EntityId).ToHashSet(StringComparer.Ordinal);
        return outcome with { Accepted = [.. chunk.Select(entity => entity.Id).Where(id => !refused.Contains(id))] };
    }

    private void Count(BatchOutcome outcome)
    {
        _accepted += outcome.Accepted.Length;
        _refused.AddRange(outcome.Refused);
    }

    private static async Task<string> HashAsync(DatasetSource source, CancellationToken cancellationToken)
    {
        Stream stream = source.OpenRead();
        await using (stream.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
    }
}
