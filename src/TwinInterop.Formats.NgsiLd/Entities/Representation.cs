namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>How entities are written.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.</remarks>
internal enum Representation
{
    /// <summary>Every attribute with its type (4.5.2 and the like).</summary>
    Normalized,

    /// <summary>Types left out where the value tells them (4.5.2.3 and the like); nothing is lost.</summary>
    Concise,

    /// <summary>Names and values only (4.5.4): units, times and sub-attributes are lost.</summary>
    Simplified,

    /// <summary>Features of a GeoJSON collection (4.5.16), their properties normalized.</summary>
    GeoJson,

    /// <summary>Values over time as instances of their attribute (4.5.7).</summary>
    Temporal,
}
