using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Writes baseline JPEG files of three colours; opacity is left out.</summary>
/// <remarks>Source: ITU-T T.81, F.1; ITU-T T.871.</remarks>
internal sealed class JpegEncoder
{
    /// <summary>The largest number for which the tables have a code.</summary>
    private const int MostAlternating = 1023;

    private readonly RasterImage _image;
    private readonly JpegQuality _quality;
    private readonly MemoryStream _file;
    private readonly float[] _pixels;
    private readonly byte[] _brightness;
    private readonly byte[] _colour;
    private readonly int[] _previous = new int[3];

    private JpegEncoder(RasterImage image, JpegQuality quality, MemoryStream file)
    {
        _file = file;
        _image = image;
        _quality = quality;
        _brightness = quality.Divisors(isColour: false);
        _colour = quality.Divisors(isColour: true);
        _pixels = new float[3 * 64 * quality.ColumnsShared * quality.RowsShared];
    }

    /// <summary>Encodes an image.</summary>
    public static byte[] Encode(RasterImage image, JpegQuality quality)
    {
        using var file = new MemoryStream();
        var encoder = new JpegEncoder(image, quality, file);
        encoder.WriteHeaders();
        encoder.WriteScan();
        return file.ToArray();
    }

    private void WriteHeaders()
    {
        _file.Write([0xFF, 0xD8]);
        Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        for (byte number = 0; number < 2; number++)
        {
            byte[] divisors = number == 0 ? _brightness : _colour;
            byte[] ordered = new byte[64];
            for (int i = 0; i < ordered.Length; i++)
                ordered[i] = divisors[JpegZigzag.Order[i]];
            Segment(JpegMarkers.Quantisation, [number, .. ordered]);
        }

        byte factors = (byte)((_quality.ColumnsShared << 4) | _quality.RowsShared);
        Segment(JpegMarkers.Baseline,
        [
            8, (byte)(_image.Height >> 8), (byte)_image.Height, (byte)(_image.Width >> 8), (byte)_image.Width, 3,
            1, factors, 0, 2, 0x11, 1, 3, 0x11, 1,
        ]);
        Segment(JpegMarkers.Huffman, [0x00, .. JpegCodes.DirectBrightness.Counts, .. JpegCodes.DirectBrightness.Values]);
        Segment(JpegMarkers.Huffman, [0x10, .. JpegCodes.AlternatingBrightness.Counts, .. JpegCodes.AlternatingBrightness.Values]);
        Segment(JpegMarkers.Huffman, [0x01, .. JpegCodes.DirectColour.Counts, .. JpegCodes.DirectColour.Values]);
        Segment(JpegMarkers.Huffman, [0x11, .. JpegCodes.AlternatingColour.Counts, .. JpegCodes.AlternatingColour.Values]);
        if (_quality.RestartInterval > 0)
            Segment(JpegMarkers.RestartInterval, [(byte)(_quality.RestartInterval >> 8), (byte)_quality.RestartInterval]);
        Segment(JpegMarkers.Scan, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
    }

    private void Segment(byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], checked((ushort)(content.Length + 2)));
        _file.Write(head);
        _file.Write(content);
    }

    private void WriteScan()
    {
        var bits = new JpegBitWriter(_file);
        (int width, int height) = (8 * _quality.ColumnsShared, 8 * _quality.RowsShared);
        int units = 0;
        for (int y = 0; y < _image.Height; y += height)
        {
            for (int x = 0; x < _image.Width; x += width)
            {
                if (_quality.RestartInterval > 0 && units > 0 && units % _quality.RestartInterval == 0)
                {
                    bits.Flush((byte)(0xD0 + (((units / _quality.RestartInterval) - 1) % 8)));
                    Array.Clear(_previous);
                }

                Gather(x, y, width, height);
                WriteUnit(bits, width, height);
                units++;
            }
        }

        bits.Flush();
        _file.Write([0xFF, JpegMarkers.End]);
    }

    /// <summary>Takes the pixels of a unit; beyond the edges those at the edges.</summary>
    private void Gather(int left, int top, int width, int height)
    {
        int plane = width * height;
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = _image.Row(Math.Min(top + y, _image.Height - 1));
            for (int x = 0; x < width; x++)
            {
                int at = (y * width) + x;
                (_pixels[at], _pixels[plane + at], _pixels[(2 * plane) + at]) =
                    JpegColours.Of(row.Slice(4 * Math.Min(left + x, _image.Width - 1), 4));
            }
        }
    }

    private void WriteUnit(JpegBitWriter bits, int width, int height)
    {
        Span<float> block = stackalloc float[64];
        for (int top = 0; top < height; top += 8)
        {
            for (int left = 0; left < width; left += 8)
            {
                for (int i = 0; i < 64; i++)
                    block[i] = _pixels[((top + (i / 8)) * width) + left + (i % 8)];
                WriteBlock(bits, block, 0);
            }
        }

        for (int component = 1; component < 3; component++)
        {
            ReadOnlySpan<float> plane = _pixels.AsSpan(component * width * height, width * height);
            for (int i = 0; i < 64; i++)
                block[i] = Mean(plane, width, i % 8, i / 8);
            WriteBlock(bits, block, component);
        }
    }

    private float Mean(ReadOnlySpan<float> plane, int width, int column, int row)
    {
        float sum = 0;
        for (int y = 0; y < _quality.RowsShared; y++)
        {
            for (int x = 0; x < _quality.ColumnsShared; x++)
                sum += plane[(((row * _quality.RowsShared) + y) * width) + (column * _quality.ColumnsShared) + x];
        }

        return sum / (_quality.RowsShared * _quality.ColumnsShared);
    }

    private void WriteBlock(JpegBitWriter bits, Span<float> block, int component)
    {
        JpegTransform.Forward(block);
        byte[] divisors = component == 0 ? _brightness : _colour;
        Span<int> numbers = stackalloc int[64];
        for (int i = 0; i < 64; i++)
        {
            int at = JpegZigzag.Order[i];
            int number = (int)MathF.Round(block[at] / divisors[at]);
            numbers[i] = i == 0 ? number : Math.Clamp(number, -MostAlternating, MostAlternating);
        }

        (numbers[0], _previous[component]) = (numbers[0] - _previous[component], numbers[0]);
        if (component == 0)
            bits.Write(numbers, JpegCodes.DirectBrightness.Table, JpegCodes.AlternatingBrightness.Table);
        else
            bits.Write(numbers, JpegCodes.DirectColour.Table, JpegCodes.AlternatingColour.Table);
    }
}
