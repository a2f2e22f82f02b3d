namespace TwinInterop.Model;

/// <summary>The type of the values of a time series.</summary>
/// <remarks>Source: OGC 20-010, 7.6 (TimeseriesTypeValue).</remarks>
public enum TimeSeriesValueType
{
    /// <summary>Whole numbers.</summary>
    WholeNumber,

    /// <summary>Numbers with a fraction.</summary>
    Number,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Geometries.</summary>
    Geometry,

    /// <summary>URIs.</summary>
    Uri,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Placed shapes.</summary>
    ImplicitGeometry,

    /// <summary>Materials and textures.</summary>
    Appearance,
}
