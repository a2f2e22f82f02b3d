namespace TwinInterop.Geometry.Validity;

/// <summary>Where a face comes from.</summary>
/// <param name="Surface">The polygon, or the triangulated surface that the triangle is of.</param>
/// <param name="Path">Its place in the geometry.</param>
/// <param name="IsReversed">Whether it is used turned over.</param>
internal readonly record struct FaceSource(AbstractSurface Surface, ValidityPath Path, bool IsReversed)
{
    /// <summary>The id of a ring, else that of the surface.</summary>
    /// <param name="ring">0 for the exterior, then the holes; null for the whole face.</param>
    public string? IdOf(int? ring)
    {
        if (Surface is not PolygonSurface polygon || ring is not { } at)
            return Surface.Id;
        return (at == 0 ? polygon.Exterior : polygon.Holes[at - 1]).Id ?? Surface.Id;
    }

    /// <summary>Whether the source leaves a ring open.</summary>
    public bool IsOpen(int ring) =>
        Surface is PolygonSurface polygon && (ring == 0 ? polygon.Exterior : polygon.Holes[ring - 1]).IsOpenInSource;
}
