using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Tells what a text about time states.</summary>
/// <remarks>Source: W3C XML Schema part 2, 3.2.6 to 3.2.12.</remarks>
internal static class TimeText
{
    /// <summary>The value, its text untouched; null when it states no time.</summary>
    public static TimeValue? Parse(string text) => KindOf(text) is { } kind ? new TimeValue(text, kind) : null;

    private static TimeKind? KindOf(string text)
    {
        ReadOnlySpan<char> body = WithoutZone(text);
        if (body.Length > 1 && (body[0] == 'P' || body.StartsWith("-P")))
            return TimeKind.Duration;
        if (body.Contains('T'))
            return IsDateTime(body) ? TimeKind.DateTime : null;
        if (IsDate(body, "yyyy-MM-dd"))
            return TimeKind.Date;
        if (IsDate(body, "yyyy-MM"))
            return TimeKind.YearMonth;
        bool isYear = body.Length >= 4
            && int.TryParse(body, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return isYear ? TimeKind.Year : null;
    }

    private static bool IsDateTime(ReadOnlySpan<char> body)
    {
        int t = body.IndexOf('T');
        ReadOnlySpan<char> time = body[(t + 1)..];
        bool isMidnight = time is "24:00:00";
        return IsDate(body[..t], "yyyy-MM-dd") && (isMidnight || TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out _));
    }

    private static bool IsDate(ReadOnlySpan<char> text, string format) => text.Length == format.Length && DateOnly.TryParseExact(
        text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static ReadOnlySpan<char> WithoutZone(string text)
    {
        ReadOnlySpan<char> body = text;
        if (body.EndsWith("Z"))
            return body[..^1];
        bool hasOffset = body.Length > 6 && body[^3] == ':' && body[^6] is '+' or '-';
        return hasOffset && (body.Contains('T') || body.Length > 10) ? body[..^6] : body;
    }
}
