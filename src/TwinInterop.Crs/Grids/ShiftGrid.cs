using System.Collections.Immutable;

namespace TwinInterop.Crs.Grids;

/// <summary>The grids of one file; where several cover a position the finest counts.</summary>
internal sealed class ShiftGrid : IShiftGrid
{
    private readonly NodeGrid[] _finestFirst;

    public ShiftGrid(string name, ImmutableArray<NodeGrid> grids)
    {
        Name = name;
        _finestFirst = [.. grids.OrderBy(grid => grid.Frame.CellArea)];
        BandCount = grids.Min(grid => grid.BandCount);
    }

    public string Name { get; }

    public int BandCount { get; }

    public bool TrySample(double longitude, double latitude, Span<double> bands)
    {
        if (bands.Length > BandCount)
            throw new ArgumentException($"Grid {Name} has {BandCount} bands, {bands.Length} were asked for.", nameof(bands));
        foreach (NodeGrid grid in _finestFirst)
        {
            if (grid.Frame.TryLocate(longitude, latitude, out double x, out double y))
                return grid.TrySample(x, y, bands);
        }

        return false;
    }
}
