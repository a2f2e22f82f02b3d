namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>A version of the CityGML encoding standard.</summary>
internal enum CityGmlVersion
{
    /// <summary>CityGML 1.0 (OGC 08-007r1), on GML 3.1.1.</summary>
    V1,

    /// <summary>CityGML 2.0 (OGC 12-019), on GML 3.1.1.</summary>
    V2,

    /// <summary>CityGML 3.0 GML encoding (OGC 21-006r2), on GML 3.2.</summary>
    V3,
}
