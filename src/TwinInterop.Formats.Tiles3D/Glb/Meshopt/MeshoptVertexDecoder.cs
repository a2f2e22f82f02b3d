namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>Restores vertex attributes: mode ATTRIBUTES, version 0.</summary>
/// <remarks>Source: EXT_meshopt_compression, Appendix A, Mode 0. Safe for any input.</remarks>
internal static class MeshoptVertexDecoder
{
    /// <summary>Restores elements.</summary>
    /// <param name="source">The compressed bytes, to the last.</param>
    /// <param name="stride">The bytes of an element, a multiple of 4 up to 256.</param>
    /// <param name="target">Where to: whole elements.</param>
    /// <returns>False where the source is not of this kind, or ends too early.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> source, int stride, Span<byte> target)
    {
        if (stride is <= 0 or > 256 || stride % 4 != 0 || target.Length % stride != 0)
            return false;
        int tail = Math.Max(MeshoptVertexEncoder.MinTail, stride);
        if (source.Length < 1 + tail || source[0] != MeshoptVertexEncoder.Header)
            return false;

        Span<byte> last = stackalloc byte[stride];
        source[^stride..].CopyTo(last);
        ReadOnlySpan<byte> data = source[1..^tail];
        int count = target.Length / stride;
        int blockElements = MeshoptVertexEncoder.BlockElements(stride);
        Span<byte> deltas = stackalloc byte[256];
        for (int first = 0; first < count; first += blockElements)
        {
            int inBlock = Math.Min(blockElements, count - first);
            int groups = (inBlock + MeshoptVertexEncoder.GroupSize - 1) / MeshoptVertexEncoder.GroupSize;
            for (int at = 0; at < stride; at++)
            {
                if (!TryUnpack(ref data, groups, deltas))
                    return false;
                byte value = last[at];
                int to = (first * stride) + at;
                for (int i = 0; i < inBlock; i++, to += stride)
                {
                    value += (byte)((deltas[i] >> 1) ^ -(deltas[i] & 1));
                    target[to] = value;
                }

                last[at] = value;
            }
        }

        return true;
    }

    private static bool TryUnpack(ref ReadOnlySpan<byte> data, int groups, scoped Span<byte> deltas)
    {
        int headerLength = (groups + 3) / 4;
        if (data.Length < headerLength)
            return false;
        ReadOnlySpan<byte> header = data[..headerLength];
        data = data[headerLength..];
        for (int group = 0; group < groups; group++)
        {
            Span<byte> values = deltas.Slice(group * MeshoptVertexEncoder.GroupSize, MeshoptVertexEncoder.GroupSize);
            int width = (header[group / 4] >> (2 * (group % 4))) & 3;
            if (!TryUnpackGroup(ref data, width, values))
                return false;
        }

        return true;
    }

    private static bool TryUnpackGroup(ref ReadOnlySpan<byte> data, int width, scoped Span<byte> values)
    {
        if (width == 0)
        {
            values.Clear();
            return true;
        }

        int bits = width == 3 ? 8 : 1 << width;
        int length = 2 * bits;
        if (data.Length < length)
            return false;
        ReadOnlySpan<byte> packed = data[..length];
        data = data[length..];
        if (width == 3)
        {
            packed.CopyTo(values);
            return true;
        }

        int sentinel = (1 << bits) - 1;
        int perByte = 8 / bits;
        for (int i = 0; i < values.Length; i++)
        {
            int value = (packed[i / perByte] >> (8 - bits - (bits * (i % perByte)))) & sentinel;
            if (value == sentinel)
            {
                if (data.IsEmpty)
                    return false;
                value = data[0];
                data = data[1..];
            }

            values[i] = (byte)value;
        }

        return true;
    }
}
