using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>The types of 3D Metadata.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Metadata, Property.</remarks>
internal static class MetadataForms
{
    public static readonly ImmutableArray<string> Types =
        ["SCALAR", "VEC2", "VEC3", "VEC4", "MAT2", "MAT3", "MAT4", "STRING", "BOOLEAN", "ENUM"];

    public static readonly ImmutableArray<string> Integers =
        ["INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64"];

    public static readonly ImmutableArray<string> ComponentTypes = [.. Integers, "FLOAT32", "FLOAT64"];

    public static readonly ImmutableArray<string> OffsetTypes = ["UINT8", "UINT16", "UINT32", "UINT64"];

    public static bool IsNumeric(string? type) => type is "SCALAR" or "VEC2" or "VEC3" or "VEC4" or "MAT2" or "MAT3" or "MAT4";

    public static bool IsInteger(string? componentType) => componentType is not null && Integers.Contains(componentType, StringComparer.Ordinal);

    public static int Components(string type) => type switch
    {
        "VEC2" => 2,
        "VEC3" => 3,
        "VEC4" or "MAT2" => 4,
        "MAT3" => 9,
        "MAT4" => 16,
        _ => 1,
    };

    public static int Size(string? componentType) => componentType switch
    {
        "INT8" or "UINT8" => 1,
        "INT16" or "UINT16" => 2,
        "INT32" or "UINT32" or "FLOAT32" => 4,
        "INT64" or "UINT64" or "FLOAT64" => 8,
        _ => 0,
    };

    /// <summary>The least and the greatest number of a component type.</summary>
    public static (double Least, double Most) Range(string? componentType) => componentType switch
    {
        "INT8" => (sbyte.MinValue, sbyte.MaxValue),
        "UINT8" => (byte.MinValue, byte.MaxValue),
        "INT16" => (short.MinValue, short.MaxValue),
        "UINT16" => (ushort.MinValue, ushort.MaxValue),
        "INT32" => (int.MinValue, int.MaxValue),
        "UINT32" => (uint.MinValue, uint.MaxValue),
        "INT64" => (long.MinValue, long.MaxValue),
        "UINT64" => (ulong.MinValue, ulong.MaxValue),
        "FLOAT32" => (-float.MaxValue, float.MaxValue),
        _ => (-double.MaxValue, double.MaxValue),
    };

    /// <summary>A stored number as the number that it stands for.</summary>
    public static double Normalize(double raw, string? componentType) =>
        Math.Max(raw / Range(componentType).Most, componentType?.StartsWith('U') == true ? 0 : -1);
}
