namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>What opacity does.</summary>
/// <remarks>Source: glTF 2.0, 3.9.4.</remarks>
internal enum AlphaMode
{
    /// <summary>Nothing: all is opaque.</summary>
    Opaque,

    /// <summary>Either seen or not, by a threshold.</summary>
    Mask,

    /// <summary>What is behind shines through.</summary>
    Blend,
}
