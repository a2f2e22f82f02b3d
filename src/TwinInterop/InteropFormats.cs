using TwinInterop.Formats;
using TwinInterop.Formats.CityGml;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.GeoJson;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.NgsiLd;
using TwinInterop.Formats.Tiles3D;

namespace TwinInterop;

/// <summary>Every format of this package, in the order in which a source is tried against them.</summary>
public static class InteropFormats
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<IFormat> All { get; } =
    [
        new IfcFormat(),
        new CityGmlFormat(),
        new CityJsonFormat(),
        new NgsiLdFormat(),
        new GeoJsonFormat(),
        new Tiles3DFormat(),
    ];

    /// <summary>The format of that id, or null when there is none.</summary>
    public static IFormat? Find(string id) =>
        All.FirstOrDefault(format => string.Equals(format.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of that id.</summary>
    /// <param name="id">For example <c>cityjson</c>; upper and lower case are the same.</param>
    /// <exception cref="ArgumentException">No format has it; the message names those there are.</exception>
    public static IFormat Get(string id) => Find(id) ?? throw new ArgumentException(
        $"Expected one of the formats {string.Join(", ", All.Select(format => format.Id))}, found '{id}'.", nameof(id));

    /// <summary>The format that a file name suggests by its extension, or null when several or none do.</summary>
    public static IFormat? FromFileName(string path)
    {
        string name = Path.GetFileName(path);
        IFormat[] candidates =
        [
            .. All.Where(format => format.Extensions.Any(
                extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))),
        ];
        if (All.FirstOrDefault(format => string.Equals(format.MainFile, name, StringComparison.OrdinalIgnoreCase)) is { } folder)
            return folder;
        return candidates.Length <= 1
            ? candidates.FirstOrDefault()
            : candidates.MaxBy(format => format.Extensions
                .Where(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                .Max(extension => extension.Length));
    }
}
