using TwinInterop.Formats.Ifc.Tests;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

public sealed class AlignmentTests
{
    // Millimetres; 100 m eastwards, then a quarter turn to the left with a radius of 50 m: curve #50.
    private const string Plan = """
        #1=IFCPROJECT('1',$,$,$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3,#4));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
        #4=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);
        #10=IFCCARTESIANPOINT((0.,0.));
        #11=IFCDIRECTION((1.,0.));
        #12=IFCAXIS2PLACEMENT2D(#10,#11);
        #13=IFCVECTOR(#11,1.);
        #14=IFCLINE(#10,#13);
        #15=IFCCURVESEGMENT(.CONTINUOUS.,#12,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100000.),#14);
        #20=IFCCARTESIANPOINT((100000.,0.));
        #21=IFCAXIS2PLACEMENT2D(#20,#11);
        #22=IFCCIRCLE(#12,50000.);
        #23=IFCCURVESEGMENT(.CONTINUOUS.,#21,IFCPARAMETERVALUE(0.),IFCPARAMETERVALUE(1.5707963267948966),#22);
        #50=IFCCOMPOSITECURVE((#15,#23),.F.);

        """;

    // One in a hundred upwards from 10 m: curve #60.
    private const string Heights = """
        #51=IFCCARTESIANPOINT((0.,10000.));
        #52=IFCDIRECTION((1.,0.01));
        #53=IFCAXIS2PLACEMENT2D(#51,#52);
        #54=IFCCURVESEGMENT(.CONTINUOUS.,#53,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(200000.),#14);
        #60=IFCGRADIENTCURVE((#54),.F.,#50,$);

        """;

    private static IfcModel Open(string data) => StepSamples.OpenModel(data, "IFC4X3_ADD2");

    private static IStationedCurve Curve(IfcModel model, uint id) =>
        Assert.IsAssignableFrom<IStationedCurve>(new IfcGeometry(model).Curves.Curve(model.Find(id)));

    [Fact]
    public void A_curve_of_segments_is_in_metres_and_turns_where_its_segments_say()
    {
        using IfcModel model = Open(Plan);
        IStationedCurve curve = Curve(model, 50);
        Assert.Equal(100 + (25 * Math.PI), curve.End, 9);
        Assert.Equal(0, curve.PointAt(curve.End).DistanceTo(new Vector3D(150, 50, 0)), 9);
        Assert.Equal(0, (curve.TangentAt(curve.End) - Vector3D.UnitY).Length, 9);
    }

    [Fact]
    public void A_gradient_climbs_by_the_distance_in_plan()
    {
        using IfcModel model = Open(Plan + Heights);
        IStationedCurve curve = Curve(model, 60);
        Assert.Equal(0, curve.PointAt(80).DistanceTo(new Vector3D(80, 0, 10.8)), 9);
        Assert.Equal(10 + (curve.End / 100), curve.PointAt(curve.End).Z, 9);
    }

    [Fact]
    public void An_unknown_parent_curve_is_reported_and_not_guessed()
    {
        using IfcModel model = Open(Plan.Replace("#22=IFCCIRCLE(#12,50000.)", "#22=IFCCARTESIANPOINT((0.,0.))", StringComparison.Ordinal));
        Assert.Throws<UnreadableItemException>(() => new IfcGeometry(model).Curves.Curve(model.Find(50)));
    }

    [Fact]
    public void A_linear_placement_stands_beside_its_curve_and_faces_along_it()
    {
        using IfcModel model = Open(Plan + """
            #70=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(178539.81633974483),2000.,1000.,$,#50);
            #71=IFCAXIS2PLACEMENTLINEAR(#70,$,$);
            #72=IFCLINEARPLACEMENT($,#71,$);
            """);
        Frame3D frame = new IfcGeometry(model).Placements.Of(model.Find(72));
        Assert.Equal(0, frame.Origin.DistanceTo(new Vector3D(148, 50, 1)), 9);
        Assert.Equal(0, (frame.AxisX - Vector3D.UnitY).Length, 9);
        Assert.Equal(0, (frame.AxisZ - Vector3D.UnitZ).Length, 9);
    }

