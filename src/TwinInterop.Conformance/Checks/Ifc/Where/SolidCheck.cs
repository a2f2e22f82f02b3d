using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Solids, faces and profiles are made of what may make them.</summary>
[Checks("ifc-where-solid")]
internal sealed class SolidCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcAdvancedBrep, "HasAdvancedFaces", solid => solid.Reference("Outer").All("CfsFaces", face => face.IsOneOf(IfcClass.IfcAdvancedFace))),
        new(IfcClass.IfcAdvancedFace, "ApplicableSurface", face => face.Reference("FaceSurface").IsOneOf(IfcClass.IfcElementarySurface, IfcClass.IfcSweptSurface, IfcClass.IfcBSplineSurface)),
        new(IfcClass.IfcAdvancedFace, "RequiresEdgeCurve", HasEdgeCurves),
        new(IfcClass.IfcArbitraryClosedProfileDef, "WR2/WR2", profile => !profile.Reference("OuterCurve").IsOneOf(IfcClass.IfcLine)),
        new(IfcClass.IfcArbitraryClosedProfileDef, "WR3/WR3", profile => !profile.Reference("OuterCurve").IsOneOf(IfcClass.IfcOffsetCurve2D)),
        new(IfcClass.IfcArbitraryOpenProfileDef, "WR11/WR11", profile => profile.Is(IfcClass.IfcCenterLineProfileDef) ? true : IsOfType(profile, "CURVE"u8)),
        new(IfcClass.IfcArbitraryProfileDefWithVoids, "WR1/WR1", profile => IsOfType(profile, "AREA"u8)),
        new(IfcClass.IfcArbitraryProfileDefWithVoids, "WR3/WR3", profile => profile.All("InnerCurves", curve => !curve.IsOneOf(IfcClass.IfcLine))),
        new(IfcClass.IfcBooleanClippingResult, "FirstOperandType", result => result.Reference("FirstOperand").IsOneOf(IfcClass.IfcSweptAreaSolid, IfcClass.IfcSweptDiskSolid, IfcClass.IfcBooleanClippingResult)),
        new(IfcClass.IfcBooleanClippingResult, "/WR1", result => result.Reference("FirstOperand").IsOneOf(IfcClass.IfcSweptAreaSolid, IfcClass.IfcBooleanClippingResult)),
        new(IfcClass.IfcBooleanClippingResult, "SecondOperandType/WR2", result => result.Reference("SecondOperand").IsOneOf(IfcClass.IfcHalfSpaceSolid)),
        new(IfcClass.IfcBooleanClippingResult, "OperatorType/WR3", result => result.Has("Operator") ? result.IsEnum("Operator", "DIFFERENCE"u8) : null),
        new(IfcClass.IfcBooleanResult, "FirstOperandClosed", result => IsClosed(result.Reference("FirstOperand"))),
        new(IfcClass.IfcBooleanResult, "SecondOperandClosed", result => IsClosed(result.Reference("SecondOperand"))),
        new(IfcClass.IfcBoxedHalfSpace, "UnboundedSurface/WR1", solid => !solid.Reference("BaseSurface").IsOneOf(IfcClass.IfcCurveBoundedPlane)),
        new(IfcClass.IfcPolygonalBoundedHalfSpace, "BoundaryType/WR42", solid => solid.Reference("PolygonalBoundary").IsOneOf(IfcClass.IfcPolyline, IfcClass.IfcCompositeCurve), Until: IfcRelease.Ifc4),
        new(IfcClass.IfcCompositeProfileDef, "InvariantProfileType/WR1", profile => OneProfileType(profile, "Profiles")),
        new(IfcClass.IfcCompositeProfileDef, "NoRecursion/WR2", profile => profile.All("Profiles", part => !part.IsOneOf(IfcClass.IfcCompositeProfileDef))),
        new(IfcClass.IfcDerivedProfileDef, "InvariantProfileType/WR1", profile => profile.Reference("ParentProfile") is { Exists: true } parent ? parent.Enum("ProfileType") == profile.Enum("ProfileType") : null),
        new(IfcClass.IfcExtrudedAreaSolidTapered, "CorrectProfileAssignment", Tapers, IfcRelease.Ifc4),
        new(IfcClass.IfcRevolvedAreaSolidTapered, "CorrectProfileAssignment", Tapers, IfcRelease.Ifc4),
        new(IfcClass.IfcFace, "HasOuterBound/WR1", face => face.Count("Bounds", bound => bound.Is(IfcClass.IfcFaceOuterBound)) <= 1),
        new(IfcClass.IfcFixedReferenceSweptAreaSolid, "DirectrixBounded", IsBounded, IfcRelease.Ifc4, IfcRelease.Ifc4x1),
        new(IfcClass.IfcSurfaceCurveSweptAreaSolid, "DirectrixBounded", IsBounded, IfcRelease.Ifc4, IfcRelease.Ifc4x1),
        new(IfcClass.IfcDirectrixCurveSweptAreaSolid, "DirectrixBounded", IsBounded, IfcRelease.Ifc4x3),
        new(IfcClass.IfcSweptDiskSolid, "DirectrixBounded", IsBounded),
        new(IfcClass.IfcSweptDiskSolidPolygonal, "DirectrixIsPolyline", solid => solid.Reference("Directrix").IsOneOf(IfcClass.IfcPolyline, IfcClass.IfcIndexedPolyCurve)),
        new(IfcClass.IfcGeometricCurveSet, "NoSurfaces/WR1", set => set.All("Elements", element => !element.IsOneOf(IfcClass.IfcSurface))),
        new(IfcClass.IfcSectionedSpine, "CorrespondingSectionPositions/WR1", spine => SameSize(spine, "CrossSections", "CrossSectionPositions")),
        new(IfcClass.IfcSectionedSpine, "ConsistentProfileTypes/WR2", spine => OneProfileType(spine, "CrossSections")),
        new(IfcClass.IfcSectionedSolid, "ConsistentProfileTypes", solid => OneProfileType(solid, "CrossSections"), IfcRelease.Ifc4x3),
        new(IfcClass.IfcSectionedSolidHorizontal, "CorrespondingSectionPositions", solid => SameSize(solid, "CrossSections", "CrossSectionPositions"), IfcRelease.Ifc4x3),
        new(IfcClass.IfcSectionedSurface, "CorrespondingSectionPositions", surface => SameSize(surface, "CrossSections", "CrossSectionPositions"), IfcRelease.Ifc4x3),
        new(IfcClass.IfcSurfaceOfLinearExtrusion, "DepthGreaterZero/WR41", surface => Terms.Less(0, surface.Double("Depth"))),
        new(IfcClass.IfcSweptAreaSolid, "SweptAreaType/WR22", solid => HasProfileOf(solid, "SweptArea", "AREA"u8)),
        new(IfcClass.IfcSweptSurface, "SweptCurveType/WR2", surface => HasProfileOf(surface, "SweptCurve", "CURVE"u8)),
        new(IfcClass.IfcTriangulatedIrregularNetwork, "NotClosed", surface => surface.Boolean("Closed") != true, IfcRelease.Ifc4x3),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-solid", Table);

    private static bool? IsOfType(IfcEntity profile, ReadOnlySpan<byte> type) => profile.Has("ProfileType") ? profile.IsEnum("ProfileType", type) : null;

    private static bool? HasProfileOf(IfcEntity entity, string attribute, ReadOnlySpan<byte> type) =>
        entity.Reference(attribute) is { Exists: true } profile ? IsOfType(profile, type) : null;

    private static bool? OneProfileType(IfcEntity entity, string attribute) =>
        entity.First(attribute).EnumOrNull("ProfileType") is { } first ? entity.All(attribute, profile => profile.Enum("ProfileType") == first) : null;

    private static bool? SameSize(IfcEntity entity, string first, string second) =>
        entity.Size(first) is { } a && entity.Size(second) is { } b ? a == b : null;

    private static bool? IsClosed(IfcEntity operand) => !operand.Is(IfcClass.IfcTessellatedFaceSet) || operand.Boolean("Closed") == true;

    private static bool? IsBounded(IfcEntity solid) => (solid.Has("StartParam") && solid.Has("EndParam"))
        ? true
        : solid.Reference("Directrix").IsOneOf(IfcClass.IfcConic, IfcClass.IfcBoundedCurve);

    private static bool? Tapers(IfcEntity solid)
    {
        IfcEntity start = solid.Reference("SweptArea");
        IfcEntity end = solid.Reference("EndSweptArea");
        if (!start.Exists || !end.Exists)
            return null;
        if (end.Is(IfcClass.IfcDerivedProfileDef))
            return end.Reference("ParentProfile") == start;
        return start.Is(IfcClass.IfcParameterizedProfileDef) && start.Type == end.Type;
    }

    private static bool? HasEdgeCurves(IfcEntity face) => face.All("Bounds", bound =>
    {
        IfcEntity loop = bound.Reference("Bound");
        return !loop.Is(IfcClass.IfcEdgeLoop) || loop.All("EdgeList", edge => edge.Reference("EdgeElement").IsOneOf(IfcClass.IfcEdgeCurve)) == true;
    });
}
