using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>The dimension of the space in which an item lies.</summary>
internal static class Dimensions
{
    // Curves on curves: deeper than this no model goes, unless it refers in a circle.
    private const int MaxDepth = 16;

    /// <summary>2 or 3; null where it cannot be told.</summary>
    public static int? Dim(this IfcEntity item, int depth = 0)
    {
        if (!item.Exists || depth > MaxDepth || item.Type is null)
            return null;
        if (item.Is(IfcClass.IfcCartesianPoint))
            return item.Size("Coordinates");
        if (item.Is(IfcClass.IfcDirection))
            return item.Size("DirectionRatios");
        if (item.Is(IfcClass.IfcCurve))
            return OfCurve(item, depth + 1);
        if (item.Is(IfcClass.IfcVector))
            return item.Reference("Orientation").Dim(depth + 1);
        if (item.Is(IfcClass.IfcPlacement))
            return item.Class == IfcClass.IfcAxis2Placement2D ? 2 : item.Class == IfcClass.IfcAxis2PlacementLinear ? 3 : item.Reference("Location").Dim(depth + 1);
        if (item.Is(IfcClass.IfcCompositeCurveSegment))
            return item.Reference("ParentCurve").Dim(depth + 1);
        if (item.Is(IfcClass.IfcSegment))
            return item.Reference("ParentCurve").Dim(depth + 1);
        if (item.Class is IfcClass.IfcCartesianPointList2D)
            return 2;
        if (item.Is(IfcClass.IfcPoint))
            return (item.Has("BasisCurve") ? item.Reference("BasisCurve") : item.Reference("BasisSurface")).Dim(depth + 1);
        bool isSpatial = item.IsOneOf(
            IfcClass.IfcCartesianPointList3D, IfcClass.IfcSurface, IfcClass.IfcSolidModel, IfcClass.IfcCsgPrimitive3D, IfcClass.IfcHalfSpaceSolid,
            IfcClass.IfcTessellatedItem, IfcClass.IfcBooleanResult, IfcClass.IfcShellBasedSurfaceModel, IfcClass.IfcFaceBasedSurfaceModel) == true;
        return isSpatial ? 3 : null;
    }

    private static int? OfCurve(IfcEntity curve, int depth)
    {
        if (curve.IsOneOf(IfcClass.IfcGradientCurve, IfcClass.IfcSegmentedReferenceCurve, IfcClass.IfcOffsetCurveByDistances, IfcClass.IfcOffsetCurve3D, IfcClass.IfcPcurve, IfcClass.IfcSurfaceCurve) == true)
            return 3;
        return curve switch
        {
            _ when curve.Is(IfcClass.IfcPolyline) => curve.First("Points").Dim(depth),
            _ when curve.Is(IfcClass.IfcIndexedPolyCurve) => curve.Reference("Points").Dim(depth),
            _ when curve.Is(IfcClass.IfcCompositeCurve) => curve.First("Segments").Dim(depth),
            _ when curve.Is(IfcClass.IfcTrimmedCurve) => curve.Reference("BasisCurve").Dim(depth),
            _ when curve.Is(IfcClass.IfcConic) => curve.Reference("Position").Dim(depth),
            _ when curve.Is(IfcClass.IfcLine) => curve.Reference("Pnt").Dim(depth),
            _ when curve.Is(IfcClass.IfcBSplineCurve) => curve.First("ControlPointsList").Dim(depth),
            _ when curve.Is(IfcClass.IfcOffsetCurve2D) => 2,
            _ when curve.Is(IfcClass.IfcSpiral) => curve.Reference("Position").Dim(depth),
            _ when curve.Is(IfcClass.IfcPolynomialCurve) => curve.Has("CoefficientsZ") ? 3 : curve.Reference("Position").Dim(depth),
            _ => null,
        };
    }
}
