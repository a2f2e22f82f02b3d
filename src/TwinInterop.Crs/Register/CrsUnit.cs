namespace TwinInterop.Crs;

/// <summary>Unit of the horizontal axes (of the only axis in a vertical system).</summary>
public enum CrsUnit
{
    /// <summary>Metre.</summary>
    Metre,

    /// <summary>Degree of arc.</summary>
    Degree,

    /// <summary>Grad (gon), of which 400 make a turn.</summary>
    Grad,
}
