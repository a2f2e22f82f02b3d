namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>What the instances of a class are, as far as reading and writing differ.</summary>
internal enum SchemaCategory
{
    /// <summary>An object with no identity of its own use: a complex value, a relation, a texture parameterization.</summary>
    DataType,

    /// <summary>The root of a dataset.</summary>
    CityModel,

    /// <summary>A city object that is neither a boundary surface nor an opening.</summary>
    CityObject,

    /// <summary>A thematic surface that bounds another city object.</summary>
    BoundarySurface,

    /// <summary>A surface that fills a part of a boundary surface: door and window of 1.0 and 2.0, filling surfaces of 3.0.</summary>
    Opening,

    /// <summary>A postal address.</summary>
    Address,

    /// <summary>A theme of surface data.</summary>
    Appearance,

    /// <summary>A material or texture.</summary>
    SurfaceData,

    /// <summary>A named value or set of values outside the schema.</summary>
    GenericAttribute,

    /// <summary>A geometry object that CityGML adds to GML.</summary>
    Geometry,

    /// <summary>Any other feature: dynamizer, time series, version, point cloud.</summary>
    Feature,
}
