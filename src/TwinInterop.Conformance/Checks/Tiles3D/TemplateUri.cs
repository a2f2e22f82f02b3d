using System.Globalization;
using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>URIs with the place of a tile in them.</summary>
/// <remarks>Source: OGC 22-025r4, Template URIs.</remarks>
internal static partial class TemplateUri
{
    /// <summary>The names in braces.</summary>
    public static IEnumerable<string> Variables(string template) =>
        Variable().Matches(template).Select(match => match.Groups["name"].Value);

    public static string Fill(string template, ImplicitCoordinates at) => Variable().Replace(template, match => match.Groups["name"].Value switch
    {
        "level" => Text(at.Level),
        "x" => Text(at.X),
        "y" => Text(at.Y),
        "z" => Text(at.Z),
        _ => match.Value,
    });

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
