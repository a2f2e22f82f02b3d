using TwinInterop.Formats.Ifc.Tests;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

public sealed class FurtherItemTests
{
    private const string Project = """
        #1=IFCPROJECT('1',$,$,$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3,#4));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
        #4=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);
        #10=IFCCARTESIANPOINT((0.,0.,0.));
        #11=IFCAXIS2PLACEMENT3D(#10,$,$);
        #12=IFCDIRECTION((0.,0.,1.));
        #20=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4000.,4000.);
        #30=IFCEXTRUDEDAREASOLID(#20,$,#12,4000.);

        """;

    [Theory]
    [InlineData("#50=IFCSPHERICALSURFACE(#11,1000.);", 4.18879)]
    [InlineData("#50=IFCTOROIDALSURFACE(#11,1000.,250.);", 1.233701)]
    public void A_face_whose_only_bound_is_a_vertex_is_the_whole_surface(string surface, double volume)
    {
        MeasuredShape shape = Measure(surface + """
            #60=IFCVERTEXPOINT(#10);
            #61=IFCVERTEXLOOP(#60);
            #62=IFCFACEOUTERBOUND(#61,.T.);
            #63=IFCADVANCEDFACE((#62),#50,.T.);
            #64=IFCCLOSEDSHELL((#63));
            #40=IFCADVANCEDBREP(#64);
            """);
        Assert.InRange(shape.Volume!.Value, volume * 0.94, volume);
    }

    [Theory]
    [InlineData("IFCCYLINDRICALSURFACE(#11,1000.)", ".T.", 64 - (4 * Math.PI))]
    [InlineData("IFCCYLINDRICALSURFACE(#11,1000.)", ".F.", 4 * Math.PI)]
    [InlineData("IFCSPHERICALSURFACE(#11,1000.)", ".T.", 64 - (2 * Math.PI / 3))]
    [InlineData("IFCSPHERICALSURFACE(#11,1000.)", ".F.", 2 * Math.PI / 3)]
    public void A_half_space_on_a_round_surface_takes_off_what_is_inside_or_outside(string surface, string agreement, double left)
    {
        MeasuredShape shape = Measure($"""
            #50={surface};
            #53=IFCHALFSPACESOLID(#50,{agreement});
            #40=IFCBOOLEANRESULT(.DIFFERENCE.,#30,#53);
            """);
        Assert.InRange(shape.Volume!.Value, left - 0.2, left + 0.2);
    }

    [Theory]
    [InlineData("(#71,#72,#73,#74,#71)", ".T.", 60)]
    [InlineData("(#71,#72,#73,#74,#71)", ".F.", 4)]
    [InlineData("(#71,#74,#73,#72,#71)", ".T.", 4)]
    public void A_half_space_on_a_closed_extrusion_has_its_material_where_the_normal_does_not_point(string corners, string agreement, double left)
    {
        MeasuredShape shape = Measure($"""
            #71=IFCCARTESIANPOINT((-500.,-500.));
            #72=IFCCARTESIANPOINT((500.,-500.));
            #73=IFCCARTESIANPOINT((500.,500.));
            #74=IFCCARTESIANPOINT((-500.,500.));
            #75=IFCPOLYLINE({corners});
            #76=IFCARBITRARYOPENPROFILEDEF(.CURVE.,$,#75);
            #50=IFCSURFACEOFLINEAREXTRUSION(#76,#11,#12,1000.);
            #53=IFCHALFSPACESOLID(#50,{agreement});
            #40=IFCBOOLEANRESULT(.DIFFERENCE.,#30,#53);
            """);
        Assert.Equal(left, shape.Volume!.Value, 6);
    }

    [Fact]
    public void A_half_space_on_a_surface_with_open_sides_is_named_and_skipped()
    {
        using IfcModel model = Model("""
            #71=IFCCARTESIANPOINT((-500.,-500.));
            #72=IFCCARTESIANPOINT((500.,-500.));
            #75=IFCPOLYLINE((#71,#72));
            #76=IFCARBITRARYOPENPROFILEDEF(.CURVE.,$,#75);
            #50=IFCSURFACEOFLINEAREXTRUSION(#76,#11,#12,1000.);
            #53=IFCHALFSPACESOLID(#50,.T.);
            #40=IFCBOOLEANRESULT(.DIFFERENCE.,#30,#53);
            """);
        Assert.Equal(64, MeasuredShape.Of(new IfcGeometry(model).Shape(model.Find(100))).Volume!.Value, 9);
        Assert.Contains(GeometryDiagnostics.Unsupported, model.Diagnostics.Counts.Keys);
        Assert.Contains(GeometryDiagnostics.OperandSkipped, model.Diagnostics.Counts.Keys);
    }

    [Fact]
    public void A_curve_in_the_parameters_of_a_cylinder_lies_on_it()
    {
        Vector3D[] line = Line("""
            #50=IFCCYLINDRICALSURFACE(#11,1000.);
            #71=IFCCARTESIANPOINT((0.,0.));
            #72=IFCCARTESIANPOINT((6.283185307179586,2000.));
            #75=IFCPOLYLINE((#71,#72));
            #40=IFCPCURVE(#50,#75);
            """);
        Assert.All(line, point => Assert.Equal(1, Math.Sqrt((point.X * point.X) + (point.Y * point.Y)), 9));
        Assert.Equal(2, line[^1].Z, 9);
        Assert.True(line.Length >= 25, $"{line.Length} points");
    }

