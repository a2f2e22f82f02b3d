namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>An image with the way it is repeated.</summary>
/// <param name="Image">The image.</param>
/// <param name="WrapS">Beyond the left and right edge.</param>
/// <param name="WrapT">Beyond the upper and lower edge.</param>
internal sealed record GlbTexture(
    GlbImage Image, TextureWrap WrapS = TextureWrap.Repeat, TextureWrap WrapT = TextureWrap.Repeat);
