namespace TwinInterop.Appearance;

/// <summary>A plain material, as X3D defines it; null means that the source leaves the default.</summary>
/// <remarks>Source: OGC 20-010, 7.5 (X3DMaterial); ISO/IEC 19775-1, 12.4.4.</remarks>
public sealed record Material : SurfaceData
{
    /// <summary>The colour in diffuse light.</summary>
    public Colour? Diffuse { get; init; }

    /// <summary>The colour of its own light.</summary>
    public Colour? Emissive { get; init; }

    /// <summary>The colour of highlights.</summary>
    public Colour? Specular { get; init; }

    /// <summary>The share of the diffuse colour that shows in ambient light, 0 to 1.</summary>
    public double? AmbientIntensity { get; init; }

    /// <summary>The sharpness of highlights, 0 to 1.</summary>
    public double? Shininess { get; init; }

    /// <summary>0 for opaque, 1 for invisible.</summary>
    public double? Transparency { get; init; }

    /// <summary>Whether edges look smooth.</summary>
    public bool? IsSmooth { get; init; }
}
