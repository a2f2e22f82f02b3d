namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>What lies beyond a texture's edge; the numbers are glTF's own.</summary>
/// <remarks>Source: glTF 2.0, 5.26.3.</remarks>
internal enum TextureWrap
{
    /// <summary>The image again.</summary>
    Repeat = 10497,

    /// <summary>The pixels of the edge.</summary>
    ClampToEdge = 33071,

    /// <summary>The image mirrored.</summary>
    MirroredRepeat = 33648,
}
