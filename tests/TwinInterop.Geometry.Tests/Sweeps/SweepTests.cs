using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

public sealed class SweepTests
{
    private readonly RoundProfiles _round = new(Tessellation.Default);

    [Fact]
    public void An_extruded_tube_is_closed_and_has_the_volume_of_its_profile_times_its_height()
    {
        Profile tube = _round.CircleHollow(0.1, 0.02);
        PolygonMesh mesh = LinearSweep.Extrude(tube, Frame3D.Identity, new(0, 0, 3));
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(tube.Area * 3, MeshMeasures.Volume(mesh), 12);
    }

    [Fact]
    public void Every_extrusion_is_closed_and_looks_outwards_whichever_way_it_goes()
    {
        Gen<int[]> numbers = Gen.Choose(-100, 100).ArrayOf(9);
        Prop.ForAll(numbers.ToArbitrary(), n =>
        {
            var path = new Vector3D(n[0], n[1], n[2] == 0 ? 1 : n[2]);
            Frame3D frame = Frame3D.FromAxes(new(n[3], n[4], n[5]), new(n[6], n[7], n[8]), new(1, 0.1, 0));
            Profile shape = _round.Rectangle(2, 1);
            PolygonMesh mesh = LinearSweep.Extrude(shape, frame, path);
            return MeshMeasures.IsClosed(mesh)
                && Math.Abs(MeshMeasures.Volume(mesh) - (2 * Math.Abs(path.Z))) < 1e-6 * Math.Abs(path.Z);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_pyramid_frustum_comes_from_two_squares()
    {
        PolygonMesh mesh = LinearSweep.Taper(
            _round.Rectangle(2, 2), _round.Rectangle(1, 1), Frame3D.Identity, new(0, 0, 3))!;
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(3 / 3.0 * (4 + 1 + 2), MeshMeasures.Volume(mesh), 9);
    }

    [Fact]
    public void A_taper_from_a_square_to_a_circle_is_closed()
    {
        PolygonMesh mesh = LinearSweep.Taper(_round.Rectangle(2, 2), _round.Circle(1), Frame3D.Identity, new(0, 0, 1))!;
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.InRange(MeshMeasures.Volume(mesh), 3.1, 4);
    }

    [Fact]
    public void A_taper_between_unlike_structures_is_refused() => Assert.Null(LinearSweep.Taper(
        _round.CircleHollow(1, 0.1), _round.Circle(1), Frame3D.Identity, new(0, 0, 1)));

    [Fact]
    public void A_half_disk_turned_about_its_side_is_a_ball()
    {
        var fine = new Tessellation { LeastSegments = 200, MostSegments = 200 };
        ConicCurve arc = ConicCurve.Circle(Frame3D.Identity, 1) with { Start = -Math.PI / 2, End = Math.PI / 2 };
        Profile half = Profile.Of(arc.Discretise(fine));
        PolygonMesh mesh = RotarySweep.Revolve(half, default, Vector3D.UnitY, Math.Tau, fine);
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(4.0 / 3 * Math.PI, MeshMeasures.Volume(mesh), 2);
        Assert.InRange(MeshMeasures.Area(mesh), 12.56, 4 * Math.PI);
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(-1.2)]
    [InlineData(7)]
    public void A_turned_rectangle_follows_Pappus(double angle)
    {
        var fine = new Tessellation { LeastSegments = 720, MostSegments = 720 };
        Profile section = _round.Rectangle(0.2, 0.4).Transformed(Frame3D.Identity with { Origin = new(2, 0, 0) });
        PolygonMesh mesh = RotarySweep.Revolve(section, default, Vector3D.UnitY, angle, fine);
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(0.08 * 2 * Math.Min(Math.Abs(angle), Math.Tau), MeshMeasures.Volume(mesh), 4);
    }

    [Fact]
    public void A_bar_around_a_corner_has_the_volume_of_its_mitred_parts()
    {
        PolygonMesh mesh = DirectrixSweep.Disk([default, new(1, 0, 0), new(1, 2, 0)], 0.05, 0, Tessellation.Default);
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(_round.Circle(0.05).Area * 3, MeshMeasures.Volume(mesh), 9);
    }

    [Fact]
    public void A_closed_tube_has_no_caps()
    {
        Vector3D[] square = [default, new(1, 0, 0), new(1, 1, 0), new(0, 1, 0), default];
        PolygonMesh mesh = DirectrixSweep.Disk(square, 0.05, 0.04, Tessellation.Default);
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(_round.CircleHollow(0.05, 0.01).Area * 4, MeshMeasures.Volume(mesh), 9);
        Assert.Equal(4 * 24 * 2, mesh.FaceCount);
    }

    [Fact]
    public void Every_bar_along_a_smooth_path_is_closed()
    {
        Prop.ForAll(Gen.Choose(-30, 30).ArrayOf(12).ToArbitrary(), n =>
        {
            var path = new List<Vector3D> { default };
            for (int i = 0; i < n.Length; i += 3)
                path.Add(path[^1] + new Vector3D(50 + n[i], n[i + 1], n[i + 2]));
            PolygonMesh mesh = DirectrixSweep.Disk(path.ToArray(), 1, 0, Tessellation.Default);
            return MeshMeasures.IsClosed(mesh) && MeshMeasures.Volume(mesh) > 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Rounded_corners_shorten_a_path()
    {
        Vector3D[] path = PathFillet.Round([default, new(1, 0, 0), new(1, 1, 0)], 0.2, new() { LeastSegments = 720, MostSegments = 720 });
        Assert.Equal(2 - 0.4 + (0.2 * Math.PI / 2), PointSequence.Length(path), 4);
    }

    [Fact]
    public void A_fixed_reference_holds_the_profile_upright_around_a_bend()
    {
        Directrix directrix = Directrix.WithFixedReference([default, new(4, 0, 0), new(4, 4, 0)], Vector3D.UnitZ)!;
        PolygonMesh mesh = DirectrixSweep.Sweep(_round.Rectangle(1, 0.2), directrix);
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(0.2 * 8, MeshMeasures.Volume(mesh), 9);
        Assert.All(mesh.Vertices.ToArray(), vertex => Assert.Equal(0.5, Math.Abs(vertex.Z), 9));
    }

    [Fact]
    public void Sections_span_a_body()
    {
        Frame3D far = Frame3D.Identity with { Origin = new(0, 0, 2) };
        PolygonMesh mesh = DirectrixSweep.Through([(Frame3D.Identity, _round.Rectangle(1, 1)), (far, _round.Rectangle(1, 1))])!;
        Assert.Equal(2, MeshMeasures.Volume(mesh), 12);
    }

    [Fact]
    public void An_open_profile_sweeps_a_surface_without_caps()
    {
        Profile line = Profile.Open([default, new(1, 0, 0), new(1, 1, 0)]);
        PolygonMesh mesh = LinearSweep.Extrude(line, Frame3D.Identity, new(0, 0, 2));
        Assert.Equal(2, mesh.FaceCount);
        Assert.Equal(4, MeshMeasures.Area(mesh), 12);
    }

    [Fact]
    public void A_mirroring_frame_keeps_a_body_facing_outwards()
    {
        PolygonMesh mesh = LinearSweep.Extrude(_round.Rectangle(1, 1), Frame3D.Identity, new(0, 0, 1));
        PolygonMesh mirrored = mesh.Transform(Frame3D.Identity with { AxisX = new(-2, 0, 0) });
        Assert.Equal(2, MeshMeasures.Volume(mirrored), 12);
    }
}
