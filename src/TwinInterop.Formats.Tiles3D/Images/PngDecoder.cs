using System.Buffers.Binary;
using System.IO.Compression;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Reads PNG files of any colour type, bit depth and interlacing.</summary>
/// <remarks>
/// Source: PNG (ISO/IEC 15948). Only as much is decompressed as the size in the header needs. Chunks other than those of
/// pixels and opacity are passed over; samples of 16 bits are rounded to 8.
/// </remarks>
internal static class PngDecoder
{
    /// <summary>First column, first row, step of columns and step of rows of the seven passes of Adam7.</summary>
    private static readonly (int X, int Y, int Right, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Decodes an image.</summary>
    /// <exception cref="UnreadableImageException">The file is damaged, or larger than allowed.</exception>
    public static RasterImage Decode(ReadOnlySpan<byte> file)
    {
        PngHeader header = PngHeader.Read(file);
        var samples = new PngSamples(header);
        using MemoryStream data = ReadChunks(file, samples);
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        var image = new RasterImage(header.Width, header.Height);
        try
        {
            if (header.IsInterlaced)
            {
                foreach ((int x, int y, int right, int down) in Passes)
                    ReadPass(inflated, header, samples, image, (x, y, right, down));
            }
            else
            {
                ReadPass(inflated, header, samples, image, (0, 0, 1, 1));
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableImageException($"Expected the pixels of {header.Width} x {header.Height}, found damaged data: {fault.Message}");
        }

        return image;
    }

    /// <summary>Takes palette and opacities, and gathers the compressed pixels.</summary>
    private static MemoryStream ReadChunks(ReadOnlySpan<byte> file, PngSamples samples)
    {
        var data = new MemoryStream();
        for (int at = PngHeader.SignatureLength; at + 12 <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                throw new UnreadableImageException($"Expected a chunk of {length} bytes at {at}, found the end of the file.");
            ReadOnlySpan<byte> named = file.Slice(at + 4, (int)length + 4);
            if (PngChecksum.Of(named) != BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + (int)length)..]))
                throw new UnreadableImageException($"Expected a chunk that agrees with its check number at {at}, found a damaged one.");
            ReadOnlySpan<byte> content = named[4..];
            if (named.StartsWith("PLTE"u8))
                samples.SetPalette(content);
            else if (named.StartsWith("tRNS"u8))
                samples.SetOpacities(content);
            else if (named.StartsWith("IDAT"u8))
                data.Write(content);
            else if (named.StartsWith("IEND"u8))
                break;
            at += 12 + (int)length;
        }

        data.Position = 0;
        return data;
    }

    private static void ReadPass(
        Stream inflated, in PngHeader header, PngSamples samples, RasterImage image, (int X, int Y, int Right, int Down) pass)
    {
        int columns = (header.Width - pass.X + pass.Right - 1) / pass.Right;
        if (columns <= 0 || header.Height <= pass.Y)
            return;
        int length = header.RowLength(columns);
        int step = Math.Max(1, header.Channels * header.BitDepth / 8);
        byte[] row = new byte[length + 1];
        byte[] above = new byte[length + 1];
        for (int y = pass.Y; y < header.Height; y += pass.Down)
        {
            inflated.ReadExactly(row);
            PngFilters.Restore(row[0], row.AsSpan(1), above.AsSpan(1), step);
            samples.Convert(row.AsSpan(1), image.Row(y)[(4 * pass.X)..], columns, pass.Right);
            (row, above) = (above, row);
        }
    }
}
