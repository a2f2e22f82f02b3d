using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml;

/// <summary>Every finding of the CityGML reader. Ids are never reused.</summary>
internal static class CityGmlDiagnostics
{
    /// <summary>The root element is none that a CityGML dataset has.</summary>
    public static DiagnosticRule NotCityGml { get; } = new(
        "CITYGML0001", Severity.Error, "Expected a CityModel, a feature collection or a city object as root, found {0}.", "OGC 12-019, 6");

    /// <summary>The XML breaks off or is malformed; nothing after that place can be read.</summary>
    public static DiagnosticRule MalformedXml { get; } = new(
        "CITYGML0002", Severity.Error, "Expected well-formed XML, found this: {0}", "XML 1.0, 2.1");

    /// <summary>Bytes are no UTF-8 although the file is said to be UTF-8; they were read as Windows-1252.</summary>
    public static DiagnosticRule InvalidBytes { get; } = new(
        "CITYGML0003", Severity.Warning, "Expected UTF-8, found byte 0x{0}: read as Windows-1252.", "XML 1.0, 4.3.3");

    /// <summary>An element is in no schema known here; it is kept as it is.</summary>
    public static DiagnosticRule UnknownElement { get; } = new(
        "CITYGML0004", Severity.Info, "Expected an element of the CityGML schema, found {0}: kept verbatim.", "OGC 12-019, 10.13");

    /// <summary>Two objects of the file bear the same id.</summary>
    public static DiagnosticRule DuplicateId { get; } = new(
        "CITYGML0005", Severity.Warning, "Expected ids that occur once, found '{0}' again.", "XML 1.0, 3.3.1 (ID)");

    /// <summary>A reference points to nothing in the file.</summary>
    public static DiagnosticRule DanglingReference { get; } = new(
        "CITYGML0006", Severity.Warning, "Expected the target of '{0}' in the file, found none.", "OGC 12-019, 8.1");

    /// <summary>A reference points out of the file; it is never followed.</summary>
    public static DiagnosticRule OutsideReference { get; } = new(
        "CITYGML0007", Severity.Warning, "Expected a reference within the file, found '{0}': not fetched.", "OGC 12-019, 8.1");

    /// <summary>A geometry refers to itself, directly or through others.</summary>
    public static DiagnosticRule ReferenceCycle { get; } = new(
        "CITYGML0008", Severity.Warning, "Expected references that end, found a circle at '{0}'.", "OGC 12-019, 8.1");

    /// <summary>A value does not have the type that the schema demands; it is kept as text.</summary>
    public static DiagnosticRule BadValue { get; } = new(
        "CITYGML0009", Severity.Warning, "Expected {1} in {0}, found '{2}': kept as text.", "OGC 12-019, 9");

    /// <summary>Ordinates are not finite numbers.</summary>
    public static DiagnosticRule BadOrdinate { get; } = new(
        "CITYGML0010", Severity.Warning, "Expected finite numbers as ordinates, found '{0}': left out.", "ISO 19136:2007, 10.1.4");

    /// <summary>The number of ordinates is no multiple of the dimension.</summary>
    public static DiagnosticRule OddOrdinates { get; } = new(
        "CITYGML0011", Severity.Warning, "Expected a multiple of {0} ordinates, found {1}: left out.", "ISO 19136:2007, 10.1.4");

    /// <summary>The dimension that is stated does not fit the ordinates.</summary>
    public static DiagnosticRule WrongDimension { get; } = new(
        "CITYGML0012", Severity.Warning, "Expected positions of {0} ordinates as stated, found positions of {1}.", "ISO 19136:2007, 10.1.3.2");

    /// <summary>The last position of a ring is not the first.</summary>
    public static DiagnosticRule OpenRing { get; } = new(
        "CITYGML0013", Severity.Warning, "Expected a ring whose last position is its first, found an open one: closed.", "ISO 19136:2007, 10.5.8");

    /// <summary>A ring has fewer than three distinct positions.</summary>
    public static DiagnosticRule ShortRing { get; } = new(
        "CITYGML0014", Severity.Warning, "Expected a ring of at least three positions, found {0}.", "ISO 19136:2007, 10.5.8");

    /// <summary>A geometry has no content.</summary>
    public static DiagnosticRule EmptyGeometry { get; } = new(
        "CITYGML0015", Severity.Warning, "Expected content in {0}, found none: left out.", "ISO 19136:2007, 10");

