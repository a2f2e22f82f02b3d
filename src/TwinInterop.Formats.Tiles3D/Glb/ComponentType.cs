namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>The binary form of an accessor's numbers; the numbers are glTF's own.</summary>
/// <remarks>Source: glTF 2.0, 5.1.3.</remarks>
internal enum ComponentType
{
    /// <summary>8 bits, signed.</summary>
    Byte = 5120,

    /// <summary>8 bits, unsigned.</summary>
    UnsignedByte = 5121,

    /// <summary>16 bits, signed.</summary>
    Short = 5122,

    /// <summary>16 bits, unsigned.</summary>
    UnsignedShort = 5123,

    /// <summary>32 bits, unsigned.</summary>
    UnsignedInt = 5125,

    /// <summary>IEEE 754, 32 bits.</summary>
    Float = 5126,
}
