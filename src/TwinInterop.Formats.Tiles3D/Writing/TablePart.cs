using System.Buffers;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>A feature table or a batch table: JSON, and the binary numbers that it refers to.</summary>
/// <remarks>Source: OGC 18-053r2, 7 (Feature Table), 8 (Batch Table): both parts end at a multiple of 8 bytes.</remarks>
/// <param name="Json">The JSON; empty for a table without anything.</param>
/// <param name="Binary">The numbers.</param>
internal sealed record TablePart(byte[] Json, byte[] Binary)
{
    /// <summary>A table that says nothing.</summary>
    public static TablePart Empty { get; } = new([], []);

    /// <summary>Makes a table.</summary>
    /// <param name="headerLength">The bytes of the tile before it.</param>
    /// <param name="write">Writes the members of the JSON, and appends to the numbers.</param>
    public static TablePart Make(int headerLength, Action<Utf8JsonWriter, ArrayBufferWriter<byte>> write)
    {
        var binary = new ArrayBufferWriter<byte>();
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            write(writer, binary);
            writer.WriteEndObject();
        }

        json.Write("       "u8[..(-(headerLength + json.WrittenCount) & 7)]);
        Align(binary);
        return new TablePart(json.WrittenSpan.ToArray(), binary.WrittenSpan.ToArray());
    }

    /// <summary>Appends zeros up to a multiple of 8 bytes.</summary>
    public static void Align(ArrayBufferWriter<byte> buffer) => buffer.Write(new byte[-buffer.WrittenCount & 7]);
}
