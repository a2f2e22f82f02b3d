using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads simple values; what does not have its type is kept as text and reported.</summary>
internal sealed class ValueReader(ReadSession session)
{
    /// <summary>Reads the value of the element that the reader stands on, and moves behind it.</summary>
    public AttributeValue Read(XmlReader reader, SchemaValueType type)
    {
        ElementHead head = reader.HasAttributes ? ElementHead.Read(reader) : default;
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.Name;
        string text = ElementText.Read(reader, session);
        if (head.IsNil || (head.NilReason is not null && string.IsNullOrWhiteSpace(text)))
            return new NullValue(head.NilReason);
        return Parse(text, type, head, name, place);
    }

    private AttributeValue Parse(string text, SchemaValueType type, in ElementHead head, string name, SourcePlace place)
    {
        string trimmed = text.Trim();
        AttributeValue? value = type switch
        {
            SchemaValueType.Integer => Integer(trimmed),
            SchemaValueType.Double => NumberParser.TryParse(trimmed, out double number) ? new DecimalValue(number) : null,
            SchemaValueType.Boolean => Boolean(trimmed),
            SchemaValueType.Date or SchemaValueType.DateTime or SchemaValueType.GYear or SchemaValueType.Duration
                or SchemaValueType.TimePosition => TimeText.Parse(trimmed),
            SchemaValueType.Code => new CodeValue(trimmed, head.CodeSpace),
            SchemaValueType.Measure => NumberParser.TryParse(trimmed, out double measure) ? new MeasureValue(measure, head.Unit) : null,
            SchemaValueType.MeasureList => Measures(trimmed, head.Unit),
            SchemaValueType.AnyUri => new UriValue(trimmed),
            SchemaValueType.DoubleList or SchemaValueType.Position => Numbers(trimmed),
            SchemaValueType.Enumeration => new TextValue(trimmed),
            _ => new TextValue(text),
        };
        if (value is not null)
            return value;

        session.Report(CityGmlDiagnostics.BadValue, place, name, Expected(type), trimmed);
        return new TextValue(text);
    }

    private static string Expected(SchemaValueType type) => type switch
    {
        SchemaValueType.Integer => "a whole number",
        SchemaValueType.Boolean => "true or false",
        SchemaValueType.Date or SchemaValueType.DateTime or SchemaValueType.GYear or SchemaValueType.Duration
            or SchemaValueType.TimePosition => "a date or time",
        _ => "a number",
    };

    private static IntegerValue? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? new IntegerValue(number)
            : null;

    private static BooleanValue? Boolean(string text) => text switch
    {
        "true" or "1" => new BooleanValue(true),
        "false" or "0" => new BooleanValue(false),
        _ => null,
    };

    private static ListValue? Measures(string text, string? unit)
    {
        var items = ImmutableArray.CreateBuilder<AttributeValue>();
        foreach (string token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // A list of measures may hold nil reasons (gml:MeasureOrNilReasonListType).
            items.Add(NumberParser.TryParse(token, out double number) ? new MeasureValue(number, unit) : new NullValue(token));
        }

        return items.Count == 0 ? null : new ListValue(items.ToImmutable());
    }

    private static AttributeValue? Numbers(string text)
    {
        var items = ImmutableArray.CreateBuilder<AttributeValue>();
        foreach (string token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!NumberParser.TryParse(token, out double number))
                return null;
            items.Add(new DecimalValue(number));
        }

        return items.Count switch
        {
            0 => null,
            1 => items[0],
            _ => new ListValue(items.ToImmutable()),
        };
    }
}
