using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace TwinInterop.Conformance.Checks.Ids.Xsd;

/// <summary>How the simple types are named, written and ordered.</summary>
/// <remarks>Source: XML Schema Part 2, 3.2; IDS 1.0, data types (XML base types).</remarks>
internal static class XsdTypes
{
    private const string Zone = "(Z|[+-][0-9]{2}:[0-9]{2})?";

    private static readonly Dictionary<XsdType, Regex> Forms = new()
    {
        [XsdType.Boolean] = Form("true|false|0|1"),
        [XsdType.Integer] = Form("[+-]?[0-9]+"),
        [XsdType.Double] = Form("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|NaN|[+-]?INF"),
        [XsdType.Float] = Form("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|NaN|[+-]?INF"),
        [XsdType.Decimal] = Form("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"),
        [XsdType.Date] = Form("[0-9]{4}-[0-9]{2}-[0-9]{2}" + Zone),
        [XsdType.Time] = Form("[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?" + Zone),
        [XsdType.DateTime] = Form("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?" + Zone),
        [XsdType.Duration] = Form("[+-]?P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?"),
        [XsdType.AnyUri] = Form("[^\\s]+"),
    };

    /// <summary>The type of a local name in the namespace of XML Schema; null for one that an IDS may not use.</summary>
    public static XsdType? Of(string localName) => localName switch
    {
        "string" => XsdType.String,
        "boolean" => XsdType.Boolean,
        "integer" => XsdType.Integer,
        "double" => XsdType.Double,
        "float" => XsdType.Float,
        "decimal" => XsdType.Decimal,
        "date" => XsdType.Date,
        "time" => XsdType.Time,
        "dateTime" => XsdType.DateTime,
        "duration" => XsdType.Duration,
        "anyURI" or "anyUri" => XsdType.AnyUri, // The tables of IDS 1.0 write the second.
        _ => null,
    };

    /// <summary>The name of a type, for example <c>xs:double</c>.</summary>
    public static string NameOf(XsdType type) => type switch
    {
        XsdType.AnyUri => "xs:anyURI",
        XsdType.DateTime => "xs:dateTime",
        _ => "xs:" + type.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a type is one of numbers.</summary>
    public static bool IsNumber(XsdType type) => type is XsdType.Integer or XsdType.Double or XsdType.Float or XsdType.Decimal;

    /// <summary>Whether bounds may be put on a type.</summary>
    public static bool IsOrdered(XsdType type) => type is not (XsdType.String or XsdType.Boolean or XsdType.AnyUri);

    /// <summary>Whether a text is a value of a type.</summary>
    public static bool IsValid(XsdType type, string text)
    {
        if (!Forms.TryGetValue(type, out Regex? form))
            return true;
        if (!form.IsMatch(text))
            return false;
        return type is not (XsdType.Date or XsdType.Time or XsdType.DateTime or XsdType.Duration) || Moment(type, text) is not null;
    }

    /// <summary>A number; null when the text is none.</summary>
    public static double? Number(string text) => text switch
    {
        "INF" or "+INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null,
    };

    /// <summary>The place of a date, time or duration in its order, in ticks; null when the text is none.</summary>
    public static long? Moment(XsdType type, string text)
    {
        try
        {
            return type switch
            {
                XsdType.Duration => XmlConvert.ToTimeSpan(text.TrimStart('+')).Ticks,
                XsdType.Date or XsdType.Time or XsdType.DateTime => XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind).ToUniversalTimeOfSource(text).Ticks,
                _ => null,
            };
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    // A time without zone is taken as it stands: the machine's zone has no say.
    private static DateTimeOffset ToUniversalTimeOfSource(this DateTime value, string text) =>
        value.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(value, TimeSpan.Zero)
            : XmlConvert.ToDateTimeOffset(text).ToUniversalTime();

    private static Regex Form(string pattern) =>
        new($"\\A(?:{pattern})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
