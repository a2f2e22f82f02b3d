using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>What follows from component types and accessor types.</summary>
internal static class ComponentTypes
{
    /// <summary>The component type of that number; null for an unknown one.</summary>
    public static ComponentType? Of(long? number) =>
        number is (>= 5120 and <= 5123) or 5125 or 5126 ? (ComponentType)number : null;

    /// <summary>The bytes of a number.</summary>
    public static int Size(ComponentType type) => type switch
    {
        ComponentType.Byte or ComponentType.UnsignedByte => 1,
        ComponentType.Short or ComponentType.UnsignedShort => 2,
        _ => 4,
    };

    /// <summary>The number that stands for 1 where numbers are normalised.</summary>
    public static float Largest(ComponentType type) => type switch
    {
        ComponentType.Byte => sbyte.MaxValue,
        ComponentType.UnsignedByte => byte.MaxValue,
        ComponentType.Short => short.MaxValue,
        ComponentType.UnsignedShort => ushort.MaxValue,
        _ => 1,
    };

    /// <summary>How many numbers an element has; 0 for types that no vertex attribute has.</summary>
    public static int Components(string? type) => type switch
    {
        "SCALAR" => 1,
        "VEC2" => 2,
        "VEC3" => 3,
        "VEC4" => 4,
        _ => 0,
    };

    /// <summary>A number.</summary>
    public static float Read(ReadOnlySpan<byte> from, ComponentType type) => type switch
    {
        ComponentType.Byte => (sbyte)from[0],
        ComponentType.UnsignedByte => from[0],
        ComponentType.Short => BinaryPrimitives.ReadInt16LittleEndian(from),
        ComponentType.UnsignedShort => BinaryPrimitives.ReadUInt16LittleEndian(from),
        ComponentType.UnsignedInt => BinaryPrimitives.ReadUInt32LittleEndian(from),
        _ => BinaryPrimitives.ReadSingleLittleEndian(from),
    };
}
