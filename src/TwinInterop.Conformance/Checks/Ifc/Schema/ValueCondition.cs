using System.Collections.Frozen;

namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>What the rules of a defined type say of its values.</summary>
/// <param name="Expected">The condition, for people.</param>
/// <param name="HoldsNumber">Whether a number keeps it; null where values are no numbers.</param>
/// <param name="Texts">The texts that keep it; null where values are no texts.</param>
internal sealed record ValueCondition(string Expected, Func<double, bool>? HoldsNumber, FrozenSet<string>? Texts)
{
    private static readonly FrozenDictionary<string, ValueCondition> ByType = new Dictionary<string, ValueCondition>(StringComparer.Ordinal)
    {
        ["IfcPositiveLengthMeasure"] = Above(0),
        ["IfcPositivePlaneAngleMeasure"] = Above(0),
        ["IfcPositiveRatioMeasure"] = Above(0),
        ["IfcPositiveInteger"] = Above(0),
        ["IfcHeatingValueMeasure"] = Above(0),
        ["IfcCardinalPointReference"] = Above(0),
        ["IfcNonNegativeLengthMeasure"] = new(">= 0", value => value >= 0, null),
        ["IfcNormalisedRatioMeasure"] = Between(0, 1),
        ["IfcSpecularRoughness"] = Between(0, 1),
        ["IfcPHMeasure"] = Between(0, 14),
        ["IfcDimensionCount"] = Between(1, 3),
        ["IfcDayInMonthNumber"] = Between(1, 31),
        ["IfcDayInWeekNumber"] = Between(1, 7),
        ["IfcMonthInYearNumber"] = Between(1, 12),
        ["IfcHourInDay"] = new("0 to 23", value => value is >= 0 and < 24, null),
        ["IfcMinuteInHour"] = Between(0, 59),
        ["IfcSecondInMinute"] = new("0 to less than 60", value => value is >= 0 and < 60, null),
        ["IfcDaylightSavingHour"] = Between(0, 2),
        ["IfcBoxAlignment"] = OneOf("top-left", "top-middle", "top-right", "middle-left", "center", "middle-right", "bottom-left", "bottom-middle", "bottom-right"),
        ["IfcFontStyle"] = OneOf("normal", "italic", "oblique"),
        ["IfcFontVariant"] = OneOf("normal", "small-caps"),
        ["IfcFontWeight"] = OneOf("normal", "small-caps", "100", "200", "300", "400", "500", "600", "700", "800", "900"),
        ["IfcTextAlignment"] = OneOf("left", "right", "center", "justify"),
        ["IfcTextDecoration"] = OneOf("none", "underline", "overline", "line-through", "blink"),
        ["IfcTextTransformation"] = OneOf("capitalize", "uppercase", "lowercase", "none"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The condition of a defined type; null for none.</summary>
    public static ValueCondition? Of(string type) => ByType.GetValueOrDefault(type);

    private static ValueCondition Above(double limit) => new(FormattableString.Invariant($"> {limit}"), value => value > limit, null);

    private static ValueCondition Between(double low, double high) =>
        new(FormattableString.Invariant($"{low} to {high}"), value => value >= low && value <= high, null);

    private static ValueCondition OneOf(params string[] texts) =>
        new(string.Join(", ", texts), null, texts.ToFrozenSet(StringComparer.Ordinal));
}
