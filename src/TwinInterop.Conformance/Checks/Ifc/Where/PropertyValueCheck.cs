using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>The values of one property are of one type, and within what is listed for them.</summary>
[Checks("ifc-where-property")]
internal sealed class PropertyValueCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcPropertyBoundedValue, "SameUnitUpperLower/WR21", property => property.SameType("UpperBoundValue", "LowerBoundValue")),
        new(IfcClass.IfcPropertyBoundedValue, "SameUnitUpperSet", property => property.SameType("UpperBoundValue", "SetPointValue")),
        new(IfcClass.IfcPropertyBoundedValue, "SameUnitLowerSet", property => property.SameType("LowerBoundValue", "SetPointValue")),
        new(IfcClass.IfcPropertyBoundedValue, "/WR22", property => property.Has("UpperBoundValue") || property.Has("LowerBoundValue")),
        new(IfcClass.IfcPropertyEnumeratedValue, "WR21/WR1", IsListed),
        new(IfcClass.IfcPropertyEnumeration, "WR01/WR01", property => property.OneType("EnumerationValues")),
        new(IfcClass.IfcPropertyListValue, "WR31/WR31", property => property.OneType("ListValues")),
        new(IfcClass.IfcPropertyTableValue, "WR21/WR1", property => property.Size("DefiningValues") == property.Size("DefinedValues")),
        new(IfcClass.IfcPropertyTableValue, "WR22/WR2", property => property.OneType("DefiningValues")),
        new(IfcClass.IfcPropertyTableValue, "WR23/WR3", property => property.OneType("DefinedValues")),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-property", Table);

    private static bool? IsListed(IfcEntity property)
    {
        IfcEntity enumeration = property.Reference("EnumerationReference");
        if (!enumeration.Exists || !property.Has("EnumerationValues"))
            return null;
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (StepValue value in enumeration["EnumerationValues"].Items)
            listed.Add(Text(value));
        foreach (StepValue value in property["EnumerationValues"].Items)
        {
            if (!listed.Contains(Text(value)))
                return false;
        }

        return true;
    }

    private static string Text(StepValue value) => value.AsString() ?? System.Text.Encoding.Latin1.GetString(value.Untyped.Text);
}
