using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Relationships relate what they may relate.</summary>
[Checks("ifc-where-related")]
internal sealed class RelationCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcRelContainedInSpatialStructure, "WR31/WR31", relation => relation.All("RelatedElements", element => !element.IsOneOf(IfcClass.IfcSpatialStructureElement))),
        new(IfcClass.IfcRelReferencedInSpatialStructure, "AllowedRelatedElements", relation => relation.All("RelatedElements", element =>
            !element.Is(IfcClass.IfcSpatialStructureElement) || element.Is(IfcClass.IfcSpace))),
        new(IfcClass.IfcRelReferencedInSpatialStructure, "/WR31", relation => relation.All("RelatedElements", element => !element.IsOneOf(IfcClass.IfcSpatialStructureElement))),
        new(IfcClass.IfcRelDefinesByProperties, "NoRelatedTypeObject", relation => relation.All("RelatedObjects", related => !related.IsOneOf(IfcClass.IfcTypeObject))),
        new(IfcClass.IfcRelAssociatesMaterial, "NoVoidElement/WR21", relation => relation.All("RelatedObjects", related => !related.IsOneOf(IfcClass.IfcFeatureElementSubtraction, IfcClass.IfcVirtualElement))),
        new(IfcClass.IfcRelAssociatesMaterial, "AllowedElements", relation => relation.All("RelatedObjects", related => related.IsOneOf(
            IfcClass.IfcElement, IfcClass.IfcElementType, IfcClass.IfcWindowStyle, IfcClass.IfcDoorStyle, IfcClass.IfcStructuralMember, IfcClass.IfcPort))),
        new(IfcClass.IfcRelAssociatesMaterial, "/WR22", relation => relation.All("RelatedObjects", related => related.IsOneOf(IfcClass.IfcProduct, IfcClass.IfcTypeProduct))),
        new(IfcClass.IfcRelAssigns, "WR1/WR1", AreAssignable, Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcRelNests, "/WR1", relation => relation.Reference("RelatingObject") is { Exists: true } whole ? relation.All("RelatedObjects", part => part.Type == whole.Type) : null),
        new(IfcClass.IfcRelSpaceBoundary, "CorrectPhysOrVirt/WR1", IsPhysicalOrVirtual),
        new(IfcClass.IfcRelConnectsPathElements, "NormalizedRelatingPriorities", relation => IsPercent(relation, "RelatingPriorities")),
        new(IfcClass.IfcRelConnectsPathElements, "NormalizedRelatedPriorities", relation => IsPercent(relation, "RelatedPriorities")),
        new(IfcClass.IfcZone, "WR1", zone => Grouped(zone, IfcClass.IfcZone, IfcClass.IfcSpace, IfcClass.IfcSpatialZone)),
        new(IfcClass.IfcZone, "/WR1", zone => Grouped(zone, IfcClass.IfcZone, IfcClass.IfcSpace)),
        new(IfcClass.IfcFeatureElementSubtraction, "HasNoSubtraction", feature => feature.Inverse("HasOpenings").Count == 0),
        new(IfcClass.IfcFeatureElementSubtraction, "IsNotFilling", feature => feature.Inverse("FillsVoids").Count == 0),
        new(IfcClass.IfcFeatureElement, "NotContained", feature => feature.Inverse("ContainedInStructure").Count == 0, IfcRelease.Ifc4x3),
        new(IfcClass.IfcProject, "NoDecomposition/WR33", project => project.ReferredBy(IfcClass.IfcRelAggregates, "RelatedObjects").Count == 0),
        new(IfcClass.IfcSpatialStructureElement, "WR41/WR41", IsPartOfStructure),
        new(IfcClass.IfcWallElementedCase, "HasDecomposition", HasParts, Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcSlabElementedCase, "HasDecomposition", HasParts, Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcRoof, "/WR1", HasPartsOrShape),
        new(IfcClass.IfcStair, "/WR1", HasPartsOrShape),
        new(IfcClass.IfcRamp, "/WR1", HasPartsOrShape),
        new(IfcClass.IfcTypeProduct, "ApplicableOccurrence/WR41", type => type.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatingType").FirstOrDefault() is { Exists: true } relation
            ? relation.All("RelatedObjects", related => related.IsOneOf(IfcClass.IfcProduct)) : true),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-related", Table);

    // The type of objects that a relationship names is that of all that it assigns.
    private static bool? AreAssignable(IfcEntity relation)
    {
        IfcClass? named = relation.Enum("RelatedObjectsType") switch
        {
            "PRODUCT" => IfcClass.IfcProduct,
            "PROCESS" => IfcClass.IfcProcess,
            "CONTROL" => IfcClass.IfcControl,
            "RESOURCE" => IfcClass.IfcResource,
            "ACTOR" => IfcClass.IfcActor,
            "GROUP" => IfcClass.IfcGroup,
            "PROJECT" => IfcClass.IfcProject,
            _ => null,
        };
        return named is { } expected ? relation.All("RelatedObjects", related => related.IsOneOf(expected)) : null;
    }

    private static bool? IsPhysicalOrVirtual(IfcEntity boundary)
    {
        IfcEntity element = boundary.Reference("RelatedBuildingElement");
        return boundary.Enum("PhysicalOrVirtualBoundary") switch
        {
            "PHYSICAL" => element.Exists && !element.Is(IfcClass.IfcVirtualElement),
            "VIRTUAL" => boundary.Model.Schema.Release == IfcRelease.Ifc2x3
                ? !element.Exists || element.Is(IfcClass.IfcVirtualElement)
                : element.IsOneOf(IfcClass.IfcVirtualElement, IfcClass.IfcOpeningElement),
            _ => null,
        };
    }

    private static bool? IsPercent(IfcEntity relation, string attribute) => relation.AllNumbers(attribute, priority => priority is >= 0 and <= 100);

    private static bool? Grouped(IfcEntity group, params IfcClass[] classes)
    {
        foreach (IfcEntity relation in group.ReferredBy(IfcClass.IfcRelAssignsToGroup, "RelatingGroup"))
        {
            if (relation.All("RelatedObjects", member => member.IsOneOf(classes)) == false)
                return false;
        }

        return true;
    }

    private static bool? IsPartOfStructure(IfcEntity element)
    {
        IfcInverse.Referring wholes = element.Inverse("Decomposes");
        return wholes.Count == 1 && wholes[0].Is(IfcClass.IfcRelAggregates)
            && wholes[0].Reference("RelatingObject").IsOneOf(IfcClass.IfcProject, IfcClass.IfcSpatialStructureElement) != false;
    }

    private static bool? HasParts(IfcEntity element) => element.ReferredBy(IfcClass.IfcRelAggregates, "RelatingObject").Count > 0;

    private static bool? HasPartsOrShape(IfcEntity element)
    {
        int wholes = element.Inverse("IsDecomposedBy").Count;
        return wholes == 0 || (wholes == 1 && !element.Has("Representation"));
    }
}
