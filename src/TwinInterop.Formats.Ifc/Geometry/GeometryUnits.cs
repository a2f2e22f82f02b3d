using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The units that coordinates and angles of a model are given in.</summary>
/// <param name="Length">Metres a unit of length.</param>
/// <param name="Angle">Radians a unit of plane angle.</param>
internal readonly record struct GeometryUnits(double Length, double Angle)
{
    private const int MostNested = 8;

    /// <summary>The units assigned by the project; metres and radians where it assigns none.</summary>
    public static GeometryUnits Of(IfcModel model)
    {
        IfcEntity project = model.OfType(IfcClass.IfcProject).FirstOrDefault();
        IfcEntity assignment = project.Exists ? project.Reference("UnitsInContext") : default;
        if (!assignment.Exists)
            assignment = model.OfType(IfcClass.IfcUnitAssignment).FirstOrDefault();
        double length = 1;
        double angle = 1;
        if (!assignment.Exists)
            return new GeometryUnits(length, angle);
        foreach (IfcEntity unit in assignment.References("Units"))
        {
            if (unit.IsEnum("UnitType", "LENGTHUNIT"u8))
                length = Factor(unit, MostNested);
            else if (unit.IsEnum("UnitType", "PLANEANGLEUNIT"u8))
                angle = Factor(unit, MostNested);
        }

        return new GeometryUnits(length, angle);
    }

    private static double Factor(IfcEntity unit, int left)
    {
        double factor = 1;
        if (unit.Is(IfcClass.IfcSIUnit))
        {
            factor = Prefix(unit.Enum("Prefix"));
        }
        else if (left > 0 && unit.Reference("ConversionFactor") is { Exists: true } measure)
        {
            double inner = measure.Reference("UnitComponent") is { Exists: true } component ? Factor(component, left - 1) : 1;
            factor = (measure.Double("ValueComponent") ?? 1) * inner;
        }

        return double.IsFinite(factor) && factor > 0 ? factor : 1;
    }

    private static double Prefix(string? prefix) => prefix switch
    {
        "EXA" => 1e18,
        "PETA" => 1e15,
        "TERA" => 1e12,
        "GIGA" => 1e9,
        "MEGA" => 1e6,
        "KILO" => 1e3,
        "HECTO" => 1e2,
        "DECA" => 10,
        "DECI" => 0.1,
        "CENTI" => 0.01,
        "MILLI" => 0.001,
        "MICRO" => 1e-6,
        "NANO" => 1e-9,
        "PICO" => 1e-12,
        "FEMTO" => 1e-15,
        "ATTO" => 1e-18,
        _ => 1,
    };
}
