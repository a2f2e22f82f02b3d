namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>A large image that small ones are put into.</summary>
/// <param name="width">Its width.</param>
/// <param name="height">Its height.</param>
internal sealed class AtlasPage(int width, int height)
{
    private readonly RasterImage _image = new(width, height, Opaque(width, height));
    private bool _isTransparent;

    /// <summary>Puts an image in, with its edges repeated around it.</summary>
    /// <param name="image">The image.</param>
    /// <param name="x">The column of its left edge; a border fits around it.</param>
    /// <param name="y">The row of its upper edge.</param>
    public void Draw(RasterImage image, int x, int y)
    {
        _isTransparent |= image.IsTransparent;
        for (int down = -AtlasLayout.Border; down < image.Height + AtlasLayout.Border; down++)
        {
            ReadOnlySpan<byte> from = image.Row(Math.Clamp(down, 0, image.Height - 1));
            Span<byte> to = _image.Row(y + down)[(4 * (x - AtlasLayout.Border))..];
            from.CopyTo(to[(4 * AtlasLayout.Border)..]);
            for (int across = 0; across < AtlasLayout.Border; across++)
            {
                from[..4].CopyTo(to[(4 * across)..]);
                from[^4..].CopyTo(to[(4 * (AtlasLayout.Border + image.Width + across))..]);
            }
        }
    }

    /// <summary>The page as a file: JPEG where a source is one and nothing shines through, else PNG.</summary>
    /// <param name="hasJpeg">Whether a source is JPEG.</param>
    /// <param name="mediaType">What the file is.</param>
    public byte[] Encode(bool hasJpeg, out string mediaType)
    {
        bool isPng = !hasJpeg || _isTransparent;
        mediaType = isPng ? "image/png" : "image/jpeg";
        return isPng ? PngEncoder.Encode(_image) : JpegEncoder.Encode(_image, new JpegQuality(92));
    }

    private static byte[] Opaque(int width, int height)
    {
        byte[] pixels = new byte[checked(4 * width * height)];
        for (int i = 3; i < pixels.Length; i += 4)
            pixels[i] = byte.MaxValue;
        return pixels;
    }
}
