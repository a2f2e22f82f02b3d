using System.Text.Json;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Exports;

/// <summary>Active objects as entities; the same object elsewhere is a relationship, one instance for each scheme.</summary>
/// <remarks>Source: ETSI GS CIM 009, 4.5.5 (several instances of an attribute have a <c>datasetId</c> each).</remarks>
internal sealed class NgsiLdExport(IdentityRegistry registry) : IObjectExport
{
    public static string UrnOf(string objectClass, TwinId twin) => $"urn:ngsi-ld:{objectClass}:{twin}";

    public void Begin(Utf8JsonWriter json) => json.WriteStartArray();

    public void Add(Utf8JsonWriter json, ObjectDescription item)
    {
        if (item.Status != ObjectStatus.Active)
            return;
        json.WriteStartObject();
        json.WriteString("id"u8, UrnOf(item.Class, item.Twin));
        json.WriteString("type"u8, item.Class);
        Property(json, "twinId", item.Twin.ToString());
        if (item.Label is { } label)
            Property(json, "name", label);
        WriteIdentifiers(json, item);
        WriteSame(json, item);
        WriteRepresentations(json, item);
        json.WriteStartArray("@context"u8);
        WriteTerms(json);
        json.WriteStringValue("https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.7.jsonld"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void End(Utf8JsonWriter json) => json.WriteEndArray();

    private static void WriteTerms(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("sameAs"u8, "http://www.w3.org/2002/07/owl#sameAs"u8);
        json.WriteEndObject();
    }

    private static void WriteIdentifiers(Utf8JsonWriter json, ObjectDescription item)
    {
        if (item.Identifiers.IsEmpty)
            return;
        json.WriteStartObject("alternateIdentifiers"u8);
        json.WriteString("type"u8, "Property"u8);
        json.WriteStartObject("value"u8);
        foreach (IGrouping<string, ObjectIdentifier> scheme in item.Identifiers.GroupBy(identifier => identifier.Scheme, StringComparer.Ordinal))
            json.WriteString(scheme.Key.Replace(':', '_'), string.Join(' ', scheme.Select(identifier => identifier.Value)));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteSame(Utf8JsonWriter json, ObjectDescription item)
    {
        (string Scheme, string Uri)[] others =
        [
            .. item.Identifiers
                .Select(identifier => (identifier.Scheme, Uri: registry.Schemes.Find(identifier.Scheme) is { } scheme ? UriOf(scheme, identifier.Value) : null))
                .Where(found => found.Uri is not null)
                .Select(found => (found.Scheme, found.Uri!)) // not null: filtered above
                .DistinctBy(found => found.Scheme, StringComparer.Ordinal),
        ];
        if (others.Length == 0)
            return;
        json.WriteStartArray("sameAs"u8);
        foreach ((string scheme, string uri) in others)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "Relationship"u8);
            json.WriteString("object"u8, uri);
            json.WriteString("datasetId"u8, $"urn:ngsi-ld:Dataset:{scheme.Replace(':', '-')}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? UriOf(IdentifierScheme scheme, string value) => scheme.UriOf(value);

    private static void WriteRepresentations(Utf8JsonWriter json, ObjectDescription item)
    {
        ObjectRepresentation[] found = [.. item.Representations.Where(representation => representation.Grade.Status == LinkStatus.Confirmed)];
        if (found.Length == 0)
            return;
        json.WriteStartObject("representedBy"u8);
        json.WriteString("type"u8, "Property"u8);
        json.WriteStartArray("value"u8);
        foreach (ObjectRepresentation representation in found)
        {
            json.WriteStartObject();
            json.WriteString("dataset"u8, representation.Key.Dataset);
            json.WriteString("localId"u8, representation.Key.LocalId);
            json.WriteString("relation"u8, JsonNamingPolicy.CamelCase.ConvertName(representation.Grade.Relation.ToString()));
            if (representation.Format is { } format)
                json.WriteString("format"u8, format);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("type"u8, "Property"u8);
        json.WriteString("value"u8, value);
        json.WriteEndObject();
    }
}
