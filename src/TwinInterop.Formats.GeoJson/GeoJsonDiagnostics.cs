using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.GeoJson;

/// <summary>The findings about GeoJSON texts; ids are never reused.</summary>
internal static class GeoJsonDiagnostics
{
    private const string Rfc7946 = "RFC 7946, ";

    // What makes a text unreadable, or an object of it unusable.
    public static readonly DiagnosticRule NotUtf8 =
        Error(1, "Expected UTF-8, found {0}.", "RFC 8259, 8.1");

    public static readonly DiagnosticRule Syntax =
        Error(2, "Expected JSON, found: {0}", "RFC 8259, 2");

    public static readonly DiagnosticRule Truncated =
        Error(3, "Expected {0}, found the end of the text.", "RFC 8259, 2");

    public static readonly DiagnosticRule TooDeep =
        Error(4, "Expected values nested at most {1} deep, found {0}; the limit can be raised ({2}).", "RFC 8259, 9");

    public static readonly DiagnosticRule RootType = Error(
        5, "Expected an object with a GeoJSON type (FeatureCollection, Feature or a geometry), found {0}.", Rfc7946 + "3");

    public static readonly DiagnosticRule MemberType =
        Error(6, "Expected the member \"{0}\" to be {1}, found {2}.", Rfc7946 + "3");

    public static readonly DiagnosticRule MemberMissing =
        Error(7, "Expected a member \"{0}\" in a {1}, found none.", Rfc7946 + "3");

    public static readonly DiagnosticRule UnknownType =
        Error(8, "Expected {0}, found the type \"{1}\".", Rfc7946 + "1.4");

    public static readonly DiagnosticRule ChangedSemantics =
        Error(9, "Expected no member \"{0}\" in a {1}: it belongs to another type.", Rfc7946 + "7.1");

    public static readonly DiagnosticRule NotAFeature =
        Error(10, "Expected a Feature object, found {0}.", Rfc7946 + "3.3");

    public static readonly DiagnosticRule Coordinates =
        Error(11, "Expected {0}, found {1}.", Rfc7946 + "3.1.1");

    public static readonly DiagnosticRule OrdinateRange =
        Error(12, "Expected a number that can be an ordinate, found {0}.", Rfc7946 + "3.1.1");

    public static readonly DiagnosticRule ShortLine =
        Error(13, "Expected two or more positions in a LineString, found {0}.", Rfc7946 + "3.1.4");

    public static readonly DiagnosticRule ShortRing =
        Error(14, "Expected four or more positions in a linear ring, found {0}.", Rfc7946 + "3.1.6");

    public static readonly DiagnosticRule OpenRing = Error(
        15, "Expected the last position of a linear ring to equal the first ({0}), found {1}.", Rfc7946 + "3.1.6");

    public static readonly DiagnosticRule BoundingBox =
        Error(16, "Expected a bbox of 2·n numbers, found {0}.", Rfc7946 + "5");

    // What is lawful or readable, but a trap.
    public static readonly DiagnosticRule ByteOrderMark = Warning(
        30, "Expected a text without byte order mark, found one: it was skipped.", "RFC 8259, 8.1");

    public static readonly DiagnosticRule Clockwise = Warning(
        31, "Expected exterior rings to run counter-clockwise and holes clockwise, found {0} the other way round.",
        Rfc7946 + "3.1.6");

    public static readonly DiagnosticRule LongPosition = Warning(
        32, "Expected positions of two or three numbers, found {0} with more: the surplus was left out.",
        Rfc7946 + "3.1.1");

    public static readonly DiagnosticRule MixedDimensions = Warning(
        33, "Expected positions of one dimension, found some with and some without height.", Rfc7946 + "3.1.1");

    public static readonly DiagnosticRule EmptyCoordinates = Warning(
        34, "Expected coordinates, found an empty array: read as no geometry.", Rfc7946 + "3.1");

    public static readonly DiagnosticRule SelfIntersection = Warning(
        35, "Expected rings that do not cross, found a crossing near {0}.", "OGC 06-103r4, 6.1.11");

    public static readonly DiagnosticRule RepeatedPosition = Warning(
        36, "Expected lines and rings without repeated positions, found {0} at the same place as the one before.",
        Rfc7946 + "3.1.4");

    public static readonly DiagnosticRule ExcessiveVertices = Warning(
        37, "Expected vertices that carry shape, found {0} in one ring, on average {1} m apart.", Rfc7946 + "11.2");

    public static readonly DiagnosticRule SingleMember = Warning(
        38, "Expected two or more members in a GeometryCollection, found {0}.", Rfc7946 + "3.1.8");

    public static readonly DiagnosticRule NestedCollection = Warning(
        39, "Expected no GeometryCollection within another, found one.", Rfc7946 + "3.1.8");

    public static readonly DiagnosticRule WrongBox = Warning(
        40, "Expected a bbox around the geometry ({1}), found {0}.", Rfc7946 + "5");

    public static readonly DiagnosticRule CrsMember = Warning(
        41, "Expected no \"crs\" member, found {0}: positions are read as {1}.", Rfc7946 + "4");

    public static readonly DiagnosticRule OutOfRange = Warning(
        42, "Expected longitudes within ±180 and latitudes within ±90, found {0}.", Rfc7946 + "4");

    public static readonly DiagnosticRule Projected = Warning(
        43, "Expected longitude and latitude, found {0}: these look like {1}. State the CRS to go on: {2}.", Rfc7946 + "4");

    public static readonly DiagnosticRule SwappedAxes = Warning(
        44, "Expected longitude first, found {0}: as written they lie {1}. State the axis order if they are swapped.",
        Rfc7946 + "3.1.1");

    public static readonly DiagnosticRule DuplicateId = Warning(
        45, "Expected ids to be unique, found \"{0}\" again.", Rfc7946 + "3.2");

    public static readonly DiagnosticRule DuplicateMember = Warning(
        46, "Expected each name once in an object, found \"{0}\" again: the last value counts.", "RFC 8259, 4");

    public static readonly DiagnosticRule LoneSurrogate = Warning(
        47, "Expected text that is Unicode, found half of a surrogate pair in \"{0}\": U+FFFD stands for it.", "RFC 8259, 8.2");

    public static readonly DiagnosticRule BigNumber = Warning(
        48, "Expected a number that fits 64 bits, found {0}: it is kept as text.", "RFC 8259, 6");

    public static readonly DiagnosticRule Description = Warning(
        49, "Expected a member \"cityObject\" as this toolkit writes it, found {0}: what it says there was left out.", Rfc7946 + "6.1");

    public static readonly DiagnosticRule InnerCrs = Warning(
        50, "Expected one CRS in the whole text, found another \"crs\" member in an object: it was not followed.",
        Rfc7946 + "4");

    // What the writer meets.
    public static readonly DiagnosticRule NotWgs84 = Error(
        60, "Expected positions in WGS 84, found {0}: state the CRS of the source (--source-crs EPSG:n).", Rfc7946 + "4");

    public static readonly DiagnosticRule NotFinite = Warning(
        61, "Expected finite ordinates, found some that are not: the {0} was left out.", Rfc7946 + "3.1.1");

    private static DiagnosticRule Error(int number, string message, string clause) =>
        new($"GEOJSON{number:0000}", Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) =>
        new($"GEOJSON{number:0000}", Severity.Warning, message, clause);
}
