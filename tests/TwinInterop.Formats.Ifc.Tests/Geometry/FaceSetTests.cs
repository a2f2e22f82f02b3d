using TwinInterop.Formats.Ifc.Tests;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Face sets some faces of which name points that are none.</summary>
public sealed class FaceSetTests
{
    private const string Frame = """
        #1=IFCPROJECT('1',$,$,$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
        #10=IFCCARTESIANPOINT((0.,0.,0.));
        #11=IFCAXIS2PLACEMENT3D(#10,$,$);
        #13=IFCLOCALPLACEMENT($,#11);
        #20=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.),(1.,1.,0.),(0.,1.,0.)));
        #90=IFCSHAPEREPRESENTATION($,'Body','Tessellation',(#30));
        #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
        #100=IFCGEOGRAPHICELEMENT('g',$,$,$,$,#13,#91,$,.TERRAIN.);

        """;

    [Theory]
    [InlineData("#30=IFCTRIANGULATEDFACESET(#20,$,$,((1,2,3),(1,3,5),(0,1,2),(1,3,4)),$);", 2, "found 5 in face 2: 2 of 4 faces")]
    [InlineData("#30=IFCTRIANGULATEDFACESET(#20,$,$,((1,2),(1,2,3)),$);", 1, "found 0 in face 1: 1 of 2 faces")]
    [InlineData("#30=IFCTRIANGULATEDFACESET(#20,$,$,((1,2,3),(1,3,5)),(1,2,3,4));", 1, "found 5 in face 2: 1 of 2 faces")]
    [InlineData("#30=IFCPOLYGONALFACESET(#20,$,(#31,#32),$);\n#31=IFCINDEXEDPOLYGONALFACE((1,2,3,4));\n#32=IFCINDEXEDPOLYGONALFACE((1,2,9));", 2, "found 9 in face 2: 1 of 2 faces")]
    public void Good_faces_stay_and_bad_ones_are_told(string faces, int triangles, string told)
    {
        using IfcModel model = StepSamples.OpenModel(Frame + faces);

        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));

        Assert.Equal(ShapeOutcome.Partial, shape.Outcome);
        Assert.Equal(triangles, MeasuredShape.Of(shape).Triangles);
        string finding = Assert.Single(model.Diagnostics.Kept, kept => kept.Rule == GeometryDiagnostics.FacesLeftOut).ToString();
        Assert.Contains(told, finding, StringComparison.Ordinal);
    }
}
