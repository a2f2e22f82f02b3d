using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>Geocentric translations from a grid over the target system (EPSG method 1087).</summary>
/// <param name="grid">Its first three bands are the translations in metres.</param>
/// <param name="source">Ellipsoid of the source system.</param>
/// <param name="target">Ellipsoid of the target system, over which the grid lies.</param>
/// <param name="inverse">True to go from target to source.</param>
internal sealed class TranslationGridStep(IShiftGrid grid, Geocentric source, Geocentric target, bool inverse)
    : IPointStep
{
    // The translations change by less than a metre in 10 km. The first look-up is off by the shift itself, 200 m, the
    // second by 2 cm: what remains is 2 micrometres at most.
    private const int Rounds = 2;

    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            if (double.IsNaN(p.X))
                continue;
            Position g = inverse ? Back(p) : There(p);
            p = double.IsNaN(g.X) ? Refused.Position : new Position(g.X, g.Y, p.Z);
        }
    }

    private Position There(Position p)
    {
        Span<double> t = stackalloc double[3];
        Position c = source.ToGeocentric(p.X, p.Y, double.IsNaN(p.Z) ? 0 : p.Z);
        Position g = p;
        for (int round = 0; round < Rounds; round++)
        {
            if (!grid.TrySample(g.X / Angles.Degree, g.Y / Angles.Degree, t))
                return Refused.Position;
            g = target.ToGeographic(c.X + t[0], c.Y + t[1], c.Z + t[2]);
        }

        return g;
    }

    private Position Back(Position p)
    {
        Span<double> t = stackalloc double[3];
        if (!grid.TrySample(p.X / Angles.Degree, p.Y / Angles.Degree, t))
            return Refused.Position;
        Position c = target.ToGeocentric(p.X, p.Y, double.IsNaN(p.Z) ? 0 : p.Z);
        return source.ToGeographic(c.X - t[0], c.Y - t[1], c.Z - t[2]);
    }
}
