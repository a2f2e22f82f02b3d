using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>A place on a curve: by its length, or by a parameter of the curve.</summary>
/// <remarks>Source: IfcCurveMeasureSelect (ISO 16739-1:2024, 8.9.2).</remarks>
/// <param name="Value">In metres, or as the file gives it.</param>
/// <param name="IsParameter">Whether it is a parameter.</param>
internal readonly record struct CurveMeasure(double Value, bool IsParameter)
{
    /// <summary>The measure of an attribute; lengths are in metres.</summary>
    /// <exception cref="UnreadableItemException">There is none.</exception>
    public static CurveMeasure Of(IfcEntity entity, string attribute, in GeometryUnits units)
    {
        StepValue value = entity[attribute];
        double number = value.Untyped.AsDouble() ?? throw UnreadableItemException.Missing(entity, attribute);
        bool isParameter = value.TypeName == "IFCPARAMETERVALUE";
        return new CurveMeasure(isParameter ? number : number * units.Length, isParameter);
    }
}
