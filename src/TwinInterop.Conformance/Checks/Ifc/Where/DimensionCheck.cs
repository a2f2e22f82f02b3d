using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Items lie in the space that they are used in: the plane, or space.</summary>
[Checks("ifc-where-dimension")]
internal sealed class DimensionCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcArbitraryClosedProfileDef, "WR1/WR1", profile => Is(profile.Reference("OuterCurve"), 2)),
        new(IfcClass.IfcArbitraryOpenProfileDef, "WR12/WR12", profile => Is(profile.Reference("Curve"), 2)),
        new(IfcClass.IfcArbitraryProfileDefWithVoids, "WR2/WR2", profile => profile.All("InnerCurves", curve => Is(curve, 2))),
        new(IfcClass.IfcAxis1Placement, "AxisIs3D/WR1", placement => Is(placement.Reference("Axis"), 3)),
        new(IfcClass.IfcAxis1Placement, "LocationIs3D/WR2", placement => Is(placement.Reference("Location"), 3)),
        new(IfcClass.IfcAxis2Placement2D, "RefDirIs2D/WR1", placement => Is(placement.Reference("RefDirection"), 2)),
        new(IfcClass.IfcAxis2Placement2D, "LocationIs2D/WR2", placement => Is(placement.Reference("Location"), 2)),
        new(IfcClass.IfcAxis2Placement3D, "LocationIs3D/WR1", placement => Is(placement.Reference("Location"), 3)),
        new(IfcClass.IfcAxis2Placement3D, "AxisIs3D/WR2", placement => Is(placement.Reference("Axis"), 3)),
        new(IfcClass.IfcAxis2Placement3D, "RefDirIs3D/WR3", placement => Is(placement.Reference("RefDirection"), 3)),
        new(IfcClass.IfcBSplineCurve, "SameDim/WR41", curve => SameDim(curve, "ControlPointsList")),
        new(IfcClass.IfcCartesianPoint, "CP2Dor3D/WR1", point => point.Size("Coordinates") is { } size ? size >= 2 : null),
        new(IfcClass.IfcCartesianTransformationOperator2D, "DimEqual2/WR1", transformation => Is(transformation.Reference("LocalOrigin"), 2)),
        new(IfcClass.IfcCartesianTransformationOperator2D, "Axis1Is2D/WR2", transformation => Is(transformation.Reference("Axis1"), 2)),
        new(IfcClass.IfcCartesianTransformationOperator2D, "Axis2Is2D/WR3", transformation => Is(transformation.Reference("Axis2"), 2)),
        new(IfcClass.IfcCartesianTransformationOperator3D, "DimIs3D/WR1", transformation => Is(transformation.Reference("LocalOrigin"), 3)),
        new(IfcClass.IfcCartesianTransformationOperator3D, "Axis1Is3D/WR2", transformation => Is(transformation.Reference("Axis1"), 3)),
        new(IfcClass.IfcCartesianTransformationOperator3D, "Axis2Is3D/WR3", transformation => Is(transformation.Reference("Axis2"), 3)),
        new(IfcClass.IfcCartesianTransformationOperator3D, "Axis3Is3D/WR4", transformation => Is(transformation.Reference("Axis3"), 3)),
        new(IfcClass.IfcCompositeCurve, "SameDim/WR42", curve => SameDim(curve, "Segments")),
        new(IfcClass.IfcGeometricRepresentationContext, "North2D", context => Is(context.Reference("TrueNorth"), 2)),
        new(IfcClass.IfcGeometricSet, "ConsistentDim/WR21", set => SameDim(set, "Elements")),
        new(IfcClass.IfcGridAxis, "WR1/WR1", axis => Is(axis.Reference("AxisCurve"), 2)),
        new(IfcClass.IfcLine, "SameDim/WR1", line => Same(line.Reference("Dir"), line.Reference("Pnt"))),
        new(IfcClass.IfcOffsetCurve2D, "DimIs2D/WR1", curve => Is(curve.Reference("BasisCurve"), 2)),
        new(IfcClass.IfcOffsetCurve3D, "DimIs2D/WR1", curve => Is(curve.Reference("BasisCurve"), 3)),
        new(IfcClass.IfcPcurve, "DimIs2D", curve => Is(curve.Reference("ReferenceCurve"), 2)),
        new(IfcClass.IfcPolyLoop, "AllPointsSameDim/WR21", loop => SameDim(loop, "Polygon")),
        new(IfcClass.IfcPolygonalBoundedHalfSpace, "BoundaryDim/WR41", solid => Is(solid.Reference("PolygonalBoundary"), 2)),
        new(IfcClass.IfcPolyline, "SameDim/WR41", line => SameDim(line, "Points")),
        new(IfcClass.IfcSectionedSolid, "DirectrixIs3D", solid => Is(solid.Reference("Directrix"), 3), IfcRelease.Ifc4x3),
        new(IfcClass.IfcSectionedSpine, "SpineCurveDim/WR3", spine => Is(spine.Reference("SpineCurve"), 3)),
        new(IfcClass.IfcSectionedSurface, "DirectrixIs3D", surface => Is(surface.Reference("Directrix"), 3), IfcRelease.Ifc4x3),
        new(IfcClass.IfcSurfaceCurve, "CurveIs3D", curve => Is(curve.Reference("Curve3D"), 3)),
        new(IfcClass.IfcSweptDiskSolid, "DirectrixDim/WR1", solid => Is(solid.Reference("Directrix"), 3)),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-dimension", Table);

    private static bool? Is(IfcEntity item, int dimension) => item.Dim() is { } found ? found == dimension : null;

    private static bool? Same(IfcEntity first, IfcEntity second) => first.Dim() is { } a && second.Dim() is { } b ? a == b : null;

    private static bool? SameDim(IfcEntity entity, string attribute)
    {
        int? first = null;
        foreach (IfcEntity member in entity.References(attribute))
        {
            int? dimension = member.Dim();
            first ??= dimension;
            if (dimension is not null && dimension != first)
                return false;
        }

        return true;
    }
}
