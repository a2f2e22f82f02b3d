using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Provenance;

/// <summary>Dates as the user states them.</summary>
public static class DateStatement
{
    private static readonly (string Format, TimeKind Kind)[] Forms =
    [
        ("yyyy", TimeKind.Year),
        ("yyyy-MM", TimeKind.YearMonth),
        ("yyyy-MM-dd", TimeKind.Date),
        ("yyyy-MM-dd'T'HH:mm:ss", TimeKind.DateTime),
        ("yyyy-MM-dd'T'HH:mm:ssK", TimeKind.DateTime),
    ];

    /// <summary>The value of a year, a month, a day or a moment of ISO 8601.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public static TimeValue ValueOf(string text)
    {
        foreach ((string format, TimeKind kind) in Forms)
        {
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime _))
                return new TimeValue(text, kind);
        }

        throw new ArgumentException(
            $"Expected a date such as 2024, 2024-05, 2024-05-17 or 2024-05-17T10:00:00Z, found '{text}'.", nameof(text));
    }
}
