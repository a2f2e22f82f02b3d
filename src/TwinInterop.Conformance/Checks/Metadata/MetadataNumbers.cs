using System.Buffers.Binary;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Reads the binary numbers of metadata.</summary>
internal static class MetadataNumbers
{
    public static double Read(ReadOnlySpan<byte> bytes, string? componentType) => componentType switch
    {
        "INT8" => (sbyte)bytes[0],
        "UINT8" => bytes[0],
        "INT16" => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        "UINT16" => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        "INT32" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        "UINT32" => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        "INT64" => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        "UINT64" => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        "FLOAT32" => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        _ => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
    };

    public static ulong Unsigned(ReadOnlySpan<byte> bytes, string? type) => type switch
    {
        "UINT8" => bytes[0],
        "UINT16" => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        "UINT64" => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
    };
}
