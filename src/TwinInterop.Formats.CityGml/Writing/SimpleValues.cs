using System.Globalization;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Brings values into the lexical forms of XML Schema and GML.</summary>
internal static class SimpleValues
{
    /// <summary>The form that a property takes, or null when the value does not fit its type.</summary>
    public static Lexical? Format(SchemaProperty property, AttributeValue value) => property.ValueType switch
    {
        SchemaValueType.String or SchemaValueType.AnyUri or SchemaValueType.Any => WithoutCodeSpace(value),
        SchemaValueType.Integer => Whole(property, value),
        SchemaValueType.Double => value is IntegerValue or DecimalValue or MeasureValue { Unit: null } ? new Lexical(TextOf(value)) : null,
        SchemaValueType.Boolean => value is BooleanValue ? new Lexical(TextOf(value)) : null,
        SchemaValueType.Code => value is CodeValue code ? new Lexical(code.Code, code.CodeSpace) : WithoutCodeSpace(value),
        SchemaValueType.Measure => Measure(property, value),
        SchemaValueType.MeasureList => MeasureList(property, value),
        SchemaValueType.Enumeration => property.EnumerationValues.Contains(TextOf(value), StringComparer.Ordinal) ? WithoutCodeSpace(value) : null,
        SchemaValueType.DoubleList or SchemaValueType.Position => Numbers(value),
        _ => value is TimeValue time ? TemporalValues.Format(property.ValueType, time) : null,
    };

    /// <summary>The text of a single value; empty for lists, structures and nulls.</summary>
    public static string TextOf(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        CodeValue code => code.Code,
        UriValue uri => uri.Uri,
        TimeValue time => time.Text,
        BooleanValue boolean => boolean.IsTrue ? "true" : "false",
        IntegerValue integer => integer.Number.ToString(CultureInfo.InvariantCulture),
        DecimalValue number => TextOf(number.Number),
        MeasureValue measure => TextOf(measure.Number),
        _ => "",
    };

    /// <summary>The shortest text of xs:double that reads back as the same number.</summary>
    public static string TextOf(double number) => number switch
    {
        double.PositiveInfinity => "INF",
        double.NegativeInfinity => "-INF",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static bool IsSingle(AttributeValue value) => value is not (ListValue or NestedValue or NullValue);

    private static Lexical? WithoutCodeSpace(AttributeValue value)
    {
        if (!IsSingle(value))
            return null;
        bool loses = value is CodeValue { CodeSpace: not null } or MeasureValue { Unit: not null };
        return new Lexical(TextOf(value), Loss: loses ? LossKind.Approximated : null);
    }

    /// <summary>CityGML's whole numbers are counts and levels: none may be negative, and a level ends at 4.</summary>
    private static Lexical? Whole(SchemaProperty property, AttributeValue value)
    {
        double number = value switch
        {
            IntegerValue integer => integer.Number,
            DecimalValue { Number: var fraction } when Math.Truncate(fraction) == fraction => fraction, // exact by intent
            _ => -1,
        };
        bool fits = number is >= 0 and < long.MaxValue && (property.Name.LocalName is not "lod" || number <= 4);
        return fits ? new Lexical(((long)number).ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static Lexical? Measure(SchemaProperty property, AttributeValue value) => value switch
    {
        MeasureValue { Unit: { Length: > 0 } unit } measure => new Lexical(TextOf(measure.Number), Unit: unit),
        MeasureValue or DecimalValue or IntegerValue =>
            new Lexical(TextOf(value), Unit: UsualUnit(property), Loss: LossKind.Approximated),
        _ => null,
    };

    /// <summary>The schema wants a unit; where the source states none, the unit of the model stands in.</summary>
    private static string UsualUnit(SchemaProperty property) => property.Name.LocalName switch
    {
        "area" => "m2",
        "volume" => "m3",
        _ => "m",
    };

    private static Lexical? MeasureList(SchemaProperty property, AttributeValue value)
    {
        IReadOnlyList<AttributeValue> items = value is ListValue list ? list.Items : [value];
        string? unit = null;
        var texts = new List<string>(items.Count);
        foreach (AttributeValue item in items)
        {
            if (item is NullValue)
            {
                texts.Add("unknown");
                continue;
            }

            if (Measure(property, item) is not { } lexical || (unit is not null && unit != lexical.Unit))
                return null;
            unit = lexical.Unit;
            texts.Add(lexical.Text);
        }

        return unit is null ? null : new Lexical(string.Join(' ', texts), Unit: unit);
    }

    private static Lexical? Numbers(AttributeValue value)
    {
        if (value is TextValue text)
        {
            bool numbers = text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(item => double.TryParse(item, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
            return numbers ? new Lexical(text.Text) : null;
        }

        IReadOnlyList<AttributeValue> items = value is ListValue list ? list.Items : [value];
        return items.All(item => item is IntegerValue or DecimalValue)
            ? new Lexical(string.Join(' ', items.Select(TextOf)))
            : null;
    }
}
