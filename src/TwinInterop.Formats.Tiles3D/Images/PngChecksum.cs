namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>The check number of a chunk.</summary>
/// <remarks>Source: PNG (ISO/IEC 15948), Annex D (CRC-32).</remarks>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The number of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte next in bytes)
            crc = Table[(byte)(crc ^ next)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Remainder(int value)
    {
        uint rest = (uint)value;
        for (int bit = 0; bit < 8; bit++)
            rest = (rest & 1) != 0 ? Polynomial ^ (rest >> 1) : rest >> 1;
        return rest;
    }
}
