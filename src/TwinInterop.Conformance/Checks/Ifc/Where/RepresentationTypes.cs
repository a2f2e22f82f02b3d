using System.Collections.Frozen;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Which items a type of shape representation holds.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcShapeRepresentationTypes; IFC2x3 has fewer types and other items for some.</remarks>
internal static class RepresentationTypes
{
    private static readonly FrozenDictionary<string, IfcClass[]> Items = new Dictionary<string, IfcClass[]>(StringComparer.Ordinal)
    {
        ["Point"] = [IfcClass.IfcPoint],
        ["PointCloud"] = [IfcClass.IfcCartesianPointList3D],
        ["Curve"] = [IfcClass.IfcCurve],
        ["Curve2D"] = [IfcClass.IfcCurve],
        ["Curve3D"] = [IfcClass.IfcCurve],
        ["Segment"] = [IfcClass.IfcSegment],
        ["Surface"] = [IfcClass.IfcSurface],
        ["Surface2D"] = [IfcClass.IfcSurface],
        ["Surface3D"] = [IfcClass.IfcSurface],
        ["SectionedSurface"] = [IfcClass.IfcSectionedSurface],
        ["FillArea"] = [IfcClass.IfcAnnotationFillArea],
        ["Text"] = [IfcClass.IfcTextLiteral],
        ["AdvancedSurface"] = [IfcClass.IfcBSplineSurface],
        ["Annotation2D"] = [IfcClass.IfcPoint, IfcClass.IfcCurve, IfcClass.IfcGeometricCurveSet, IfcClass.IfcAnnotationFillArea, IfcClass.IfcTextLiteral, IfcClass.IfcDefinedSymbol, IfcClass.IfcDraughtingCallout],
        ["GeometricSet"] = [IfcClass.IfcGeometricSet, IfcClass.IfcPoint, IfcClass.IfcCurve, IfcClass.IfcSurface],
        ["GeometricCurveSet"] = [IfcClass.IfcGeometricSet, IfcClass.IfcPoint, IfcClass.IfcCurve],
        ["Tessellation"] = [IfcClass.IfcTessellatedItem],
        ["SurfaceOrSolidModel"] = [IfcClass.IfcTessellatedItem, IfcClass.IfcShellBasedSurfaceModel, IfcClass.IfcFaceBasedSurfaceModel, IfcClass.IfcSolidModel],
        ["SurfaceModel"] = [IfcClass.IfcTessellatedItem, IfcClass.IfcShellBasedSurfaceModel, IfcClass.IfcFaceBasedSurfaceModel],
        ["SolidModel"] = [IfcClass.IfcSolidModel],
        ["SweptSolid"] = [IfcClass.IfcExtrudedAreaSolid, IfcClass.IfcRevolvedAreaSolid],
        ["AdvancedSweptSolid"] = [IfcClass.IfcSweptAreaSolid, IfcClass.IfcSweptDiskSolid, IfcClass.IfcSectionedSolidHorizontal],
        ["CSG"] = [IfcClass.IfcBooleanResult, IfcClass.IfcCsgPrimitive3D, IfcClass.IfcCsgSolid],
        ["Clipping"] = [IfcClass.IfcCsgSolid, IfcClass.IfcBooleanClippingResult],
        ["Brep"] = [IfcClass.IfcFacetedBrep],
        ["AdvancedBrep"] = [IfcClass.IfcManifoldSolidBrep],
        ["BoundingBox"] = [IfcClass.IfcBoundingBox],
        ["SectionedSpine"] = [IfcClass.IfcSectionedSpine],
        ["LightSource"] = [IfcClass.IfcLightSource],
        ["MappedRepresentation"] = [IfcClass.IfcMappedItem],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What IFC2x3 says otherwise; it knows no other types.
    private static readonly FrozenDictionary<string, IfcClass[]> Items2x3 = new Dictionary<string, IfcClass[]>(StringComparer.Ordinal)
    {
        ["Curve2D"] = [IfcClass.IfcCurve],
        ["Annotation2D"] = Items["Annotation2D"],
        ["GeometricSet"] = Items["GeometricSet"],
        ["GeometricCurveSet"] = Items["GeometricCurveSet"],
        ["SurfaceModel"] = [IfcClass.IfcShellBasedSurfaceModel, IfcClass.IfcFaceBasedSurfaceModel, IfcClass.IfcFacetedBrep, IfcClass.IfcFacetedBrepWithVoids],
        ["SolidModel"] = [IfcClass.IfcSolidModel],
        ["SweptSolid"] = [IfcClass.IfcSweptAreaSolid],
        ["AdvancedSweptSolid"] = [IfcClass.IfcSurfaceCurveSweptAreaSolid, IfcClass.IfcSweptDiskSolid],
        ["CSG"] = [IfcClass.IfcBooleanResult],
        ["Clipping"] = [IfcClass.IfcBooleanClippingResult],
        ["Brep"] = [IfcClass.IfcFacetedBrep, IfcClass.IfcFacetedBrepWithVoids],
        ["BoundingBox"] = [IfcClass.IfcBoundingBox],
        ["SectionedSpine"] = [IfcClass.IfcSectionedSpine],
        ["MappedRepresentation"] = [IfcClass.IfcMappedItem],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the items of a representation are those of its type; null for a type that the schema does not know.</summary>
    public static bool? Fit(IfcEntity shape)
    {
        if (shape.Text("RepresentationType") is not { } type)
            return null;
        IfcRelease release = shape.Model.Schema.Release;
        FrozenDictionary<string, IfcClass[]> table = release == IfcRelease.Ifc2x3 ? Items2x3 : Items;
        bool isOfLater = release != IfcRelease.Ifc4x3 && type is "Segment" or "SectionedSurface";
        if (isOfLater || !table.TryGetValue(type, out IfcClass[]? classes))
            return null;
        if (type == "BoundingBox" && shape.Size("Items") > 1)
            return false;
        return shape.All("Items", item => item.IsOneOf(classes) is { } fits ? fits && Keeps(type, item, release) : null);
    }

    // What goes beyond the class of the item.
    private static bool Keeps(string type, IfcEntity item, IfcRelease release) => type switch
    {
        "Curve2D" => item.Dim() is null or 2,
        "Curve3D" or "Surface3D" => item.Dim() is null or 3,
        "Surface2D" => item.Dim() is null or 2,
        "GeometricCurveSet" => !item.Is(IfcClass.IfcGeometricSet) || item.Count("Elements", element => element.Is(IfcClass.IfcSurface)) == 0,
        "SweptSolid" => release == IfcRelease.Ifc2x3 || item.IsOneOf(IfcClass.IfcExtrudedAreaSolidTapered, IfcClass.IfcRevolvedAreaSolidTapered) != true,
        _ => true,
    };
}
