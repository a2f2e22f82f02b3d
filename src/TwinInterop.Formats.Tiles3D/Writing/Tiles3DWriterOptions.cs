using System.Globalization;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>What the user wants of a tileset.</summary>
internal sealed record Tiles3DWriterOptions
{
    private const string TilingSetting = "tiling";
    private const string UnitsSetting = "tile-objects";
    private const string SizeSetting = "tile-size";
    private const string CompressionSetting = "compression";
    private const string TexturesSetting = "textures";
    private const string OutlinesSetting = "outlines";
    private const string GzipSetting = "gzip";
    private const string ViewerSetting = "viewer";
    private const string CesiumSetting = "cesium";

    /// <summary>The settings as the command line offers them.</summary>
    public static FormatSetting[] Settings { get; } =
    [
        new(TilingSetting, "Whether the tree of tiles stands in JSON, or in binary subtrees that a client works out.", ["explicit", "implicit"]),
        new(UnitsSetting, "How many objects with their parts a tile holds at most; by default 1000.", []),
        new(SizeSetting, "About how many kilobytes a tile has at most, where it can be cut; by default 2048.", []),
        new(CompressionSetting, "How vertices are stored: as they are, without loss by meshopt, or rounded to 16 bits and by meshopt.", ["none", "meshopt", "quantized"]),
        new(TexturesSetting, "Whether images are embedded as they are, or those of a tile that are shown without repetition packed into few.", ["files", "atlas"]),
        new(OutlinesSetting, "Whether the edges of faces are drawn as lines (CESIUM_primitive_outline).", ["no", "yes"]),
        new(GzipSetting, "Whether contents are compressed, for servers that say so (Content-Encoding).", ["no", "yes"]),
        new(ViewerSetting, "Whether a page that shows the tileset is written beside it.", ["no", "yes"]),
        new(CesiumSetting, "Where the page of --viewer finds CesiumJS: a folder relative to it, or a URL.", []),
    ];

    /// <summary>Whether version 1.0 is written: b3dm with batch tables.</summary>
    public bool IsLegacy { get; private init; }

    /// <summary>Whether implicit tiling is used.</summary>
    public bool IsImplicit { get; private init; }

    /// <summary>How many top-level objects a tile holds at most.</summary>
    public int MaxUnits { get; private init; } = 1000;

    /// <summary>About how many bytes a tile has at most.</summary>
    public int MaxWeight { get; private init; } = 2 << 20;

    /// <summary>How vertices are stored.</summary>
    public Glb.GlbOptions Glb { get; private init; } = Tiles3D.Glb.GlbOptions.Default;

    /// <summary>Whether the images of a tile are packed into few.</summary>
    public bool UsesAtlas { get; private init; }

    /// <summary>Whether the edges of faces are drawn.</summary>
    public bool HasOutlines { get; private init; }

    /// <summary>Whether contents are gzip files.</summary>
    public bool IsGzip { get; private init; }

    /// <summary>Whether a page is written.</summary>
    public bool HasViewer { get; private init; }

    /// <summary>Where the page finds CesiumJS.</summary>
    public string Cesium { get; private init; } = "Cesium";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">The version or a setting is not known, or its value is not.</exception>
    public static Tiles3DWriterOptions From(WriteOptions options)
    {
        var read = new Tiles3DWriterOptions
        {
            IsLegacy = options.Version switch
            {
                null or "" or "1.1" => false,
                "1.0" => true,
                _ => throw new ArgumentException($"Expected version 1.1 or 1.0 of 3D Tiles, found '{options.Version}'.", nameof(options)),
            },
        };
        foreach ((string name, string value) in options.Settings)
            read = read.With(name, value);
        return read is { IsLegacy: true, IsImplicit: true }
            ? throw new ArgumentException("Expected explicit tiling in version 1.0, which knows no other; found implicit.", nameof(options))
            : read;
    }

    private Tiles3DWriterOptions With(string name, string value) => name switch
    {
        TilingSetting => this with { IsImplicit = Choose(name, value, "explicit", "implicit") == 1 },
        UnitsSetting => this with { MaxUnits = Number(name, value, 1, 1_000_000) },
        SizeSetting => this with { MaxWeight = Number(name, value, 1, 1_000_000) * 1024 },
        CompressionSetting => this with
        {
            Glb = Choose(name, value, "none", "meshopt", "quantized") switch
            {
                0 => Tiles3D.Glb.GlbOptions.Default,
                1 => new Glb.GlbOptions { UsesMeshopt = true },
                _ => new Glb.GlbOptions { UsesMeshopt = true, Quantizes = true },
            },
        },
        TexturesSetting => this with { UsesAtlas = Choose(name, value, "files", "atlas") == 1 },
        OutlinesSetting => this with { HasOutlines = Choose(name, value, "no", "yes") == 1 },
        GzipSetting => this with { IsGzip = Choose(name, value, "no", "yes") == 1 },
        ViewerSetting => this with { HasViewer = Choose(name, value, "no", "yes") == 1 },
        CesiumSetting => this with { Cesium = value },
        _ => throw new ArgumentException(
            $"Expected a setting of 3D Tiles ({string.Join(", ", Settings.Select(setting => setting.Name))}), found '{name}'.", nameof(name)),
    };

    private static int Choose(string name, string value, params ReadOnlySpan<string> values)
    {
        int found = values.IndexOf(value);
        return found >= 0
            ? found
            : throw new ArgumentException($"Expected {name} to be one of {string.Join(", ", values!)}, found '{value}'.", nameof(value));
    }

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new ArgumentException($"Expected {name} from {least} to {most}, found '{value}'.", nameof(value));
}
