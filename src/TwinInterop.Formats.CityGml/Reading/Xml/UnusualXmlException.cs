using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>
/// <see cref="Utf8XmlReader"/> met what it leaves to <see cref="XmlReader"/>: malformed XML, another encoding, a
/// document type, a processing instruction, a name outside ASCII.
/// </summary>
/// <param name="what">What was met.</param>
/// <param name="place">Where, roughly.</param>
internal sealed class UnusualXmlException(string what, SourcePlace place)
    : XmlException($"Expected plain XML, found {what}.", null, place.Line, place.Column);
