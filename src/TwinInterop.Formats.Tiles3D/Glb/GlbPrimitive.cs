namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Vertices with one material.</summary>
/// <param name="Mesh">The vertices; not empty. The caller keeps and disposes it, after writing.</param>
/// <param name="Material">How it looks; null for the default material.</param>
internal sealed record GlbPrimitive(MeshBuffer Mesh, GlbMaterial? Material = null)
{
    /// <summary>What the indices make.</summary>
    public PrimitiveMode Mode { get; init; } = PrimitiveMode.Triangles;
}
