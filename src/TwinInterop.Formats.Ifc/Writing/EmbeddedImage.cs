using System.Buffers.Text;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>An image whose bytes stand in the source, as a data URI.</summary>
/// <remarks>Source: RFC 2397.</remarks>
/// <param name="Format">As IfcBlobTexture names it.</param>
/// <param name="Bytes">The file.</param>
internal sealed record EmbeddedImage(string Format, ReadOnlyMemory<byte> Bytes)
{
    private static readonly (string Start, string Format)[] Formats =
    [
        ("data:image/png;base64,", "PNG"),
        ("data:image/jpeg;base64,", "JPG"),
        ("data:image/gif;base64,", "GIF"),
        ("data:image/bmp;base64,", "BMP"),
    ];

    /// <summary>The image of an address; null where it is none in the source, or of a format that IFC does not have.</summary>
    public static EmbeddedImage? Of(string uri)
    {
        foreach ((string start, string format) in Formats)
        {
            if (!uri.StartsWith(start, StringComparison.Ordinal))
                continue;
            string digits = uri[start.Length..];
            if (digits.Length == 0 || !Base64.IsValid(digits))
                return null;
            byte[] bytes = Convert.FromBase64String(digits);
            return new EmbeddedImage(format, bytes);
        }

        return null;
    }
}
