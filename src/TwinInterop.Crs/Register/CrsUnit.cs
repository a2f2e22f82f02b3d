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

    /// <summary>International foot: 0.3048 m.</summary>
    Foot,

    /// <summary>US survey foot: 1200/3937 m.</summary>
    UsSurveyFoot,

    /// <summary>Clarke's foot: 0.3047972654 m.</summary>
    ClarkeFoot,

    /// <summary>Gold Coast foot: 6378300/20926201 m.</summary>
    GoldCoastFoot,

    /// <summary>Indian yard: 0.9143985307444408 m.</summary>
    IndianYard,
}
