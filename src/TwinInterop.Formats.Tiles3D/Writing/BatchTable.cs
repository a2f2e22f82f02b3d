using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Writes a property table as the batch table of version 1.0.</summary>
/// <remarks>Source: OGC 18-053r2, 8. Numbers without gaps are binary, everything else is JSON.</remarks>
internal static class BatchTable
{
    /// <summary>The table; empty for none.</summary>
    public static TablePart Of(PropertyTable? table) => table is null
        ? TablePart.Empty
        : TablePart.Make(0, (writer, binary) => WriteColumns(writer, table, binary));

    private static void WriteColumns(Utf8JsonWriter writer, PropertyTable table, ArrayBufferWriter<byte> binary)
    {
        WriteForms(writer, table);
        foreach (PropertyColumn column in table.Columns)
        {
            writer.WritePropertyName(column.Property.Id);
            if (TypeOf(column) is { } type)
                WriteBinary(writer, column, type, binary);
            else
                WriteValues(writer, column.Values);
        }
    }

    /// <summary>What values alone do not tell of attributes: version 1.1 has it in the schema.</summary>
    private static void WriteForms(Utf8JsonWriter writer, PropertyTable table)
    {
        writer.WriteStartObject("extras");
        writer.WriteStartObject("attributes");
        foreach (PropertyColumn column in table.Columns)
        {
            if (column.Property.Form is not { } form)
                continue;
            string name = form.Name ?? column.Property.Name ?? column.Property.Id;
            writer.WritePropertyName(column.Property.Id);
            AttributeFormJson.WriteForm(writer, form with { Name = name == column.Property.Id ? null : name });
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The name of the component type of a column of numbers without gaps; null where it is written as JSON.</summary>
    private static string? TypeOf(PropertyColumn column) => column.Property is { Type: MetadataType.Scalar, IsArray: false }
        && column.Values.All(value => value is not null)
            ? column.Property.ComponentType switch
            {
                MetadataComponentType.Int8 => "BYTE",
                MetadataComponentType.UInt8 => "UNSIGNED_BYTE",
                MetadataComponentType.Int16 => "SHORT",
                MetadataComponentType.UInt16 => "UNSIGNED_SHORT",
                MetadataComponentType.Int32 => "INT",
                MetadataComponentType.UInt32 => "UNSIGNED_INT",
                MetadataComponentType.Float32 => "FLOAT",
                MetadataComponentType.Float64 => "DOUBLE",
                _ => null,
            }
            : null;

    private static void WriteBinary(Utf8JsonWriter writer, PropertyColumn column, string type, ArrayBufferWriter<byte> binary)
    {
        TablePart.Align(binary);
        writer.WriteStartObject();
        writer.WriteNumber("byteOffset", binary.WrittenCount);
        writer.WriteString("componentType", type);
        writer.WriteString("type", "SCALAR");
        writer.WriteEndObject();
        foreach (AttributeValue? value in column.Values)
            NumberBytes.Write(binary, column.Property.ComponentType!.Value, value!); // TypeOf found both
    }

    private static void WriteValues(Utf8JsonWriter writer, ImmutableArray<AttributeValue?> values)
    {
        writer.WriteStartArray();
        foreach (AttributeValue? value in values)
        {
            if (value is null)
                writer.WriteNullValue();
            else
                MetadataJson.WriteValue(writer, value);
        }

        writer.WriteEndArray();
    }
}
