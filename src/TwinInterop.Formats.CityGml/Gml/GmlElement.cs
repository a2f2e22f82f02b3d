namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>How a geometry element is read; several elements may be read alike.</summary>
internal enum GmlElement
{
    /// <summary>None that is known here.</summary>
    Unknown,

    /// <summary>A point.</summary>
    Point,

    /// <summary>Positions of one line.</summary>
    Line,

    /// <summary>A curved segment that is replaced by straight ones.</summary>
    Arc,

    /// <summary>A polygon or patch with rings.</summary>
    Polygon,

    /// <summary>A polygon whose positions stand directly inside.</summary>
    SimplePolygon,

    /// <summary>Triangles over a surface.</summary>
    Triangles,

    /// <summary>A geometry with members.</summary>
    Aggregate,

    /// <summary>An orientable curve or surface.</summary>
    Orientable,

    /// <summary>An instance of a shared shape.</summary>
    Implicit,
}
