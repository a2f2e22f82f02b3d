using System.Globalization;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Operations;

/// <summary>Ways between datums against the operation that PROJ chooses for the same pair.</summary>
public sealed class DatumPathTests
{
    private const int Count = 300;
    private static readonly AreaOfUse Bohemia = new(13, 49.7, 17, 50);
    private static readonly Lazy<GridFolders> Shared = new(() => new GridFolders(SharedMaterial.Grids));

    [CorpusTheory("cs2cs")]
    [InlineData(27572, 2154, "NTF to RGF93 v1 (1)")]
    [InlineData(27563, 2154, "NTF to RGF93 v1 (1)")]
    [InlineData(28992, 4258, "Amersfoort to ETRS89 (9)")]
    [InlineData(28992, 25831, "Amersfoort to ETRS89 (9)")]
    [InlineData(31370, 4258, "BD72 to ETRS89 (3)")]
    [InlineData(31370, 3812, "BD72 to ETRS89 (3)")]
    [InlineData(27700, 4258, "OSGB36 to ETRS89 (2)")]
    [InlineData(27700, 25830, "OSGB36 to ETRS89 (2)")]
    [InlineData(31467, 25832, "DHDN to ETRS89 (8)")]
    [InlineData(3068, 25833, "DHDN to ETRS89 (8)")]
    public void A_grid_shift_agrees_with_PROJ_within_a_millimetre_both_ways(int source, int target, string operation)
    {
        var options = new OperationOptions { Grids = Shared.Value };
        CoordinateOperation there = CoordinateOperation.Create(Points.Epsg(source), Points.Epsg(target), options);
        Assert.Contains(there.Steps, s => s.Name == operation && s.Grid is not null);

        AssertAgrees(source, target, options, grids: true);
        AssertAgrees(target, source, options, grids: true, areaOf: source);
    }

    [CorpusTheory("cs2cs")]
    [InlineData(2154, 4326, "RGF93 v1 to WGS 84 (1)")]
    [InlineData(2154, 3857, "RGF93 v1 to WGS 84 (1)")]
    [InlineData(2154, 25831, "RGF93 v1 to ETRS89 (1)")]
    [InlineData(4171, 9782, "RGF93 v2 to RGF93 v2b")]
    [InlineData(2154, 9794, "RGF93 v2 to RGF93 v2b")]
    [InlineData(3946, 9826, "RGF93 v1 to RGF93 v2 (1)")]
    [InlineData(25832, 4326, "ETRS89 to WGS 84 (1)")]
    [InlineData(4326, 3857, null)]
    [InlineData(2972, 4326, "RGFG95 to WGS 84 (2)")]
    [InlineData(6677, 4326, "JGD2011 to WGS 84 (1)")]
    [InlineData(4547, 4326, "CGCS2000 taken as equal to WGS 84")]
    [InlineData(2180, 4326, "ETRF2000-PL to WGS 84 (1)")]
    [InlineData(3297, 4326, "RGPF to WGS 84 (1)")]
    [InlineData(27572, 4326, "NTF to ETRS89 (1)")]
    [InlineData(28992, 4258, "Amersfoort to ETRS89 (8)")]
    [InlineData(31370, 4258, "BD72 to ETRS89 (2)")]
    [InlineData(27700, 4326, "OSGB36 to WGS 84 (6)")]
    [InlineData(2056, 4258, "CH1903+ to ETRS89 (1)")]
    [InlineData(21781, 4258, "CH1903 to ETRS89 (1)")]
    public void A_way_without_grids_agrees_with_PROJ_within_a_millimetre_both_ways(int source, int target, string? operation)
    {
        var options = new OperationOptions();
        CoordinateOperation there = CoordinateOperation.Create(Points.Epsg(source), Points.Epsg(target), options);
        Assert.True(operation is null || there.Steps.Any(s => s.Name == operation), string.Join(", ", there.Steps));

        AssertAgrees(source, target, options, grids: false);
        AssertAgrees(target, source, options, grids: false, areaOf: source);
    }

