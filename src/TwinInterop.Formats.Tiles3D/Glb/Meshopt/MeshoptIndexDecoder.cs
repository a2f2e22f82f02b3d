namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>Restores indices: modes TRIANGLES and INDICES.</summary>
/// <remarks>Source: EXT_meshopt_compression, Appendix A, Modes 1 and 2. Safe for any input; indices may name no vertex.</remarks>
internal static class MeshoptIndexDecoder
{
    /// <summary>Restores triangles.</summary>
    /// <param name="source">The compressed bytes, to the last.</param>
    /// <param name="target">Where to: three indices for each triangle.</param>
    /// <returns>False where the source is not of this kind, or ends too early.</returns>
    public static bool TryDecodeTriangles(ReadOnlySpan<byte> source, Span<uint> target)
    {
        int count = target.Length / 3;
        if (target.Length % 3 != 0
            || source.Length < 1 + count + MeshoptIndexEncoder.TableLength
            || source[0] != MeshoptIndexEncoder.TriangleHeader)
        {
            return false;
        }

        ReadOnlySpan<byte> codes = source.Slice(1, count);
        ReadOnlySpan<byte> table = source[^MeshoptIndexEncoder.TableLength..];
        var state = new TriangleDecoding(source[(1 + count)..^MeshoptIndexEncoder.TableLength]);
        for (int i = 0; i < count; i++)
        {
            if (!state.TryDecode(codes[i], table, target.Slice(3 * i, 3)))
                return false;
        }

        return true;
    }

    /// <summary>Restores a sequence.</summary>
    /// <param name="source">The compressed bytes, to the last.</param>
    /// <param name="target">Where to.</param>
    /// <returns>False where the source is not of this kind, or ends too early.</returns>
    public static bool TryDecodeSequence(ReadOnlySpan<byte> source, Span<uint> target)
    {
        if (source.Length < 1 + MeshoptIndexEncoder.SequenceTail || source[0] != MeshoptIndexEncoder.SequenceHeader)
            return false;
        ReadOnlySpan<byte> data = source[1..^MeshoptIndexEncoder.SequenceTail];
        Span<uint> last = stackalloc uint[2];
        last.Clear();
        for (int i = 0; i < target.Length; i++)
        {
            if (!Varints.TryRead(ref data, out uint value))
                return false;
            ref uint baseline = ref last[(int)(value & 1)];
            baseline += Varints.Restore(value >> 1);
            target[i] = baseline;
        }

        return true;
    }
}
