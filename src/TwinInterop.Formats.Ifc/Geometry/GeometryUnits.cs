using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The units that coordinates and angles of a model are given in.</summary>
/// <param name="Length">Metres a unit of length.</param>
/// <param name="Angle">Radians a unit of plane angle.</param>
internal readonly record struct GeometryUnits(double Length, double Angle)
{
    /// <summary>The units of a project.</summary>
    public static GeometryUnits Of(IfcUnits units) => new(units.Length.Factor, units.PlaneAngle.Factor);
}