    [CorpusFact("cs2cs")]
    public void Regional_parameters_are_chosen_by_the_area_of_interest()
    {
        var options = new OperationOptions { AreaOfInterest = new AreaOfUse(19, 48, 22, 49) };

        CoordinateOperation czech = CoordinateOperation.Create(
            Points.Epsg(5514), Points.Epsg(4258), new OperationOptions { AreaOfInterest = Bohemia });
        CoordinateOperation slovak = CoordinateOperation.Create(Points.Epsg(5514), Points.Epsg(4258), options);

        Assert.Contains(czech.Steps, s => s.Name == "S-JTSK to ETRS89 (1)" && s.Warning is null);
        Assert.Contains(slovak.Steps, s => s.Name == "S-JTSK to ETRS89 (3)" && s.Warning is null);
        AssertAgrees(5514, 4258, new OperationOptions { AreaOfInterest = Bohemia }, grids: false, box: Bohemia);
        AssertAgrees(5514, 4258, options, grids: false, box: options.AreaOfInterest);
    }

    [Fact]
    public void Parameters_that_do_not_cover_the_area_carry_a_warning()
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(5514), Points.Epsg(4258));

        Assert.Contains(operation.Steps, s => s.Warning is not null);
    }

    [Fact]
    public void Without_its_grid_a_shift_falls_back_and_names_the_grid()
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(28992), Points.Epsg(4258));

        Assert.Equal(0.25, operation.Accuracy);
        Assert.Equal("nl_nsgi_rdtrans2018.tif", Assert.Single(operation.MissingGrids));
    }

    [Fact]
    public void Without_its_grid_a_shift_is_refused_where_all_are_required()
    {
        var strict = new OperationOptions { MissingGrids = MissingGridPolicy.RefuseAll };

        MissingGridException refusal = Assert.Throws<MissingGridException>(
            () => CoordinateOperation.Create(Points.Epsg(31370), Points.Epsg(4326), strict));

        Assert.Equal("be_ign_bd72lb72_etrs89lb08.tif", Assert.Single(refusal.FileNames));
    }

    [CorpusFact]
    public void Outside_its_grid_a_position_is_refused_and_counted()
    {
        CoordinateOperation operation = CoordinateOperation.Create(
            Points.Epsg(28992), Points.Epsg(4258), new OperationOptions { Grids = Shared.Value });
        Position[] positions = [new(155000, 463000, 5), new(155000, -2_000_000, 5)];

        Assert.Equal(1, operation.Apply(positions));
        Assert.Equal(5, positions[0].Z);
        Assert.Equal(new Position(double.NaN, double.NaN, double.NaN), positions[1]);
    }

    [Theory]
    [InlineData(2154, 2154)]
    [InlineData(4326, 4979)]
    [InlineData(4171, 4258)]
    [InlineData(4978, 4936)]
    public void Equal_systems_pass_to_the_last_bit(int source, int target)
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(source), Points.Epsg(target));
        Position[] positions = [new(2.3456789012345678, 48.987654321, 12.5)];

        Assert.Equal(0, operation.Apply(positions));
        Assert.True(operation.IsIdentity);
        Assert.Equal(new Position(2.3456789012345678, 48.987654321, 12.5), positions[0]);
    }

    private static void AssertAgrees(
        int source, int target, OperationOptions options, bool grids, int? areaOf = null, AreaOfUse? box = null)
    {
        CrsDefinition from = CrsRegister.Find(source), to = CrsRegister.Find(target);
        AreaOfUse area = box ?? Points.Middle((areaOf is { } code ? CrsRegister.Find(code) : from).Area);
        Position[] start = Points.In(area, Count).Through(
            CoordinateOperation.Create(Points.Epsg(4326), Points.Epsg(source), options));
        Position[] inside = [.. start.Where(p => !double.IsNaN(p.X))];
        Position[] ours = inside.Through(CoordinateOperation.Create(Points.Epsg(source), Points.Epsg(target), options));
        Position[] theirs = Proj.Transform($"EPSG:{source}", $"EPSG:{target}", inside, grids, box ?? area);

        // A grid may end inside the area of use: where we refuse, PROJ falls back on something else.
        int[] answered = [.. Enumerable.Range(0, ours.Length).Where(i => !double.IsNaN(ours[i].X))];
        Assert.True(answered.Length >= Count / 2, $"only {answered.Length} of {inside.Length} positions have an answer");
        double apart = Points.Apart([.. answered.Select(i => ours[i])], [.. answered.Select(i => theirs[i])], to.Unit);
        Assert.True(apart <= 0.001, string.Create(CultureInfo.InvariantCulture, $"{apart * 1000:0.0000} mm apart"));
    }
}
