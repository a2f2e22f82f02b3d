using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The lengths in metres and angles in radians that georeferencing needs.</summary>
internal sealed class GeoreferenceUnits(IfcModel model)
{
    /// <summary>Metres in the project's unit of length.</summary>
    public double ProjectLength { get; } = model.Units.Length.Factor;

    /// <summary>Radians in the project's unit of plane angle.</summary>
    public double ProjectAngle => model.Units.PlaneAngle.Factor;

    /// <summary>Metres in a unit; null where it is none of length.</summary>
    public static double? Length(IfcEntity unit) => Factor(unit, "LENGTHUNIT");

    /// <summary>Radians in a unit; null where it is none of plane angle.</summary>
    public static double? Angle(IfcEntity unit) => Factor(unit, "PLANEANGLEUNIT");

    private static double? Factor(IfcEntity unit, string type) =>
        unit.Exists && unit.Model.Units.Of(unit) is IfcUnit found && found.UnitType == type ? found.Factor : null;
}
