using System.Text;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Alignments whose design is an attribute, written with true segments and read again.</summary>
public sealed class AlignmentLayoutTests
{
    private const double Near = 1e-3; // metres
    private static readonly DatasetInfo Info = new("line", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));

    // A straight, a clothoid and an arc to the right; a gradient, a parabola and an arc of heights; cant that grows along the clothoid.
    private static readonly LayoutParameters Design = DesignOf();

    [Fact]
    public async Task A_design_comes_back_with_its_parameters_and_true_segments()
    {
        CityObject alignment = Alignment(Design, Frame3D.Identity);

        (CityObject back, string text) = await ThereAndBackAsync(alignment);

        Assert.Equal(Described(alignment), Described(back));
        foreach (string entity in (string[])["=IFCCLOTHOID(", "=IFCCIRCLE(", "=IFCPOLYNOMIALCURVE(", "=IFCSEGMENTEDREFERENCECURVE(", "=IFCALIGNMENTCANT("])
            Assert.Contains(entity, text, StringComparison.Ordinal);
        Assert.Equal(11, Count(text, "=IFCALIGNMENTSEGMENT("));
        Assert.Equal(3, Count(text, ".DISCONTINUOUS."));
        AssertSameCurve(alignment, back);
    }

    [Fact]
    public async Task A_design_that_was_turned_and_moved_keeps_its_parameters()
    {
        CityObject alignment = Alignment(Design, Turned(0.7) with { Origin = new Vector3D(-350.25, 1200.5, 48.125) });

        (CityObject back, _) = await ThereAndBackAsync(alignment);

        Assert.Equal(Described(alignment), Described(back));
        AssertSameCurve(alignment, back);
    }

    [Fact]
    public async Task A_design_without_marks_at_its_ends_gets_them_in_the_file_only()
    {
        LayoutParameters open = Design with { Horizontal = Design.Horizontal[..^1], Vertical = Design.Vertical[..^1], Cant = Design.Cant[..^1] };
        CityObject alignment = Alignment(open, Frame3D.Identity);

        (CityObject back, string text) = await ThereAndBackAsync(alignment);

        Assert.Equal(Described(alignment), Described(back));
        Assert.Equal(11, Count(text, "=IFCALIGNMENTSEGMENT("));
        Assert.Equal(3, text.Split('\n').Count(line => line.Contains("=IFCALIGNMENTSEGMENT(", StringComparison.Ordinal) && line.Contains("TwinInterop:Derived", StringComparison.Ordinal)));
        Assert.Equal(3, Count(text, ".DISCONTINUOUS."));
        AssertSameCurve(alignment, back);
    }

    [Fact]
    public async Task A_curve_that_was_edited_has_straight_segments_and_its_design_stays_an_attribute()
    {
        CityObject alignment = Alignment(Design, Frame3D.Identity);
        var line = (LineString)alignment.Geometry[0].Geometry.Leaves().Single();
        Position middle = line.Positions[line.Positions.Length / 2];
        var bent = new LineString(line.Positions.SetItem(line.Positions.Length / 2, middle with { Y = middle.Y + 0.05 }));
        CityObject edited = alignment with { Geometry = [new LodGeometry("0", GeometryRole.Network, new MultiCurve([bent]))] };

        (CityObject back, string text) = await ThereAndBackAsync(edited);

        Assert.Equal(Described(edited), Described(back));
        Assert.DoesNotContain("IFCCLOTHOID", text, StringComparison.Ordinal);
        AssertSameCurve(edited, back);
    }

    [CorpusFact]
    public async Task Every_kind_of_transition_lies_where_it_lay()
    {
        string root = SharedMaterial.CorpusPath("ifc");
        int designs = 0;
        foreach (string line in File.ReadLines(Path.Combine(root, "ALIGNMENT.tsv")).Skip(1))
        {
            string file = line.Split('\t')[0];
            (DatasetInfo info, List<CityObject> objects, _) = await Conversions.ReadAllAsync(new IfcFormat(), DatasetSource.FromFile(Path.Combine(root, file)));
            CityObject alignment = Assert.Single(objects, item => item.SourceClass == "IfcAlignment");
            (CityObject _, byte[] written, _) = await ModelTrip.ThereAndBackAsync(alignment with { Parts = [], Relations = [] }, info with { Format = "ifc" }, "IFC4X3");
            using var before = IfcModel.Open(Path.Combine(root, file));
            using var after = IfcModel.Open(written);
            if (after.OfType(IfcClass.IfcCurveSegment).Count() > 20)
                continue;
            designs++;
            AssertSameCurve(Curve(before), Curve(after), file);
        }

        // The second halves of two of Helmert's transitions lie 16 mm off what their parameters say.
        Assert.Equal(48, designs);
    }

    private static (IStationedCurve Curve, Frame3D Place) Curve(IfcModel model)
    {
        var geometry = new IfcGeometry(model);
        IfcEntity alignment = model.OfType(IfcClass.IfcAlignment).Single();
        return (geometry.Alignments.Curve(alignment)!, geometry.Placements.OfProduct(alignment)); // every file draws one
    }

    private static void AssertSameCurve((IStationedCurve Curve, Frame3D Place) before, (IStationedCurve Curve, Frame3D Place) after, string file)
    {
        Assert.Equal(before.Curve.End, after.Curve.End, 1e-6);
        for (double station = 0; station <= before.Curve.End; station++)
        {
            double away = before.Place.Apply(before.Curve.PointAt(station)).DistanceTo(after.Place.Apply(after.Curve.PointAt(station)));
            Assert.True(away < Near, $"{file}: {away} m at {station}");
        }
    }

    private static void AssertSameCurve(CityObject before, CityObject after)
    {
        var was = (LineString)Assert.Single(before.Geometry).Geometry.Leaves().Single();
        var curve = new PolylineCurve([.. was.Positions.Select(place => new Vector3D(place.X, place.Y, place.Z))]);
        foreach (Position place in ((LineString)Assert.Single(after.Geometry).Geometry.Leaves().Single()).Positions)
        {
            var point = new Vector3D(place.X, place.Y, place.Z);
            Assert.True(curve.PointAt(curve.ParameterOf(point)).DistanceTo(point) < 0.02, $"{place}"); // chords are up to 5 mm off on both sides
        }
    }

    private static string Described(CityObject item) => Text(item.Attributes.Single(attribute => attribute.Name == "layouts").Value);

    private static string Text(AttributeValue value) => value switch
    {
        NestedValue nested => $"{nested.TypeName}{{{string.Join(';', nested.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}={Text(member.Value)}"))}}}",
        ListValue list => $"[{string.Join(',', list.Items.Select(Text))}]",
        _ => value.ToString(),
    };

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Frame3D Turned(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return new Frame3D(default, new Vector3D(cosine, sine, 0), new Vector3D(-sine, cosine, 0), Vector3D.UnitZ);
    }

    private static LayoutParameters DesignOf()
    {
        var clothoid = new HorizontalParameters(new Vector3D(100, 0, 0), 0, 0, -300, 60, 0, "CLOTHOID");
        ICurve bend = clothoid.Pieces(0)[0].Curve();
        double heading = -60.0 / 600;
        var arc = new HorizontalParameters(bend.PointAt(60), heading, -300, -300, 90, 0, "CIRCULARARC");
        ICurve turn = arc.Pieces(0)[0].Curve();
        return new LayoutParameters(
            [
                new HorizontalParameters(default, 0, 0, 0, 100, 0, "LINE"), clothoid, arc,
                new HorizontalParameters(turn.PointAt(90), heading - 0.3, 0, 0, 0, 0, "LINE"),
            ],
            [
                new VerticalParameters(0, 100, 0, 0.02, 0.02, "CONSTANTGRADIENT"),
                new VerticalParameters(100, 80, 2, 0.02, -0.01, "PARABOLICARC"),
                new VerticalParameters(180, 70, 2.4, -0.01, 0.005, "CIRCULARARC"),
                new VerticalParameters(250, 0, 2.2249, 0.005, 0.005, "CONSTANTGRADIENT"),
            ],
            [
                new CantParameters(0, 160, (0, 0.1), (0, 0), "BLOSSCURVE"),
                new CantParameters(160, 90, (0.1, 0.1), (0, 0), "CONSTANTCANT"),
                new CantParameters(250, 0, (0.1, 0.1), (0, 0), "CONSTANTCANT"),
            ],
            1.5);
    }

    private static CityObject Alignment(LayoutParameters design, Frame3D motion)
    {
        var key = new SourceKey("ifc-guid", "line", "0DWgwt6o1FOx7466fPk$jl");
        Vector3D[] points = design.Curve()!.Discretise(Tessellation.Default); // it has lengths
        LineString line = new([.. points.Select(point => motion.Apply(point)).Select(point => new Position(842512 + point.X, 6519903 + point.Y, 168 + point.Z))]);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass("GenericLogicalSpace"))
        {
            SourceClass = "IfcAlignment",
            Attributes = [new CityAttribute("layouts", new ListValue([Horizontal(design), Vertical(design), Cant(design)]))],
            Geometry = [new LodGeometry("0", GeometryRole.Network, new MultiCurve([line]))],
        };
    }

    private static NestedValue Horizontal(LayoutParameters design) => Layout(
        "IfcAlignmentHorizontal", "1", design.Horizontal.Select(segment => Nested(
            "IfcAlignmentHorizontalSegment",
            [
                ("StartPointX", Metres(segment.Place.X)), ("StartPointY", Metres(segment.Place.Y)), ("StartDirection", new MeasureValue(segment.Direction, "rad")),
                ("StartRadiusOfCurvature", Metres(segment.StartRadius)), ("EndRadiusOfCurvature", Metres(segment.EndRadius)), ("SegmentLength", Metres(segment.Length)),
                ("PredefinedType", new TextValue(segment.Type)),
            ])));

    private static NestedValue Vertical(LayoutParameters design) => Layout(
        "IfcAlignmentVertical", "2", design.Vertical.Select(segment => Nested(
            "IfcAlignmentVerticalSegment",
            [
                ("StartDistAlong", Metres(segment.Station)), ("HorizontalLength", Metres(segment.Length)), ("StartHeight", Metres(segment.Height)),
                ("StartGradient", new MeasureValue(segment.StartGradient, "1")), ("EndGradient", new MeasureValue(segment.EndGradient, "1")),
                ("PredefinedType", new TextValue(segment.Type)),
            ])));

    private static NestedValue Cant(LayoutParameters design)
    {
        NestedValue layout = Layout(
            "IfcAlignmentCant", "3", design.Cant.Select(segment => Nested(
                "IfcAlignmentCantSegment",
                [
                    ("StartDistAlong", Metres(segment.Station)), ("HorizontalLength", Metres(segment.Length)),
                    ("StartCantLeft", Metres(segment.Left.Start)), ("EndCantLeft", Metres(segment.Left.End)),
                    ("StartCantRight", Metres(segment.Right.Start)), ("EndCantRight", Metres(segment.Right.End)), ("PredefinedType", new TextValue(segment.Type)),
                ])));
        return layout with { Members = layout.Members.Add(new CityAttribute("RailHeadDistance", Metres(design.Gauge))) };
    }

    private static NestedValue Layout(string type, string number, IEnumerable<NestedValue> segments) => new(
        [
            new CityAttribute("GlobalId", new TextValue($"{number}DWgwt6o1FOx7466fPk$jl")),
            new CityAttribute("segments", new ListValue([.. segments.Select((segment, i) => segment with
            {
                Members = segment.Members.Insert(0, new CityAttribute("GlobalId", new TextValue($"{number}DWgwt6o1FOx7466fPk$j{i}"))),
            })])),
        ],
        type);

    private static NestedValue Nested(string type, (string Name, AttributeValue Value)[] members) =>
        new([.. members.Select(member => new CityAttribute(member.Name, member.Value))], type);

    private static MeasureValue Metres(double number) => new(number, "m");

    private static async Task<(CityObject Back, string Text)> ThereAndBackAsync(CityObject item)
    {
        (CityObject back, byte[] file, _) = await ModelTrip.ThereAndBackAsync(item, Info, "IFC4X3");
        Assert.Empty(SchemaCheck.Faults(file));
        return (back, Encoding.ASCII.GetString(file));
    }
}
