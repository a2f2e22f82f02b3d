using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Delivery;

/// <summary>A simple value of a property.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Type">What it is in the file.</param>
internal readonly record struct DeliveredValue(string Text, PropertyType Type)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-ddK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A value of a model; null where it is none by itself, or empty.</summary>
    public static DeliveredValue? Of(AttributeValue value) => value switch
    {
        TextValue { Text.Length: > 0 } text => new(text.Text, PropertyType.String),
        IntegerValue number => new(number.Number.ToString(CultureInfo.InvariantCulture), PropertyType.Integer),
        DecimalValue number => OfNumber(number.Number),
        MeasureValue measure => OfNumber(measure.Number),
        BooleanValue truth => new(truth.IsTrue ? "true" : "false", PropertyType.Boolean),
        CodeValue { Code.Length: > 0 } code => new(code.Code, PropertyType.String),
        UriValue { Uri.Length: > 0 } uri => new(uri.Uri, PropertyType.String),
        TimeValue { Kind: TimeKind.Date or TimeKind.DateTime } time => new(time.Text, PropertyType.Date),
        TimeValue { Kind: TimeKind.Year } year when long.TryParse(year.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            new(year.Text, PropertyType.Integer),
        TimeValue { Text.Length: > 0 } time => new(time.Text, PropertyType.String),
        _ => null,
    };

    /// <summary>Whether it is of a type; what formats without such values write instead counts as well.</summary>
    public bool Is(PropertyType type) => type switch
    {
        PropertyType.String => Type is PropertyType.String or PropertyType.Date,
        PropertyType.Number => Type is PropertyType.Number or PropertyType.Integer,
        PropertyType.Boolean => Type == PropertyType.Boolean || (Type == PropertyType.String && Text is "true" or "false"),
        PropertyType.Date => Type == PropertyType.Date || (Type == PropertyType.String && IsDate(Text)),
        _ => Type == type,
    };

    private static DeliveredValue OfNumber(double number) => new(
        number.ToString(CultureInfo.InvariantCulture), double.IsInteger(number) ? PropertyType.Integer : PropertyType.Number);

    private static bool IsDate(string text) =>
        DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
