using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks an implicit tileset: its root, its template URIs, every subtree and every content.</summary>
/// <remarks>Source: OGC 22-025r4, Implicit Tiling.</remarks>
[Checks("3dt-implicit-*")]
internal sealed class ImplicitTilingCheck(TilesetScope scope, ContentCheck contents)
{
    private readonly FindingLog _log = scope.Log;
    private long _tiles;

    public void Check(JsonPlace tile, Volume? volume, Matrix toEarth)
    {
        _log.Tested("implicit");
        if (tile.ObjectAt("implicitTiling") is not { } tiling || !CheckRoot(tile, tiling))
            return;
        List<string> templates = [.. Contents(tile).Select(content => content.Text("uri")).OfType<string>()];
        bool isOctree = tiling.Text("subdivisionScheme") == "OCTREE";
        if (!CheckTemplates(tile, tiling, isOctree) || tiling.Whole("subtreeLevels") is not { } levels || tiling.Whole("availableLevels") is not { } available)
            return;
        var scheme = new SubtreeScheme(isOctree, (int)Math.Min(levels, 64), available, templates.Count);
        if (scheme.IsTooDeep)
        {
            _log.Report("3dt-implicit-too-deep", tiling.At("/subtreeLevels"), levels.ToString(CultureInfo.InvariantCulture), isOctree ? "≤ 8" : "≤ 12");
            return;
        }

        Walk(tile, tiling, scheme, templates, new ContentPlace(null, toEarth));
    }

    private static IEnumerable<JsonPlace> Contents(JsonPlace tile) =>
        tile.ObjectAt("content") is { } single ? [single] : tile.ArrayAt("contents")?.Items() ?? [];

    private bool CheckRoot(JsonPlace tile, JsonPlace tiling)
    {
        bool sound = true;
        foreach (string name in (ReadOnlySpan<string>)["children", "metadata"])
        {
            if (tile.Has(name))
                sound = Fail("3dt-implicit-root", tile, name);
        }

        foreach (JsonPlace content in Contents(tile))
        {
            if (content.Has("boundingVolume"))
                sound = Fail("3dt-implicit-root", content, "boundingVolume");
        }

        if (tile.ObjectAt("boundingVolume") is { } volume && !volume.Has("box") && !volume.Has("region")
            && volume.ObjectAt("extensions") is null)
        {
            sound = Fail("3dt-implicit-volume", volume, string.Join(", ", volume.Members().Select(m => m.Name)), "box | region | S2");
        }
        return sound & tiling.ObjectAt("subtrees") is not null;
    }

    private bool CheckTemplates(JsonPlace tile, JsonPlace tiling, bool isOctree)
    {
        bool sound = CheckTemplate(tiling.ObjectAt("subtrees")?.Member("uri"), isOctree);
        foreach (JsonPlace content in Contents(tile))
            sound &= CheckTemplate(content.Member("uri"), isOctree);
        return sound;
    }

    private bool CheckTemplate(JsonPlace? place, bool isOctree)
    {
        if (place?.AsText() is not { } template)
            return false;
        List<string> found = [.. TemplateUri.Variables(template)];
        bool sound = true;
        foreach (string name in found)
        {
            if (!(name is "level" or "x" or "y" || (name == "z" && isOctree)))
                sound = Fail("3dt-implicit-template", place, name, isOctree ? "level | x | y | z" : "level | x | y");
        }

        return sound;
    }

    private void Walk(JsonPlace tile, JsonPlace tiling, SubtreeScheme scheme, List<string> templates, ContentPlace place)
    {
        JsonPlace reference = tiling.ObjectAt("subtrees")?.Member("uri") ?? tiling;
        string template = reference.AsText() ?? "";
        var check = new SubtreeCheck(scope);
        var waiting = new Stack<ImplicitCoordinates>([default]);
        while (waiting.TryPop(out ImplicitCoordinates at))
        {
            if (scope.Fetch(scope.Path, reference, TemplateUri.Fill(template, at), out string path) is not { } bytes
                || check.Check(path, bytes, scheme, scheme.AvailableLevels - at.Level) is not { } subtree)
            {
                continue;
            }
            if (subtree.Contents.Count != templates.Count && subtree.Contents.Count > 0)
                _log.Report("3dt-implicit-contents", scope.NameOf(path), $"{subtree.Contents.Count}", $"{templates.Count}");
            if (!CheckTiles(tile, subtree, scheme, templates, at, place))
                return;
            for (long i = 0; at.Level + scheme.SubtreeLevels < scheme.AvailableLevels && i < scheme.Children; i++)
            {
                if (subtree.Children[i])
                    waiting.Push(at.Below(scheme.SubtreeLevels, i, scheme.IsOctree));
            }
        }
    }

    /// <summary>Checks the contents of a subtree; false where there are more tiles than are looked at.</summary>
    private bool CheckTiles(
        JsonPlace tile, Subtree subtree, SubtreeScheme scheme, List<string> templates, ImplicitCoordinates root, ContentPlace place)
    {
        for (int level = 0; level < scheme.SubtreeLevels; level++)
        {
            long start = scheme.Start(level);
            for (long i = 0; i < scheme.Power(level); i++)
            {
                if (subtree.Tiles[start + i] && ++_tiles > scope.Options.MaxImplicitTiles)
                {
                    _log.Untested("implicit", $"more than {scope.Options.MaxImplicitTiles} tiles");
                    return false;
                }

                for (int k = 0; k < Math.Min(templates.Count, subtree.Contents.Count); k++)
                {
                    if (!subtree.Contents[k][start + i])
                        continue;
                    string uri = TemplateUri.Fill(templates[k], root.Below(level, i, scheme.IsOctree));
                    contents.Check(Contents(tile).ElementAt(k).Member("uri") ?? tile, uri, place.Volume, place.ToEarth);
                }
            }
        }

        return true;
    }

    private bool Fail(string rule, JsonPlace place, string? found, string? expected = null)
    {
        _log.Report(rule, place.Where, found, expected);
        return false;
    }
}
