using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Lengths in metres and angles in radians of the units that georeferencing meets.</summary>
internal sealed class GeoreferenceUnits
{
    private const int DeepestChain = 8;

    public GeoreferenceUnits(IfcModel model)
    {
        double? length = null, angle = null;
        foreach (IfcEntity project in model.OfType(IfcClass.IfcProject))
        {
            IfcEntity assignment = project.Reference("UnitsInContext");
            if (!assignment.Exists)
                continue;
            foreach (IfcEntity unit in assignment.References("Units"))
            {
                length ??= Length(unit); // exporters add mistyped units of area and volume: the first counts
                angle ??= Angle(unit);
            }
        }

        ProjectLength = length ?? 1;
        ProjectAngle = angle ?? 1;
    }

    /// <summary>Metres in the project's unit of length.</summary>
    public double ProjectLength { get; }

    /// <summary>Radians in the project's unit of plane angle.</summary>
    public double ProjectAngle { get; }

    /// <summary>Metres in a unit; null where it is none of length.</summary>
    public static double? Length(IfcEntity unit) => unit.Exists && unit.IsEnum("UnitType", "LENGTHUNIT"u8) ? Factor(unit, 0) : null;

    /// <summary>Radians in a unit; null where it is none of plane angle.</summary>
    public static double? Angle(IfcEntity unit) => unit.Exists && unit.IsEnum("UnitType", "PLANEANGLEUNIT"u8) ? Factor(unit, 0) : null;

    private static double? Factor(IfcEntity unit, int depth)
    {
        if (unit.Is(IfcClass.IfcSIUnit))
            return Prefix(unit.Enum("Prefix"));
        if (!unit.Is(IfcClass.IfcConversionBasedUnit) || depth == DeepestChain)
            return null;

        IfcEntity measure = unit.Reference("ConversionFactor");
        if (!measure.Exists || measure.Double("ValueComponent") is not { } value || !(value > 0))
            return null;
        IfcEntity component = measure.Reference("UnitComponent");
        return component.Exists ? value * Factor(component, depth + 1) : null;
    }

    private static double? Prefix(string? name) => name switch
    {
        null => 1,
        "KILO" => 1e3,
        "HECTO" => 1e2,
        "DECA" => 1e1,
        "DECI" => 1e-1,
        "CENTI" => 1e-2,
        "MILLI" => 1e-3,
        "MICRO" => 1e-6,
        "NANO" => 1e-9,
        "MEGA" => 1e6,
        _ => null,
    };
}
