using System.Text.Json;
using TwinInterop.Conversion;

namespace TwinInterop.Metadata;

/// <summary>Writes a tree of resources as JSON-LD 1.1.</summary>
internal static class RdfJsonLd
{
    public static void Write(Stream stream, RdfResource root)
    {
        using var json = new Utf8JsonWriter(stream, ConversionReportJson.Layout);
        json.WriteStartObject();
        json.WriteStartObject("@context"u8);
        foreach ((string prefix, string space) in RdfPrefixes.All)
            json.WriteString(prefix, space);
        json.WriteEndObject();
        WriteMembers(json, root);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, RdfResource resource)
    {
        if (resource.Iri is not null)
            json.WriteString("@id"u8, resource.Iri);
        if (resource.Type is not null)
            json.WriteString("@type"u8, resource.Type);
        foreach (IGrouping<string, (string Predicate, RdfObject Value)> group in resource.Statements.GroupBy(item => item.Predicate, StringComparer.Ordinal))
        {
            json.WritePropertyName(group.Key);
            bool isList = group.Count() > 1;
            if (isList)
                json.WriteStartArray();
            foreach ((_, RdfObject value) in group)
                WriteObject(json, value);
            if (isList)
                json.WriteEndArray();
        }
    }

    private static void WriteObject(Utf8JsonWriter json, RdfObject value)
    {
        if (value is { Text: not null, Datatype: null })
        {
            json.WriteStringValue(value.Text);
            return;
        }

        json.WriteStartObject();
        if (value.Resource is { } resource)
        {
            WriteMembers(json, resource);
        }
        else
        {
            json.WriteString("@value"u8, value.Text);
            json.WriteString("@type"u8, value.Datatype);
        }

        json.WriteEndObject();
    }
}
