using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>What the reader and the writer of CityJSON report.</summary>
internal static class CityJsonDiagnostics
{
    /// <summary>The bytes are not JSON, or not JSON that can be read to its end.</summary>
    public static DiagnosticRule Unreadable { get; } = new(
        "CITYJSON0001", Severity.Error, "Expected well-formed JSON in UTF-8, found: {0}", "RFC 8259, 2");

    /// <summary>The JSON is not a CityJSON object of a known version.</summary>
    public static DiagnosticRule NotCityJson { get; } = new(
        "CITYJSON0002", Severity.Error, "Expected {0}, found {1}.", "CityJSON 2.0, 1");

    /// <summary>Integer coordinates without the transform that gives them a place.</summary>
    public static DiagnosticRule MissingTransform { get; } = new(
        "CITYJSON0003", Severity.Warning, "Expected a transform, found none: the vertices are taken as they are.", "CityJSON 2.0, 4");

    /// <summary>A member has a value of the wrong kind and is left out.</summary>
    public static DiagnosticRule InvalidMember { get; } = new(
        "CITYJSON0004", Severity.Warning, "Expected {0}, found {1}: left out.", "CityJSON 2.0, 1");

    /// <summary>A type of city object or semantic object that the version does not define.</summary>
    public static DiagnosticRule UnknownType { get; } = new(
        "CITYJSON0005", Severity.Warning, "Expected a type of CityJSON or one that begins with '+', found '{0}': kept as {1}.", "CityJSON 2.0, 2");

    /// <summary>Two city objects have the same id.</summary>
    public static DiagnosticRule DuplicateId { get; } = new(
        "CITYJSON0006", Severity.Warning, "Expected ids that occur once, found '{0}' again: kept as '{1}'.", "CityJSON 2.0, 1");

    /// <summary>A parent, child or member is named that does not exist.</summary>
    public static DiagnosticRule MissingObject { get; } = new(
        "CITYJSON0007", Severity.Warning, "Expected the id of a city object among its {0}, found '{1}', which does not exist.", "CityJSON 2.0, 2");

    /// <summary>Objects contain one another in a circle, or too deep.</summary>
    public static DiagnosticRule HierarchyCycle { get; } = new(
        "CITYJSON0008", Severity.Warning, "Expected a tree of parents and children, found a circle or more than {0} levels: taken as a top-level object.", "CityJSON 2.0, 2");

    /// <summary>Parent and child do not name each other.</summary>
    public static DiagnosticRule OneSidedLink { get; } = new(
        "CITYJSON0009", Severity.Warning, "Expected '{0}' and '{1}' to name each other as parent and child, found only one of the two.", "CityJSON 2.0, 2");

    /// <summary>A geometry refers to a vertex that does not exist.</summary>
    public static DiagnosticRule VertexOutOfRange { get; } = new(
        "CITYJSON0010", Severity.Error, "Expected vertex indices from 0 to {0}, found another: the geometry is left out.", "CityJSON 2.0, 3");

    /// <summary>A geometry is not built as its type requires.</summary>
    public static DiagnosticRule InvalidGeometry { get; } = new(
        "CITYJSON0011", Severity.Error, "Expected {0}, found {1}: the geometry is left out.", "CityJSON 2.0, 3");

    /// <summary>Semantics do not fit their geometry.</summary>
    public static DiagnosticRule InvalidSemantics { get; } = new(
        "CITYJSON0012", Severity.Warning, "Expected {0}, found {1}: left without semantics.", "CityJSON 2.0, 3.3");

    /// <summary>Materials or textures do not fit their geometry or the tables of the dataset.</summary>
    public static DiagnosticRule InvalidAppearance { get; } = new(
        "CITYJSON0013", Severity.Warning, "Expected {0}, found {1}: left without appearance.", "CityJSON 2.0, 6");

    /// <summary>A city object cannot be read.</summary>
    public static DiagnosticRule UnreadableObject { get; } = new(
        "CITYJSON0014", Severity.Error, "Expected a city object, found {0}: the object is left out.", "CityJSON 2.0, 2");

    /// <summary>A surface has fewer than three distinct vertices at the precision that is written.</summary>
    public static DiagnosticRule CollapsedSurface { get; } = new(
        "CITYJSON0020", Severity.Warning, "Expected rings of three distinct vertices at a precision of {0}, found {1} surfaces with fewer: left out. The setting 'decimals' gives more precision.", "CityJSON 2.0, 4");

    /// <summary>A geometry has a type that its object may not have.</summary>
    public static DiagnosticRule GeometryNotAllowed { get; } = new(
        "CITYJSON0021", Severity.Warning, "Expected a geometry that {0} may have, found {1}: {2}.", "CityJSON 2.0, 2");

    /// <summary>A geometry has no heights, which CityJSON requires.</summary>
    public static DiagnosticRule MissingHeight { get; } = new(
        "CITYJSON0022", Severity.Warning, "Expected positions with heights, found none: written with height 0.", "CityJSON 2.0, 3");

    /// <summary>A statement about the dataset does not fit the schema of the version.</summary>
    public static DiagnosticRule UnwritableMetadata { get; } = new(
        "CITYJSON0023", Severity.Warning, "Expected metadata that CityJSON {0} can hold, found '{1}': left out.", "CityJSON 2.0, 5");

    /// <summary>A geometry holds coordinates that are not finite numbers.</summary>
    public static DiagnosticRule NonFinitePosition { get; } = new(
        "CITYJSON0024", Severity.Error, "Expected finite coordinates within reach of the transform, found others: the geometry is left out.", "CityJSON 2.0, 4");
}