    /// <summary>A geometry element is none that is known here.</summary>
    public static DiagnosticRule UnknownGeometry { get; } = new(
        "CITYGML0016", Severity.Warning, "Expected a geometry, found {0}: left out.", "ISO 19136:2007, 10");

    /// <summary>A geometry stands where its type may not.</summary>
    public static DiagnosticRule WrongMember { get; } = new(
        "CITYGML0017", Severity.Warning, "Expected {0}, found {1}.", "ISO 19136:2007, 10");

    /// <summary>A part of the file names another CRS than the file itself; its positions are taken as they are.</summary>
    public static DiagnosticRule SecondCrs { get; } = new(
        "CITYGML0018", Severity.Error, "Expected the CRS of the dataset, {0}, found {1}: positions are not converted.", "ISO 19136:2007, 9.10");

    /// <summary>Elements or references are nested deeper than the limit.</summary>
    public static DiagnosticRule TooDeep { get; } = new(
        "CITYGML0019", Severity.Error, "Expected at most {0} levels (limit XmlDepth), found more: left out.", "none: a limit of the reader");

    /// <summary>A value is longer than the limit.</summary>
    public static DiagnosticRule TooLong { get; } = new(
        "CITYGML0020", Severity.Error, "Expected at most {0} characters in a value (limit ValueCharacters), found more: left out.", "none: a limit of the reader");

    /// <summary>A curved segment was replaced by straight ones.</summary>
    public static DiagnosticRule CurveApproximated { get; } = new(
        "CITYGML0021", Severity.Info, "Expected straight segments, found {0}: replaced by {1} straight segments.", "ISO 19136:2007, 10.4.7");

    /// <summary>An appearance refers to a surface that the file does not have.</summary>
    public static DiagnosticRule AppearanceWithoutTarget { get; } = new(
        "CITYGML0022", Severity.Warning, "Expected the surface '{0}' of an appearance in the file, found none.", "OGC 12-019, 9.2");

    /// <summary>Texture coordinates do not fit the ring that they are for.</summary>
    public static DiagnosticRule TextureCoordinates { get; } = new(
        "CITYGML0023", Severity.Warning, "Expected {0} texture coordinates, found {1}: texture left out.", "OGC 12-019, 9.4");

    /// <summary>Properties or metadata of a geometry that the model has no place for.</summary>
    public static DiagnosticRule GeometryProperty { get; } = new(
        "CITYGML0024", Severity.Info, "Expected geometry only, found {0} in {1}: left out.", "ISO 19136:2007, 9.4");

    /// <summary>A prefix is used that the file does not declare.</summary>
    public static DiagnosticRule UndeclaredPrefix { get; } = new(
        "CITYGML0025", Severity.Warning, "Expected a declaration of the prefix '{0}', found none: taken as usual.", "Namespaces in XML 1.0, 5");

    /// <summary>Part of an address has no place in the model.</summary>
    public static DiagnosticRule AddressPart { get; } = new(
        "CITYGML0026", Severity.Info, "Expected a part of an address with a place in the model, found {0} '{1}': left out.", "OASIS CIQ xAL");

    /// <summary>Text stands where the schema allows none.</summary>
    public static DiagnosticRule StrayText { get; } = new(
        "CITYGML0027", Severity.Warning, "Expected elements only in {0}, found the text '{1}': left out.", "OGC 12-019, 8");

    /// <summary>The declared extent cannot be an extent.</summary>
    public static DiagnosticRule BadEnvelope { get; } = new(
        "CITYGML0028", Severity.Warning, "Expected two corners of finite numbers in the envelope, found {0}: ignored.", "ISO 19136:2007, 10.1.4.6");

    /// <summary>A TIN states points without triangles.</summary>
    public static DiagnosticRule UntriangulatedTin { get; } = new(
        "CITYGML0029", Severity.Warning, "Expected triangles in {0}, found {1} control points: kept as points.", "ISO 19136:2007, 10.5.12");

    /// <summary>A property of the schema stands in a class that does not have it.</summary>
    public static DiagnosticRule MisplacedProperty { get; } = new(
        "CITYGML0030", Severity.Warning, "Expected a property of {0}, found {1}: read as in the classes that have it.", "OGC 12-019, 8");

    /// <summary>The file has a document type declaration.</summary>
    public static DiagnosticRule DocumentType { get; } = new(
        "CITYGML0031",
        Severity.Error,
        "Expected a dataset without a document type declaration, found one (<!DOCTYPE …>): it could make a reader load other files, so it is refused. Remove it.",
        "OGC 12-019, 8");
}
