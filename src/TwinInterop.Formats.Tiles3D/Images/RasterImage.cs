namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>An image in memory: 8 bits for red, green, blue and opacity, row by row from the upper left corner.</summary>
/// <remarks>Colours are as the file has them: glTF takes them for sRGB whatever the profile (glTF 2.0, 3.8.3).</remarks>
/// <param name="Width">Pixels from left to right, at least 1.</param>
/// <param name="Height">Pixels from top to bottom, at least 1.</param>
/// <param name="Pixels">Four bytes for each pixel; opacity is not multiplied in.</param>
internal sealed record RasterImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>An image that is black and transparent.</summary>
    public RasterImage(int width, int height)
        : this(width, height, new byte[checked(4 * width * height)])
    {
    }

    /// <summary>Whether a pixel lets anything shine through.</summary>
    public bool IsTransparent
    {
        get
        {
            for (int i = 3; i < Pixels.Length; i += 4)
            {
                if (Pixels[i] != byte.MaxValue)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The pixels of a row.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(4 * Width * y, 4 * Width);
}
