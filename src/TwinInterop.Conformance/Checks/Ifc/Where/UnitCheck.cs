using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Units have the dimensions of their kind, each kind is assigned once, and quantities have units of their kind.</summary>
[Checks("ifc-where-unit", "ifc-where-quantity")]
internal sealed class UnitCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Units =
    [
        new(IfcClass.IfcNamedUnit, "WR1/WR1", UnitDimensions.AreRight),
        new(IfcClass.IfcDerivedUnit, "WR1/WR1", unit => unit.Size("Elements") is { } size ? size > 1 || unit.First("Elements") is { Exists: true } element && element.Integer("Exponent") != 1 : null),
        new(IfcClass.IfcUnitAssignment, "WR01/WR01", HasEachKindOnce),
        new(IfcClass.IfcProjectedCRS, "IsLengthUnit", crs => IsUnit(crs, "MapUnit", "LENGTHUNIT"u8), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcProjectedCRS, "MapUnitIsLength", crs => IsUnit(crs, "MapUnit", "LENGTHUNIT"u8), IfcRelease.Ifc4x3),
        new(IfcClass.IfcGeographicCRS, "AngleUnitIsPlaneAngle", crs => IsUnit(crs, "AngleUnit", "PLANEANGLEUNIT"u8), IfcRelease.Ifc4x3),
        new(IfcClass.IfcGeographicCRS, "HeightUnitIsLength", crs => IsUnit(crs, "HeightUnit", "LENGTHUNIT"u8), IfcRelease.Ifc4x3),
        new(IfcClass.IfcMapConversion, "TargetCRSOnlyProjected", conversion => conversion.Reference("TargetCRS").IsOneOf(IfcClass.IfcProjectedCRS), IfcRelease.Ifc4x3),
        new(IfcClass.IfcRigidOperation, "SameCoordinateType", operation => operation.SameType("FirstCoordinate", "SecondCoordinate"), IfcRelease.Ifc4x3),
        new(IfcClass.IfcCoordinateReferenceSystem, "NameOrWKT", crs => crs.Has("Name") || crs.Inverse("WellKnownText").Count == 1, IfcRelease.Ifc4x3),
        new(IfcClass.IfcQuantityLength, "WR21/WR21", quantity => IsUnit(quantity, "Unit", "LENGTHUNIT"u8)),
        new(IfcClass.IfcQuantityArea, "WR21/WR21", quantity => IsUnit(quantity, "Unit", "AREAUNIT"u8)),
        new(IfcClass.IfcQuantityVolume, "WR21/WR21", quantity => IsUnit(quantity, "Unit", "VOLUMEUNIT"u8)),
        new(IfcClass.IfcQuantityWeight, "WR21/WR21", quantity => IsUnit(quantity, "Unit", "MASSUNIT"u8)),
        new(IfcClass.IfcQuantityTime, "WR21/WR21", quantity => IsUnit(quantity, "Unit", "TIMEUNIT"u8)),
    ];

    private static readonly ImmutableArray<Constraint> Quantities =
    [
        new(IfcClass.IfcQuantityLength, "WR22/WR22", quantity => Terms.AtMost(0, quantity.Double("LengthValue"))),
        new(IfcClass.IfcQuantityArea, "WR22/WR22", quantity => Terms.AtMost(0, quantity.Double("AreaValue"))),
        new(IfcClass.IfcQuantityVolume, "WR22/WR22", quantity => Terms.AtMost(0, quantity.Double("VolumeValue"))),
        new(IfcClass.IfcQuantityWeight, "WR22/WR22", quantity => Terms.AtMost(0, quantity.Double("WeightValue"))),
        new(IfcClass.IfcQuantityTime, "WR22/WR22", quantity => Terms.AtMost(0, quantity.Double("TimeValue"))),
        new(IfcClass.IfcQuantityCount, "WR21/WR21", quantity => Terms.AtMost(0, quantity.Double("CountValue"))),
    ];

    public void Check(IfcSubject subject)
    {
        Constraints.Check(subject, "ifc-where-unit", Units);
        Constraints.Check(subject, "ifc-where-quantity", Quantities);
    }

    private static bool? IsUnit(IfcEntity entity, string attribute, ReadOnlySpan<byte> type) =>
        entity.Reference(attribute) is { Exists: true } unit ? unit.IsEnum("UnitType", type) : null;

    private static bool? HasEachKindOnce(IfcEntity assignment)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (IfcEntity unit in assignment.References("Units"))
        {
            string? kind = unit.Is(IfcClass.IfcMonetaryUnit) ? "money" : unit.Enum("UnitType");
            if (kind is not (null or "USERDEFINED") && !kinds.Add((unit.Is(IfcClass.IfcDerivedUnit) ? "derived " : "") + kind))
                return false;
        }

        return true;
    }
}
