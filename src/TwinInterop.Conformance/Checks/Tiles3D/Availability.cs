using System.Numerics;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Which of a number of things exist.</summary>
/// <param name="bits">The bits; null where all are alike.</param>
/// <param name="constant">The answer where all are alike.</param>
/// <param name="length">How many things there are.</param>
internal sealed class Availability(ReadOnlyMemory<byte>? bits, bool constant, long length)
{
    public bool this[long index] =>
        bits is { } bytes ? (bytes.Span[(int)(index >> 3)] & (1 << (int)(index & 7))) != 0 : constant;

    /// <summary>Whether everything exists, or nothing.</summary>
    public bool IsConstant => bits is null;

    public bool IsEmpty => Count() == 0;

    /// <summary>How many exist.</summary>
    public long Count()
    {
        if (bits is not { } bytes)
            return constant ? length : 0;
        long count = 0;
        long whole = length >> 3;
        for (int i = 0; i < whole; i++)
            count += BitOperations.PopCount(bytes.Span[i]);
        for (long i = whole << 3; i < length; i++)
            count += this[i] ? 1 : 0;
        return count;
    }
}
