namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>All tiles of a dataset: one tree for each set of levels of detail, since only objects with the same levels can replace one another.</summary>
/// <param name="Root">The root tile.</param>
/// <param name="Cells">The square that is cut into cells.</param>
/// <param name="Lods">The levels that occur, with the number of features of each, in the order of their first occurrence.</param>
internal sealed record TileTree(Tile Root, QuadCells Cells, IReadOnlyList<(string Lod, long Features)> Lods)
{
    /// <summary>Makes the tree.</summary>
    /// <param name="index">The records of all units; sorted here.</param>
    /// <param name="groups">The levels of each group, the finest first.</param>
    /// <param name="options">When a cell is cut.</param>
    public static TileTree Build(UnitIndex index, IReadOnlyList<IReadOnlyList<string>> groups, TilingOptions options)
    {
        var cells = new QuadCells(index.Count == 0 ? new GeoRegion(0, 0, 0, 0, 0, 0) : options.IsImplicit ? index.Bounds.Padded() : index.Extent);
        index.Sort(cells);
        (Dictionary<string, int> numbers, List<(string Lod, long Features)> lods) = CountLods(index, groups);
        var trees = new List<Tile>();
        for (long first = 0; first < index.Count;)
        {
            int group = index[first].Group;
            long end = EndOf(index, group, first);
            Tile tree = new TileTreeBuilder(index, options, groups[group], numbers).Build(first, end);
            if (options.IsImplicit)
            {
                tree.ImplicitGroup = group;
                tree.Region = tree.Region.Add(new GeoRegion(cells.West, cells.South, cells.East, cells.North, tree.Region.Low, tree.Region.High));
            }

            trees.Add(tree);
            first = end;
        }

        return new TileTree(trees.Count == 1 && !options.IsImplicit ? trees[0] : Above(trees), cells, lods);
    }

    private static Tile Above(List<Tile> trees)
    {
        var root = new Tile { Depth = 0, X = 0, Y = 0 };
        root.Children.AddRange(trees);
        foreach (Tile tree in trees)
            root.Region = root.Region.Add(tree.Region);
        if (trees.Count == 0)
            root.Region = new GeoRegion(0, 0, 0, 0, 0, 0);
        root.GeometricError = Math.Max(trees.Max(tree => (double?)tree.GeometricError) ?? 0, root.Region.Diagonal);
        return root;
    }

    private static (Dictionary<string, int> Numbers, List<(string Lod, long Features)> Lods) CountLods(
        UnitIndex index, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lods = new List<(string Lod, long Features)>();
        foreach (string lod in groups.SelectMany(levels => levels))
        {
            if (numbers.TryAdd(lod, lods.Count))
                lods.Add((lod, 0));
        }

        for (long i = 0; i < index.Count; i++)
        {
            UnitRecord record = index[i];
            int number = numbers[groups[record.Group][record.Rank]];
            lods[number] = lods[number] with { Features = lods[number].Features + record.Rows };
        }

        return (numbers, lods);
    }

    private static long EndOf(UnitIndex index, int group, long first)
    {
        (long low, long high) = (first, index.Count);
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (index[middle].Group <= group)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
