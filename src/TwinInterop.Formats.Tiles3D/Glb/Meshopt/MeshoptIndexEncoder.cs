namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>Compresses indices: modes TRIANGLES and INDICES, version 1.</summary>
/// <remarks>
/// Source: EXT_meshopt_compression, Appendix A, Modes 1 and 2. Triangles come back in order and with their orientation,
/// but one may begin with another of its corners.
/// </remarks>
internal static class MeshoptIndexEncoder
{
    /// <summary>The first byte of triangles.</summary>
    public const byte TriangleHeader = 0xE1;

    /// <summary>The first byte of a sequence.</summary>
    public const byte SequenceHeader = 0xD1;

    /// <summary>How long the table at the end of triangles is.</summary>
    public const int TableLength = 16;

    /// <summary>How long the padding at the end of a sequence is.</summary>
    public const int SequenceTail = 4;

    /// <summary>Places of the second and third corner that take no byte of their own; the last two are not used.</summary>
    private static ReadOnlySpan<byte> Table =>
        [0x00, 0x01, 0x10, 0x02, 0x20, 0x03, 0x30, 0x12, 0x21, 0x23, 0x32, 0x13, 0x31, 0x04, 0x00, 0x00];

    /// <summary>Appends compressed triangles.</summary>
    /// <param name="indices">Three for each.</param>
    /// <param name="output">Where to.</param>
    public static void EncodeTriangles(ReadOnlySpan<uint> indices, PooledList<byte> output)
    {
        if (indices.Length % 3 != 0)
            throw new ArgumentException($"Expected three indices for each triangle, found {indices.Length}.", nameof(indices));
        output.Add(TriangleHeader);
        using var data = new PooledList<byte>();
        var state = new TriangleEncoding(data);
        Span<byte> codes = output.Extend(indices.Length / 3);
        for (int i = 0; i < codes.Length; i++)
            codes[i] = state.Encode(indices[3 * i], indices[(3 * i) + 1], indices[(3 * i) + 2], Table);
        output.AddRange(data.Span);
        output.AddRange(Table);
    }

    /// <summary>Appends a compressed sequence of indices.</summary>
    /// <param name="indices">Any number of them, each below 2^30.</param>
    /// <param name="output">Where to.</param>
    public static void EncodeSequence(ReadOnlySpan<uint> indices, PooledList<byte> output)
    {
        // Beyond this distance the other of the two last indices is tried.
        const int Far = 30;
        output.Add(SequenceHeader);
        Span<uint> last = stackalloc uint[2];
        last.Clear();
        int current = 0;
        foreach (uint index in indices)
        {
            if (Math.Abs((long)index - last[current]) >= Far)
                current ^= 1;
            Varints.Write(output, (Varints.ZigZag((int)(index - last[current])) << 1) | (uint)current);
            last[current] = index;
        }

        output.Extend(SequenceTail).Clear();
    }
}
