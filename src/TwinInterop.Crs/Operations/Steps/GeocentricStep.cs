using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>Between a geocentric system and longitude, latitude and ellipsoidal height.</summary>
/// <param name="geocentric">The ellipsoid.</param>
/// <param name="inverse">True from X, Y, Z to geographic coordinates.</param>
internal sealed class GeocentricStep(Geocentric geocentric, bool inverse) : IPointStep
{
    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            // A position without height lies on the ellipsoid.
            p = inverse
                ? geocentric.ToGeographic(p.X, p.Y, p.Z)
                : geocentric.ToGeocentric(p.X, p.Y, double.IsNaN(p.Z) ? 0 : p.Z);
        }
    }
}
