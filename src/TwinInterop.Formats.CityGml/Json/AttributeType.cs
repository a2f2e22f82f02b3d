using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>Between typed attribute values and the values that JSON can tell apart.</summary>
/// <remarks>
/// A type is text: a kind (<c>text integer decimal boolean null code measure uri year yearMonth date dateTime time duration
/// object set</c>), and after a blank what the value alone does not say: code space, unit, type name or reason. The word
/// <c>generic</c> or <c>standard</c> before it says whether the attribute lies outside the schema of its source.
/// </remarks>
internal static class AttributeType
{
    private static readonly Dictionary<string, TimeKind> TimeKinds = Enum.GetValues<TimeKind>()
        .ToDictionary(kind => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..], StringComparer.Ordinal);

    private static readonly Dictionary<TimeKind, string> TimeNames =
        TimeKinds.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The type of a leaf, list or object.</summary>
    public static string Of(AttributeValue value) => value switch
    {
        TextValue => "text",
        IntegerValue => "integer",
        DecimalValue => "decimal",
        BooleanValue => "boolean",
        UriValue => "uri",
        ListValue => "list",
        CodeValue code => Join("code", code.CodeSpace),
        MeasureValue measure => Join("measure", measure.Unit),
        NullValue none => Join("null", none.Reason),
        TimeValue time => TimeNames[time.Kind],
        NestedValue nested => Join(nested.IsSet ? "set" : "object", nested.TypeName),
        _ => throw new ArgumentException($"Expected a value of the model, found {value.GetType()}.", nameof(value)),
    };

    /// <summary>The nearest value that JSON itself can tell: text, number, boolean, null; lists and objects stay.</summary>
    public static AttributeValue Plain(AttributeValue value) => value switch
    {
        CodeValue code => new TextValue(code.Code),
        UriValue uri => new TextValue(uri.Uri),
        MeasureValue measure => Number(measure.Number),
        DecimalValue number => Number(number.Number),
        TimeValue { Kind: TimeKind.Year } year when IsPlainYear(year.Text) =>
            new IntegerValue(long.Parse(year.Text, CultureInfo.InvariantCulture)),
        TimeValue time => new TextValue(time.Text),
        NullValue => new NullValue(),
        _ => value,
    };

    /// <summary>The value of a type, from what JSON tells.</summary>
    /// <returns>The plain value itself when it cannot be of that type.</returns>
    public static AttributeValue Restore(AttributeValue plain, string type)
    {
        int blank = type.IndexOf(' ', StringComparison.Ordinal);
        string kind = blank < 0 ? type : type[..blank];
        string? detail = blank < 0 ? null : type[(blank + 1)..];
        return (kind, plain) switch
        {
            ("code", TextValue text) => new CodeValue(text.Text, detail),
            ("code", IntegerValue number) => new CodeValue(number.Number.ToString(CultureInfo.InvariantCulture), detail),
            ("uri", TextValue text) => new UriValue(text.Text),
            ("measure", _) when NumberOf(plain) is { } number => new MeasureValue(number, detail),
            ("decimal", _) when NumberOf(plain) is { } number => new DecimalValue(number),
            ("integer", TextValue text) when long.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) =>
                new IntegerValue(whole),
            ("null", NullValue) => new NullValue(detail),
            ("object", NestedValue nested) => nested with { TypeName = detail },
            ("set", NestedValue nested) => nested with { TypeName = detail, IsSet = true },
            (_, TextValue text) when TimeKinds.TryGetValue(kind, out TimeKind time) => new TimeValue(text.Text, time),
            ("year", IntegerValue year) => new TimeValue(year.Number.ToString(CultureInfo.InvariantCulture), TimeKind.Year),
            _ => plain,
        };
    }

    private static bool IsPlainYear(string text) =>
        text.Length == 4 && text[0] is >= '1' and <= '9' && text.All(char.IsAsciiDigit);

    private static AttributeValue Number(double number) => double.IsFinite(number)
        ? new DecimalValue(number)
        : new TextValue(number.ToString(CultureInfo.InvariantCulture));

    private static double? NumberOf(AttributeValue plain) => plain switch
    {
        IntegerValue integer => integer.Number,
        DecimalValue number => number.Number,
        TextValue text when double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsFinite(number) => number,
        _ => null,
    };

    private static string Join(string kind, string? detail) => detail is null ? kind : $"{kind} {detail}";
}
