using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Says which parts of the schema a model uses: each is a class that is passed, or not tested where it is not used.</summary>
/// <remarks>Source: the functional parts of buildingSMART, codes ALB000 to VRT000. They cannot be failed.</remarks>
internal sealed class FunctionalPartCheck : IIfcCheck
{
    private static readonly (string Part, IfcClass[] Signs)[] Parts =
    [
        ("alb000", [IfcClass.IfcAlignmentHorizontal, IfcClass.IfcAlignmentVertical, IfcClass.IfcAlignmentCant, IfcClass.IfcAlignmentSegment]),
        ("als000", [IfcClass.IfcCurveSegment, IfcClass.IfcGradientCurve, IfcClass.IfcSegmentedReferenceCurve]),
        ("ann000", [IfcClass.IfcAnnotation]),
        ("asm000", [IfcClass.IfcElementAssembly, IfcClass.IfcBuildingElementPart]),
        ("axg000", [IfcClass.IfcAxis1Placement, IfcClass.IfcAxis2Placement2D, IfcClass.IfcAxis2Placement3D]),
        ("bbx000", [IfcClass.IfcBoundingBox]),
        ("blt000", [IfcClass.IfcBuiltElement, IfcClass.IfcBuildingElement]),
        ("cls000", [IfcClass.IfcRelAssociatesClassification]),
        ("ctx000", [IfcClass.IfcStyledItem, IfcClass.IfcIndexedColourMap, IfcClass.IfcTextureCoordinate]),
        ("doc000", [IfcClass.IfcRelAssociatesDocument, IfcClass.IfcDocumentInformation, IfcClass.IfcDocumentReference]),
        ("gdp000", [IfcClass.IfcGridPlacement]),
        ("grf000", [IfcClass.IfcCoordinateReferenceSystem]),
        ("grp000", [IfcClass.IfcGroup]),
        ("lay000", [IfcClass.IfcPresentationLayerAssignment]),
        ("lip000", [IfcClass.IfcLinearPlacement]),
        ("lop000", [IfcClass.IfcLocalPlacement]),
        ("mat000", [IfcClass.IfcRelAssociatesMaterial]),
        ("ojp000", [IfcClass.IfcObjectPlacement]),
        ("pjs000", [IfcClass.IfcProject]),
        ("por000", [IfcClass.IfcPort]),
        ("qty000", [IfcClass.IfcElementQuantity]),
        ("spa000", [IfcClass.IfcSpace]),
        ("ver000", [IfcClass.IfcOwnerHistory]),
        ("vrt000", [IfcClass.IfcVirtualElement]),
    ];

    public void Check(IfcSubject subject)
    {
        foreach ((string part, IfcClass[] signs) in Parts)
            subject.Uses("ifc-" + part, Array.Exists(signs, sign => subject.Model.CountOf(sign) > 0));
    }
}
