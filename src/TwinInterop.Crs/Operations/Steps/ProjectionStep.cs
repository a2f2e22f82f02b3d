using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>A map projection over a datum whose prime meridian may not be Greenwich.</summary>
/// <param name="projection">The projection.</param>
/// <param name="meridian">Prime meridian in radians east of Greenwich.</param>
/// <param name="inverse">True from the plane to longitude and latitude.</param>
internal sealed class ProjectionStep(IProjection projection, double meridian, bool inverse) : IPointStep
{
    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        if (inverse)
        {
            projection.Inverse(positions);
            Shift(positions, meridian);
        }
        else
        {
            Shift(positions, -meridian);
            projection.Forward(positions);
        }
    }

    private static void Shift(Span<Position> positions, double by)
    {
        if (by == 0)
            return;
        foreach (ref Position p in positions)
            p = new Position(p.X + by, p.Y, p.Z);
    }
}
