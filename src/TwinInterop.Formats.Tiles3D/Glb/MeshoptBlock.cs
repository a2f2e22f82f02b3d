namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>How a buffer view is compressed.</summary>
/// <remarks>Source: EXT_meshopt_compression.</remarks>
/// <param name="Mode"><c>ATTRIBUTES</c>, <c>TRIANGLES</c> or <c>INDICES</c>.</param>
/// <param name="Stride">The bytes of an element.</param>
/// <param name="Count">How many elements there are.</param>
/// <param name="FallbackOffset">Where it would begin, not compressed, in the buffer that is left out.</param>
internal sealed record MeshoptBlock(string Mode, int Stride, int Count, long FallbackOffset)
{
    /// <summary>The bytes when decompressed.</summary>
    public long FullLength => (long)Stride * Count;
}
