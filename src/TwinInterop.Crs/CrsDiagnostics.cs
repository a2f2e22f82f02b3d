using TwinInterop.Diagnostics;

namespace TwinInterop.Crs;

/// <summary>What this package says about names of reference systems and the coordinates under them.</summary>
internal static class CrsDiagnostics
{
    private const string NameClause = "OGC 05-103 (URN names of CRS); OGC 09-048r5 (names of definitions), 6";
    private const string AxisClause = "ISO 19111:2019, 9.3 (coordinate system axis order)";

    public static readonly DiagnosticRule NoName = new(
        "CRS0001", Severity.Warning, "Expected the name of a coordinate reference system, found none.", NameClause);

    public static readonly DiagnosticRule UnknownForm = new(
        "CRS0002",
        Severity.Warning,
        "Expected EPSG:n, urn:ogc:def:crs:EPSG::n, http://www.opengis.net/def/crs/EPSG/0/n, a compound of these, an AdV or IGNF name, "
        + "WKT or #id; found '{0}'. State the reference system with --source-crs.",
        NameClause);

    public static readonly DiagnosticRule MalformedName = new(
        "CRS0003", Severity.Warning, "The name '{0}' is malformed and was read as {1}; expected {2}.", NameClause);

    public static readonly DiagnosticRule UnreadableWkt = new(
        "CRS0004", Severity.Warning, "Expected well-known text of a reference system: {0}", "OGC 18-010r11 (WKT CRS); OGC 01-009, 7");

    public static readonly DiagnosticRule WktWithoutCode = new(
        "CRS0005",
        Severity.Warning,
        "The well-known text of '{0}' has no EPSG code and no name that is known. State the reference system with --source-crs.",
        "OGC 18-010r11, 7.3.4 (identifier)");

    public static readonly DiagnosticRule NoPlace = new(
        "CRS0006", Severity.Warning, "The name '{0}' tells the heights only; expected a horizontal reference system as well.", NameClause);

    public static readonly DiagnosticRule NoSuchCode = new(
        "CRS0007",
        Severity.Warning,
        "There is no {0} in the register. State the reference system with --source-crs.",
        NameClause);

    public static readonly DiagnosticRule CodeNotSupported = new(
        "CRS0008",
        Severity.Warning,
        "{0} exists, but positions in it cannot be converted. State another reference system with --source-crs, or keep this one.",
        NameClause);

    public static readonly DiagnosticRule OrderContradicted = new(
        "CRS0010",
        Severity.Warning,
        "The declared axis order {0} of '{1}' contradicts the coordinates and the area of use (first position {2}); they were read as {3}. "
        + "State the order to overrule this.",
        AxisClause);

    public static readonly DiagnosticRule OrderAmbiguous = new(
        "CRS0011",
        Severity.Info,
        "The short name '{0}' fixes no axis order and the coordinates fit both; they were read as {1}. State the order if that is wrong.",
        AxisClause);

    public static readonly DiagnosticRule OutsideArea = new(
        "CRS0012",
        Severity.Warning,
        "The coordinates (first position {0}) lie outside the area of use of '{1}' in either axis order; expected eastings from {2} and "
        + "northings from {3}. The name is probably wrong: state the reference system with --source-crs.",
        AxisClause);

    public static readonly DiagnosticRule ZonePrefix = new(
        "CRS0013",
        Severity.Warning,
        "The eastings (first position {0}) carry a zone prefix of {1} metres that '{2}' does not have. State the reference system "
        + "with the prefix, or remove it.",
        AxisClause);

    public static readonly DiagnosticRule LocalCoordinates = new(
        "CRS0014",
        Severity.Warning,
        "The coordinates (first position {0}) are local, near zero, and not in '{1}' as declared. State where the origin lies, or that "
        + "there is no reference system.",
        AxisClause);

    public static readonly DiagnosticRule Degrees = new(
        "CRS0015",
        Severity.Warning,
        "The coordinates (first position {0}) are degrees inside the area of use of '{1}', which expects metres. State a geographic "
        + "reference system with --source-crs.",
        AxisClause);

    public static readonly DiagnosticRule FitsAnother = new(
        "CRS0016",
        Severity.Warning,
        "The coordinates (first position {0}) lie outside the area of use of '{1}' but fit {2}. State the right one with --source-crs.",
        AxisClause);

    public static readonly DiagnosticRule StatedOrderMisfits = new(
        "CRS0017",
        Severity.Warning,
        "The stated axis order {0} was obeyed, but with it the coordinates (first position {1}) lie outside the area of use of '{2}'.",
        AxisClause);
}
