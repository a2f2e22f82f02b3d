using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Values of properties with what their hints add.</summary>
internal static class HintedValue
{
    /// <summary>The value that was written; the value itself where a hint does not fit it.</summary>
    public static AttributeValue Restore(AttributeValue value, ValueHint hint)
    {
        if (hint.Type == ValueKinds.List)
            return new ListValue(value is NestedValue members ? [.. members.Members.Select(member => member.Value)] : []);
        if (hint.IsList)
            return new ListValue([One(value, hint)]);
        return value is ListValue list ? new ListValue([.. list.Items.Select(item => One(item, hint))]) : One(value, hint);
    }

    private static AttributeValue One(AttributeValue value, ValueHint hint) => hint.Type switch
    {
        ValueKinds.Text => new TextValue(TextOf(value)),
        ValueKinds.Code => new CodeValue(TextOf(value), hint.Space),
        ValueKinds.Uri => new UriValue(TextOf(value)),
        ValueKinds.Year => new TimeValue(TextOf(value), TimeKind.Year),
        ValueKinds.YearMonth => new TimeValue(TextOf(value), TimeKind.YearMonth),
        ValueKinds.Date => new TimeValue(TextOf(value), TimeKind.Date),
        ValueKinds.DateTime => new TimeValue(TextOf(value), TimeKind.DateTime),
        ValueKinds.Time => new TimeValue(TextOf(value), TimeKind.Time),
        ValueKinds.Duration => new TimeValue(TextOf(value), TimeKind.Duration),
        ValueKinds.Decimal => new DecimalValue(NumberOf(value)),
        ValueKinds.Measure => new MeasureValue(NumberOf(value), hint.Unit),
        ValueKinds.Null => new NullValue(hint.Space),
        ValueKinds.Nested or ValueKinds.Set => new NestedValue(
            value is NestedValue nested ? nested.Members : [], hint.Space, hint.Type == ValueKinds.Set),
        _ => value,
    };

    private static string TextOf(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        UriValue uri => uri.Uri,
        TimeValue time => time.Text,
        _ => "",
    };

    private static double NumberOf(AttributeValue value) => value switch
    {
        DecimalValue number => number.Number,
        MeasureValue measure => measure.Number,
        IntegerValue integer => integer.Number,
        TextValue text when double.TryParse(text.Text, CultureInfo.InvariantCulture, out double number) => number,
        _ => double.NaN,
    };
}
