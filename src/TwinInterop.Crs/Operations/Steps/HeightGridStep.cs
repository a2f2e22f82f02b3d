using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Projections;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations.Steps;

/// <summary>Between heights above a vertical datum and ellipsoidal heights: h = H + N.</summary>
/// <param name="grid">Its first band is N in metres.</param>
/// <param name="inverse">True from ellipsoidal heights to those of the datum.</param>
internal sealed class HeightGridStep(IShiftGrid grid, bool inverse) : IPointStep
{
    /// <inheritdoc/>
    public void Apply(Span<Position> positions)
    {
        Span<double> undulation = stackalloc double[1];
        foreach (ref Position p in positions)
        {
            // Positions without height need no model, so they may lie outside the grid.
            if (double.IsNaN(p.X) || double.IsNaN(p.Z))
                continue;
            p = grid.TrySample(p.X / Angles.Degree, p.Y / Angles.Degree, undulation)
                ? new Position(p.X, p.Y, inverse ? p.Z - undulation[0] : p.Z + undulation[0])
                : Refused.Position;
        }
    }
}
