using System.Globalization;
using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Times on the Internet.</summary>
/// <remarks>Source: RFC 3339, 5.6.</remarks>
internal static partial class Rfc3339
{
    /// <summary>Whether a text is a date and a time with an offset.</summary>
    public static bool IsTime(string? text) => text is not null && Form().IsMatch(text)
        && DateTimeOffset.TryParse(text.Replace(":60", ":59", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
