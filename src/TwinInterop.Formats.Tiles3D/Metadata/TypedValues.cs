using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Turns attribute values into the values of a property, and back.</summary>
internal static class TypedValues
{
    /// <summary>What is stored for a plain value of a column with this form.</summary>
    /// <param name="form">The form of the column.</param>
    /// <param name="value">A value of that kind.</param>
    public static AttributeValue Encode(AttributeForm form, AttributeValue value) => form.Kind switch
    {
        AttributeKind.Json => new TextValue(AttributeJson.Write(value)),
        _ => value switch
        {
            IntegerValue integer when form.Kind == AttributeKind.Decimal => new DecimalValue(integer.Number),
            MeasureValue measure => new DecimalValue(measure.Number),
            CodeValue code => new TextValue(code.Code),
            TimeValue time => WholeYear(time) is { } year && form.TimeKind == TimeKind.Year ? new IntegerValue(year) : new TextValue(time.Text),
            UriValue uri => new TextValue(uri.Uri),
            _ => value,
        },
    };

    /// <summary>The number of a year that is written as it is; null for any other time.</summary>
    public static long? WholeYear(TimeValue time) =>
        time.Kind == TimeKind.Year
        && long.TryParse(time.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long year)
        && Math.Abs(year) <= 9999
        && string.Equals(year.ToString(CultureInfo.InvariantCulture), time.Text, StringComparison.Ordinal)
            ? year
            : null;

    /// <summary>The attribute of a stored value; null where the feature lacks it.</summary>
    public static CityAttribute? Attribute(MetadataProperty property, AttributeValue? stored)
    {
        AttributeForm? form = property.Form;
        string name = form?.Name ?? property.Name ?? property.Id;
        if (stored is null)
            return form is { IsMissingNull: true } ? new CityAttribute(name, new NullValue(), form.IsGeneric) : null;
        return new CityAttribute(name, form is null ? stored : Decode(property, form, stored), form?.IsGeneric ?? false);
    }

    private static AttributeValue Decode(MetadataProperty property, AttributeForm form, AttributeValue stored)
    {
        bool isVector = property.Type is >= MetadataType.Vec2 and <= MetadataType.Mat4;
        if (stored is not ListValue list || isVector)
            return Decode(form, stored);
        if (form.IsSinglePlain && list.Items.Length == 1)
            return Decode(form, list.Items[0]);
        return new ListValue(ImmutableArray.CreateRange(list.Items, (item, of) => Decode(of, item), form));
    }

    private static AttributeValue Decode(AttributeForm form, AttributeValue stored) => (form.Kind, stored) switch
    {
        (AttributeKind.Json, TextValue text) => AttributeJson.Read(text.Text) ?? stored,
        (AttributeKind.Measure, DecimalValue number) => new MeasureValue(number.Number, form.Unit),
        (AttributeKind.Measure, IntegerValue number) => new MeasureValue(number.Number, form.Unit),
        (AttributeKind.Decimal, DecimalValue number) when form.HasIntegers && Math.Floor(number.Number) == number.Number =>
            new IntegerValue((long)number.Number),
        // JSON writes a number without a fraction as a whole one.
        (AttributeKind.Decimal, IntegerValue number) when !form.HasIntegers => new DecimalValue(number.Number),
        (AttributeKind.Code, TextValue text) => new CodeValue(text.Text, form.CodeSpace),
        (AttributeKind.Uri, TextValue text) => new UriValue(text.Text),
        (AttributeKind.Time, TextValue text) => new TimeValue(text.Text, form.TimeKind),
        (AttributeKind.Time, IntegerValue year) => new TimeValue(year.Number.ToString(CultureInfo.InvariantCulture), form.TimeKind),
        (AttributeKind.Boolean, TextValue text) => new BooleanValue(string.Equals(text.Text, "true", StringComparison.Ordinal)),
        _ => stored,
    };
}
