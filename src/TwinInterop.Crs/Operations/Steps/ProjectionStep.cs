using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>A map projection over a datum whose prime meridian may not be Greenwich.</summary>
/// <param name="projection">The projection.</param>
/// <param name="meridian">Prime meridian in radians east of Greenwich.</param>
/// <param name="unit">Metres in one unit of the plane.</param>
/// <param name="inverse">True from the plane to longitude and latitude.</param>
internal sealed class ProjectionStep(IProjection projection, double meridian, double unit, bool inverse) : IPointStep
{
    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        if (inverse)
        {
            Scale(positions, unit);
            projection.Inverse(positions);
            Shift(positions, meridian);
        }
        else
        {
            Shift(positions, -meridian);
            projection.Forward(positions);
            Scale(positions, 1 / unit);
        }
    }

    private static void Scale(Span<Position> positions, double by)
    {
        if (by == 1)
            return;
        foreach (ref Position p in positions)
            p = new Position(p.X * by, p.Y * by, p.Z);
    }

    private static void Shift(Span<Position> positions, double by)
    {
        if (by == 0)
            return;
        foreach (ref Position p in positions)
            p = new Position(p.X + by, p.Y, p.Z);
    }
}
