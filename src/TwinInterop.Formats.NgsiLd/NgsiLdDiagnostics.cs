using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.NgsiLd;

/// <summary>The findings about NGSI-LD; ids are never reused.</summary>
internal static class NgsiLdDiagnostics
{
    private const string Cim009 = "ETSI GS CIM 009 V1.8.1, ";

    // What makes a text unreadable.
    public static readonly DiagnosticRule NotUtf8 = Error(1, "Expected UTF-8, found bytes that are not.", "RFC 8259, 8.1");
    public static readonly DiagnosticRule Syntax = Error(2, "Expected JSON, found: {0}", "RFC 8259, 2");
    public static readonly DiagnosticRule Truncated = Error(3, "Expected {0}, found the end of the text.", "RFC 8259, 2");
    public static readonly DiagnosticRule RootType = Error(
        4, "Expected an entity, an array of entities, one entity a line or a FeatureCollection, found {0}.", Cim009 + "5.2.4");

    public static readonly DiagnosticRule TooLarge = Error(5, "Expected values of at most {1} bytes, found one of {0} or more.", "RFC 8259, 9");

    public static readonly DiagnosticRule Unsendable = Error(
        6, "Expected entities as a broker takes them, normalized or concise, found {0}: convert the file first (--representation normalized).", Cim009 + "5.6.7");

    // Contexts: a context that cannot be had says nothing about the data.
    public static readonly DiagnosticRule ContextNotAvailable = Error(
        10, "LdContextNotAvailable: the context {0} is not at hand ({1}). Give it as a file (--context FILE) or let it be fetched (--allow-network HOST).", Cim009 + "5.5.4");

    public static readonly DiagnosticRule ContextInvalid = Error(11, "Expected a JSON-LD context, found {0}.", "JSON-LD 1.1, 4.1");

    // What an entity must be like.
    public static readonly DiagnosticRule NotAnEntity = Error(20, "Expected a JSON object that is an entity, found {0}.", Cim009 + "4.5.1");
    public static readonly DiagnosticRule NoId = Error(21, "Expected a member \"id\", found none.", Cim009 + "4.5.1");
    public static readonly DiagnosticRule IdNotUri = Error(22, "Expected the id to be a URI, found {0}.", Cim009 + "4.5.1");
    public static readonly DiagnosticRule NoType = Error(23, "Expected a member \"type\", found none.", Cim009 + "4.5.1");
    public static readonly DiagnosticRule TypeName = Error(24, "Expected a type name or several, found {0}.", Cim009 + "4.6.2");
    public static readonly DiagnosticRule AttributeName = Error(
        25, "Expected a name without white space and < > \" ' = ; ( ), found \"{0}\".", Cim009 + "4.6.2");

    public static readonly DiagnosticRule ValueMissing = Error(26, "Expected a member \"{1}\" in a {0}, found none.", Cim009 + "4.5.2");
    public static readonly DiagnosticRule ForeignValue = Error(27, "Expected no member \"{1}\" in a {0}, found one.", Cim009 + "4.5.3");
    public static readonly DiagnosticRule ObjectNotUri = Error(28, "Expected the object of a relationship to be a URI, found {0}.", Cim009 + "4.5.3");
    public static readonly DiagnosticRule NotDateTime = Error(
        29, "Expected \"{0}\" to be a date-time in UTC such as 2025-06-01T12:00:00Z, found {1}.", Cim009 + "4.6.3");

    public static readonly DiagnosticRule Scope = Error(
        30, "Expected a scope of non-empty levels that starts with \"/\", found {0}.", Cim009 + "4.18");

    public static readonly DiagnosticRule TwoDefaults = Error(
        31, "Expected at most one instance with the same datasetId (or none) in \"{0}\", found several{1}.", Cim009 + "4.5.5");

    public static readonly DiagnosticRule NotUri = Error(32, "Expected \"{0}\" to be a URI, found {1}.", Cim009 + "4.5.5");
    public static readonly DiagnosticRule NotText = Error(33, "Expected \"{0}\" to be a text, found {1}.", Cim009 + "4.5.2");
    public static readonly DiagnosticRule Geometry = Error(34, "Expected a GeoJSON geometry, found {0}.", Cim009 + "4.7");
    public static readonly DiagnosticRule LanguageMap = Error(35, "Expected texts by language tag, found {0}.", Cim009 + "4.5.18");
    public static readonly DiagnosticRule Vocab = Error(36, "Expected a term or several, found {0}.", Cim009 + "4.5.20");
    public static readonly DiagnosticRule NotAList = Error(37, "Expected \"{0}\" to be an array, found {1}.", Cim009 + "4.5.21");
    public static readonly DiagnosticRule NullValue = Error(38, "Expected a value, found null.", Cim009 + "4.5.2");
    public static readonly DiagnosticRule EmptyInstances = Error(39, "Expected instances of \"{0}\", found an empty array.", Cim009 + "4.5.5");

    // What is lawful or readable, but a trap.
    public static readonly DiagnosticRule DuplicateId = Warning(50, "Expected ids to be unique, found {0} again.", Cim009 + "4.5.1");
    public static readonly DiagnosticRule UnknownUnit = Warning(
        51, "Expected a unit code of UN/CEFACT Recommendation 20 that is known here, found {0}: it is kept as it is.", "UN/CEFACT Rec. 20");

    public static readonly DiagnosticRule Description = Warning(
        52, "Expected an attribute \"cityObject\" as this toolkit writes it, found {0}: what it says there was left out.", "docs/ngsi-ld");

    // What the writer meets.
    public static readonly DiagnosticRule NotWgs84 = Error(
        60, "Expected positions in WGS 84, found {0}: state the CRS of the source (--source-crs EPSG:n).", Cim009 + "4.7");

    public static readonly DiagnosticRule RequiredLacking = Info(
        61, "The source lacks {1}, which the Smart Data Model {0} requires: the entity is written with the type of docs/ngsi-ld instead.", "Smart Data Models, {0}");

    public static readonly DiagnosticRule NotFinite = Warning(62, "Expected finite ordinates, found some that are not: the {0} was left out.", Cim009 + "4.7");

    private static DiagnosticRule Error(int number, string message, string clause) => Make(number, Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) => Make(number, Severity.Warning, message, clause);

    private static DiagnosticRule Info(int number, string message, string clause) => Make(number, Severity.Info, message, clause);

    private static DiagnosticRule Make(int number, Severity severity, string message, string clause) =>
        new($"NGSILD{number:0000}", severity, message, clause);
}
