namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>A buffer view with its content.</summary>
/// <param name="Length">Its bytes, without padding.</param>
/// <param name="Write">Writes them.</param>
internal sealed record BufferBlock(long Length, Action<Stream> Write)
{
    /// <summary>Where it begins in the GLB's buffer, aligned to 8 bytes.</summary>
    public long Offset { get; init; }

    /// <summary>From one element to the next; 0 where the view holds no vertex attribute.</summary>
    public int Stride { get; init; }

    /// <summary>What it is for: 34962 vertices, 34963 indices, 0 for anything else.</summary>
    public int Target { get; init; }

    /// <summary>How it is compressed; null where it is not.</summary>
    public MeshoptBlock? Meshopt { get; init; }
}
