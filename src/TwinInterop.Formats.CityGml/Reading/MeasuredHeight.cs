using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>The height of CityGML 3.0 that means the same as measuredHeight of 1.0 and 2.0.</summary>
/// <remarks>Source: OGC 21-006r2, upgrade of measuredHeight.</remarks>
internal static class MeasuredHeight
{
    /// <summary>A measured height of the highest roof edge over the lowest ground point as <c>measuredHeight</c>; else the attribute.</summary>
    public static CityAttribute Simplify(CityAttribute attribute)
    {
        bool isMeasuredHeight = attribute is { Name: "height", Value: NestedValue { TypeName: "Height", Members.Length: 4 } nested }
            && TextOf(nested, "status") is "measured"
            && TextOf(nested, "highReference") is "highestRoofEdge"
            && TextOf(nested, "lowReference") is "lowestGroundPoint"
            && ValueOf(nested, "value") is MeasureValue;
        return isMeasuredHeight
            ? new CityAttribute("measuredHeight", ValueOf((NestedValue)attribute.Value, "value")!) // was just found
            : attribute;
    }

    private static string? TextOf(NestedValue nested, string name) => ValueOf(nested, name) switch
    {
        TextValue text => text.Text,
        CodeValue { CodeSpace: null } code => code.Code,
        _ => null,
    };

    private static AttributeValue? ValueOf(NestedValue nested, string name) =>
        nested.Members.FirstOrDefault(member => member.Name == name)?.Value;
}
