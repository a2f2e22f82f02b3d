using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Entities;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>What the user wants of NGSI-LD.</summary>
internal sealed record NgsiLdWriterOptions
{
    public const string RepresentationSetting = "representation";
    public const string GeometrySetting = "geometry";
    public const string LayoutSetting = "layout";
    public const string ContextUrlSetting = "context-url";
    public const string ModelUrlSetting = "model-url";
    public const string ModelHashSetting = "model-hash";

    /// <summary>The values of the setting of that name, the default first.</summary>
    public static IReadOnlyList<string> Representations { get; } = ["normalized", "concise", "simplified", "geojson", "temporal"];

    public Representation Representation { get; private init; }

    /// <summary>Whether entities hold their whole geometry.</summary>
    public bool HasShapes { get; private init; } = true;

    /// <summary>Whether one entity a line is written instead of an array.</summary>
    public bool IsSequence { get; private init; }

    /// <summary>Where our own context stands.</summary>
    public string ContextUrl { get; private init; } = CoreContext.OwnUrl;

    /// <summary>Where the three-dimensional model stands; null when the user does not say.</summary>
    public string? ModelUrl { get; private init; }

    /// <summary>The hash of that model; null when the user does not say.</summary>
    public string? ModelHash { get; private init; }

    /// <summary>Whether nothing but names and values is written.</summary>
    public bool IsSimplified => Representation == Representation.Simplified;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">A setting is not known, or its value is not.</exception>
    public static NgsiLdWriterOptions From(WriteOptions options)
    {
        var read = new NgsiLdWriterOptions();
        foreach ((string name, string value) in options.Settings)
        {
            read = name switch
            {
                RepresentationSetting => read with { Representation = ToRepresentation(value) },
                GeometrySetting => read with { HasShapes = IsFirst(name, value, "value", "reference") },
                LayoutSetting => read with { IsSequence = !IsFirst(name, value, "array", "lines") },
                ContextUrlSetting => read with { ContextUrl = ToUri(name, value) },
                ModelUrlSetting => read with { ModelUrl = ToUri(name, value) },
                ModelHashSetting => read with { ModelHash = value },
                _ => throw new ArgumentException(
                    $"Expected a setting of NGSI-LD ({RepresentationSetting}, {GeometrySetting}, {LayoutSetting}, {ContextUrlSetting}, {ModelUrlSetting}, {ModelHashSetting}), found '{name}'.",
                    nameof(options)),
            };
        }

        if (read is { Representation: Representation.GeoJson, IsSequence: true })
            throw new ArgumentException($"Expected {LayoutSetting} array with {RepresentationSetting} geojson, found lines: a collection is one document.", nameof(options));
        return read;
    }

    private static Representation ToRepresentation(string value)
    {
        for (int i = 0; i < Representations.Count; i++)
        {
            if (Representations[i] == value)
                return (Representation)i;
        }

        throw new ArgumentException($"Expected {RepresentationSetting} to be one of {string.Join(", ", Representations)}, found '{value}'.", nameof(value));
    }

    private static bool IsFirst(string name, string value, string first, string second) =>
        value == first || (value == second
            ? false
            : throw new ArgumentException($"Expected {name} to be {first} or {second}, found '{value}'.", nameof(value)));

    private static string ToUri(string name, string value) =>
        LexicalRules.IsUri(value) ? value : throw new ArgumentException($"Expected {name} to be a URL, found '{value}'.", nameof(value));
}
