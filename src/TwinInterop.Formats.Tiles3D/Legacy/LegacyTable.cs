using System.Buffers.Binary;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>A feature table: semantics with values in JSON or in a binary body.</summary>
/// <remarks>Source: OGC 18-053r2, 7 (Feature Table).</remarks>
/// <param name="json">The JSON.</param>
/// <param name="binary">The binary body.</param>
/// <param name="location">Where the file lies.</param>
internal sealed class LegacyTable(JsonElement json, ReadOnlyMemory<byte> binary, string location)
{
    /// <summary>Whether a semantic is there.</summary>
    public bool Has(string name) => json.Member(name) is not null;

    /// <summary>Whether an extension is there.</summary>
    public bool HasExtension(string name) => json.Extension(name) is not null;

    /// <summary>A whole number for all features; null for none.</summary>
    public long? Whole(string name) => json.Whole(name)
        ?? (json.Member(name)?.ValueKind == JsonValueKind.Object ? (long)Numbers(name, 1, 1, "UNSIGNED_INT")![0] : null); // it is there

    /// <summary>Whether a semantic is true.</summary>
    public bool IsTrue(string name) => json.IsTrue(name);

    /// <summary>Numbers of all features together, for example <c>RTC_CENTER</c>; null for none.</summary>
    public double[]? Global(string name, int count) => Numbers(name, 1, count, "FLOAT");

    /// <summary>The numbers of a semantic, feature by feature; null where it is absent.</summary>
    /// <param name="name">The semantic.</param>
    /// <param name="count">How many features there are.</param>
    /// <param name="components">How many numbers each has.</param>
    /// <param name="type">How numbers are stored where the semantic does not say.</param>
    /// <exception cref="InvalidDatasetException">There are too few.</exception>
    public double[]? Numbers(string name, int count, int components, string type)
    {
        if (json.Member(name) is not { } member)
            return null;
        int length = checked(count * components);
        if (member.ValueKind == JsonValueKind.Array)
            return json.Numbers(name, length) ?? throw LegacyTile.Fault(location, $"{length} numbers of {name}", member.GetArrayLength());
        long offset = member.Whole("byteOffset") ?? -1;
        string stored = member.Text("componentType") ?? type;
        int size = SizeOf(stored);
        if (offset < 0 || size == 0 || offset > binary.Length || (long)length * size > binary.Length - offset)
            throw LegacyTile.Fault(location, $"{length} numbers of {name} within {binary.Length} bytes", $"{stored} from byte {offset}");
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++)
            numbers[i] = Read(binary.Span[((int)offset + (i * size))..], stored);
        return numbers;
    }

    /// <summary>The bytes of a component type; 0 for an unknown one.</summary>
    public static int SizeOf(string type) => type switch
    {
        "BYTE" or "UNSIGNED_BYTE" => 1,
        "SHORT" or "UNSIGNED_SHORT" => 2,
        "INT" or "UNSIGNED_INT" or "FLOAT" => 4,
        "DOUBLE" => 8,
        _ => 0,
    };

    /// <summary>A number.</summary>
    public static double Read(ReadOnlySpan<byte> from, string type) => type switch
    {
        "BYTE" => (sbyte)from[0],
        "UNSIGNED_BYTE" => from[0],
        "SHORT" => BinaryPrimitives.ReadInt16LittleEndian(from),
        "UNSIGNED_SHORT" => BinaryPrimitives.ReadUInt16LittleEndian(from),
        "INT" => BinaryPrimitives.ReadInt32LittleEndian(from),
        "UNSIGNED_INT" => BinaryPrimitives.ReadUInt32LittleEndian(from),
        "FLOAT" => BinaryPrimitives.ReadSingleLittleEndian(from),
        _ => BinaryPrimitives.ReadDoubleLittleEndian(from),
    };
}
