using System.Globalization;
using System.Text.RegularExpressions;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>Tells what a text about time states.</summary>
internal static partial class TimeText
{
    private const int TimeoutMilliseconds = 100;

    /// <summary>The kind of an ISO 8601 text with a date in it; null when it is no date.</summary>
    public static TimeKind? KindOf(string text)
    {
        if (DateTimePattern().IsMatch(text))
            return TimeKind.DateTime;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return TimeKind.Date;
        return YearMonthPattern().IsMatch(text) ? TimeKind.YearMonth
            : YearPattern().IsMatch(text) ? TimeKind.Year
            : null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex YearMonthPattern();

    [GeneratedRegex(@"^\d{4}$", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex YearPattern();
}
