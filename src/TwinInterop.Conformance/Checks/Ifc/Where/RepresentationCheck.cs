using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Representations hold the items of their type, in a context for them; products that are shown have a place.</summary>
[Checks("ifc-where-representation")]
internal sealed class RepresentationCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcShapeRepresentation, "CorrectContext/WR21", shape => shape.Reference("ContextOfItems").IsOneOf(IfcClass.IfcGeometricRepresentationContext)),
        new(IfcClass.IfcShapeRepresentation, "NoTopologicalItem/WR22", shape => shape.All("Items", item =>
            !item.Is(IfcClass.IfcTopologicalRepresentationItem) || item.IsOneOf(IfcClass.IfcVertexPoint, IfcClass.IfcEdgeCurve, IfcClass.IfcFaceSurface) == true)),
        new(IfcClass.IfcShapeRepresentation, "HasRepresentationType/WR23", shape => shape.Has("RepresentationType")),
        new(IfcClass.IfcShapeRepresentation, "HasRepresentationIdentifier", shape => shape.Has("RepresentationIdentifier")),
        new(IfcClass.IfcShapeRepresentation, "CorrectItemsForType/WR24", RepresentationTypes.Fit),
        new(IfcClass.IfcTopologyRepresentation, "WR21/WR21", shape => shape.All("Items", item => item.IsOneOf(IfcClass.IfcTopologicalRepresentationItem))),
        new(IfcClass.IfcTopologyRepresentation, "WR22/WR22", shape => shape.Has("RepresentationType")),
        new(IfcClass.IfcStyledRepresentation, "OnlyStyledItems/WR21", shape => shape.All("Items", item => item.IsOneOf(IfcClass.IfcStyledItem))),
        new(IfcClass.IfcMaterialDefinitionRepresentation, "OnlyStyledRepresentations/WR11", definition => definition.All("Representations", shape => shape.IsOneOf(IfcClass.IfcStyledRepresentation))),
        new(IfcClass.IfcProductDefinitionShape, "OnlyShapeModel/WR11", definition => definition.All("Representations", shape => shape.IsOneOf(IfcClass.IfcShapeModel))),
        new(IfcClass.IfcRepresentationMap, "ApplicableMappedRepr", map => map.Reference("MappedRepresentation").IsOneOf(IfcClass.IfcShapeModel), IfcRelease.Ifc4),
        new(IfcClass.IfcShapeModel, "WR11/WR11", HasOneUse),
        new(IfcClass.IfcGeometricRepresentationSubContext, "ParentNoSub/WR31", context => !context.Reference("ParentContext").IsOneOf(IfcClass.IfcGeometricRepresentationSubContext)),
        new(IfcClass.IfcGeometricRepresentationSubContext, "UserTargetProvided/WR32", context => context.Explained("TargetView", "UserDefinedTargetView")),
        new(IfcClass.IfcGeometricRepresentationSubContext, "NoCoordOperation", context => context.Inverse("HasCoordinateOperation").Count == 0),
        new(IfcClass.IfcProject, "CorrectContext/WR32", project => project.All("RepresentationContexts", context => !context.IsOneOf(IfcClass.IfcGeometricRepresentationSubContext))),
        new(IfcClass.IfcProduct, "PlacementForShapeRepresentation/WR1", product => !product.Has("Representation") || product.Has("ObjectPlacement")
            || product.Reference("Representation").Count("Representations", shape => shape.Is(IfcClass.IfcShapeRepresentation)) == 0),
        new(IfcClass.IfcGrid, "HasPlacement/WR41", grid => grid.Has("ObjectPlacement"), Until: IfcRelease.Ifc4x1),
        new(IfcClass.IfcPositioningElement, "HasPlacement", element => element.Has("ObjectPlacement"), IfcRelease.Ifc4x3),
        new(IfcClass.IfcLocalPlacement, "WR21/WR21", IsPlacedInSpace),
        new(IfcClass.IfcAxis2PlacementLinear, "WR1", placement => placement.Reference("Location").IsOneOf(IfcClass.IfcPointByDistanceExpression), IfcRelease.Ifc4x3),
        new(IfcClass.IfcAxis2Placement3D, "LocationIsCP", placement => placement.Reference("Location").IsOneOf(IfcClass.IfcCartesianPoint), IfcRelease.Ifc4x3),
        new(IfcClass.IfcAxis2Placement2D, "LocationIsCP", placement => placement.Reference("Location").IsOneOf(IfcClass.IfcCartesianPoint), IfcRelease.Ifc4x3),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-representation", Table);

    // A product, a map or an aspect of a shape has it: one of them, or all three.
    private static bool? HasOneUse(IfcEntity shape)
    {
        bool ofProduct = shape.Inverse("OfProductRepresentation").Count == 1;
        bool ofMap = shape.Inverse("RepresentationMap").Count == 1;
        bool ofAspect = shape.Inverse("OfShapeAspect").Count == 1;
        return ofProduct ^ ofMap ^ ofAspect;
    }

    // What lies in space is not placed relative to a plane, and what is placed to a grid or curve is left to these.
    private static bool? IsPlacedInSpace(IfcEntity placement)
    {
        IfcEntity parent = placement.Reference("PlacementRelTo");
        IfcEntity own = placement.Reference("RelativePlacement");
        if (!parent.Is(IfcClass.IfcLocalPlacement) || own.Class != IfcClass.IfcAxis2Placement3D)
            return true;
        IfcEntity base3D = parent.Reference("RelativePlacement");
        return base3D.Exists ? base3D.Class != IfcClass.IfcAxis2Placement2D : null;
    }
}
