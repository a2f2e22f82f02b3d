using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Tests;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Every class of items, curves, surfaces and profiles of every release is evaluated, or stands here with the reason.</summary>
public sealed class ItemCoverageTests
{
    private const string NoShape = "it places, directs, lights or repeats other things and has no shape of its own";
    private const string NoEnd = "it has no end: only what it bounds or is combined with has a shape";
    private const string PartOfItem = "it is a part of another item, which is evaluated";
    private const string Drawing = "it is a text, a symbol, a hatch or a dimension of a drawing";

    private static readonly Dictionary<string, string> NotEvaluatedItems = new(StringComparer.Ordinal)
    {
        ["IfcAxis1Placement"] = NoShape,
        ["IfcAxis2Placement2D"] = NoShape,
        ["IfcAxis2Placement3D"] = NoShape,
        ["IfcAxis2PlacementLinear"] = NoShape,
        ["IfcCartesianTransformationOperator2D"] = NoShape,
        ["IfcCartesianTransformationOperator2DnonUniform"] = NoShape,
        ["IfcCartesianTransformationOperator3D"] = NoShape,
        ["IfcCartesianTransformationOperator3DnonUniform"] = NoShape,
        ["IfcDirection"] = NoShape,
        ["IfcDistanceExpression"] = NoShape,
        ["IfcLightSourceAmbient"] = NoShape,
        ["IfcLightSourceDirectional"] = NoShape,
        ["IfcLightSourceGoniometric"] = NoShape,
        ["IfcLightSourcePositional"] = NoShape,
        ["IfcLightSourceSpot"] = NoShape,
        ["IfcOneDirectionRepeatFactor"] = NoShape,
        ["IfcOrientationExpression"] = NoShape,
        ["IfcPlanarBox"] = NoShape,
        ["IfcPointByDistanceExpression"] = NoShape,
        ["IfcPlanarExtent"] = NoShape,
        ["IfcStyledItem"] = NoShape,
        ["IfcTwoDirectionRepeatFactor"] = NoShape,
        ["IfcVector"] = NoShape,
        ["IfcVertex"] = NoShape,
        ["IfcBoxedHalfSpace"] = NoEnd,
        ["IfcCylindricalSurface"] = NoEnd,
        ["IfcHalfSpaceSolid"] = NoEnd,
        ["IfcPlane"] = NoEnd,
        ["IfcPolygonalBoundedHalfSpace"] = NoEnd,
        ["IfcCosineSpiral"] = NoEnd,
        ["IfcSineSpiral"] = NoEnd,
        ["IfcBoundedSurface"] = "IFC2x3 forgot to make it abstract",
        ["IfcAlignment2DHorizontal"] = PartOfItem,
        ["IfcAlignment2DHorizontalSegment"] = PartOfItem,
        ["IfcAlignment2DVerSegCircularArc"] = PartOfItem,
        ["IfcAlignment2DVerSegLine"] = PartOfItem,
        ["IfcAlignment2DVerSegParabolicArc"] = PartOfItem,
        ["IfcAlignment2DVertical"] = PartOfItem,
        ["IfcCircularArcSegment2D"] = PartOfItem,
        ["IfcCompositeCurveSegment"] = PartOfItem,
        ["IfcCurveSegment"] = PartOfItem,
        ["IfcEdgeLoop"] = PartOfItem,
        ["IfcFaceBound"] = PartOfItem,
        ["IfcFaceOuterBound"] = PartOfItem,
        ["IfcIndexedPolygonalFace"] = PartOfItem,
        ["IfcIndexedPolygonalFaceWithVoids"] = PartOfItem,
        ["IfcLineSegment2D"] = PartOfItem,
        ["IfcLoop"] = PartOfItem,
        ["IfcPolyLoop"] = PartOfItem,
        ["IfcReparametrisedCompositeCurveSegment"] = PartOfItem,
        ["IfcTransitionCurveSegment2D"] = PartOfItem,
        ["IfcVertexLoop"] = PartOfItem,
        ["IfcAngularDimension"] = Drawing,
        ["IfcAnnotationCurveOccurrence"] = Drawing,
        ["IfcAnnotationFillAreaOccurrence"] = Drawing,
        ["IfcAnnotationSurfaceOccurrence"] = Drawing,
        ["IfcAnnotationSymbolOccurrence"] = Drawing,
        ["IfcAnnotationTextOccurrence"] = Drawing,
        ["IfcDefinedSymbol"] = Drawing,
        ["IfcDiameterDimension"] = Drawing,
        ["IfcDimensionCurve"] = Drawing,
        ["IfcDimensionCurveDirectedCallout"] = Drawing,
        ["IfcDimensionCurveTerminator"] = Drawing,
        ["IfcDraughtingCallout"] = Drawing,
        ["IfcFillAreaStyleHatching"] = Drawing,
        ["IfcFillAreaStyleTileSymbolWithStyle"] = Drawing,
        ["IfcFillAreaStyleTiles"] = Drawing,
        ["IfcLinearDimension"] = Drawing,
        ["IfcProjectionCurve"] = Drawing,
        ["IfcRadiusDimension"] = Drawing,
        ["IfcStructuredDimensionCallout"] = Drawing,
        ["IfcTerminatorSymbol"] = Drawing,
        ["IfcTextLiteral"] = Drawing,
        ["IfcTextLiteralWithExtent"] = Drawing,
    };

