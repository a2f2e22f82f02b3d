namespace TwinInterop.Crs.Register;

/// <summary>Names and sizes of the units in the tables.</summary>
internal static class CrsUnits
{
    /// <summary>Metres in a unit of length, null for one of angle (EPSG register, units of measure).</summary>
    public static double? Metres(CrsUnit unit) => unit switch
    {
        CrsUnit.Metre => 1,
        CrsUnit.Foot => 0.3048,
        CrsUnit.UsSurveyFoot => 1200.0 / 3937,
        CrsUnit.ClarkeFoot => 0.3047972654,
        CrsUnit.GoldCoastFoot => 6378300.0 / 20926201,
        CrsUnit.IndianYard => 0.9143985307444408,
        _ => null,
    };

    /// <summary>A unit by its name; written out, since reflection over an enumeration costs milliseconds at the start.</summary>
    public static CrsUnit Named(string name) => name switch
    {
        "Metre" => CrsUnit.Metre,
        "Degree" => CrsUnit.Degree,
        "Grad" => CrsUnit.Grad,
        "Foot" => CrsUnit.Foot,
        "UsSurveyFoot" => CrsUnit.UsSurveyFoot,
        "ClarkeFoot" => CrsUnit.ClarkeFoot,
        "GoldCoastFoot" => CrsUnit.GoldCoastFoot,
        "IndianYard" => CrsUnit.IndianYard,
        _ => throw new InvalidOperationException($"Expected a unit in the register tables, found '{name}'."),
    };
}
