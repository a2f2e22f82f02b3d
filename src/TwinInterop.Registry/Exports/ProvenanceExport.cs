using System.Text.Json;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Registry.Exports;

/// <summary>Objects as entities and events as activities.</summary>
/// <remarks>Source: W3C PROV-O, 2013-04-30.</remarks>
internal sealed class ProvenanceExport(IdentityRegistry registry) : IObjectExport
{
    private readonly SortedSet<string> _actors = new(StringComparer.Ordinal);

    public void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("@context"u8);
        json.WriteString("prov"u8, "http://www.w3.org/ns/prov#"u8);
        json.WriteString("xsd"u8, "http://www.w3.org/2001/XMLSchema#"u8);
        json.WriteString("rdfs"u8, "http://www.w3.org/2000/01/rdf-schema#"u8);
        json.WriteEndObject();
        json.WriteStartArray("@graph"u8);
        foreach (RegistryEvent item in registry.Events())
            WriteActivity(json, item);
        foreach (string actor in _actors)
        {
            json.WriteStartObject();
            json.WriteString("@id"u8, AgentOf(actor));
            json.WriteString("@type"u8, "prov:Agent"u8);
            json.WriteString("rdfs:label"u8, actor);
            json.WriteEndObject();
        }
    }

    public void Add(Utf8JsonWriter json, ObjectDescription item)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, EntityOf(item.Twin));
        json.WriteString("@type"u8, "prov:Entity"u8);
        if (item.Label is { } label)
            json.WriteString("rdfs:label"u8, label);
        IReadOnlyList<RegistryEvent> history = registry.History(item.Twin);
        if (history.Count > 0)
            Reference(json, "prov:wasGeneratedBy", ActivityOf(history[0].EventId));
        if (item.Status != ObjectStatus.Active && history.FirstOrDefault(found => found.Sequence == item.Version) is { } end)
            Reference(json, "prov:wasInvalidatedBy", ActivityOf(end.EventId));
        if (!item.Parents.IsEmpty)
        {
            json.WriteStartArray("prov:wasDerivedFrom"u8);
            foreach (TwinId parent in item.Parents)
                Node(json, EntityOf(parent));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteActivity(Utf8JsonWriter json, RegistryEvent item)
    {
        _actors.Add(item.Actor);
        json.WriteStartObject();
        json.WriteString("@id"u8, ActivityOf(item.EventId));
        json.WriteString("@type"u8, "prov:Activity"u8);
        json.WriteString("rdfs:label"u8, item.Type);
        json.WriteStartObject("prov:endedAtTime"u8);
        json.WriteString("@type"u8, "xsd:dateTime"u8);
        json.WriteString("@value"u8, item.RecordedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
        Reference(json, "prov:wasAssociatedWith", AgentOf(item.Actor));
        if (item.Reason is { } reason)
            json.WriteString("rdfs:comment"u8, reason);
        json.WriteEndObject();
    }

    private static string EntityOf(TwinId twin) => $"urn:uuid:{twin.ToCityObjectId().Value}";

    private static string ActivityOf(string eventId) => $"urn:uuid:{eventId}";

    private static string AgentOf(string actor) => $"#agent-{Uri.EscapeDataString(actor)}";

    private static void Reference(Utf8JsonWriter json, string name, string target)
    {
        json.WritePropertyName(name);
        Node(json, target);
    }

    private static void Node(Utf8JsonWriter json, string target)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, target);
        json.WriteEndObject();
    }
}
