using System.Numerics;
using System.Runtime.InteropServices;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Makes 16-bit indices of 32-bit ones that fit.</summary>
internal static class NarrowIndices
{
    /// <summary>Converts them, several at once.</summary>
    /// <param name="wide">Indices below 65,536.</param>
    /// <param name="narrow">As many.</param>
    public static void Convert(ReadOnlySpan<uint> wide, Span<ushort> narrow)
    {
        ReadOnlySpan<Vector<uint>> pairs = MemoryMarshal.Cast<uint, Vector<uint>>(wide);
        Span<Vector<ushort>> packed = MemoryMarshal.Cast<ushort, Vector<ushort>>(narrow);
        int full = Math.Min(packed.Length, pairs.Length / 2);
        for (int i = 0; i < full; i++)
            packed[i] = Vector.Narrow(pairs[2 * i], pairs[(2 * i) + 1]);
        for (int i = full * Vector<ushort>.Count; i < wide.Length; i++)
            narrow[i] = (ushort)wide[i];
    }
}
