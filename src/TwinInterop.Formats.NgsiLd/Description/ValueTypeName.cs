using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Description;

/// <summary>Names of the types of attribute values in the attribute <c>cityObject</c>.</summary>
internal static class ValueTypeName
{
    public const string Text = "text";
    public const string Integer = "integer";
    public const string Decimal = "decimal";
    public const string Boolean = "boolean";
    public const string Null = "null";
    public const string Uri = "uri";
    public const string Code = "code";
    public const string Measure = "measure";
    public const string List = "list";
    public const string Nested = "nested";

    private static readonly (string Name, TimeKind Kind)[] Times =
    [
        ("year", TimeKind.Year), ("yearMonth", TimeKind.YearMonth), ("date", TimeKind.Date), ("dateTime", TimeKind.DateTime),
        ("time", TimeKind.Time), ("duration", TimeKind.Duration),
    ];

    /// <summary>The name of a value's type.</summary>
    public static string Of(AttributeValue value) => value switch
    {
        TextValue => Text,
        IntegerValue => Integer,
        DecimalValue => Decimal,
        BooleanValue => Boolean,
        UriValue => Uri,
        CodeValue => Code,
        MeasureValue => Measure,
        ListValue => List,
        NestedValue => Nested,
        TimeValue time => Of(time.Kind),
        _ => Null,
    };

    /// <summary>The name of a kind of time.</summary>
    public static string Of(TimeKind kind) => Times.First(item => item.Kind == kind).Name;

    /// <summary>The kind of time that a name means; null for other types.</summary>
    public static TimeKind? TimeKindOf(string name)
    {
        foreach ((string known, TimeKind kind) in Times)
        {
            if (known == name)
                return kind;
        }

        return null;
    }
}