    [Fact]
    public void A_Cartesian_position_elsewhere_is_reported()
    {
        using IfcModel model = Open(Plan + """
            #70=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(50000.),$,$,$,#50);
            #71=IFCAXIS2PLACEMENTLINEAR(#70,$,$);
            #73=IFCCARTESIANPOINT((50000.,100.,0.));
            #74=IFCAXIS2PLACEMENT3D(#73,$,$);
            #72=IFCLINEARPLACEMENT($,#71,#74);
            """);
        Frame3D frame = new IfcGeometry(model).Placements.Of(model.Find(72));
        Assert.Equal(0, frame.Origin.DistanceTo(new Vector3D(50, 0, 0)), 9);
        Assert.Contains(GeometryDiagnostics.CartesianDiffers, model.Diagnostics.Kept.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_Cartesian_position_stands_for_a_curve_that_cannot_be_evaluated()
    {
        using IfcModel model = Open(Plan + """
            #69=IFCCOMPOSITECURVE($,.F.);
            #70=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(50000.),$,$,$,#69);
            #71=IFCAXIS2PLACEMENTLINEAR(#70,$,$);
            #73=IFCCARTESIANPOINT((50000.,100.,0.));
            #74=IFCAXIS2PLACEMENT3D(#73,$,$);
            #72=IFCLINEARPLACEMENT($,#71,#74);
            """);
        Frame3D frame = new IfcGeometry(model).Placements.Of(model.Find(72));
        Assert.Equal(0, frame.Origin.DistanceTo(new Vector3D(50, 0.1, 0)), 9);
        Assert.Contains(GeometryDiagnostics.CartesianInstead, model.Diagnostics.Kept.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_sectioned_solid_around_a_bend_is_closed_and_as_large_as_Pappus_says()
    {
        using IfcModel model = Open(Plan + Heights.Replace("0.01", "0.", StringComparison.Ordinal) + """
            #80=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4000.,1000.);
            #81=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(0.),$,$,$,#60);
            #82=IFCAXIS2PLACEMENTLINEAR(#81,$,$);
            #83=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(178539.81633974483),$,$,$,#60);
            #84=IFCAXIS2PLACEMENTLINEAR(#83,$,$);
            #85=IFCSECTIONEDSOLIDHORIZONTAL(#60,(#80,#80),(#82,#84));
            #90=IFCSHAPEREPRESENTATION($,'Body','AdvancedSweptSolid',(#85));
            #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
            #100=IFCCOURSE('c',$,$,$,$,$,#91,$,$);
            """);
        ProductGeometry shape = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.Complete, shape.Outcome);
        double expected = 4 * (100 + (25 * Math.PI));
        Assert.InRange(MeasuredShape.Of(shape).Volume!.Value, expected * 0.999, expected * 1.001);
    }

    [Fact]
    public void A_sectioned_solid_between_unlike_profiles_changes_evenly()
    {
        using IfcModel model = Open(Plan + Heights.Replace("0.01", "0.", StringComparison.Ordinal) + """
            #79=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4000.,1000.);
            #80=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,2000.,1000.);
            #81=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(10000.),$,$,$,#60);
            #82=IFCAXIS2PLACEMENTLINEAR(#81,$,$);
            #83=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(90000.),$,$,$,#60);
            #84=IFCAXIS2PLACEMENTLINEAR(#83,$,$);
            #85=IFCSECTIONEDSOLIDHORIZONTAL(#60,(#79,#80),(#82,#84));
            #90=IFCSHAPEREPRESENTATION($,'Body','AdvancedSweptSolid',(#85));
            #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
            #100=IFCCOURSE('c',$,$,$,$,$,#91,$,$);
            """);
        Assert.Equal(240, MeasuredShape.Of(new IfcGeometry(model).Shape(model.Find(100))).Volume!.Value, 6);
    }

    [Fact]
    public void An_alignment_without_a_drawn_curve_follows_its_design_parameters()
    {
        using IfcModel model = Open(Plan + """
            #60=IFCALIGNMENT('a',$,$,$,$,$,$,$);
            #61=IFCALIGNMENTHORIZONTAL('h',$,$,$,$,$,$);
            #62=IFCRELNESTS('n',$,$,$,#60,(#61));
            #63=IFCALIGNMENTHORIZONTALSEGMENT($,$,#10,0.,0.,0.,100000.,$,.LINE.);
            #64=IFCALIGNMENTSEGMENT('s',$,$,$,$,$,$,#63);
            #65=IFCALIGNMENTHORIZONTALSEGMENT($,$,#20,0.,50000.,50000.,78539.81633974483,$,.CIRCULARARC.);
            #66=IFCALIGNMENTSEGMENT('t',$,$,$,$,$,$,#65);
            #67=IFCRELNESTS('m',$,$,$,#61,(#64,#66));
            """);
        IStationedCurve? curve = new IfcGeometry(model).Alignments.Curve(model.Find(60));
        Assert.NotNull(curve);
        Assert.Equal(0, curve.PointAt(curve.End).DistanceTo(new Vector3D(150, 50, 0)), 8);
        Assert.NotEmpty(new IfcGeometry(model).Shape(model.Find(60)).Lines);
    }
}
