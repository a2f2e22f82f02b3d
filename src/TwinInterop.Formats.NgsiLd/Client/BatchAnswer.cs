using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Ties what a broker answers to a batch to the entities that were sent.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.2.16 (BatchOperationResult), 5.2.17 (BatchEntityError), 6.14.3.1.</remarks>
internal static class BatchAnswer
{
    private static readonly ProblemDetails Unnamed = new(null, "The broker's answer names the entity neither among its successes nor among its errors.", null, null);

    /// <summary>The outcome; null when the answer speaks of no entity, as a refusal of the whole does.</summary>
    /// <exception cref="BrokerException">It is a success that the standard does not know: what became of the entities is not known.</exception>
    public static BatchOutcome? Read(BatchOperation operation, IReadOnlyList<BrokerEntity> sent, BrokerAnswer answer)
    {
        using JsonDocument? body = answer.Parse();
        JsonElement root = body?.RootElement ?? default;
        if (root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("errors"u8, out _) || root.TryGetProperty("success"u8, out _)))
            return Sort(operation, sent, root, answer);
        if (!answer.IsSuccess)
            return null;
        if (answer.Status is not (HttpStatusCode.Created or HttpStatusCode.NoContent or HttpStatusCode.MultiStatus))
            throw new BrokerException($"Expected status 201, 204 or 207 to a batch, found {(int)answer.Status} without a result.", isUnknown: true);
        if (answer.Status == HttpStatusCode.MultiStatus)
            return new BatchOutcome([], [.. sent.Select(entity => new EntityRefusal(entity.Id, Unnamed))]);

        // 201 to a create lists all that was made; to an upsert it lists what was new, the others were there before.
        if (operation != BatchOperation.Create || root.ValueKind != JsonValueKind.Array)
            return new BatchOutcome([.. sent.Select(entity => entity.Id)], []);
        return Split(sent, TextsOf(root).ToHashSet(StringComparer.Ordinal), [], Unnamed);
    }

    private static BatchOutcome Sort(BatchOperation operation, IReadOnlyList<BrokerEntity> sent, JsonElement result, BrokerAnswer answer)
    {
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        if (result.TryGetProperty("success"u8, out JsonElement success) && success.ValueKind == JsonValueKind.Array)
            accepted.UnionWith(TextsOf(success));
        var problems = new Dictionary<string, ProblemDetails>(StringComparer.Ordinal);
        ProblemDetails? general = null;
        if (result.TryGetProperty("errors"u8, out JsonElement errors) && errors.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement error in errors.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object))
            {
                ProblemDetails problem = ProblemDetails.From(error.TryGetProperty("error"u8, out JsonElement inner) ? inner : error, null);
                if (error.TryGetProperty("entityId"u8, out JsonElement id) && id.ValueKind == JsonValueKind.String)
                    problems.TryAdd(id.GetString()!, problem); // a string has a text
                else
                    general ??= problem;
            }
        }

        // Of a removal that was sent again, what is not there was removed by the first one.
        if (operation == BatchOperation.Delete && answer.Attempts > 1)
        {
            foreach (string gone in problems.Where(pair => pair.Value.IsNotFound).Select(pair => pair.Key).ToList())
            {
                problems.Remove(gone);
                accepted.Add(gone);
            }
        }

        return Split(sent, accepted, problems, general ?? Unnamed);
    }

    /// <summary>An error counts more than a success: some brokers name an entity in both.</summary>
    private static BatchOutcome Split(
        IReadOnlyList<BrokerEntity> sent, HashSet<string> accepted, Dictionary<string, ProblemDetails> problems, ProblemDetails otherwise)
    {
        var taken = ImmutableArray.CreateBuilder<string>();
        var refused = ImmutableArray.CreateBuilder<EntityRefusal>();
        foreach (string id in sent.Select(entity => entity.Id))
        {
            if (problems.TryGetValue(id, out ProblemDetails? problem))
                refused.Add(new EntityRefusal(id, problem));
            else if (accepted.Contains(id))
                taken.Add(id);
            else
                refused.Add(new EntityRefusal(id, otherwise));
        }

        return new BatchOutcome(taken.ToImmutable(), refused.ToImmutable());
    }

    private static IEnumerable<string> TextsOf(JsonElement array) => array.EnumerateArray()
        .Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id"u8, out JsonElement id) ? id : item)
        .Where(item => item.ValueKind == JsonValueKind.String)
        .Select(item => item.GetString()!); // a string has a text
}
