using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Writes a tile of 3D Tiles 1.0 with many copies of one shape: the shape as a GLB behind the places of the copies.</summary>
/// <remarks>
/// Source: OGC 18-053r2, 10 (i3dm). A copy's x axis is NORMAL_RIGHT, its y axis NORMAL_UP and its z axis their cross
/// product, of the shape with z up: a client turns glTF's y up first. Axes are those of the Earth, since tiles have no transform.
/// </remarks>
internal static class InstancedModel
{
    private const int Embedded = 1;

    /// <summary>Writes the tile.</summary>
    /// <param name="shape">The shape and its places; the table has a row for each, in their order.</param>
    /// <param name="table">The rows of the copies; null where they have no attribute.</param>
    /// <param name="centre">What positions are relative to, geocentric and in double precision.</param>
    /// <param name="options">How vertices are stored.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void Write(InstancedShape shape, PropertyTable? table, in Vector3D centre, GlbOptions options, Stream output)
    {
        Vector3D about = centre;
        TablePart features = TablePart.Make(
            LegacyTileFile.HeaderLength + sizeof(int), (writer, binary) => WriteFeatures(writer, binary, shape.Placements, about));
        using var glb = new MemoryStream();
        GlbWriter.Write(new GlbScene(new GlbNode { Mesh = shape.Mesh }), options with { HasBatchIds = true }, glb);
        LegacyTileFile.Write("i3dm"u8, features, BatchTable.Of(table), Embedded, glb, output);
    }

    private static void WriteFeatures(
        Utf8JsonWriter writer, ArrayBufferWriter<byte> binary, IReadOnlyList<Placement> placements, in Vector3D centre)
    {
        writer.WriteNumber("INSTANCES_LENGTH", placements.Count);
        writer.WriteStartArray("RTC_CENTER");
        writer.WriteNumberValue(centre.X);
        writer.WriteNumberValue(centre.Y);
        writer.WriteNumberValue(centre.Z);
        writer.WriteEndArray();
        Frame3D[] axes = [.. placements.Select(placement => Frame3D.FromAxes(default, placement.Frame.AxisZ, placement.Frame.AxisX))];
        Begin("POSITION");
        foreach (Placement placement in placements)
            Append(binary, placement.Frame.Origin - centre);
        Begin("NORMAL_UP");
        foreach (Frame3D frame in axes)
            Append(binary, frame.AxisY);
        Begin("NORMAL_RIGHT");
        foreach (Frame3D frame in axes)
            Append(binary, frame.AxisX);
        Begin("SCALE_NON_UNIFORM");
        foreach (Placement placement in placements)
            Append(binary, new Vector3D(placement.Frame.AxisX.Length, placement.Frame.AxisY.Length, placement.Frame.AxisZ.Length));
        Begin("BATCH_ID", "UNSIGNED_INT");
        for (int i = 0; i < placements.Count; i++)
            BinaryPrimitives.WriteInt32LittleEndian(Grow(binary, sizeof(int)), i);

        void Begin(string name, string? type = null)
        {
            TablePart.Align(binary);
            writer.WriteStartObject(name);
            writer.WriteNumber("byteOffset", binary.WrittenCount);
            if (type is not null)
                writer.WriteString("componentType", type);
            writer.WriteEndObject();
        }
    }

    private static void Append(ArrayBufferWriter<byte> binary, in Vector3D vector)
    {
        Span<byte> bytes = Grow(binary, 3 * sizeof(float));
        BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)vector.X);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[4..], (float)vector.Y);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[8..], (float)vector.Z);
    }

    private static Span<byte> Grow(ArrayBufferWriter<byte> binary, int count)
    {
        Span<byte> bytes = binary.GetSpan(count)[..count];
        binary.Advance(count);
        return bytes;
    }
}
