namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>What follows from a type: its name in JSON, its size.</summary>
internal static class MetadataTypes
{
    /// <summary>How many numbers a value has; 1 for texts, truth values and enums.</summary>
    public static int ComponentCount(this MetadataType type) => type switch
    {
        MetadataType.Vec2 => 2,
        MetadataType.Vec3 => 3,
        MetadataType.Vec4 or MetadataType.Mat2 => 4,
        MetadataType.Mat3 => 9,
        MetadataType.Mat4 => 16,
        _ => 1,
    };

    /// <summary>Whether values are made of numbers.</summary>
    public static bool IsNumeric(this MetadataType type) => type <= MetadataType.Mat4;

    /// <summary>The name in JSON.</summary>
    public static string JsonName(this MetadataType type) => type.ToString().ToUpperInvariant();

    /// <summary>The name in JSON.</summary>
    public static string JsonName(this MetadataComponentType type) => type.ToString().ToUpperInvariant();

    /// <summary>The bytes of one number.</summary>
    public static int Size(this MetadataComponentType type) => type switch
    {
        MetadataComponentType.Int8 or MetadataComponentType.UInt8 => 1,
        MetadataComponentType.Int16 or MetadataComponentType.UInt16 => 2,
        MetadataComponentType.Int32 or MetadataComponentType.UInt32 or MetadataComponentType.Float32 => 4,
        _ => 8,
    };

    /// <summary>Whether numbers have a fraction.</summary>
    public static bool IsFloat(this MetadataComponentType type) =>
        type is MetadataComponentType.Float32 or MetadataComponentType.Float64;

    /// <summary>The smallest and the largest whole number that fits.</summary>
    public static (Int128 Min, Int128 Max) Range(this MetadataComponentType type) => type switch
    {
        MetadataComponentType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        MetadataComponentType.UInt8 => (0, byte.MaxValue),
        MetadataComponentType.Int16 => (short.MinValue, short.MaxValue),
        MetadataComponentType.UInt16 => (0, ushort.MaxValue),
        MetadataComponentType.Int32 => (int.MinValue, int.MaxValue),
        MetadataComponentType.UInt32 => (0, uint.MaxValue),
        MetadataComponentType.Int64 => (long.MinValue, long.MaxValue),
        MetadataComponentType.UInt64 => (0, ulong.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected a type of whole numbers."),
    };

    /// <summary>The type of that name in JSON; null for an unknown one.</summary>
    public static MetadataType? TypeNamed(string? name) => Named<MetadataType>(name);

    /// <summary>The component type of that name in JSON; null for an unknown one.</summary>
    public static MetadataComponentType? ComponentNamed(string? name) => Named<MetadataComponentType>(name);

    private static T? Named<T>(string? name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString().ToUpperInvariant(), name, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
