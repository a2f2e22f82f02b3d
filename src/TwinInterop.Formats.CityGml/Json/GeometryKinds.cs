namespace TwinInterop.Formats.CityGml.Json;

/// <summary>The geometry types of CityJSON.</summary>
[Flags]
internal enum GeometryKinds
{
    /// <summary>No geometry.</summary>
    None = 0,

    /// <summary><c>MultiPoint</c>.</summary>
    MultiPoint = 1,

    /// <summary><c>MultiLineString</c>.</summary>
    MultiLineString = 2,

    /// <summary><c>MultiSurface</c>.</summary>
    MultiSurface = 4,

    /// <summary><c>CompositeSurface</c>.</summary>
    CompositeSurface = 8,

    /// <summary><c>Solid</c>.</summary>
    Solid = 16,

    /// <summary><c>CompositeSolid</c>.</summary>
    CompositeSolid = 32,

    /// <summary><c>MultiSolid</c>.</summary>
    MultiSolid = 64,

    /// <summary><c>GeometryInstance</c>.</summary>
    GeometryInstance = 128,

    /// <summary>What most spaces may have.</summary>
    Spatial = MultiSurface | CompositeSurface | Solid | CompositeSolid,

    /// <summary>Every type.</summary>
    All = 255,
}
