using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A subtree of an implicit tree, decoded.</summary>
/// <param name="Axes">2 for a quadtree, 3 for an octree.</param>
/// <param name="Levels">How many levels it has.</param>
/// <param name="Tiles">Which tiles are there.</param>
/// <param name="Contents">Which contents are there, for each content of the root.</param>
/// <param name="Below">Which subtrees follow.</param>
internal sealed record Subtree(int Axes, int Levels, Availability Tiles, ImmutableArray<Availability> Contents, Availability Below)
{
    private int[]? _ranks;

    /// <summary>What is said of each tile that is there; null for nothing, or only what our writer derives.</summary>
    public PropertyTable? TileTable { get; init; }

    /// <summary>Whether a tile is there.</summary>
    public bool HasTile(int level, long morton) => Tiles[Offset(level) + morton];

    /// <summary>Whether a content is there.</summary>
    public bool HasContent(int content, int level, long morton) => content < Contents.Length && Contents[content][Offset(level) + morton];

    /// <summary>Whether any tile is there that takes the place of another.</summary>
    public bool HasChildren(int level, long morton)
    {
        for (long child = morton << Axes; child < (morton + 1) << Axes; child++)
        {
            if (level + 1 < Levels ? HasTile(level + 1, child) : Below[child])
                return true;
        }

        return false;
    }

    /// <summary>The roots of the subtrees that follow.</summary>
    public IEnumerable<TilePlace> Children(TilePlace root)
    {
        for (long at = 0; at < 1L << (Axes * Levels); at++)
        {
            if (Below[at])
                yield return root.Below(Levels, at, Axes);
        }
    }

    /// <summary>What is said of a tile.</summary>
    public ImmutableArray<CityAttribute> Metadata(int level, long morton, int content)
    {
        if (TileTable is not { } table || content > 0)
            return [];
        _ranks ??= Ranks();
        int row = _ranks[Offset(level) + morton];
        if (row >= table.Count)
            return [];
        ImmutableArray<CityAttribute> members = table.AttributesOf(row);
        return members.IsEmpty ? [] : [new CityAttribute("tile", new NestedValue(members, table.Class.Id))];
    }

    private long Offset(int level) => ((1L << (Axes * level)) - 1) / ((1L << Axes) - 1);

    /// <summary>The row of each tile: rows stand for the tiles that are there.</summary>
    private int[] Ranks()
    {
        int[] ranks = new int[Offset(Levels)];
        int rank = 0;
        for (int i = 0; i < ranks.Length; i++)
            ranks[i] = Tiles[i] ? rank++ : -1;
        return ranks;
    }
}
