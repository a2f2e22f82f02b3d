using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The measured height of CityGML 2.0 as a con:Height of CityGML 3.0.</summary>
/// <param name="value">The height with its unit.</param>
internal sealed class MeasuredHeight(AttributeValue value)
{
    /// <summary>From the lowest ground point to the highest roof edge, measured.</summary>
    public NestedValue Nested { get; } = new(
        [
            new CityAttribute("highReference", new CodeValue("highestRoofEdge")),
            new CityAttribute("lowReference", new CodeValue("lowestGroundPoint")),
            new CityAttribute("status", new TextValue("measured")),
            new CityAttribute("value", value),
        ],
        "Height");
}
