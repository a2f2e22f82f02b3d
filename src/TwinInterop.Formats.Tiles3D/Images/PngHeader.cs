using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>The first chunk of a PNG file.</summary>
/// <remarks>Source: PNG (ISO/IEC 15948), 11.2.2 (IHDR).</remarks>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="BitDepth">Bits of a sample, or of an index of the palette.</param>
/// <param name="ColourType">0 grey, 2 colours, 3 palette, 4 grey with opacity, 6 colours with opacity.</param>
/// <param name="IsInterlaced">Whether pixels come in the seven passes of Adam7.</param>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, int ColourType, bool IsInterlaced)
{
    /// <summary>The bytes of the signature.</summary>
    public const int SignatureLength = 8;

    private const int Length = 13;

    /// <summary>How many samples a pixel has.</summary>
    public int Channels => ColourType switch
    {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };

    /// <summary>The bytes of a row of some pixels, without the byte for the filter.</summary>
    public int RowLength(int pixels) => (int)((((long)pixels * Channels * BitDepth) + 7) / 8);

    /// <summary>Reads it.</summary>
    /// <exception cref="UnreadableImageException">It is not there, or says what the standard does not allow.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < SignatureLength + 8 + Length || !file[(SignatureLength + 4)..].StartsWith("IHDR"u8))
            throw new UnreadableImageException("Expected the header of a PNG file, found none.");
        ReadOnlySpan<byte> at = file[(SignatureLength + 8)..];
        uint width = BinaryPrimitives.ReadUInt32BigEndian(at);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(at[4..]);
        ImageInfo.CheckSize(width, height);
        (int depth, int type, int compression, int filter, int interlace) = (at[8], at[9], at[10], at[11], at[12]);
        bool isKnown = type switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!isKnown || compression != 0 || filter != 0 || interlace > 1)
        {
            throw new UnreadableImageException(
                $"Expected a colour type, bit depth and method of PNG, found {type}, {depth}, {compression}/{filter}/{interlace}.");
        }

        return new PngHeader((int)width, (int)height, depth, type, interlace == 1);
    }
}
