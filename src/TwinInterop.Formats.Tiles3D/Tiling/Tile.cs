namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>A tile of the tree.</summary>
internal sealed class Tile
{
    /// <summary>Where it lies in the quadtree: how often the square was cut.</summary>
    public required int Depth { get; init; }

    /// <summary>The column of its cell.</summary>
    public required int X { get; init; }

    /// <summary>The row of its cell.</summary>
    public required int Y { get; init; }

    /// <summary>What it and its children cover.</summary>
    public GeoRegion Region { get; set; } = GeoRegion.Empty;

    /// <summary>How wrong it is to show this tile and not its children, metres.</summary>
    public double GeometricError { get; set; }

    /// <summary>What it shows; null for nothing.</summary>
    public TileContent? Content { get; set; }

    /// <summary>The group whose implicit tree it is the root of; null for any other tile.</summary>
    public int? ImplicitGroup { get; set; }

    /// <summary>Its children.</summary>
    public List<Tile> Children { get; } = [];

    /// <summary>Whether its children take its place; otherwise they are shown with it.</summary>
    public bool IsReplaced => Content is not null && Children.Count > 0;

    /// <summary>This tile and all below it, parents first.</summary>
    public IEnumerable<Tile> SelfAndDescendants()
    {
        var pending = new Stack<Tile>();
        pending.Push(this);
        while (pending.TryPop(out Tile? tile))
        {
            yield return tile;
            for (int i = tile.Children.Count - 1; i >= 0; i--)
                pending.Push(tile.Children[i]);
        }
    }
}
