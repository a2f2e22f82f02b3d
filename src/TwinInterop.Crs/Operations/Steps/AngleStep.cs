using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>Between the angles of a geographic system and radians from Greenwich.</summary>
/// <param name="unit">Radians in the unit of the system.</param>
/// <param name="meridian">Prime meridian of the system in radians east of Greenwich.</param>
/// <param name="inverse">True from radians to the system.</param>
internal sealed class AngleStep(double unit, double meridian, bool inverse) : IPointStep
{
    private const double Pole = Math.PI / 2 * (1 + 1e-14);

    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        if (inverse)
        {
            double factor = 1 / unit;
            foreach (ref Position p in positions)
                p = new Position(Angles.Wrapped(p.X - meridian) * factor, p.Y * factor, p.Z);
            return;
        }

        foreach (ref Position p in positions)
        {
            double latitude = p.Y * unit;
            p = Math.Abs(latitude) <= Pole
                ? new Position(Angles.Wrapped(p.X * unit + meridian), latitude, p.Z)
                : Refused.Position;
        }
    }
}
