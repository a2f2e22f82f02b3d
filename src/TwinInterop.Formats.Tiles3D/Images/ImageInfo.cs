using System.Buffers.Binary;
using TwinInterop.Formats.Tiles3D.Glb;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>What the first bytes of an image file tell.</summary>
/// <param name="IsPng">Whether it is a PNG file; a JPEG file otherwise.</param>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="BitDepth">Bits of a sample.</param>
internal readonly record struct ImageInfo(bool IsPng, int Width, int Height, int BitDepth)
{
    /// <summary>The longest side of an image that is decoded.</summary>
    public const int LongestSide = 16_384;

    /// <summary>The most pixels of an image that is decoded: 256 MB in memory.</summary>
    public const int MostPixels = 1 << 26;

    /// <summary>Reads kind and size.</summary>
    /// <exception cref="UnreadableImageException">The file is neither, is damaged, or larger than allowed.</exception>
    public static ImageInfo Read(ReadOnlySpan<byte> file) => GlbImage.MediaTypeOf(file) switch
    {
        "image/png" => ReadPng(file),
        "image/jpeg" => ReadJpeg(file),
        _ => throw new UnreadableImageException("Expected a PNG or JPEG file, found another."),
    };

    /// <summary>Decodes an image.</summary>
    /// <exception cref="UnreadableImageException">It is neither PNG nor JPEG, is damaged, larger than allowed, or of a kind that is not read.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file) =>
        Read(file).IsPng ? PngDecoder.Decode(file) : JpegDecoder.Decode(file);

    /// <summary>Refuses sizes that would need too much memory.</summary>
    /// <exception cref="UnreadableImageException">It is too large, or empty.</exception>
    public static void CheckSize(long width, long height)
    {
        if (width is < 1 or > LongestSide || height is < 1 or > LongestSide || width * height > MostPixels)
            throw new UnreadableImageException($"Expected 1 to {LongestSide} pixels a side and at most {MostPixels}, found {width} x {height}.");
    }

    private static ImageInfo ReadPng(ReadOnlySpan<byte> file)
    {
        PngHeader header = PngHeader.Read(file);
        return new ImageInfo(true, header.Width, header.Height, header.BitDepth);
    }

    private static ImageInfo ReadJpeg(ReadOnlySpan<byte> file)
    {
        var markers = new JpegMarkers(file);
        while (markers.Next(out byte marker, out ReadOnlySpan<byte> segment))
        {
            bool isFrame = marker is >= 0xC0 and <= 0xCF and not (JpegMarkers.Huffman or 0xC8 or 0xCC);
            if (!isFrame || segment.Length < 6)
                continue;
            int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
            int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
            CheckSize(width, height);
            return new ImageInfo(false, width, height, segment[0]);
        }

        throw new UnreadableImageException("Expected the frame header of a JPEG file, found none.");
    }
}
