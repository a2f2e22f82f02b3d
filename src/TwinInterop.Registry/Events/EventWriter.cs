using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>Makes events happen: one transaction, one link of the chain.</summary>
internal sealed class EventWriter(IRegistryStore store, RegistryNames names, SchemeCatalogue schemes, TimeProvider clock)
{
    /// <summary>More rows than these are sealed while they are written.</summary>
    private const int ManyRows = 1_000;

    /// <summary>Applies commands in one transaction: all of them or none.</summary>
    public ImmutableArray<EventOutcome> Apply(IReadOnlyList<RegistryCommand> commands, EventDetails details)
    {
        bool isKept = false;
        store.BeginWrite();
        try
        {
            var outcomes = ImmutableArray.CreateBuilder<EventOutcome>(commands.Count);
            for (int i = 0; i < commands.Count; i++)
                outcomes.Add(ApplyOne(commands[i], details with { IdempotencyKey = KeyOf(details.IdempotencyKey, i) }));
            if (details.IsDryRun)
            {
                store.Sql.Flush(); // the database has its say too
            }
            else
            {
                store.Commit();
                isKept = true;
            }

            return outcomes.ToImmutable();
        }
        finally
        {
            if (!isKept)
            {
                store.Rollback();
                names.Forget();
            }
        }
    }

    /// <summary>Begins an event at the end of the chain, within a write transaction.</summary>
    /// <param name="details">Who does it.</param>
    /// <param name="rows">What takes its rows, empty; null for one of its own.</param>
    public EventScope Begin(EventDetails details, RowBatch? rows = null)
    {
        ChainHead head = EventChain.Head(store.Sql);
        long now = Math.Max(UnixTime.Of(clock.GetUtcNow()), head.RecordedAt);
        return new EventScope(store, names, schemes, details, now, head) { Rows = rows ?? new RowBatch() };
    }

    /// <summary>Writes what an event collected and puts it at the end of the chain.</summary>
    public string End(EventScope scope, EventType type, EventDetails details)
    {
        byte[] previous = scope.PreviousHash;
        names.Seals.Seal(scope.Seal, scope.Sequence);
        if (scope.Rows.Identifiers.Count + scope.Rows.States.Count > ManyRows)
        {
            Parallel.Invoke(() => scope.Rows.WriteTo(store), () => scope.Rows.Seal(scope.Seal));
        }
        else
        {
            scope.Rows.Seal(scope.Seal);
            scope.Rows.WriteTo(store);
        }

        var record = new EventRecord(
            scope.Sequence,
            EventChain.IdOf(scope.Sequence, scope.Now, previous),
            NameOf(type),
            details.Actor,
            scope.Now,
            UnixTime.Of(details.OccurredAt),
            details.IdempotencyKey,
            details.Reason,
            details.Evidence,
            Json(scope.Payload),
            scope.Seal.ToArray(),
            previous,
            []);
        EventChain.Append(store.Sql, record with { Hash = EventChain.HashOf(record) });
        return record.EventId;
    }

    /// <summary>The key of a command of several: the first one has the key as given.</summary>
    private static string? KeyOf(string? key, int index) =>
        key is null || index == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{index + 1}");

    /// <summary>The name of a type as the chain holds it.</summary>
    public static string NameOf(EventType type) => type.ToString().ToLowerInvariant();

    private EventOutcome ApplyOne(RegistryCommand command, EventDetails details)
    {
        if (details.IdempotencyKey is { } key && Repeated(key, command.Type) is { } before)
            return before;
        EventScope scope = Begin(details);
        command.Apply(scope);
        string id = End(scope, command.Type, details);
        ImmutableArray<TwinId> objects = [.. scope.Made.Count > 0 ? scope.Made : scope.Subjects];
        return new EventOutcome(id, scope.Sequence, command.Type, objects, [.. scope.Links], details.IsDryRun);
    }

    private EventOutcome? Repeated(string key, EventType type)
    {
        List<(string Id, long Sequence, string Type)> found = store.Sql.Rows(
            "SELECT event_id, seq, type FROM event WHERE idempotency_key = @p0",
            row => (row.GetString(0), row.GetInt64(1), row.GetString(2)),
            key);
        if (found is not [var before])
            return null;
        if (before.Type != NameOf(type))
            throw new RegistryConflictException($"The key '{key}' was used for an event of type {before.Type}.");
        List<TwinId> objects = store.Sql.Rows(
            "SELECT o.twin FROM event_object e JOIN object o ON o.pk = e.object WHERE e.event = @p0 ORDER BY o.pk",
            row => new TwinId(row.GetInt64(0)),
            before.Sequence);
        return new EventOutcome(before.Id, before.Sequence, type, [.. objects], [], IsRepeated: true);
    }

    private static string Json(SortedDictionary<string, string> payload)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach ((string name, string value) in payload)
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
