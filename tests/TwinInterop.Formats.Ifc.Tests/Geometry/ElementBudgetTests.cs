using System.Globalization;
using System.Text;
using TwinInterop.Formats.Ifc.Tests;

namespace TwinInterop.Formats.Ifc.Geometry;

public sealed class ElementBudgetTests
{
    private static readonly GeometryOptions Scant = new() { ElementBudget = 600 };

    private const string Units = """
        #1=IFCPROJECT('1',$,$,$,$,$,$,$,#2);
        #2=IFCUNITASSIGNMENT((#3));
        #3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
        #10=IFCCARTESIANPOINT((0.,0.,0.));
        #11=IFCAXIS2PLACEMENT3D(#10,$,$);
        #12=IFCDIRECTION((0.,0.,1.));
        #13=IFCLOCALPLACEMENT($,#11);

        """;

    [Fact]
    public void Openings_beyond_the_budget_are_named_and_left_out()
    {
        string wall = Units + """
            #20=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,200.,0.2);
            #30=IFCEXTRUDEDAREASOLID(#20,$,#12,3.);
            #90=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#30));
            #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
            #100=IFCWALL('w',$,$,$,$,#13,#91,$,$);

            """ + Windows(40);
        using IfcModel model = StepSamples.OpenModel(wall);

        ProductGeometry whole = new IfcGeometry(model).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.Complete, whole.Outcome);
        Assert.Equal(120 - (40 * 0.2), MeasuredShape.Of(whole).Volume!.Value, 6);

        ProductGeometry scant = new IfcGeometry(model, Scant).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.WithoutSomeOpenings, scant.Outcome);
        Assert.True(MeasuredShape.Of(scant).Volume > 112, "openings were left out");
        string finding = Assert.Single(model.Diagnostics.Kept, kept => kept.Rule == GeometryDiagnostics.OpeningSkipped).ToString();
        Assert.Contains("#100", finding, StringComparison.Ordinal);
        Assert.Contains("#1390", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_that_is_spent_ends_the_same_way_every_time()
    {
        using IfcModel model = StepSamples.OpenModel(Units + Brep(200));
        var seen = new HashSet<(ShapeOutcome, int)>();
        for (int i = 0; i < 3; i++)
        {
            ProductGeometry shape = new IfcGeometry(model, Scant).Shape(model.Find(100));
            seen.Add((shape.Outcome, MeasuredShape.Of(shape).Triangles));
        }

        Assert.Single(seen);
    }

    [Fact]
    public void The_box_around_its_points_stands_for_a_shell_that_costs_too_much()
    {
        using IfcModel model = StepSamples.OpenModel(Units + Brep(200));
        ProductGeometry shape = new IfcGeometry(model, Scant).Shape(model.Find(100));
        Assert.Equal(ShapeOutcome.BoundingBox, shape.Outcome);
        Assert.Equal(2 * 2 * 5, MeasuredShape.Of(shape).Volume!.Value, 2);
        Assert.Contains(model.Diagnostics.Kept, kept => kept.Rule == GeometryDiagnostics.BudgetExceeded);
        Assert.Contains(
            model.Diagnostics.Kept,
            kept => kept.Rule == GeometryDiagnostics.ElementBudgetExceeded && kept.ToString().Contains("#100", StringComparison.Ordinal));
        Assert.Equal(ShapeOutcome.Complete, new IfcGeometry(model).Shape(model.Find(100)).Outcome);
    }

    [Fact]
    public void Items_after_the_one_that_spends_the_budget_are_counted_as_left_out()
    {
        using IfcModel model = StepSamples.OpenModel(Units + Brep(200, ",#30,#30") + """
            #20=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,1.,1.);
            #30=IFCEXTRUDEDAREASOLID(#20,$,#12,3.);

            """);
        new IfcGeometry(model, Scant).Shape(model.Find(100));
        string finding = Assert.Single(model.Diagnostics.Kept, kept => kept.Rule == GeometryDiagnostics.ElementBudgetExceeded).ToString();
        Assert.Contains("3 of its items", finding, StringComparison.Ordinal);
    }

    private static string Windows(int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            int id = 1000 + (10 * i);
            string x = (-95 + (4.5 * i)).ToString("0.0", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"""
                #{id + 1}=IFCCARTESIANPOINT(({x},0.,1.));
                #{id + 2}=IFCAXIS2PLACEMENT3D(#{id + 1},$,$);
                #{id + 3}=IFCLOCALPLACEMENT($,#{id + 2});
                #{id + 4}=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,1.,0.4);
                #{id + 5}=IFCEXTRUDEDAREASOLID(#{id + 4},$,#12,1.);
                #{id + 6}=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#{id + 5}));
                #{id + 7}=IFCPRODUCTDEFINITIONSHAPE($,$,(#{id + 6}));
                #{id}=IFCOPENINGELEMENT('o{i}',$,$,$,$,#{id + 3},#{id + 7},$,$);
                #{id + 8}=IFCRELVOIDSELEMENT('r{i}',$,$,$,#100,#{id});

                """);
        }

        return text.ToString();
    }

    // A prism of many sides, 5 m high, within a circle of 1 m.
    private static string Brep(int sides, string further = "")
    {
        var text = new StringBuilder();
        for (int i = 0; i < sides; i++)
        {
            (double y, double x) = Math.SinCos(Math.Tau * i / sides);
            text.Append(CultureInfo.InvariantCulture, $"#{1000 + i}=IFCCARTESIANPOINT(({x:0.0######},{y:0.0######},0.));\n");
            text.Append(CultureInfo.InvariantCulture, $"#{3000 + i}=IFCCARTESIANPOINT(({x:0.0######},{y:0.0######},5.));\n");
            int next = (i + 1) % sides;
            text.Append(CultureInfo.InvariantCulture, $"""
                #{5000 + i}=IFCPOLYLOOP((#{1000 + i},#{1000 + next},#{3000 + next},#{3000 + i}));
                #{7000 + i}=IFCFACEOUTERBOUND(#{5000 + i},.T.);
                #{9000 + i}=IFCFACE((#{7000 + i}));

                """);
        }

        IEnumerable<int> numbers = Enumerable.Range(0, sides);
        text.Append(CultureInfo.InvariantCulture, $"""
            #40=IFCPOLYLOOP(({string.Join(",", numbers.Select(i => $"#{3000 + i}"))}));
            #41=IFCFACEOUTERBOUND(#40,.T.);
            #42=IFCFACE((#41));
            #43=IFCPOLYLOOP(({string.Join(",", numbers.Reverse().Select(i => $"#{1000 + i}"))}));
            #44=IFCFACEOUTERBOUND(#43,.T.);
            #45=IFCFACE((#44));
            #46=IFCCLOSEDSHELL((#42,#45,{string.Join(",", numbers.Select(i => $"#{9000 + i}"))}));
            #47=IFCFACETEDBREP(#46);
            #90=IFCSHAPEREPRESENTATION($,'Body','Brep',(#47{further}));
            #91=IFCPRODUCTDEFINITIONSHAPE($,$,(#90));
            #100=IFCWALL('w',$,$,$,$,#13,#91,$,$);

            """);
        return text.ToString();
    }
}
