namespace TwinInterop.Formats.CityGml.Json;

/// <summary>Paths of attribute values: names joined by slashes, escaped as in a JSON pointer (RFC 6901, 3).</summary>
internal static class AttributePath
{
    /// <summary>The last step that stands for every item of a list.</summary>
    public const string EveryItem = "*";

    /// <summary>The path of a top-level attribute.</summary>
    public static string Of(string name) => name
        .Replace("~", "~0", StringComparison.Ordinal)
        .Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The path of something inside.</summary>
    public static string Join(string path, string name) => $"{path}/{Of(name)}";
}
