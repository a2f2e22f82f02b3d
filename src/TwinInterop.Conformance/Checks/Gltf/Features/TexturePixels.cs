using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>The pixels of textures that hold numbers; each image decoded once.</summary>
internal sealed class TexturePixels(GltfDocument document, GltfBufferCheck buffers)
{
    private readonly Dictionary<long, PngPixels?> _images = [];

    /// <summary>The channels that are read, in the order of their bytes.</summary>
    public static long[] Channels(JsonPlace texture) =>
        [.. texture.ArrayAt("channels")?.Items().Select(channel => channel.AsWhole() ?? 0) ?? [0L]];

    /// <summary>The pixels of a texture; null where the image is no PNG that can be read.</summary>
    public PngPixels? Of(long texture)
    {
        if (_images.TryGetValue(texture, out PngPixels? known))
            return known;
        PngPixels? image = null;
        if (document.At("images", document.At("textures", texture)?.Whole("source")) is { } place
            && ImageCheck.Bytes(document, buffers, place, reports: false) is { } bytes)
        {
            image = PngPixels.Decode(bytes);
            if (image is null)
                document.Log.Untested("metadata", "a texture with values is no PNG of 8 bits a channel");
        }

        _images.Add(texture, image);
        return image;
    }
}
