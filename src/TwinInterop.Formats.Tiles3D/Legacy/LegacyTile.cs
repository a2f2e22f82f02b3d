using System.Buffers.Binary;
using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Reading;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>The parts of a b3dm, i3dm or pnts file.</summary>
/// <remarks>Source: OGC 18-053r2, 9 to 11.</remarks>
/// <param name="Location">Where the file lies.</param>
/// <param name="Features">The feature table.</param>
/// <param name="BatchJson">The JSON of the batch table.</param>
/// <param name="BatchBinary">The binary body of the batch table.</param>
/// <param name="Rest">What follows.</param>
internal sealed record LegacyTile(
    string Location, LegacyTable Features, JsonElement BatchJson, ReadOnlyMemory<byte> BatchBinary, ReadOnlyMemory<byte> Rest)
{
    private const int CommonHeader = 28;

    /// <summary>The first four bytes of a file of an older draft, read as a length: they are those of JSON or glTF.</summary>
    private const uint LeastText = 0x22000000;

    /// <summary>Takes a file apart.</summary>
    /// <param name="file">The file.</param>
    /// <param name="headerLength">How long its header is: 28 bytes, of i3dm 32.</param>
    /// <param name="location">Where it lies.</param>
    /// <exception cref="InvalidDatasetException">It is cut or no such file.</exception>
    public static LegacyTile Parse(ReadOnlyMemory<byte> file, int headerLength, string location)
    {
        if (file.Length < headerLength)
            throw Fault(location, $"a header of {headerLength} bytes", $"{file.Length} bytes");
        uint version = Number(file, 4);
        if (version != 1)
            throw Fault(location, "version 1 (byte 4)", version);
        uint length = Number(file, 8);
        if (length > file.Length || length < headerLength)
            throw Fault(location, $"{length} bytes as the header says (byte 8)", file.Length);
        file = file[..(int)length];
        if (headerLength == CommonHeader && Draft(file, location) is { } draft)
            return draft;
        long at = headerLength;
        ReadOnlyMemory<byte>[] parts = new ReadOnlyMemory<byte>[4];
        for (int i = 0; i < parts.Length; i++)
        {
            uint size = Number(file, 12 + (4 * i));
            if (size > file.Length - at)
                throw Fault(location, $"tables within {file.Length} bytes (byte {12 + (4 * i)})", $"{size} bytes from {at}");
            parts[i] = file.Slice((int)at, (int)size);
            at += size;
        }

        return new LegacyTile(location, new LegacyTable(Json(parts[0], location), parts[1], location), Json(parts[2], location), parts[3], file[(int)at..]);
    }

    /// <summary>Files of drafts of 3D Tiles 1.0 (b3dm only): a header of 20 or 24 bytes, no feature table.</summary>
    private static LegacyTile? Draft(ReadOnlyMemory<byte> file, string location)
    {
        if (!file.Span.StartsWith("b3dm"u8))
            return null;
        uint first = Number(file, 20);
        uint second = Number(file, 24);
        (int header, uint count, uint json, uint binary) =
            first >= LeastText ? (20, Number(file, 12), Number(file, 16), 0u)
            : second >= LeastText ? (24, Number(file, 20), Number(file, 12), Number(file, 16))
            : default;
        if (header == 0)
            return null;
        if ((long)json + binary > file.Length - header)
            throw Fault(location, $"a batch table within {file.Length} bytes (byte 12)", $"{json} and {binary} bytes");
        JsonElement features = JsonSerializer.SerializeToElement(
            new Dictionary<string, uint>(StringComparer.Ordinal) { ["BATCH_LENGTH"] = count });
        int end = header + (int)json;
        return new LegacyTile(
            location,
            new LegacyTable(features, ReadOnlyMemory<byte>.Empty, location),
            Json(file[header..end], location),
            file.Slice(end, (int)binary),
            file[(end + (int)binary)..]);
    }

    /// <summary>A fault of a file.</summary>
    public static InvalidDatasetException Fault(string location, string expected, object found) =>
        new(new Diagnostic(Tiles3DDiagnostics.Binary, location, [expected, found]));

    private static uint Number(ReadOnlyMemory<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);

    private static JsonElement Json(ReadOnlyMemory<byte> bytes, string location)
    {
        // Tables are padded with spaces; some writers pad with zeros.
        ReadOnlyMemory<byte> text = bytes.TrimEnd((byte)0);
        return text.Span.Trim(" \t\r\n"u8).IsEmpty ? default : TilesetDocument.Parse(text, location);
    }
}
