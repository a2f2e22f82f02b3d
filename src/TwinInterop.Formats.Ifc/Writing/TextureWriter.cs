using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes images, each once: those in the source by their bytes, others by their address as the source has it.</summary>
/// <remarks>
/// Source: IfcBlobTexture, IfcImageTexture (ISO 16739-1, 8.7.3). Memory: one entry for each image that differs from all others.
/// </remarks>
/// <param name="instances">Takes them.</param>
internal sealed class TextureWriter(InstanceWriter instances)
{
    private readonly Dictionary<(string Uri, bool Repeats), int> _images = [];

    /// <summary>Whether an image of this file holds all that a texture says.</summary>
    public static bool IsExact(Texture texture) =>
        texture is { Kind: null, Border: null, WorldToTexture: null, Placement: null, Wrap: null or "none" or "wrap" }
        && (texture.MediaType is null || texture.MediaType == MediaTypeOf(texture.ImageUri, texture.MediaType));

    /// <summary>The number of an image.</summary>
    public int Write(Texture texture)
    {
        (string Uri, bool Repeats) key = (texture.ImageUri, texture.Wrap is "wrap" or "mirror");
        if (!_images.TryGetValue(key, out int image))
            _images.Add(key, image = EmbeddedImage.Of(key.Uri) is { } embedded ? WriteBlob(embedded, key.Repeats) : WriteAddress(key.Uri, key.Repeats));
        return image;
    }

    private int WriteAddress(string uri, bool repeats) => instances.Write(instances.New(IfcClass.IfcImageTexture)
        .With("RepeatS", StepArgument.Logical(repeats))
        .With("RepeatT", StepArgument.Logical(repeats))
        .With("URLReference", StepArgument.Text(uri)));

    private int WriteBlob(EmbeddedImage image, bool repeats)
    {
        StepWriter step = instances.Step;
        int blob = step.Begin("IFCBLOBTEXTURE"u8);
        step.Enumeration(repeats ? "T" : "F");
        step.Enumeration(repeats ? "T" : "F");
        step.Null();
        step.Null();
        step.Null();
        step.Text(image.Format);
        step.Binary(image.Bytes.Span);
        step.End();
        return blob;
    }

    // Many sources write image/jpg, which no registry has.
    private static string? MediaTypeOf(string uri, string given)
    {
        if (uri.StartsWith("data:", StringComparison.Ordinal))
            return uri.StartsWith($"data:{given};", StringComparison.Ordinal) ? given : null;
        return Path.GetExtension(uri).ToUpperInvariant() switch
        {
            ".JPG" or ".JPEG" => given == "image/jpg" ? given : "image/jpeg",
            ".PNG" => "image/png",
            ".TIF" or ".TIFF" => "image/tiff",
            ".BMP" => "image/bmp",
            ".GIF" => "image/gif",
            _ => null,
        };
    }
}
