using System.Globalization;
using System.Text.RegularExpressions;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Brings dates and times into the lexical forms of XML Schema.</summary>
/// <remarks>Source: W3C XML Schema 2, 3.2.6 to 3.2.11.</remarks>
internal static partial class TemporalValues
{
    /// <summary>The form that a property type takes, or null when the value does not fit.</summary>
    public static Lexical? Format(SchemaValueType type, TimeValue value) => type switch
    {
        SchemaValueType.Date => Date(value),
        SchemaValueType.DateTime => DateTimeOf(value),
        SchemaValueType.GYear => Year(value),
        SchemaValueType.Duration => value.Kind == TimeKind.Duration ? new Lexical(value.Text) : null,
        SchemaValueType.TimePosition => value.Kind is TimeKind.Time or TimeKind.Duration ? null : new Lexical(value.Text),
        _ => null,
    };

    /// <summary>A day: a time of day other than midnight is cut off, a year or month stands for its first day.</summary>
    public static Lexical? Date(TimeValue value)
    {
        string text = value.Text;
        if (IsYear(text))
            return IsDate($"{text}-01-01") ? new Lexical($"{text}-01-01", Loss: LossKind.Approximated) : null;
        if (value.Kind == TimeKind.YearMonth)
            return IsDate($"{text}-01") ? new Lexical($"{text}-01", Loss: LossKind.Approximated) : null;
        if (IsDate(text))
            return new Lexical(text);
        if (!IsDateTime(text))
            return null;
        bool midnight = text.AsSpan(10).StartsWith("T00:00:00", StringComparison.Ordinal);
        return new Lexical(text[..10], Loss: midnight ? null : LossKind.Approximated);
    }

    private static Lexical? DateTimeOf(TimeValue value)
    {
        if (IsDateTime(value.Text))
            return new Lexical(value.Text);
        return Date(value) is { } date ? date with { Text = $"{date.Text[..10]}T00:00:00{date.Text[10..]}" } : null;
    }

    private static Lexical? Year(TimeValue value)
    {
        if (IsYear(value.Text))
            return new Lexical(value.Text);
        if (Date(value) is not { } date)
            return null;
        bool first = date.Text.AsSpan(4).StartsWith("-01-01", StringComparison.Ordinal);
        return new Lexical(date.Text[..4], Loss: first ? null : LossKind.Approximated);
    }

    private static bool IsYear(string text) => YearForm().IsMatch(text);

    private static bool IsDate(string text) => DateForm().IsMatch(text) && IsDay(text.AsSpan(0, 10));

    private static bool IsDateTime(string text) => DateTimeForm().IsMatch(text) && IsDay(text.AsSpan(0, 10));

    private static bool IsDay(ReadOnlySpan<char> text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("^(?!0000)[0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearForm();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DateTimeForm();
}