    private static readonly Dictionary<string, string> NotEvaluatedProfiles = new(StringComparer.Ordinal)
    {
        ["IfcProfileDef"] = "it names a profile and does not give its shape",
    };

    public static TheoryData<string> Releases => ["IFC2X3", "IFC4", "IFC4X1", "IFC4X3_ADD2"];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_class_of_items_is_evaluated_or_named(string release) => Assert.Equal(
        Expected(release, "IfcRepresentationItem", NotEvaluatedItems), Unsupported(release, "IfcRepresentationItem", "#30=", "#30"));

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_class_of_profiles_is_evaluated_or_named(string release) => Assert.Equal(
        Expected(release, "IfcProfileDef", NotEvaluatedProfiles),
        Unsupported(release, "IfcProfileDef", "#40=IFCEXTRUDEDAREASOLID(#30,$,$,1.);\n#30=", "#40"));

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_class_of_surfaces_bounds_faces_or_is_named(string release) => Assert.Equal(
        Expected(release, "IfcSurface", new() { ["IfcBoundedSurface"] = "", ["IfcCurveBoundedPlane"] = "", ["IfcSectionedSurface"] = "" }),
        Unsupported(release, "IfcSurface", "#40=IFCOPENSHELL((#41));\n#41=IFCFACESURFACE((),#30,.T.);\n#30=", "#40"));

    private static List<string> Expected(string release, string root, Dictionary<string, string> named) =>
        [.. Concrete(release, root).Where(named.ContainsKey)];

    private static IEnumerable<string> Concrete(string release, string root)
    {
        IfcSchema schema = IfcSchema.Of(release)!;
        EntityType top = schema.Entity(root)!;
        return schema.Entities.Where(type => !type.IsAbstract && type.IsSubtypeOf(top)).Select(type => type.Name).Order(StringComparer.Ordinal);
    }

    // An instance without a single attribute: where there is code for its class, that asks for one.
    private static List<string> Unsupported(string release, string root, string before, string item)
    {
        var unsupported = new List<string>();
        foreach (string name in Concrete(release, root))
        {
            using IfcModel model = StepSamples.OpenModel(
                $"""
                {before}{name.ToUpperInvariant()}();
                #90=IFCSHAPEREPRESENTATION($,'Body','SolidModel',({item}));
                #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
                #100=IFCBUILDINGELEMENTPROXY('w',$,$,$,$,$,#91,$,$);
                """,
                release);
            new IfcGeometry(model).Shape(model.Find(100));
            if (model.Diagnostics.Kept.Any(finding => finding.Rule == GeometryDiagnostics.Unsupported && finding.ToString().Contains("#30", StringComparison.Ordinal)))
                unsupported.Add(name);
        }

        return unsupported;
    }
}
