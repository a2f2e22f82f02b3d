namespace TwinInterop.Geometry;

/// <summary>What positions refer to: where on Earth, and above which surface.</summary>
/// <remarks>A compound CRS is always given by its two components.</remarks>
/// <param name="Horizontal">A projected, geographic or geocentric CRS; null for local coordinates or an unknown CRS.</param>
/// <param name="Vertical">The vertical CRS of the heights; null when they are ellipsoidal (3D CRS) or not stated.</param>
/// <param name="Declared">The name in the source, exactly as written; null when it has none.</param>
public sealed record SpatialReference(CrsId? Horizontal, CrsId? Vertical = null, string? Declared = null)
{
    /// <summary>No statement at all: local coordinates, or a source that is silent.</summary>
    public static SpatialReference Unknown { get; } = new(Horizontal: null);

    /// <summary>WGS 84 longitude, latitude in degrees and ellipsoidal height: what RFC 7946 requires.</summary>
    public static SpatialReference Wgs84 { get; } = new(CrsId.Wgs84);

    /// <summary>Whether both name the same horizontal and vertical CRS, however they were declared.</summary>
    public bool IsSameAs(SpatialReference other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Horizontal == other.Horizontal && Vertical == other.Vertical;
    }

    /// <inheritdoc/>
    public override string ToString() => (Horizontal, Vertical) switch
    {
        (null, null) => Declared ?? "unknown",
        (null, { } vertical) => vertical.ToString(),
        ({ } horizontal, null) => horizontal.ToString(),
        ({ } horizontal, { } vertical) => $"{horizontal}+{vertical.Code}",
    };
}
