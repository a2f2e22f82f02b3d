using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

public sealed class StationedCurveTests
{
    private static readonly ICurve Line = ArcLengthCurve.Placed(
        new LineCurve(default, Vector3D.UnitX, 0, 1), 0, 100, Frame3D.Identity);

    private static GradientCurve Climbing(double slope) => new(
        new StationedComposite([Line]),
        new StationProfile<IProfilePiece>(
        [
            new PlaneProfilePiece(new PolynomialCurve([0, 1], [5, slope], [], Frame3D.Identity, 0, 100)),
        ]));

    [Fact]
    public void A_gradient_lifts_points_over_their_stations_in_plan()
    {
        GradientCurve curve = Climbing(0.05);
        Assert.Equal(0, curve.PointAt(40).DistanceTo(new Vector3D(40, 0, 7)), 10);
        Assert.Equal(100 * Math.Sqrt(1 + (0.05 * 0.05)), curve.Length(), 9);
        Assert.Equal(0.05, curve.TangentAt(10).Z / curve.TangentAt(10).X, 12);
    }

    [Fact]
    public void An_arc_in_profile_has_the_height_of_its_circle()
    {
        var frame = Frame3D.FromAxes(new Vector3D(0, 10, 0), Vector3D.UnitZ, Vector3D.UnitX);
        var piece = new PlaneProfilePiece(ArcLengthCurve.Placed(
            new SpiralCurve(new CurvatureLaw([1 / 2000.0]), Frame3D.Identity, 0, 150), 0, 150, frame));
        double expected = 10 + 2000 - Math.Sqrt((2000.0 * 2000) - (120 * 120));
        Assert.Equal(expected, piece.HeightAt(120), 9);
        Assert.Equal(120 / Math.Sqrt((2000.0 * 2000) - (120 * 120)), piece.SlopeAt(120), 9);
    }

    [Fact]
    public void Cant_lifts_and_leans_as_its_law_says()
    {
        CurvatureLaw law = Transition.Between(TransitionKind.Cosine, 0, 1, 100);
        var canted = new CantedCurve(Climbing(0), new StationProfile<CantPiece>([new CantPiece(law, 0, 0, 100, (0, 0.08), (0, 0.1))]));
        double share = (1 - Math.Cos(Math.PI * 0.3)) / 2;
        Assert.Equal(5 + (0.08 * share), canted.PointAt(30).Z, 12);
        Frame3D frame = canted.FrameAt(30);
        Assert.Equal(Math.Sin(0.1 * share), frame.AxisZ.Y, 12);
        Assert.Equal(0, (frame.AxisX.Cross(frame.AxisY) - frame.AxisZ).Length, 12);
    }

    [Fact]
    public void A_curve_by_offsets_widens_evenly_between_stations_and_goes_on_beyond_them()
    {
        var curve = new StationOffsetCurve(
            new StationedComposite([Line]), [new StationOffset(20, 0, 1, 0), new StationOffset(60, 0, 3, 2)]);
        Assert.Equal(0, curve.PointAt(0).DistanceTo(new Vector3D(0, 1, 0)), 12);
        Assert.Equal(0, curve.PointAt(40).DistanceTo(new Vector3D(40, 2, 1)), 12);
        Assert.Equal(0, curve.PointAt(100).DistanceTo(new Vector3D(100, 3, 2)), 12);
    }

    [Fact]
    public void A_polyline_by_its_length_keeps_its_corners()
    {
        var line = new PolylineCurve(default, new Vector3D(30, 0, 0), new Vector3D(30, 40, 0));
        var curve = ArcLengthCurve.Whole(line, [0, 1, 2]);
        Assert.Equal(70, curve.End, 12);
        Assert.Equal(0, curve.PointAt(50).DistanceTo(new Vector3D(30, 20, 0)), 8);
        Assert.Equal(0, curve.PointAt(70).DistanceTo(new Vector3D(30, 40, 0)), 8);
        Assert.Equal(3, curve.Discretise(Tessellation.Default).Length);
    }

    [Fact]
    public void Chords_of_a_long_bend_stay_within_the_setting()
    {
        var bend = new StationedComposite([ArcLengthCurve.Placed(
            new SpiralCurve(new CurvatureLaw([1 / 1000.0]), Frame3D.Identity, 0, 2000), 0, 2000, Frame3D.Identity)]);
        Vector3D[] chords = bend.Discretise(Tessellation.Default);
        var centre = new Vector3D(0, 1000, 0);
        for (int i = 1; i < chords.Length; i++)
        {
            Vector3D middle = (chords[i] + chords[i - 1]) * 0.5;
            Assert.InRange(1000 - middle.DistanceTo(centre), 0, Tessellation.Default.Chord);
        }
    }
}
