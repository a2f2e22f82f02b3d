using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb.Reading;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Lists the contents of an implicit tree by its subtrees.</summary>
/// <remarks>Source: OGC 22-025r4, 7.3.</remarks>
/// <param name="files">The files.</param>
/// <param name="context">Takes findings.</param>
internal sealed class ImplicitTiles(TilesetFiles files, ConversionContext context)
{
    /// <summary>How many tiles a subtree may have room for.</summary>
    private const long MostTiles = 1 << 26;

    /// <summary>How deep a tree may be: coordinates have so many bits.</summary>
    private const int MostLevels = 31;

    /// <summary>The contents, subtree by subtree, level by level.</summary>
    /// <param name="tile">The implicit root.</param>
    /// <param name="tiling">Its <c>implicitTiling</c>.</param>
    /// <param name="document">The document.</param>
    /// <param name="pointer">Where the tile stands in it.</param>
    /// <param name="isReplaced">Whether finer tiles take the place of coarser ones.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public IEnumerable<ImplicitContent> Contents(
        JsonElement tile, JsonElement tiling, TilesetDocument document, string pointer, bool isReplaced, CancellationToken cancellationToken)
    {
        string from = $"{document.Path}#{pointer}/implicitTiling";
        string scheme = tiling.Text("subdivisionScheme") ?? "";
        int axes = scheme switch { "QUADTREE" => 2, "OCTREE" => 3, _ => 0 };
        long levels = tiling.Whole("subtreeLevels") ?? 0;
        long available = tiling.Whole("availableLevels") ?? (tiling.Whole("maximumLevel") + 1) ?? 0;
        string? template = tiling.Member("subtrees")?.Text("uri");
        if (axes == 0 || levels is < 1 or > MostLevels || available is < 1 or > MostLevels || template is null || 1L << (int)(axes * levels) > MostTiles)
        {
            context.Report(Tiles3DDiagnostics.Value, from, "a QUADTREE or OCTREE with subtrees and levels within limits", tiling.GetRawText().Length > 200 ? "others" : tiling.GetRawText());
            yield break;
        }

        ImmutableArray<JsonElement> contents = TileContents.Of(tile);
        var waiting = new Queue<TilePlace>([new TilePlace(0, 0, 0, 0)]);
        int total = 0;
        while (waiting.TryDequeue(out TilePlace root))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++total > TileWalk.MostTiles || root.Level >= available)
                continue;
            if (Read(root, template, document, from, axes, (int)levels, contents.Length) is not { } subtree)
                continue;
            foreach (ImplicitContent content in OfSubtree(subtree, root, contents, isReplaced, (int)Math.Min(levels, available - root.Level)))
                yield return content;
            foreach (TilePlace child in subtree.Children(root))
                waiting.Enqueue(child);
        }
    }

    private Subtree? Read(TilePlace root, string template, TilesetDocument document, string from, int axes, int levels, int contents)
    {
        string place = $"{from} at {root}";
        if (files.Resolve(document.Path, root.Fill(template)) is not { } path)
            return null;
        try
        {
            return files.Read(path, place) is { } bytes
                ? new SubtreeReader(files, document.Schema, context).Read(bytes, path, axes, levels, contents)
                : null;
        }
        catch (InvalidDatasetException fault)
        {
            context.Diagnostics.Add(fault.Diagnostic);
            return null;
        }
    }

    private IEnumerable<ImplicitContent> OfSubtree(
        Subtree subtree, TilePlace root, ImmutableArray<JsonElement> contents, bool isReplaced, int levels)
    {
        for (int level = 0; level < levels; level++)
        {
            for (long at = 0; at < 1L << (subtree.Axes * level); at++)
            {
                if (!subtree.HasTile(level, at))
                    continue;
                TilePlace place = root.Below(level, at, subtree.Axes);
                for (int i = 0; i < contents.Length; i++)
                {
                    if (!subtree.HasContent(i, level, at))
                        continue;
                    if ((contents[i].Text("uri") ?? contents[i].Text("url")) is not { } uri)
                    {
                        context.Report(Tiles3DDiagnostics.Value, place.ToString(), "a content with a uri", "none");
                        continue;
                    }

                    yield return new ImplicitContent(
                        contents[i],
                        place.Fill(uri),
                        string.Create(CultureInfo.InvariantCulture, $" at {place}"),
                        isReplaced && subtree.HasChildren(level, at),
                        subtree.Metadata(level, at, i));
                }
            }
        }
    }
}
