using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Walks the tree of tiles, external and implicit ones included, and lists the contents; parents before children.</summary>
/// <remarks>No recursion: trees may be as deep as they like, up to the limits on their number.</remarks>
/// <param name="files">The files.</param>
/// <param name="context">Takes findings.</param>
internal sealed class TileWalk(TilesetFiles files, ConversionContext context)
{
    /// <summary>How many tiles are looked at.</summary>
    public const int MostTiles = 5_000_000;

    private const int MostDocuments = 64;

    private readonly Stack<Visit> _waiting = new();
    private readonly List<ContentReference> _contents = [];
    private readonly ImplicitTiles _implicit = new(files, context);
    private int _tiles;

    /// <summary>A tile to be looked at.</summary>
    private readonly record struct Visit(JsonElement Tile, Transform3D Transform, bool IsReplaced, TilesetDocument Document, TilePointer Pointer);

    /// <summary>All contents of the tileset.</summary>
    public List<ContentReference> Contents(TilesetDocument main, CancellationToken cancellationToken)
    {
        _waiting.Push(new Visit(main.Json.Member("root")!.Value, Transform3D.Identity, false, main, new TilePointer(null, "/root"))); // checked when it was read
        while (_waiting.TryPop(out Visit visit))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++_tiles > MostTiles || _contents.Count > MostTiles)
            {
                context.Report(Tiles3DDiagnostics.TooMany, main.Path, MostTiles, "tiles");
                break;
            }

            Enter(visit, cancellationToken);
        }

        return _contents;
    }

    private void Enter(Visit visit, CancellationToken cancellationToken)
    {
        JsonElement tile = visit.Tile;
        Transform3D transform = TransformOf(visit);
        bool isReplaced = tile.Text("refine") is { } refine ? refine.Equals("REPLACE", StringComparison.OrdinalIgnoreCase) : visit.IsReplaced;
        visit = visit with { Transform = transform, IsReplaced = isReplaced };
        if ((tile.Member("implicitTiling") ?? tile.Extension("3DTILES_implicit_tiling")) is { } tiling)
        {
            foreach (ImplicitContent content in _implicit.Contents(tile, tiling, visit.Document, visit.Pointer.ToString(), isReplaced, cancellationToken))
                Enter(visit, content.Content, content.Uri, $"{visit.Pointer}{content.Place}", content.IsCoarse, content.Metadata);
            return;
        }

        ImmutableArray<JsonElement> contents = TileContents.Of(tile);
        bool isCoarse = isReplaced && contents.Length > 0 && HasContentBelow(tile);
        for (int i = 0; i < contents.Length; i++)
        {
            string pointer = string.Create(CultureInfo.InvariantCulture, $"{visit.Pointer}/{(contents.Length == 1 ? "content" : $"contents/{i}")}");
            string? uri = contents[i].Text("uri") ?? contents[i].Text("url");
            if (uri is null)
                context.Report(Tiles3DDiagnostics.Value, $"{visit.Document.Path}#{pointer}", "a content with a uri", "none");
            else
                Enter(visit, contents[i], uri, pointer, isCoarse, TileContents.Metadata(tile.Member("metadata"), visit.Document, "tile"));
        }

        JsonElement[] children = tile.Items("children");
        for (int i = children.Length - 1; i >= 0; i--)
            _waiting.Push(visit with { Tile = children[i], Pointer = new TilePointer(visit.Pointer, string.Create(CultureInfo.InvariantCulture, $"/children/{i}")) });
    }

    private void Enter(
        Visit visit, JsonElement content, string uri, string pointer, bool isCoarse, ImmutableArray<CityAttribute> metadata)
    {
        string from = $"{visit.Document.Path}#{pointer}";
        if (files.Resolve(visit.Document.Path, uri) is not { } path)
            return;
        if (IsTileset(path, from, out byte[]? bytes))
        {
            EnterExternal(visit, path, bytes, from);
            return;
        }

        _contents.Add(new ContentReference(path, from, visit.Transform)
        {
            Up = visit.Document.Up,
            IsCoarse = isCoarse,
            Metadata = metadata
                .AddRange(TileContents.Metadata(content.Member("metadata"), visit.Document, "content"))
                .AddRange(TileContents.Group(content, visit.Document)),
        });
    }

    /// <summary>The name tells; where it does not, the first bytes do.</summary>
    private bool IsTileset(string path, string from, out byte[]? bytes)
    {
        bytes = null;
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is ".glb" or ".gltf" or ".b3dm" or ".i3dm" or ".pnts" or ".cmpt" or ".geom" or ".vctr" or ".geojson")
            return false;
        try
        {
            bytes = files.Read(path, from);
        }
        catch (InvalidDatasetException fault)
        {
            context.Diagnostics.Add(fault.Diagnostic);
        }

        return bytes is null || HeadRecognition.Of(bytes) == FileKind.Tileset;
    }

    private void EnterExternal(Visit visit, string path, byte[]? bytes, string from)
    {
        if (bytes is null)
            return;
        if (visit.Document.Depth >= MostDocuments || visit.Document.IsBelow(path))
        {
            context.Report(Tiles3DDiagnostics.Cycle, from, MostDocuments, path);
            return;
        }

        try
        {
            TilesetDocument document = TilesetDocument.Read(bytes, path, visit.Document, files, context);
            _waiting.Push(visit with { Tile = document.Json.Member("root")!.Value, Document = document, Pointer = new TilePointer(null, "/root") }); // checked when it was read
        }
        catch (InvalidDatasetException fault)
        {
            context.Diagnostics.Add(fault.Diagnostic);
        }
    }

    private Transform3D TransformOf(Visit visit)
    {
        if (visit.Tile.Member("transform") is null)
            return visit.Transform;
        if (visit.Tile.Numbers("transform", 16) is { } m)
        {
            var own = new Transform3D(
                [m[0], m[4], m[8], m[12], m[1], m[5], m[9], m[13], m[2], m[6], m[10], m[14], m[3], m[7], m[11], m[15]]);
            return visit.Transform.Multiply(own);
        }

        context.Report(Tiles3DDiagnostics.Value, $"{visit.Document.Path}#{visit.Pointer}/transform", "16 numbers", "something else");
        return visit.Transform;
    }

    private static bool HasContentBelow(JsonElement tile)
    {
        var pending = new Stack<JsonElement>(tile.Items("children").Reverse());
        while (pending.TryPop(out JsonElement next))
        {
            if (TileContents.Of(next).Length > 0 || next.Member("implicitTiling") is not null)
                return true;
            foreach (JsonElement child in next.Items("children"))
                pending.Push(child);
        }

        return false;
    }
}
