using System.Text;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The images of surface textures: those outside the file by their address, those in it as data URIs.</summary>
/// <remarks>Source: IfcImageTexture, IfcBlobTexture, IfcPixelTexture (ISO 16739-1, 8.7.3); RFC 2397.</remarks>
internal static class SurfaceTextureReader
{
    /// <summary>An image; null where it is not given or cannot be read.</summary>
    public static Texture? Image(IfcEntity texture)
    {
        string wrap = texture.Boolean("RepeatS") == true && texture.Boolean("RepeatT") == true ? "wrap" : "none";
        Texture? image = texture.Class switch
        {
            IfcClass.IfcImageTexture => Outside(texture),
            IfcClass.IfcBlobTexture => Blob(texture),
            IfcClass.IfcPixelTexture => Pixels(texture),
            _ => null,
        };
        return image is null ? null : image with { Wrap = wrap };
    }

    private static Texture? Outside(IfcEntity texture)
    {
        string attribute = texture.Model.Schema.Name.StartsWith("IFC2X3", StringComparison.OrdinalIgnoreCase) ? "UrlReference" : "URLReference";
        return texture.Text(attribute) is { Length: > 0 } uri ? new Texture(uri) : null;
    }

    private static Texture? Blob(IfcEntity texture)
    {
        if (Bytes(texture["RasterCode"]) is not { Length: > 0 } bytes)
            return null;
        string media = "image/" + (texture.Text("RasterFormat") ?? "png").ToUpperInvariant() switch
        {
            "JPG" or "JPEG" => "jpeg",
            "GIF" => "gif",
            "BMP" => "bmp",
            _ => "png",
        };
        return InFile(media, bytes);
    }

    private static Texture? Pixels(IfcEntity texture)
    {
        const int MostPixels = 1 << 24;
        double width = texture.Double("Width") ?? 0;
        double height = texture.Double("Height") ?? 0;
        double components = texture.Double("ColourComponents") ?? 0;
        if (width is not (>= 1 and <= MostPixels) || height < 1 || width * height > MostPixels || components is not (>= 1 and <= 4))
            return null;
        var image = new PixelImage((int)width, (int)height, (int)components);
        int number = 0;
        foreach (StepValue pixel in texture["Pixel"].Items)
        {
            if (number >= image.PixelCount || Bytes(pixel) is not { } bytes)
                return null;
            image.Set(number++, bytes);
        }

        return number == image.PixelCount ? InFile("image/png", image.ToPng()) : null;
    }

    private static Texture InFile(string media, byte[] bytes) =>
        new($"data:{media};base64,{Convert.ToBase64String(bytes)}") { MediaType = media };

    /// <summary>The bytes of a binary; null where it is none, or not of whole bytes.</summary>
    private static byte[]? Bytes(StepValue value)
    {
        ReadOnlySpan<byte> digits = value.AsBinary();
        return digits.Length > 2 && digits[0] == '0' && digits.Length % 2 == 1
            ? Convert.FromHexString(Encoding.ASCII.GetString(digits[1..]))
            : null;
    }
}
