namespace TwinInterop.Crs.Wkt;

/// <summary>What kind of reference system well-known text defines.</summary>
public enum WktCrsKind
{
    /// <summary>A map projection over a geographic base.</summary>
    Projected,

    /// <summary>Longitude and latitude, with or without ellipsoidal height.</summary>
    Geographic,

    /// <summary>Earth-centred X, Y, Z.</summary>
    Geocentric,

    /// <summary>Heights only.</summary>
    Vertical,

    /// <summary>Several components, the horizontal one first.</summary>
    Compound,

    /// <summary>Local coordinates of a site or an object.</summary>
    Engineering,
}
