namespace TwinInterop.Crs.Register;

/// <summary>How a datum transformation is computed.</summary>
internal enum DatumTransformationKind
{
    /// <summary>The coordinates are taken over unchanged.</summary>
    Null,

    /// <summary>Only the prime meridian changes.</summary>
    Rotation,

    /// <summary>Seven parameters between geocentric coordinates, small angles.</summary>
    Helmert,

    /// <summary>Latitude and longitude offsets from a grid over the source system.</summary>
    Offsets,

    /// <summary>Geocentric translations from a grid over the target system.</summary>
    Translations,
}
