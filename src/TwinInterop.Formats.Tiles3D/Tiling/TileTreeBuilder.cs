namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>Makes the tiles of one group of units: an adaptive quadtree, with coarse levels in its inner tiles.</summary>
/// <remarks>
/// The records of the group are sorted by cell, so that every cell is a range of them. A coarse level of detail covers
/// four times the units of the next finer one, which takes its place; between the two there is no tile without content,
/// for such a tile would leave a hole where it is not refined.
/// </remarks>
/// <param name="index">The sorted records.</param>
/// <param name="options">When a cell is cut.</param>
/// <param name="lods">The levels of the group, the finest first.</param>
/// <param name="lodGroups">The number of each level among the groups of the tileset.</param>
internal sealed class TileTreeBuilder(
    UnitIndex index, TilingOptions options, IReadOnlyList<string> lods, IReadOnlyDictionary<string, int> lodGroups)
{
    /// <summary>A tile without content is refined while it covers some pixels: its error is this share of its size.</summary>
    private const double ShareOfSize = 0.5;

    /// <summary>The tree over a range of records; at least one.</summary>
    public Tile Build(long first, long end) => Cell(first, end, 0, lods.Count - 1)[0];

    /// <summary>The tiles that stand for a cell; more than one only where a tile without content is left out.</summary>
    /// <param name="first">The first record.</param>
    /// <param name="end">Behind the last record.</param>
    /// <param name="depth">How often the square was cut.</param>
    /// <param name="rank">The coarsest level that no tile above holds.</param>
    private List<Tile> Cell(long first, long end, int depth, int rank)
    {
        if (!Fits(first, end, depth, rank))
            return Inner(first, end, depth, rank);
        Tile tile = Leaf(first, end, depth, rank);
        if (rank > 0)
        {
            bool isCut = options.IsImplicit || !Fits(first, end, depth, rank - 1);
            tile.Children.AddRange(isCut ? Quadrants(first, end, depth, rank - 1) : Cell(first, end, depth, rank - 1));
            foreach (Tile child in tile.Children)
            {
                tile.Region = tile.Region.Add(child.Region);
                tile.GeometricError = Math.Max(tile.GeometricError, child.GeometricError);
            }
        }

        return [tile];
    }

    private List<Tile> Inner(long first, long end, int depth, int rank)
    {
        List<Tile> children = Quadrants(first, end, depth, rank);
        bool isBelowContent = rank < lods.Count - 1;
        if (!options.IsImplicit && (isBelowContent || children.Count == 1))
            return children;
        (int x, int y) = QuadCells.CellOf(index[first].Key, depth);
        var tile = new Tile { Depth = depth, X = x, Y = y };
        tile.Children.AddRange(children);
        foreach (Tile child in children)
            tile.Region = tile.Region.Add(child.Region);
        tile.GeometricError = Math.Max(children.Max(child => child.GeometricError), tile.Region.Diagonal * ShareOfSize);
        return [tile];
    }

    private List<Tile> Quadrants(long first, long end, int depth, int rank)
    {
        var tiles = new List<Tile>(4);
        int shift = 2 * (QuadCells.Depth - depth - 1);
        for (long start = first; start < end;)
        {
            ulong cell = index[start].Key >> shift;
            long next = FirstBeyond(start, end, cell, shift);
            tiles.AddRange(Cell(start, next, depth + 1, rank));
            start = next;
        }

        return tiles;
    }

    /// <summary>The first record behind a cell, by halving the range.</summary>
    private long FirstBeyond(long first, long end, ulong cell, int shift)
    {
        (long low, long high) = (first, end);
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (index[middle].Key >> shift <= cell)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether one tile can hold a level of the whole range.</summary>
    private bool Fits(long first, long end, int depth, int rank)
    {
        long units = (end - first) / lods.Count;
        if (units <= 1 || depth + rank >= QuadCells.Depth)
            return true;
        if (options.IsImplicit && rank < lods.Count - 1)
            return true;
        long factor = 1L << (2 * rank);
        if (units > options.MaxUnits * factor)
            return false;
        long weight = 0;
        long finest = 0;
        GeoRegion extent = GeoRegion.Empty;
        for (long i = first; i < end; i++)
        {
            UnitRecord record = index[i];
            weight += record.Rank == rank ? record.Weight : 0;
            finest += record.Rank == 0 ? record.Weight : 0;
            extent = extent.Add(record.Region);
        }

        // Vertices far from the centre would lose their millimetres.
        if (extent.Diagonal > TilingOptions.MostExtent)
            return false;

        return weight <= options.MaxWeight && finest <= options.MaxWeight * factor;
    }

    private Tile Leaf(long first, long end, int depth, int rank)
    {
        GeoRegion region = GeoRegion.Empty;
        double error = 0;
        int rows = 0;
        for (long i = first; i < end; i++)
        {
            UnitRecord record = index[i];
            if (record.Rank != rank)
                continue;
            region = region.Add(record.Region);
            error = Math.Max(error, record.Error);
            rows += record.Rows;
        }

        (int x, int y) = QuadCells.CellOf(index[first].Key, depth);
        int group = index[first].Group;
        region = region.Padded();
        string lod = options.IsImplicit || lods[rank].Length == 0 ? "" : $"-lod{lods[rank]}";
        return new Tile
        {
            Depth = depth,
            X = x,
            Y = y,
            Region = region,
            GeometricError = rank == 0 ? 0 : error,
            Content = new TileContent(group, rank, first, end, region)
            {
                Path = $"content/{group}/{depth}/{x}/{y}{lod}{options.Extension}",
                Rows = rows,
                LodGroup = lodGroups[lods[rank]],
            },
        };
    }
}
