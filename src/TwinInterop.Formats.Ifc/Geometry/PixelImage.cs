using System.Buffers.Binary;
using System.IO.Compression;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>An image given pixel by pixel, from the lower left corner to the right and upwards, as PNG.</summary>
/// <remarks>Source: IfcPixelTexture (ISO 16739-1, 8.7.3); PNG (ISO/IEC 15948:2004), 5 and 9.</remarks>
/// <param name="width">Pixels a row.</param>
/// <param name="height">Rows.</param>
/// <param name="components">1 grey, 2 grey and opacity, 3 colour, 4 colour and opacity; a byte each.</param>
internal sealed class PixelImage(int width, int height, int components)
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // Each row begins with the number of its filter: 0, none.
    private readonly byte[] _rows = new byte[height * (1 + (width * components))];

    /// <summary>How many pixels there are.</summary>
    public int PixelCount => width * height;

    /// <summary>Sets a pixel.</summary>
    /// <param name="number">Its place in the list of the texture, from 0.</param>
    /// <param name="bytes">Its components; what is missing is 0.</param>
    public void Set(int number, ReadOnlySpan<byte> bytes)
    {
        int row = height - 1 - (number / width);
        int at = (row * (1 + (width * components))) + 1 + (number % width * components);
        bytes[..Math.Min(components, bytes.Length)].CopyTo(_rows.AsSpan(at));
    }

    /// <summary>The image file.</summary>
    public byte[] ToPng()
    {
        ReadOnlySpan<byte> colourTypes = [0, 4, 2, 6];
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = colourTypes[components - 1];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(_rows);
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        const uint Polynomial = 0xEDB88320;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
        }

        return crc;
    }
}
