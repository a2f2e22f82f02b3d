namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>How a GLB is written.</summary>
internal sealed record GlbOptions
{
    /// <summary>Everything as it is.</summary>
    public static GlbOptions Default { get; } = new();

    /// <summary>
    /// Whether positions have 16 bits, normals 8 and texture coordinates within the image 16 (KHR_mesh_quantization).
    /// A position is then off by at most half of a 65,535th of the mesh's longest side, in each axis.
    /// </summary>
    public bool Quantizes { get; init; }

    /// <summary>Whether vertices and indices are compressed without loss (EXT_meshopt_compression).</summary>
    public bool UsesMeshopt { get; init; }

    /// <summary>
    /// Whether feature ids stand in the attribute <c>_BATCHID</c>, for the batch table of version 1.0 of 3D Tiles, and not
    /// in those of EXT_mesh_features. The scene then has no property table and no instances.
    /// </summary>
    public bool HasBatchIds { get; init; }
}
