namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Between brightness with two differences of colour, and red, green and blue.</summary>
/// <remarks>Source: ITU-T T.871, 7.</remarks>
internal static class JpegColours
{
    /// <summary>Writes a row of pixels.</summary>
    /// <param name="planes">One plane for grey, or three.</param>
    /// <param name="y">The row.</param>
    /// <param name="isDifference">Whether three planes are brightness and differences, rather than red, green and blue.</param>
    /// <param name="pixels">Takes four bytes for each pixel.</param>
    public static void Write(JpegPlane[] planes, int y, bool isDifference, Span<byte> pixels)
    {
        ReadOnlySpan<byte> first = planes[0].Row(y);
        ReadOnlySpan<byte> second = planes.Length == 1 ? first : planes[1].Row(y);
        ReadOnlySpan<byte> third = planes.Length == 1 ? first : planes[2].Row(y);
        isDifference &= planes.Length == 3;
        for (int x = 0; x < first.Length; x++)
        {
            Span<byte> pixel = pixels.Slice(4 * x, 4);
            pixel[3] = byte.MaxValue;
            if (!isDifference)
            {
                (pixel[0], pixel[1], pixel[2]) = (first[x], second[x], third[x]);
                continue;
            }

            (float brightness, float blue, float red) = (first[x], second[x] - 128f, third[x] - 128f);
            pixel[0] = Byte(brightness + (1.402f * red));
            pixel[1] = Byte(brightness - (0.344136f * blue) - (0.714136f * red));
            pixel[2] = Byte(brightness + (1.772f * blue));
        }
    }

    /// <summary>The three numbers of a pixel, about 0.</summary>
    public static (float Brightness, float Blue, float Red) Of(ReadOnlySpan<byte> pixel)
    {
        (float r, float g, float b) = (pixel[0], pixel[1], pixel[2]);
        return (
            (0.299f * r) + (0.587f * g) + (0.114f * b) - 128,
            (-0.168736f * r) - (0.331264f * g) + (0.5f * b),
            (0.5f * r) - (0.418688f * g) - (0.081312f * b));
    }

    private static byte Byte(float value) => (byte)(Math.Clamp(value, 0, 255) + 0.5f);
}
