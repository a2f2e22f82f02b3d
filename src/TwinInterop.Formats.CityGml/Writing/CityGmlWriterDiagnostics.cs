using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>What the writer of CityGML finds in the data that it is given.</summary>
internal static class CityGmlWriterDiagnostics
{
    /// <summary>The CRS has no code that a URN could name.</summary>
    public static DiagnosticRule CrsWithoutName { get; } = new(
        "CITYGML0100",
        Severity.Warning,
        "Expected a CRS with an EPSG code, found '{0}': it is written as declared, or left out where nothing was declared.",
        "OGC 12-019, 8.2; OGC 21-006r2, 8");

    /// <summary>An id occurs twice in the file.</summary>
    public static DiagnosticRule IdClash { get; } = new(
        "CITYGML0101",
        Severity.Warning,
        "Expected an id that is unique in the file, found '{0}' again: written as '{1}'.",
        "W3C XML Schema 2, 3.3.8");

    /// <summary>An id is no xs:ID.</summary>
    public static DiagnosticRule IdEscaped { get; } = new(
        "CITYGML0102",
        Severity.Info,
        "Expected an id that is an XML name, found '{0}': written as '{1}'.",
        "W3C XML Schema 2, 3.3.8");

    /// <summary>The schema demands a value that the object does not have.</summary>
    public static DiagnosticRule ValueSupplied { get; } = new(
        "CITYGML0103",
        Severity.Info,
        "Expected a value of {0}, which the schema demands, found none: '{1}' is written.",
        "OGC 12-019, Annex A; OGC 21-006r2, Annex A");
}
