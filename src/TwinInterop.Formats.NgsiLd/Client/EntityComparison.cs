using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Entities;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>A dry run: asks the broker for what it holds, and tells what sending a file would change. Nothing is sent.</summary>
/// <param name="lookup">Finds entities at the broker.</param>
/// <param name="options">How the file would be sent.</param>
internal sealed class EntityComparison(EntityLookup lookup, PublicationOptions options)
{
    private static readonly HashSet<string> OfTheBroker = new(
        ["createdAt", "modifiedAt", "deletedAt", "instanceId"], StringComparer.Ordinal);

    /// <summary>One change for each entity, in the order of the file.</summary>
    /// <exception cref="BrokerException">The broker cannot be reached.</exception>
    /// <exception cref="InvalidDatasetException">The file cannot be read, or a context is not at hand.</exception>
    public async IAsyncEnumerable<EntityChange> RunAsync(DatasetSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (IReadOnlyList<BrokerEntity> chunk in EntityFile.ChunksAsync(source, options, cancellationToken).ConfigureAwait(false))
        {
            IReadOnlyDictionary<string, JsonElement> found = await lookup.FindAsync(chunk, cancellationToken).ConfigureAwait(false);
            foreach (BrokerEntity entity in chunk)
                yield return Compare(entity, found.TryGetValue(entity.Id, out JsonElement there) ? there : null);
        }
    }

    private EntityChange Compare(BrokerEntity entity, JsonElement? there)
    {
        if (options.Operation == BatchOperation.Create && there is not null)
            return new EntityChange(entity.Id, EntityEffect.Refused, [], [], []);
        if (options.Operation == BatchOperation.Update && there is null)
            return new EntityChange(entity.Id, EntityEffect.Refused, [], [], []);
        using JsonDocument document = JsonDocument.Parse(entity.Json, new JsonDocumentOptions { MaxDepth = 1 << 10 });
        SortedDictionary<string, (string Name, JsonNode? Value)> ours = ImageOf(document.RootElement);
        if (there is not { } known)
            return new EntityChange(entity.Id, EntityEffect.Created, [.. ours.Values.Select(pair => pair.Name)], [], []);

        SortedDictionary<string, (string Name, JsonNode? Value)> theirs = ImageOf(known);
        bool removes = options.Operation == BatchOperation.Upsert;
        ImmutableArray<string> added = [.. ours.Where(pair => !theirs.ContainsKey(pair.Key)).Select(pair => pair.Value.Name)];
        ImmutableArray<string> changed =
        [
            .. ours.Where(pair => theirs.TryGetValue(pair.Key, out (string Name, JsonNode? Value) other) && !JsonNode.DeepEquals(pair.Value.Value, other.Value))
                .Select(pair => pair.Value.Name),
        ];
        ImmutableArray<string> removed = removes ? [.. theirs.Where(pair => !ours.ContainsKey(pair.Key)).Select(pair => pair.Value.Name)] : [];
        bool isSame = added.IsEmpty && changed.IsEmpty && removed.IsEmpty;
        return new EntityChange(entity.Id, isSame ? EntityEffect.Unchanged : EntityEffect.Changed, added, changed, removed);
    }

    /// <summary>Attributes by the URI of their name, normalized, without what only the broker says.</summary>
    private SortedDictionary<string, (string Name, JsonNode? Value)> ImageOf(JsonElement element)
    {
        var image = new SortedDictionary<string, (string Name, JsonNode? Value)>(StringComparer.Ordinal);
        TermContext terms = lookup.TermsOf(element);
        if (new EntityParser().Parse(element) is not { } entity)
            return image;

        image["type"] = ("type", new JsonArray([.. entity.Types.Select(terms.Expand).Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]));
        foreach (JsonProperty member in entity.Members.Where(member => !OfTheBroker.Contains(member.Name)))
            image[member.Name] = (member.Name, JsonNode.Parse(member.Value.GetRawText()));
        foreach (EntityAttribute attribute in entity.Attributes)
            image[terms.Expand(attribute.Name)] = (attribute.Name, ImageOf(attribute, terms));
        return image;
    }

    private static JsonArray ImageOf(EntityAttribute attribute, TermContext terms)
    {
        IEnumerable<JsonObject> instances = attribute.Instances
            .OrderBy(instance => instance.DatasetId, StringComparer.Ordinal)
            .ThenBy(instance => instance.ObservedAt, StringComparer.Ordinal)
            .Select(instance => ImageOf(instance, terms));
        return new JsonArray([.. instances]);
    }

    private static JsonObject ImageOf(AttributeInstance instance, TermContext terms)
    {
        var image = new JsonObject
        {
            ["type"] = AttributeKinds.NameOf(instance.Kind).ToString(),
            [instance.ValueName] = instance.Value.ValueKind == JsonValueKind.Undefined ? null : JsonNode.Parse(instance.Value.GetRawText()),
        };
        foreach (JsonProperty member in instance.Members.Where(member => !OfTheBroker.Contains(member.Name)))
            image[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        foreach (EntityAttribute attribute in instance.SubAttributes)
            image[terms.Expand(attribute.Name)] = ImageOf(attribute, terms);
        return image;
    }
}
