using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>A map projection, in place over many positions. Implementations are immutable and allocate nothing.</summary>
/// <remarks>
/// Geographic side: X longitude east of the system's own prime meridian, Y latitude, radians. Projected side: X east,
/// Y north, metres. Z is not touched. A position that cannot be projected becomes NaN in X and Y.
/// </remarks>
internal interface IProjection
{
    /// <summary>From longitude and latitude to easting and northing.</summary>
    void Forward(Span<Position> positions);

    /// <summary>From easting and northing to longitude and latitude.</summary>
    void Inverse(Span<Position> positions);
}
