using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Tests;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

public sealed class IfcGeometryTests
{
    // A project in millimetres and a block of 4 x 0.2 x 3 m as an extrusion, item #30.
    private const string Wall = """
        #1=IFCPROJECT('1',$,$,$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3,#4));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
        #4=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);
        #10=IFCCARTESIANPOINT((0.,0.,0.));
        #11=IFCAXIS2PLACEMENT3D(#10,$,$);
        #12=IFCDIRECTION((0.,0.,1.));
        #20=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4000.,200.);
        #30=IFCEXTRUDEDAREASOLID(#20,$,#12,3000.);
        #40=IFCCARTESIANPOINT((10000.,0.,0.));
        #41=IFCAXIS2PLACEMENT3D(#40,$,$);
        #42=IFCLOCALPLACEMENT($,#41);

        """;

    private const string Opening = """
        #60=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,1000.,400.);
        #61=IFCEXTRUDEDAREASOLID(#60,$,#12,2000.);
        #62=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#61));
        #63=IFCPRODUCTDEFINITIONSHAPE($,$,(#62));
        #64=IFCOPENINGELEMENT('o',$,$,$,$,#42,#63,$,$);
        #65=IFCRELVOIDSELEMENT('r',$,$,$,#100,#64);

        """;

    private static string Product(string items, string type = "SweptSolid") => $"""
        #90=IFCSHAPEREPRESENTATION($,'Body','{type}',({items}));
        #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
        #100=IFCWALL('w',$,$,$,$,#42,#91,$,$);

        """;

    [Fact]
    public void A_wall_is_in_metres_in_its_own_system()
    {
        using IfcModel model = StepSamples.OpenModel(Wall + Product("#30"));
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.Complete, shape.Outcome);
        Assert.Equal(new Vector3D(10, 0, 0), shape.Placement.Origin);
        MeasuredShape measured = MeasuredShape.Of(shape);
        Assert.Equal(2.4, measured.Volume!.Value, 9);
        Assert.Equal(8, measured.Box.Min.X, 9);
    }

    [Fact]
    public void An_opening_is_cut_out()
    {
        using IfcModel model = StepSamples.OpenModel(Wall + Opening + Product("#30"));
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(2, MeasuredShape.Of(shape).Volume!.Value, 9);
        ProductGeometry whole = new IfcGeometry(model, new GeometryOptions { CutsOpenings = false }).Shape(model.Find(100));
        Assert.Equal(2.4, MeasuredShape.Of(whole).Volume!.Value, 9);
    }

    [Theory]
    [InlineData(".F.", 0.8)]
    [InlineData(".T.", 1.6)]
    public void A_half_space_takes_the_side_off_that_its_flag_names(string agreement, double left)
    {
        using IfcModel model = StepSamples.OpenModel(Wall + $"""
            #50=IFCCARTESIANPOINT((0.,0.,1000.));
            #51=IFCAXIS2PLACEMENT3D(#50,$,$);
            #52=IFCPLANE(#51);
            #53=IFCHALFSPACESOLID(#52,{agreement});
            #54=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#30,#53);

            """ + Product("#54", "Clipping"));
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(left, MeasuredShape.Of(shape).Volume!.Value, 9);
    }

    [Fact]
    public void Mapped_items_share_one_mesh_and_keep_unlike_scales()
    {
        using IfcModel model = StepSamples.OpenModel(Wall + """
            #70=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#30));
            #71=IFCREPRESENTATIONMAP(#11,#70);
            #72=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#10,1.,$);
            #73=IFCCARTESIANTRANSFORMATIONOPERATOR3DNONUNIFORM($,$,#40,1.,$,2.,3.);
            #74=IFCMAPPEDITEM(#71,#72);
            #75=IFCMAPPEDITEM(#71,#73);

            """ + Product("#74,#75", "MappedRepresentation"));
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(2, shape.Parts.Length);
        Assert.Same(shape.Parts[0].Mesh, shape.Parts[1].Mesh);
        Assert.Equal(2.4 + (2.4 * 6), MeasuredShape.Of(shape).Volume!.Value, 9);
    }

    [Fact]
    public void A_map_within_itself_is_reported_and_ends()
    {
        using IfcModel model = StepSamples.OpenModel(Wall + """
            #70=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#74));
            #71=IFCREPRESENTATIONMAP(#11,#70);
            #72=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#10,1.,$);
            #74=IFCMAPPEDITEM(#71,#72);

            """ + Product("#74", "MappedRepresentation"));
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.Failed, shape.Outcome);
        Assert.Contains(GeometryDiagnostics.TooDeep, model.Diagnostics.Counts.Keys);
    }

    [Fact]
    public void An_item_that_cannot_be_evaluated_is_named_and_the_box_stands_for_it()
    {
        using IfcModel model = StepSamples.OpenModel(Wall + """
            #80=IFCEXTRUDEDAREASOLID($,$,#12,3000.);
            #81=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#80));
            #82=IFCBOUNDINGBOX(#10,1000.,2000.,3000.);
            #83=IFCSHAPEREPRESENTATION($,'Box','BoundingBox',(#82));
            #84=IFCPRODUCTDEFINITIONSHAPE($,$,(#81,#83));
            #85=IFCWALL('w',$,$,$,$,#42,#84,$,$);

            """);
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(85));
        Assert.Equal(ShapeOutcome.BoundingBox, shape.Outcome);
        Assert.Equal(6, MeasuredShape.Of(shape).Volume!.Value, 9);
        Assert.Contains(model.Diagnostics.Kept, finding => finding.Location.Contains("#80", StringComparison.Ordinal));
    }

    [Fact]
    public void A_styled_item_colours_its_faces()
    {
        using IfcModel model = StepSamples.OpenModel(Wall + """
            #50=IFCCOLOURRGB($,1.,0.5,0.);
            #51=IFCSURFACESTYLERENDERING(#50,0.25,$,$,$,$,$,$,.FLAT.);
            #52=IFCSURFACESTYLE($,.BOTH.,(#51));
            #53=IFCSTYLEDITEM(#30,(#52),$);

            """ + Product("#30"));
        var geometry = new IfcGeometry(model);
        ShapePart part = Assert.Single(geometry.Shape(model.Find(100)).Parts);
        Assert.Equal(new Material { Diffuse = new Colour(1, 0.5, 0), Transparency = 0.25 }, geometry.Looks[part.Look].Material);
    }
}
