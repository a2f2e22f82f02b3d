using System.Xml;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What the XML parser throws, as the pipeline knows it.</summary>
internal static class MalformedXml
{
    /// <summary>The exception with its place.</summary>
    public static InvalidDatasetException ToException(XmlException exception)
    {
        // The parser gives no place for a document type declaration, and advises programmers to allow it.
        if (exception.LineNumber == 0 && exception.Message.Contains("DTD", StringComparison.Ordinal))
            return new InvalidDatasetException(new Diagnostic(CityGmlDiagnostics.DocumentType, "", []), exception);

        var place = new SourcePlace(exception.LineNumber, exception.LinePosition);
        return new InvalidDatasetException(
            new Diagnostic(CityGmlDiagnostics.MalformedXml, place.ToString(), [exception.Message]), exception);
    }
}
