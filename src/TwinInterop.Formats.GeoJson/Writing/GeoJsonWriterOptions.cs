using System.Collections.Immutable;
using System.Globalization;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>What the user wants of a GeoJSON text.</summary>
internal sealed record GeoJsonWriterOptions
{
    public const string PropertiesSetting = "properties";
    public const string SurfacesSetting = "surfaces";
    public const string ModelSetting = "model";
    public const string DecimalsSetting = "decimals";

    private const int MaxDecimals = 15;

    /// <summary>Whether nested attributes become properties of their own.</summary>
    public bool IsFlat { get; private init; } = true;

    /// <summary>Whether boundary surfaces are written as features.</summary>
    public bool HasSurfaces { get; private init; }

    /// <summary>Whether geometry that a feature cannot hold, and boundary surfaces, go to a member that other software passes over.</summary>
    public bool HasModel { get; private init; } = true;

    /// <summary>Decimals of longitudes and latitudes.</summary>
    public int Decimals { get; private init; } = 7;

    /// <summary>The levels of detail to choose from, the preferred one first; empty for footprints.</summary>
    public ImmutableArray<string> Lods { get; private init; } = [];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">A setting is not known, or its value is not.</exception>
    public static GeoJsonWriterOptions From(WriteOptions options)
    {
        var read = new GeoJsonWriterOptions { Lods = options.Lods };
        foreach ((string name, string value) in options.Settings)
        {
            read = name switch
            {
                PropertiesSetting => read with { IsFlat = Choose(name, value, "flat", "nested") },
                SurfacesSetting => read with { HasSurfaces = !Choose(name, value, "no", "yes") },
                ModelSetting => read with { HasModel = Choose(name, value, "yes", "no") },
                DecimalsSetting => read with { Decimals = ToDecimals(value) },
                _ => throw new ArgumentException(
                    $"Expected a setting of GeoJSON ({PropertiesSetting}, {SurfacesSetting}, {ModelSetting}, {DecimalsSetting}), found '{name}'.", nameof(options)),
            };
        }

        return read;
    }

    private static bool Choose(string name, string value, string first, string second) =>
        value == first || (value == second
            ? false
            : throw new ArgumentException($"Expected {name} to be {first} or {second}, found '{value}'.", nameof(value)));

    private static int ToDecimals(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int decimals) && decimals <= MaxDecimals
            ? decimals
            : throw new ArgumentException($"Expected {DecimalsSetting} from 0 to {MaxDecimals}, found '{value}'.", nameof(value));
}
