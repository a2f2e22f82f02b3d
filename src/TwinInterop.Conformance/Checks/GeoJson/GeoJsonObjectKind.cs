namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>The kinds of GeoJSON objects, which differ in the members that they may have.</summary>
internal enum GeoJsonObjectKind
{
    /// <summary>A feature collection.</summary>
    FeatureCollection,

    /// <summary>A feature.</summary>
    Feature,

    /// <summary>A geometry, also a collection of them.</summary>
    Geometry,
}
