using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Archives;
using TwinInterop.Formats.Tiles3D.Tiling;

namespace TwinInterop.Formats.Tiles3D.Tileset;

/// <summary>Writes the trees of tiles that a client works out by itself, with their subtree files.</summary>
/// <remarks>Source: OGC 22-025r4, 7.3 (Implicit Tiling).</remarks>
/// <param name="store">Takes the subtree files.</param>
internal sealed class ImplicitTrees(IContentStore store)
{
    /// <summary>How many levels one subtree file has at most: 341 tiles.</summary>
    private const int MostLevels = 5;

    /// <summary>Writes the members of a root tile, and its subtrees.</summary>
    public void Write(Utf8JsonWriter json, Tile root)
    {
        Dictionary<(int Depth, int X, int Y), Tile> tiles =
            root.SelfAndDescendants().ToDictionary(tile => (tile.Depth, tile.X, tile.Y));
        int levels = tiles.Keys.Max(key => key.Depth) + 1;
        int subtreeLevels = Math.Min(levels, MostLevels);
        int group = root.ImplicitGroup!.Value; // the caller passes no other tile
        json.WriteStartObject("content");
        json.WriteString("uri", $"content/{group}/{{level}}/{{x}}/{{y}}.glb");
        json.WriteEndObject();
        json.WriteStartObject("implicitTiling");
        json.WriteString("subdivisionScheme", "QUADTREE");
        json.WriteNumber("subtreeLevels", subtreeLevels);
        json.WriteNumber("availableLevels", levels);
        json.WriteStartObject("subtrees");
        json.WriteString("uri", $"subtrees/{group}/{{level}}/{{x}}/{{y}}.subtree");
        json.WriteEndObject();
        json.WriteEndObject();
        foreach ((int depth, int x, int y) in tiles.Keys.Where(key => key.Depth % subtreeLevels == 0))
            store.Put($"subtrees/{group}/{depth}/{x}/{y}.subtree", new SubtreeFile(tiles, subtreeLevels, depth, x, y).Bytes());
    }
}
