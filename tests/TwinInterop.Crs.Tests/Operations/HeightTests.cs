using System.Globalization;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Operations;

/// <summary>Heights: models against PROJ, and what is said where a model or a statement is missing.</summary>
public sealed class HeightTests
{
    private static readonly Lazy<OperationOptions> WithGrids = new(() =>
        new OperationOptions { Grids = new GridFolders(SharedMaterial.Grids) });

    // PROJ's choice for each pair: RAF20 (EPSG:9876), RAF20 after RGF93 v1 to v2b, RAC23, nlgeo2018 after rdtrans2018,
    // hBG18 after bd72lb72, OSGM15 after OSTN15, gsigeo2011, EGM96, and the overseas models.
    [CorpusTheory("cs2cs")]
    [InlineData(9782, 5720, 9781)]
    [InlineData(2154, 5720, 9781)]
    [InlineData(28992, 5709, 4937)]
    [InlineData(31370, 5710, 4937)]
    [InlineData(27700, 5701, 4937)]
    [InlineData(6668, 6695, 6667)]
    [InlineData(6677, 6695, 6667)]
    [InlineData(4326, 5773, 4979)]
    [InlineData(5489, 5757, 5488)]
    [InlineData(5489, 5756, 5488)]
    [InlineData(4627, 5758, 4971)]
    [InlineData(4624, 5755, 4967)]
    public void Heights_agree_with_PROJ_within_a_millimetre_both_ways(int horizontal, int vertical, int target)
    {
        AreaOfUse area = Points.Middle(Points.Common(CrsRegister.Find(vertical).Area, CrsRegister.Find(horizontal).Area));
        SpatialReference local = Points.Epsg(horizontal, vertical), ellipsoidal = Points.Epsg(target);
        Position[] places = Answered(
            Points.In(area, 600, height: 123.456), CoordinateOperation.Create(Points.Epsg(target), local, WithGrids.Value));
        Assert.True(places.Length >= 100, $"only {places.Length} positions have an answer");

        Position[] ours = places.Through(CoordinateOperation.Create(local, ellipsoidal, WithGrids.Value));
        Position[] theirs = Proj.Transform($"EPSG:{horizontal}+{vertical}", $"EPSG:{target}", places);
        AssertClose(Points.HeightsApart(ours, theirs), 0.001);
        AssertClose(Points.Apart(ours, theirs, CrsUnit.Degree), 0.001);

        Position[] back = ours.Through(CoordinateOperation.Create(ellipsoidal, local, WithGrids.Value));
        Position[] theirsBack = Proj.Transform($"EPSG:{target}", $"EPSG:{horizontal}+{vertical}", ours);
        AssertClose(Points.HeightsApart(back, theirsBack), 0.001);
        AssertClose(Points.HeightsApart(back, places), 0.0001);
    }

    [CorpusTheory]
    [InlineData(2.35, 48.85, 43.7955)]
    [InlineData(6.87, 45.92, 52.8974)]
    public void French_heights_meet_the_published_check_values(double longitude, double latitude, double undulation)
    {
        CoordinateOperation operation = CoordinateOperation.Create(
            Points.Epsg(4979), Points.Epsg(5698), WithGrids.Value);
        Position[] positions = [new(longitude, latitude, 100)];

        Assert.Equal(0, operation.Apply(positions));

        Assert.Equal(100 - undulation, positions[0].Z, 0.0002);
        Assert.Equal(HeightTreatment.Transformed, operation.Heights);
        OperationStep step = Assert.Single(operation.Steps, s => s.Grid is not null);
        Assert.Equal("fr_ign_RAF20.tif", step.Grid);
        Assert.Equal(new CrsId("EPSG", 9876), step.Operation);
        Assert.Equal(0.01, step.Accuracy);
    }

