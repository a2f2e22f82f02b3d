using System.Globalization;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading.Xml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>A place in an XML file, both counted from 1.</summary>
internal readonly record struct SourcePlace(int Line, int Column)
{
    /// <summary>Where a reader stands.</summary>
    public static SourcePlace Of(XmlReader reader) =>
        reader is Utf8XmlReader plain ? plain.Place
        : reader is IXmlLineInfo info ? new SourcePlace(info.LineNumber, info.LinePosition) : default;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
}
