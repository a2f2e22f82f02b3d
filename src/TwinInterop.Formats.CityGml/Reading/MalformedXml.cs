using System.Xml;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What the XML parser throws, as the pipeline knows it.</summary>
internal static class MalformedXml
{
    /// <summary>The exception with its place.</summary>
    public static InvalidDatasetException ToException(XmlException exception)
    {
        var place = new SourcePlace(exception.LineNumber, exception.LinePosition);
        return new InvalidDatasetException(
            new Diagnostic(CityGmlDiagnostics.MalformedXml, place.ToString(), [exception.Message]), exception);
    }
}