    [CorpusFact]
    public void Two_vertical_datums_meet_on_the_ellipsoid()
    {
        CoordinateOperation operation = CoordinateOperation.Create(
            Points.Epsg(4326, 5773), Points.Epsg(2154, 5720), WithGrids.Value);
        Position[] positions = [new(4.85, 45.75, 100)];

        operation.Apply(positions);

        Assert.Equal(100 + 49.8037 - 49.4090, positions[0].Z, 0.0002);
    }

    [CorpusFact]
    public void An_older_datum_takes_the_model_of_its_successor_with_a_warning()
    {
        CoordinateOperation operation = CoordinateOperation.Create(
            Points.Epsg(5555), Points.Epsg(4937), WithGrids.Value);

        OperationStep step = Assert.Single(operation.Steps, s => s.Grid is not null);
        Assert.NotNull(step.Warning);
        Assert.Equal(0.1, step.Accuracy);
    }

    [Fact]
    public void Without_its_grid_a_change_of_height_is_refused()
    {
        MissingGridException refusal = Assert.Throws<MissingGridException>(
            () => CoordinateOperation.Create(Points.Epsg(4979), Points.Epsg(7415)));

        Assert.Equal("nl_nsgi_nlgeo2018.tif", refusal.FileNames[0]);
        Assert.Contains("NAP height", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_grid_a_height_is_kept_only_on_request_and_the_operation_says_so()
    {
        CoordinateOperation operation = CoordinateOperation.Create(
            Points.Epsg(4979), Points.Epsg(7415), new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights });
        Position[] positions = [new(5.4, 52.2, 100)];

        operation.Apply(positions);

        Assert.Equal(100, positions[0].Z);
        Assert.Equal(HeightTreatment.Kept, operation.Heights);
        Assert.Contains("nl_nsgi_nlgeo2018.tif", operation.HeightsKeptReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vertical_datum_without_a_model_is_refused()
    {
        Assert.Throws<CoordinateOperationException>(
            () => CoordinateOperation.Create(Points.Epsg(3163, 5753), Points.Epsg(4979)));
    }

    [Fact]
    public void A_source_silent_about_heights_keeps_them_and_the_operation_says_so()
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(2154), Points.Epsg(4979));
        Position[] positions = [new(652301.5648, 6861302.7259, 35)];

        operation.Apply(positions);

        Assert.Equal(35, positions[0].Z);
        Assert.Equal(HeightTreatment.Kept, operation.Heights);
        Assert.Contains("source does not state", operation.HeightsKeptReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Heights_of_the_same_datum_need_no_grid()
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(7421), Points.Epsg(5698));
        Position[] positions = [new(600000, 2_400_000, 35)];

        operation.Apply(positions);

        Assert.Equal(35, positions[0].Z);
        Assert.Equal(HeightTreatment.SameReference, operation.Heights);
    }

    [Fact]
    public void Ellipsoidal_heights_may_be_stated_beside_a_projected_system()
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(2154, 4965), Points.Epsg(4979));

        Assert.Equal(HeightTreatment.Transformed, operation.Heights);
        Assert.Null(operation.HeightsKeptReason);
    }

    [CorpusFact]
    public void Outside_the_geoid_grid_a_position_is_refused_unless_it_has_no_height()
    {
        CoordinateOperation operation = CoordinateOperation.Create(
            Points.Epsg(4979), Points.Epsg(9782, 5720), WithGrids.Value);
        Position[] positions = [new(2.35, 48.85, 100), new(20, 48.85, 100), new(20, 48.85)];

        Assert.Equal(1, operation.Apply(positions));
        Assert.Equal(new Position(double.NaN, double.NaN, double.NaN), positions[1]);
        Assert.Equal(20, positions[2].X, 1e-12);
    }

    private static Position[] Answered(Position[] positions, CoordinateOperation operation) =>
        [.. positions.Through(operation).Where(p => !double.IsNaN(p.X))];

    private static void AssertClose(double found, double allowed) => Assert.True(
        found <= allowed, string.Create(CultureInfo.InvariantCulture, $"{found * 1000:0.000000} mm apart"));
}