    [Fact]
    public void A_curve_in_the_parameters_of_a_plane_is_placed_by_it()
    {
        Vector3D[] line = Line("""
            #48=IFCCARTESIANPOINT((0.,0.,3000.));
            #49=IFCAXIS2PLACEMENT3D(#48,$,$);
            #50=IFCPLANE(#49);
            #71=IFCCARTESIANPOINT((1000.,0.));
            #72=IFCCARTESIANPOINT((1000.,2000.));
            #75=IFCPOLYLINE((#71,#72));
            #40=IFCPCURVE(#50,#75);
            """);
        Assert.Equal([new Vector3D(1, 0, 3), new Vector3D(1, 2, 3)], line);
    }

    [Fact]
    public void An_edge_of_a_topological_item_is_a_line()
    {
        Vector3D[] line = Line("""
            #71=IFCVERTEXPOINT(#10);
            #72=IFCCARTESIANPOINT((1000.,2000.,0.));
            #73=IFCVERTEXPOINT(#72);
            #40=IFCEDGE(#71,#73);
            """);
        Assert.Equal([default, new Vector3D(1, 2, 0)], line);
    }

    // Areas by hand: rectangles and trapezia of the outline.
    [Theory]
    [InlineData("IFCCRANERAILASHAPEPROFILEDEF(.AREA.,$,$,85.,200.,$,75.,25.,35.,45.,120.,10.,14.,22.,$)", 0.007035)]
    [InlineData("IFCCRANERAILFSHAPEPROFILEDEF(.AREA.,$,$,80.,100.,$,20.,30.,60.,10.,20.,$)", 0.0064)]
    public void A_crane_rail_has_the_area_of_its_outline(string profile, double area)
    {
        MeasuredShape shape = Measure($"#21={profile};#40=IFCEXTRUDEDAREASOLID(#21,$,#12,1000.);", "IFC2X3");
        Assert.Equal(area, shape.Volume!.Value, 9);
        Assert.Equal(-shape.Box.Min.Y, shape.Box.Max.Y, 9);
    }

    [Theory]
    [InlineData(".T.", 2, 1)]
    [InlineData(".F.", 1.7071067811865475, 0.7071067811865475)]
    public void An_open_cross_profile_runs_by_widths_and_slopes(string horizontal, double x, double y)
    {
        MeasuredShape shape = Measure(
            $"#21=IFCOPENCROSSPROFILEDEF(.CURVE.,$,{horizontal},(1000.,1000.),(0.,0.7853981633974483),$,$);#40=IFCEXTRUDEDAREASOLID(#21,$,#12,1000.);",
            "IFC4X3_ADD2");
        Assert.Equal(x, shape.Box.Max.X, 9);
        Assert.Equal(y, shape.Box.Max.Y, 9);
    }

    [Fact]
    public void A_shell_with_a_side_given_twice_is_a_body_from_which_openings_are_cut()
    {
        // A box whose upper side comes whole and in two triangles.
        MeasuredShape shape = Measure("""
            #50=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1000.,0.,0.),(1000.,1000.,0.),(0.,1000.,0.),(0.,0.,1000.),(1000.,0.,1000.),(1000.,1000.,1000.),(0.,1000.,1000.)));
            #51=IFCINDEXEDPOLYGONALFACE((4,3,2,1));
            #52=IFCINDEXEDPOLYGONALFACE((1,2,6,5));
            #53=IFCINDEXEDPOLYGONALFACE((2,3,7,6));
            #54=IFCINDEXEDPOLYGONALFACE((3,4,8,7));
            #55=IFCINDEXEDPOLYGONALFACE((4,1,5,8));
            #56=IFCINDEXEDPOLYGONALFACE((5,6,7,8));
            #57=IFCINDEXEDPOLYGONALFACE((5,6,7));
            #58=IFCINDEXEDPOLYGONALFACE((5,7,8));
            #59=IFCPOLYGONALFACESET(#50,.T.,(#51,#52,#53,#54,#55,#56,#57,#58),$);
            #60=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,1000.,1000.);
            #61=IFCEXTRUDEDAREASOLID(#60,$,#12,2000.);
            #40=IFCBOOLEANRESULT(.DIFFERENCE.,#59,#61);
            """);
        Assert.Equal(0.75, shape.Volume!.Value, 9);
    }

    private static IfcModel Model(string items, string schema = "IFC4") => StepSamples.OpenModel(
        Project + items + """

            #90=IFCSHAPEREPRESENTATION($,'Body','SolidModel',(#40));
            #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
            #100=IFCBUILDINGELEMENTPROXY('w',$,$,$,$,$,#91,$,$);
            """,
        schema);

    private static MeasuredShape Measure(string items, string schema = "IFC4")
    {
        using IfcModel model = Model(items, schema);
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.Complete, shape.Outcome);
        return MeasuredShape.Of(shape);
    }

    private static Vector3D[] Line(string items)
    {
        using IfcModel model = Model(items);
        return Assert.Single(new IfcGeometry(model).Shape(model.Find(100)).Lines).Points;
    }
}
