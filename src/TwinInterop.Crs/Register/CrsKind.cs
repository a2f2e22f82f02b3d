namespace TwinInterop.Crs;

/// <summary>What a coordinate reference system describes (ISO 19111:2019, 9.1).</summary>
public enum CrsKind
{
    /// <summary>Latitude and longitude on an ellipsoid.</summary>
    Geographic2D,

    /// <summary>Latitude, longitude and ellipsoidal height.</summary>
    Geographic3D,

    /// <summary>Cartesian X, Y, Z with its origin at the centre of the Earth.</summary>
    Geocentric,

    /// <summary>Plane coordinates by a map projection.</summary>
    Projected,

    /// <summary>Heights above a vertical datum.</summary>
    Vertical,

    /// <summary>A horizontal and a vertical system together.</summary>
    Compound,
}
