using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>The sizes of parametric profiles fit each other.</summary>
[Checks("ifc-where-profile-size")]
internal sealed class ProfileCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcAsymmetricIShapeProfileDef, "ValidFlangeThickness", p => p.Has("TopFlangeThickness") ? Terms.Less(p.Double("BottomFlangeThickness") + p.Double("TopFlangeThickness"), p.Double("OverallDepth")) : true),
        new(IfcClass.IfcAsymmetricIShapeProfileDef, "ValidWebThickness", p => Terms.Less(p.Double("WebThickness"), Smaller(p, "BottomFlangeWidth", "TopFlangeWidth"))),
        new(IfcClass.IfcAsymmetricIShapeProfileDef, "ValidBottomFilletRadius", p => p.NotAbove("BottomFlangeFilletRadius", (p.Double("BottomFlangeWidth") - p.Double("WebThickness")) / 2)),
        new(IfcClass.IfcAsymmetricIShapeProfileDef, "ValidTopFilletRadius", p => p.NotAbove("TopFlangeFilletRadius", (p.Double("TopFlangeWidth") - p.Double("WebThickness")) / 2)),
        new(IfcClass.IfcCShapeProfileDef, "ValidGirth/WR1", p => Terms.Less(p.Double("Girth"), p.Double("Depth") / 2)),
        new(IfcClass.IfcCShapeProfileDef, "ValidInternalFilletRadius", p => p.NotAbove("InternalFilletRadius", (Smaller(p, "Width", "Depth") / 2) - p.Double("WallThickness"))),
        new(IfcClass.IfcCShapeProfileDef, "/WR2", p => p.NotAbove("InternalFilletRadius", Smaller(p, "Width", "Depth") / 2)),
        new(IfcClass.IfcCShapeProfileDef, "ValidWallThickness/WR3", p => Terms.Less(p.Double("WallThickness"), Smaller(p, "Width", "Depth") / 2)),
        new(IfcClass.IfcCircleHollowProfileDef, "WR1/WR1", p => Terms.Less(p.Double("WallThickness"), p.Double("Radius"))),
        new(IfcClass.IfcIShapeProfileDef, "ValidFlangeThickness/WR1", p => Terms.Less(2 * p.Double("FlangeThickness"), p.Double("OverallDepth"))),
        new(IfcClass.IfcIShapeProfileDef, "ValidWebThickness/WR2", p => Terms.Less(p.Double("WebThickness"), p.Double("OverallWidth"))),
        new(IfcClass.IfcIShapeProfileDef, "ValidFilletRadius/WR3", p => p.NotAbove("FilletRadius", (p.Double("OverallWidth") - p.Double("WebThickness")) / 2) & p.NotAbove("FilletRadius", (p.Double("OverallDepth") - (2 * p.Double("FlangeThickness"))) / 2)),
        new(IfcClass.IfcLShapeProfileDef, "ValidThickness/WR21", p => Terms.Less(p.Double("Thickness"), p.Double("Depth"))),
        new(IfcClass.IfcLShapeProfileDef, "ValidThickness/WR22", p => p.Has("Width") ? Terms.Less(p.Double("Thickness"), p.Double("Width")) : true),
        new(IfcClass.IfcRectangleHollowProfileDef, "ValidWallThickness/WR31", p => Terms.Less(p.Double("WallThickness"), Smaller(p, "XDim", "YDim") / 2)),
        new(IfcClass.IfcRectangleHollowProfileDef, "ValidInnerRadius/WR33", p => p.NotAbove("InnerFilletRadius", (Smaller(p, "XDim", "YDim") / 2) - p.Double("WallThickness"))),
        new(IfcClass.IfcRectangleHollowProfileDef, "ValidOuterRadius/WR32", p => p.NotAbove("OuterFilletRadius", Smaller(p, "XDim", "YDim") / 2)),
        new(IfcClass.IfcRoundedRectangleProfileDef, "ValidRadius/WR31", p => Terms.AtMost(p.Double("RoundingRadius"), Smaller(p, "XDim", "YDim") / 2)),
        new(IfcClass.IfcTShapeProfileDef, "ValidFlangeThickness/WR1", p => Terms.Less(p.Double("FlangeThickness"), p.Double("Depth"))),
        new(IfcClass.IfcTShapeProfileDef, "ValidWebThickness/WR2", p => Terms.Less(p.Double("WebThickness"), p.Double("FlangeWidth"))),
        new(IfcClass.IfcUShapeProfileDef, "ValidFlangeThickness/WR21", p => Terms.Less(p.Double("FlangeThickness"), p.Double("Depth") / 2)),
        new(IfcClass.IfcUShapeProfileDef, "ValidWebThickness/WR22", p => Terms.Less(p.Double("WebThickness"), p.Double("FlangeWidth"))),
        new(IfcClass.IfcZShapeProfileDef, "ValidFlangeThickness/WR21", p => Terms.Less(p.Double("FlangeThickness"), p.Double("Depth") / 2)),
        new(IfcClass.IfcSweptDiskSolid, "InnerRadiusSize/WR2", p => p.Has("InnerRadius") ? Terms.Less(p.Double("InnerRadius"), p.Double("Radius")) : true),
        new(IfcClass.IfcSweptDiskSolidPolygonal, "CorrectRadii", p => p.Has("FilletRadius") ? Terms.AtMost(p.Double("Radius"), p.Double("FilletRadius")) : true),
        new(IfcClass.IfcToroidalSurface, "MajorLargerMinor", p => Terms.Less(p.Double("MinorRadius"), p.Double("MajorRadius"))),
        new(IfcClass.IfcOpenCrossProfileDef, "CorrespondingSlopeWidths", p => p.Size("Slopes") is { } slopes && p.Size("Widths") is { } widths ? slopes == widths : null, IfcRelease.Ifc4x3),
        new(IfcClass.IfcOpenCrossProfileDef, "CorrespondingTags", p => p.Size("Tags") is { } tags && p.Size("Slopes") is { } slopes ? tags == slopes + 1 : null, IfcRelease.Ifc4x3),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-profile-size", Table);

    private static double? Smaller(IfcEntity profile, string first, string second) =>
        profile.Double(first) is { } a && profile.Double(second) is { } b ? Math.Min(a, b) : null;
}
