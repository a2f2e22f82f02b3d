using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>What the scale of a map conversion means once the units on both sides are known.</summary>
/// <param name="Value">Map units in one unit of the model.</param>
/// <param name="Rule">What is to be said about it; null for nothing.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal readonly record struct MapScale(double Value, DiagnosticRule? Rule, object[] Arguments)
{
    /// <summary>Grid and height factors of projections in use stay within this of 1.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Web Mercator is 5 times too large at 78 degrees of latitude.</summary>
    private const double LargestMercatorFactor = 5;

    private const double SameUnit = 1e-9;

    /// <summary>Whether the value differs from what was written.</summary>
    public bool IsRepaired => Rule is not null && !ReferenceEquals(Rule, GeoreferenceDiagnostics.ScaleDoubtful);

    /// <summary>Interprets a scale.</summary>
    /// <param name="written">As written; null or 0 where it is not given.</param>
    /// <param name="projectUnit">Metres in one unit of the model.</param>
    /// <param name="mapUnit">Metres in one unit of the map.</param>
    /// <param name="isMercator">Whether the projection may be far from true to scale.</param>
    public static MapScale Interpret(double? written, double projectUnit, double mapUnit, bool isMercator)
    {
        double expected = projectUnit / mapUnit;
        bool sameUnits = Math.Abs(expected - 1) < SameUnit;
        if (written is not { } scale || !(scale > 0))
        {
            return sameUnits
                ? new MapScale(1, null, [])
                : new MapScale(expected, GeoreferenceDiagnostics.ScaleMissing, [expected, projectUnit, mapUnit, "none"]);
        }

        double size = scale / expected;
        if (Near(size) || (isMercator && size is > 1 and < LargestMercatorFactor))
            return new MapScale(scale, null, []);
        if (Near(scale))
            return new MapScale(expected, GeoreferenceDiagnostics.ScaleMissing, [expected, projectUnit, mapUnit, scale]);
        if (!sameUnits && Near(scale * expected))
            return new MapScale(1 / scale, GeoreferenceDiagnostics.ScaleInverted, [expected, projectUnit, mapUnit, scale, 1 / scale]);
        return new MapScale(scale, GeoreferenceDiagnostics.ScaleDoubtful, [expected, projectUnit, mapUnit, scale, size]);
    }

    private static bool Near(double ratio) => Math.Abs(ratio - 1) < Tolerance;
}
