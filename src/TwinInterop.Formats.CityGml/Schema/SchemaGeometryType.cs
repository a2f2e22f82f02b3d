namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>The type of geometry that a property admits, with everything that can stand for it in GML.</summary>
internal enum SchemaGeometryType
{
    /// <summary>The property holds no geometry.</summary>
    None,

    /// <summary>gml:Point.</summary>
    Point,

    /// <summary>gml:MultiPoint.</summary>
    MultiPoint,

    /// <summary>Any curve.</summary>
    Curve,

    /// <summary>gml:MultiCurve.</summary>
    MultiCurve,

    /// <summary>Any surface.</summary>
    Surface,

    /// <summary>gml:MultiSurface.</summary>
    MultiSurface,

    /// <summary>gml:Polygon.</summary>
    Polygon,

    /// <summary>Any solid: gml:Solid or gml:CompositeSolid.</summary>
    Solid,

    /// <summary>gml:MultiSolid.</summary>
    MultiSolid,

    /// <summary>Any geometry.</summary>
    Geometry,

    /// <summary>gml:GeometricComplex, for example a network of lines.</summary>
    GeometricComplex,

    /// <summary>gml:TriangulatedSurface or gml:Tin.</summary>
    TriangulatedSurface,

    /// <summary>gml:RectifiedGridCoverage.</summary>
    RectifiedGridCoverage,

    /// <summary>core:ImplicitGeometry: a prototype with a transformation.</summary>
    ImplicitGeometry,
}
