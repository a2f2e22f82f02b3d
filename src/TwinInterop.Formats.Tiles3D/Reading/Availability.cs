namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Which tiles or contents of a subtree are there.</summary>
/// <param name="Bits">One bit each; null where all are, or none is.</param>
/// <param name="IsConstant">What holds for all without bits.</param>
internal sealed record Availability(ReadOnlyMemory<byte>? Bits, bool IsConstant)
{
    /// <summary>Whether the thing is there.</summary>
    public bool this[long index] => Bits is { } bits ? ((bits.Span[(int)(index / 8)] >> (int)(index % 8)) & 1) != 0 : IsConstant;
}
