using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Contexts;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Finds at a broker the entities that a file holds.</summary>
/// <param name="client">The broker.</param>
/// <param name="linkedData">Tells what the type names of the file mean.</param>
/// <param name="contextUrl">The context of the Link header, by which the broker reads names; null for URIs.</param>
internal sealed class EntityLookup(BrokerClient client, LinkedDataOptions linkedData, string? contextUrl)
{
    private const int IdsPerRequest = 40;

    private readonly ContextResolver _contexts = new(linkedData);

    /// <summary>Those that are there, by id.</summary>
    /// <exception cref="InvalidDatasetException">A context of the file is not at hand.</exception>
    public async Task<IReadOnlyDictionary<string, JsonElement>> FindAsync(
        IReadOnlyList<BrokerEntity> entities, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (BrokerEntity[] some in entities.Chunk(IdsPerRequest))
        {
            var query = new EntityQuery
            {
                Ids = [.. some.Select(entity => entity.Id)],
                Types = [.. some.SelectMany(TypesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                PageSize = IdsPerRequest,
            };
            await foreach (JsonElement entity in client.QueryAsync(query, cancellationToken).ConfigureAwait(false))
                found[entity.GetProperty("id"u8).GetString() ?? ""] = entity;
        }

        return found;
    }

    private IEnumerable<string> TypesOf(BrokerEntity entity)
    {
        if (contextUrl is not null)
            return entity.Types;
        using JsonDocument document = JsonDocument.Parse(entity.Json, new JsonDocumentOptions { MaxDepth = 1 << 10 });
        TermContext terms = TermsOf(document.RootElement);
        return [.. entity.Types.Select(terms.Expand)];
    }

    /// <summary>What the names in an entity mean.</summary>
    /// <exception cref="InvalidDatasetException">Its context is not at hand.</exception>
    public TermContext TermsOf(JsonElement entity)
    {
        if (!entity.TryGetProperty("@context"u8, out JsonElement context))
            return _contexts.Default;
        try
        {
            return _contexts.Resolve(context);
        }
        catch (ContextNotAvailableException absent)
        {
            throw new InvalidDatasetException(
                new Diagnostic(NgsiLdDiagnostics.ContextNotAvailable, "@context", [absent.Url, absent.Reason]), absent);
        }
    }
}
