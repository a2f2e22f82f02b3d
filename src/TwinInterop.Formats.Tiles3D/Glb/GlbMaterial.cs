using TwinInterop.Appearance;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>How a surface looks; equal materials are written once.</summary>
/// <remarks>Source: glTF 2.0, 3.9. Colours are sRGB as in the canonical model; the writer makes them linear.</remarks>
internal sealed record GlbMaterial
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The colour, or what the texture is multiplied by.</summary>
    public Colour BaseColour { get; init; } = new(1, 1, 1);

    /// <summary>The texture; null for none.</summary>
    public GlbTexture? BaseColourTexture { get; init; }

    /// <summary>0 for everything but metal, 1 for metal.</summary>
    public double Metallic { get; init; }

    /// <summary>0 for a mirror, 1 for chalk.</summary>
    public double Roughness { get; init; } = 1;

    /// <summary>The colour of its own light; null for none.</summary>
    public Colour? Emissive { get; init; }

    /// <summary>Whether it is seen from behind too.</summary>
    public bool IsDoubleSided { get; init; }

    /// <summary>Whether no light changes it (KHR_materials_unlit).</summary>
    public bool IsUnlit { get; init; }

    /// <summary>What opacity does.</summary>
    public AlphaMode AlphaMode { get; init; }

    /// <summary>The threshold of <see cref="AlphaMode.Mask"/>.</summary>
    public double AlphaCutoff { get; init; } = 0.5;
}
