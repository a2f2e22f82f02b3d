namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>What a geometry of GML becomes in the model.</summary>
internal enum GmlType
{
    /// <summary>An XLink to a geometry that stands elsewhere.</summary>
    Reference,

    /// <summary>A position.</summary>
    Point,

    /// <summary>A curve of straight segments, or one replaced by such.</summary>
    LineString,

    /// <summary>Curves end to end: CompositeCurve, Curve with its segments, Ring.</summary>
    CompositeCurve,

    /// <summary>A curve that may be turned round.</summary>
    OrientableCurve,

    /// <summary>A polygon or a patch.</summary>
    Polygon,

    /// <summary>A surface that may be turned over.</summary>
    OrientableSurface,

    /// <summary>Surfaces that make up one: CompositeSurface, Surface with its patches, PolyhedralSurface, Shell.</summary>
    CompositeSurface,

    /// <summary>A surface of triangles.</summary>
    TriangulatedSurface,

    /// <summary>A body.</summary>
    Solid,

    /// <summary>Bodies that make up one.</summary>
    CompositeSolid,

    /// <summary>A set of points.</summary>
    MultiPoint,

    /// <summary>A set of curves.</summary>
    MultiCurve,

    /// <summary>A set of surfaces.</summary>
    MultiSurface,

    /// <summary>A set of bodies.</summary>
    MultiSolid,

    /// <summary>A set of anything: MultiGeometry, GeometricComplex.</summary>
    Collection,

    /// <summary>An instance of a shared shape.</summary>
    Implicit,
}
