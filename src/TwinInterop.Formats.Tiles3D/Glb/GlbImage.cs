namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>An image file; textures that hold the same instance share it in the GLB.</summary>
/// <param name="bytes">A PNG or JPEG file, embedded unchanged.</param>
/// <param name="mediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
internal sealed class GlbImage(ReadOnlyMemory<byte> bytes, string mediaType)
{
    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Its media type.</summary>
    public string MediaType { get; } = mediaType;

    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The media type that the first bytes tell; null for neither PNG nor JPEG.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
    }
}
