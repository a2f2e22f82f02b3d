using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwinInterop.Conformance.Tests.Fixtures;

/// <summary>Makes the bytes of a file from what a fixture says of it; see conformance/README.md.</summary>
internal static class FixtureBytes
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(JsonObject content)
    {
        if (content["json"] is { } json)
            return Encoding.UTF8.GetBytes(json.ToJsonString(Compact));
        if (content["text"] is { } text)
            return Encoding.UTF8.GetBytes(text.GetValue<string>());
        if (content["step"] is JsonObject step)
            return Encoding.UTF8.GetBytes(Step(step));
        if (content["zip"] is JsonObject zip)
            return Zip(zip);
        using var stream = new MemoryStream();
        foreach (JsonNode? segment in content["bytes"]!.AsArray())
            stream.Write(Segment(segment!.AsObject()));
        return stream.ToArray();
    }

    private static byte[] Segment(JsonObject segment)
    {
        (string kind, JsonNode? value) = segment.First();
        return kind switch
        {
            "ascii" => Encoding.ASCII.GetBytes(value!.GetValue<string>()),
            "hex" => Convert.FromHexString(value!.GetValue<string>()),
            "zeros" => new byte[value!.GetValue<int>()],
            "json" => Encoding.UTF8.GetBytes(value!.ToJsonString(Compact).PadRight(segment["size"]?.GetValue<int>() ?? 0)),
            _ => [.. value!.AsArray().SelectMany(number => Number(kind, number!))],
        };
    }

    private static byte[] Number(string kind, JsonNode number)
    {
        double value = number.GetValueKind() == JsonValueKind.String ? double.NaN : number.GetValue<double>();
        byte[] bytes = new byte[kind[1] == '8' ? 1 : int.Parse(kind[1..], System.Globalization.CultureInfo.InvariantCulture) / 8];
        switch (kind)
        {
            case "u8" or "i8":
                bytes[0] = unchecked((byte)(int)value);
                break;
            case "u16" or "i16":
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, unchecked((ushort)(int)value));
                break;
            case "u32":
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
                break;
            case "u64":
                BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)value);
                break;
            case "f32":
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
                break;
            default:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
                break;
        }

        return bytes;
    }

    private static string Step(JsonObject step)
    {
        var text = new StringBuilder("ISO-10303-21;\nHEADER;\n");
        foreach ((string name, JsonNode? value) in step["header"]!.AsObject())
            text.Append(name).Append(value!.GetValue<string>()).Append(";\n");
        text.Append("ENDSEC;\nDATA;\n");
        foreach ((string number, JsonNode? value) in step["data"]!.AsObject())
            text.Append('#').Append(number).Append('=').Append(value!.GetValue<string>()).Append(";\n");
        return text.Append("ENDSEC;\nEND-ISO-10303-21;\n").ToString();
    }

    private static byte[] Zip(JsonObject zip)
    {
        using var stream = new MemoryStream();
        var index = new List<(UInt128 Key, byte[] Record)>();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, JsonNode? file) in zip["files"]!.AsObject())
            {
                byte[] record = new byte[24];
#pragma warning disable CA5351 // The format prescribes the hash; nothing is secured by it.
                MD5.HashData(Encoding.UTF8.GetBytes(name), record);
#pragma warning restore CA5351
                BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(16), (ulong)stream.Position);
                index.Add((new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(record), BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(8))), record));
                Add(archive, name, Of(file!.AsObject()));
            }

            if (zip["index"] is { } kind)
            {
                byte[] records = [.. index.OrderBy(entry => entry.Key).SelectMany(entry => entry.Record)];
                if (kind.GetValue<string>() == "wrong")
                    records[^1] ^= 1;
                Add(archive, "@3dtilesIndex1@", records);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using Stream stream = entry.Open();
        stream.Write(bytes);
    }
}
