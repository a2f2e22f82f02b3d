using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Writes schemas, tables and entities as JSON: the same in glTF, tilesets and subtrees.</summary>
/// <remarks>Source: EXT_structural_metadata; OGC 22-025r4, 7.2.10.</remarks>
internal static class MetadataJson
{
    /// <summary>How documents with metadata are written: names of any language stay readable.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a schema object.</summary>
    public static void WriteSchema(Utf8JsonWriter writer, MetadataSchema schema)
    {
        writer.WriteStartObject();
        writer.WriteString("id", schema.Id);
        WriteTexts(writer, schema.Name, schema.Description);
        if (schema.Version is { Length: > 0 } version)
            writer.WriteString("version", version);
        if (!schema.Classes.IsEmpty)
        {
            writer.WriteStartObject("classes");
            foreach (MetadataClass item in schema.Classes)
                WriteClass(writer, item);
            writer.WriteEndObject();
        }

        if (!schema.Enums.IsEmpty)
        {
            writer.WriteStartObject("enums");
            foreach (MetadataEnum item in schema.Enums)
                WriteEnum(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an object of <c>propertyTables</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns in binary.</param>
    /// <param name="addView">Given a buffer, its index among the buffer views.</param>
    public static void WriteTable(
        Utf8JsonWriter writer, PropertyTable table, IReadOnlyList<EncodedColumn> columns, Func<ReadOnlyMemory<byte>, int> addView)
    {
        writer.WriteStartObject();
        if (table.Name is { Length: > 0 } name)
            writer.WriteString("name", name);
        writer.WriteString("class", table.Class.Id);
        writer.WriteNumber("count", table.Count);
        writer.WriteStartObject("properties");
        foreach (EncodedColumn column in columns)
        {
            if (column.Property.Default is not null && column.Values.IsEmpty)
                continue; // all rows have the default (3D Metadata, Property, Default)
            writer.WriteStartObject(column.Property.Id);
            writer.WriteNumber("values", addView(column.Values));
            if (column.ArrayOffsets is { } arrays)
            {
                writer.WriteNumber("arrayOffsets", addView(arrays));
                writer.WriteString("arrayOffsetType", column.ArrayOffsetType.JsonName());
            }

            if (column.StringOffsets is { } strings)
            {
                writer.WriteNumber("stringOffsets", addView(strings));
                writer.WriteString("stringOffsetType", column.StringOffsetType.JsonName());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes the metadata object of a tileset, a group, a tile or a content.</summary>
    public static void WriteEntity(Utf8JsonWriter writer, MetadataEntity entity)
    {
        writer.WriteStartObject();
        writer.WriteString("class", entity.Class);
        if (!entity.Values.IsEmpty)
        {
            writer.WriteStartObject("properties");
            foreach ((string id, AttributeValue value) in entity.Values)
            {
                writer.WritePropertyName(id);
                WriteValue(writer, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a value as the JSON format of metadata has it.</summary>
    /// <exception cref="ArgumentException">The value is none that a property can have.</exception>
    public static void WriteValue(Utf8JsonWriter writer, AttributeValue value)
    {
        switch (value)
        {
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Number);
                break;
            case DecimalValue number:
                writer.WriteNumberValue(number.Number);
                break;
            case TextValue text:
                writer.WriteStringValue(text.Text);
                break;
            case BooleanValue truth:
                writer.WriteBooleanValue(truth.IsTrue);
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (AttributeValue item in list.Items)
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"Expected a value that a property can have, found {value}.", nameof(value));
        }
    }

    private static void WriteClass(Utf8JsonWriter writer, MetadataClass item)
    {
        writer.WriteStartObject(item.Id);
        WriteTexts(writer, item.Name, item.Description);
        if (!item.Properties.IsEmpty)
        {
            writer.WriteStartObject("properties");
            foreach (MetadataProperty property in item.Properties)
                MetadataPropertyJson.Write(writer, property);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteEnum(Utf8JsonWriter writer, MetadataEnum item)
    {
        writer.WriteStartObject(item.Id);
        WriteTexts(writer, item.Name, item.Description);
        writer.WriteString("valueType", item.ValueType.JsonName());
        writer.WriteStartArray("values");
        foreach (MetadataEnumValue value in item.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("name", value.Name);
            if (value.Description is { Length: > 0 } description)
                writer.WriteString("description", description);
            writer.WriteNumber("value", value.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string? name, string? description)
    {
        if (name is { Length: > 0 })
            writer.WriteString("name", name);
        if (description is { Length: > 0 })
            writer.WriteString("description", description);
    }
}
