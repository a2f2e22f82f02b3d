using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Elements have the material that their class asks for, once.</summary>
[Checks("ifc-where-material")]
internal sealed class MaterialCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcBuildingElement, "MaxOneMaterialAssociation", HasAtMostOne, Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcBuiltElement, "MaxOneMaterialAssociation", HasAtMostOne, IfcRelease.Ifc4x3),
        new(IfcClass.IfcWall, "/WR1", HasAtMostOne),
        new(IfcClass.IfcWallStandardCase, "HasMaterialLayerSetUsage/WR1", element => HasUsage(element, IfcClass.IfcMaterialLayerSetUsage), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcSlabStandardCase, "HasMaterialLayerSetusage", element => HasUsage(element, IfcClass.IfcMaterialLayerSetUsage), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcPlateStandardCase, "HasMaterialLayerSetUsage", element => HasUsage(element, IfcClass.IfcMaterialLayerSetUsage), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcBeamStandardCase, "HasMaterialProfileSetUsage", element => HasUsage(element, IfcClass.IfcMaterialProfileSetUsage), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcColumnStandardCase, "HasMaterialProfileSetUsage", element => HasUsage(element, IfcClass.IfcMaterialProfileSetUsage), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcMemberStandardCase, "HasMaterialProfileSetUsage", element => HasUsage(element, IfcClass.IfcMaterialProfileSetUsage), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcMaterialLayer, "NormalizedPriority", IsPercent),
        new(IfcClass.IfcMaterialProfile, "NormalizedPriority", IsPercent),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-material", Table);

    private static bool? HasAtMostOne(IfcEntity element) => element.ReferredBy(IfcClass.IfcRelAssociatesMaterial, "RelatedObjects").Count <= 1;

    private static bool? HasUsage(IfcEntity element, IfcClass usage)
    {
        int count = 0;
        foreach (IfcEntity relation in element.ReferredBy(IfcClass.IfcRelAssociatesMaterial, "RelatedObjects"))
            count += relation.Reference("RelatingMaterial").Is(usage) ? 1 : 0;
        return count == 1;
    }

    // Releases before the last wrote a share of 1 instead.
    private static bool? IsPercent(IfcEntity layer) => layer.Double("Priority") is { } priority ? priority is >= 0 and <= 100 : true;
}
