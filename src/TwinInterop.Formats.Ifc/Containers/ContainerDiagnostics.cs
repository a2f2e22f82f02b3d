using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>The findings about archives and XML documents; ids are never reused.</summary>
internal static class ContainerDiagnostics
{
    private const string IfcZip = "ISO 16739-1:2024, ifcZIP";
    private const string IfcXml = "ISO 16739-1:2024, ifcXML";

    public static readonly DiagnosticRule BadArchive = Error(40, "Expected a ZIP archive, found: {0}", IfcZip);

    public static readonly DiagnosticRule NoModel =
        Error(41, "Expected an .ifc or .ifcxml file in the archive, found {0} others.", IfcZip);

    public static readonly DiagnosticRule SeveralModels =
        Warning(42, "Expected one model in the archive, found {0}: {1} is read.", IfcZip);

    public static readonly DiagnosticRule Ratio = Error(
        43, "Expected data that are compressed at most {1} times, found {0} times: the limit can be raised ({2}).", IfcZip);

    public static readonly DiagnosticRule TooLarge =
        Error(44, "Expected at most {1} bytes, found {0}: the limit can be raised ({2}).", IfcZip);

    public static readonly DiagnosticRule TooManyEntries =
        Error(45, "Expected at most {1} files in the archive, found {0}: the limit can be raised ({2}).", IfcZip);

    public static readonly DiagnosticRule Length =
        Warning(46, "Expected {1} bytes as the archive says, found {0}.", IfcZip);

    public static readonly DiagnosticRule Xml = Error(50, "Expected well-formed XML, found: {0}", IfcXml);

    public static readonly DiagnosticRule Root =
        Error(51, "Expected an element ifcXML, or uos in iso_10303_28, found {0}.", IfcXml);

    public static readonly DiagnosticRule UnknownElement =
        Warning(52, "Expected an entity or attribute of {1}, found the element {0}: it was left out.", IfcXml);

    public static readonly DiagnosticRule UnknownAttribute =
        Warning(53, "Expected an attribute of {1}, found {0}: it was left out.", IfcXml);

    public static readonly DiagnosticRule Value =
        Warning(54, "Expected {1} as {0}, found \"{2}\": it was left out.", IfcXml);

    public static readonly DiagnosticRule Depth =
        Error(55, "Expected elements nested at most {0} deep, found more.", IfcXml);

    private static DiagnosticRule Error(int number, string message, string clause) =>
        new($"IFC{number:0000}", Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) =>
        new($"IFC{number:0000}", Severity.Warning, message, clause);
}
