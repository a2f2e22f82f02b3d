using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>Latitude and longitude offsets from a grid over the source system (EPSG method 9615).</summary>
/// <param name="grid">Its first two bands are the offsets of latitude and longitude in arc-seconds.</param>
/// <param name="inverse">True to go from target to source, by iteration.</param>
internal sealed class OffsetGridStep(IShiftGrid grid, bool inverse) : IPointStep
{
    private const int MostRounds = 10;

    // Radians: 6 micrometres on the ground are 1e-12.
    private const double Settled = 1e-12;

    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            if (double.IsNaN(p.X))
                continue;
            p = inverse ? Back(p) : There(p);
        }
    }

    private Position There(Position p) => TryOffset(p.X, p.Y, out double east, out double north)
        ? new Position(p.X + east, p.Y + north, p.Z)
        : Refused.Position;

    private Position Back(Position p)
    {
        double x = p.X, y = p.Y;
        for (int round = 0; round < MostRounds; round++)
        {
            if (!TryOffset(x, y, out double east, out double north))
                return Refused.Position;
            double change = Math.Max(Math.Abs(p.X - east - x), Math.Abs(p.Y - north - y));
            (x, y) = (p.X - east, p.Y - north);
            if (change < Settled)
                return new Position(x, y, p.Z);
        }

        return Refused.Position;
    }

    private bool TryOffset(double longitude, double latitude, out double east, out double north)
    {
        Span<double> bands = stackalloc double[2];
        bool found = grid.TrySample(longitude / Angles.Degree, latitude / Angles.Degree, bands);
        north = bands[0] * Angles.ArcSecond;
        east = bands[1] * Angles.ArcSecond;
        return found;
    }
}
