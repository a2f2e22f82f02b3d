using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Writes a tile of 3D Tiles 1.0: a GLB with batch ids behind a batch table.</summary>
/// <remarks>Source: OGC 18-053r2, 9 (b3dm) and 8 (Batch Table): every part begins and ends at a multiple of 8 bytes.</remarks>
internal static class BatchedModel
{
    private const int HeaderLength = 28;

    /// <summary>Writes the tile.</summary>
    /// <param name="scene">The scene; its table becomes the batch table.</param>
    /// <param name="options">How vertices are stored.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void Write(GlbScene scene, GlbOptions options, Stream output)
    {
        var binary = new ArrayBufferWriter<byte>();
        byte[] feature = Padded(HeaderLength, writer => writer.WriteNumber("BATCH_LENGTH", scene.Features?.Count ?? 0));
        byte[] batch = scene.Features is { } table ? Padded(0, writer => WriteColumns(writer, table, binary)) : [];
        Align(binary);
        using var glb = new MemoryStream();
        GlbWriter.Write(scene with { Features = null }, options with { HasBatchIds = true }, glb);
        Span<byte> header = stackalloc byte[HeaderLength];
        "b3dm"u8.CopyTo(header);
        int total = checked(HeaderLength + feature.Length + batch.Length + binary.WrittenCount + (int)glb.Length);
        ReadOnlySpan<int> numbers = [1, total, feature.Length, 0, batch.Length, binary.WrittenCount];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(header[(4 + (4 * i))..], numbers[i]);
        output.Write(header);
        output.Write(feature);
        output.Write(batch);
        output.Write(binary.WrittenSpan);
        glb.WriteTo(output);
    }

    private static byte[] Padded(int before, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        int padding = -(before + buffer.WrittenCount) & 7;
        buffer.Write("       "u8[..padding]);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Align(ArrayBufferWriter<byte> buffer) => buffer.Write(new byte[-buffer.WrittenCount & 7]);

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
        Align(binary);
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
