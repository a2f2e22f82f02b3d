using System.Globalization;
using TwinInterop.Companions;
using TwinInterop.Conversion;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Selection;

namespace TwinInterop.Provenance;

/// <summary>The options that decide what is written, as the command line spells them.</summary>
/// <remarks>No paths, and nothing that leaves the bytes as they are: the same conversion has the same text on any machine.</remarks>
internal static class ConversionOptionText
{
    private const int ListedIds = 10;

    /// <summary>The options in a fixed order, settings of the format sorted by name.</summary>
    /// <param name="request">The conversion.</param>
    public static string Of(ConversionRequest request)
    {
        var words = new List<string> { $"--to {request.TargetFormat.Id}" };
        Add(words, "format-version", request.Write.Version);
        Add(words, "lod", request.Write.Lods.IsEmpty ? null : string.Join(',', request.Write.Lods));
        Add(words, "source-crs", request.Read.Crs?.ToString());
        Add(words, "target-crs", request.TargetCrs?.ToString());
        if (request.Read.Origin is not null)
            words.Add("--origin");
        AddShells(words, request.Read.Shells);
        if (!request.FurtherSources.IsEmpty)
            words.Add(request.Duplicates == DuplicatePolicy.KeepFirst ? "--merge --duplicates keep-first" : "--merge");
        Add(words, "images", request.Companions == CompanionPolicy.Refer ? "refer" : null);
        AddSelection(words, request.Selection);
        AddExtrusion(words, request.Extrusion);
        if (request.Split is { } split)
            Add(words, "split", split.TileSize is { } side ? string.Create(CultureInfo.InvariantCulture, $"tile:{side}") : "building");
        foreach ((string name, string value) in request.Write.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
            Add(words, name, value);
        return string.Join(' ', words);
    }

    private static void AddSelection(List<string> words, ObjectSelection? selection)
    {
        if (selection is null)
            return;
        Add(words, "bbox", selection.Box is { } box ? Corners(box) : null);
        Add(words, "bbox-crs", selection.BoxCrs?.ToString());
        Add(words, "polygon", selection.Polygons.IsEmpty ? null : Counted(selection.Polygons.Length, "polygons"));
        Add(words, "class", selection.Classes.IsEmpty ? null : string.Join(',', selection.Classes));
        Add(words, "where", selection.Where is { } condition ? $"\"{condition}\"" : null);
        Add(words, "ids", selection.Ids.Count switch
        {
            0 => null,
            <= ListedIds => string.Join(',', selection.Ids.Order(StringComparer.Ordinal)),
            _ => Counted(selection.Ids.Count, "ids"),
        });
    }

    private static void AddShells(List<string> words, ShellRequest? shells)
    {
        if (shells is null)
            return;
        Add(words, "ground-height", shells.GroundAtTerrain ? "terrain" : shells.GroundHeight?.ToString(CultureInfo.InvariantCulture));
        Add(words, "roof-overhang", shells.RoofOverhang switch
        {
            RoofOverhang.None => "none",
            RoofOverhang.All => "all",
            _ => null,
        });
        Add(words, "block-height", shells.BlockHeight switch
        {
            BlockHeight.Eaves => "eaves",
            BlockHeight.Ridge => "ridge",
            _ => null,
        });
        Add(words, "shell-classes", shells.Classes.IsEmpty ? null : string.Join(',', shells.Classes));
    }

    private static void AddExtrusion(List<string> words, ExtrusionOptions? extrusion)
    {
        if (extrusion is null)
            return;
        words.Add("--extrude");
        Add(words, "extrude-height", extrusion.HeightAttribute);
        Add(words, "extrude-ground", extrusion.GroundAttribute);
        Add(words, "extrude-as", extrusion.Class);
    }

    /// <summary>The corners as <c>--bbox</c> takes them.</summary>
    private static string Corners(in BoundingBox box) => double.IsNaN(box.Min.Z)
        ? string.Create(CultureInfo.InvariantCulture, $"{box.Min.X},{box.Min.Y},{box.Max.X},{box.Max.Y}")
        : string.Create(CultureInfo.InvariantCulture, $"{box.Min.X},{box.Min.Y},{box.Max.X},{box.Max.Y},{box.Min.Z},{box.Max.Z}");

    /// <summary>What stands for the content of a file that is too long to repeat.</summary>
    private static string Counted(int count, string of) => string.Create(CultureInfo.InvariantCulture, $"({count} {of})");

    private static void Add(List<string> words, string name, string? value)
    {
        if (value is not null)
            words.Add($"--{name} {value}");
    }
}
