using System.Diagnostics;
using System.Globalization;
using System.Text;
using TwinInterop.Crs.Grids;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>The grids of national agencies, against published check values and against PROJ.</summary>
public sealed class RealGridTests
{
    /// <summary>Degrees inside the edge, since PROJ and we may differ on what counts as the edge itself.</summary>
    private const double Inside = 1e-6;

    [CorpusTheory]
    [InlineData(2.35, 48.85, 43.7955, 43.8030, 44.5669)]
    [InlineData(4.85, 45.75, 49.4090, 49.4160, 49.8037)]
    [InlineData(5.37, 43.30, 48.9607, 48.9625, 49.4337)]
    [InlineData(3.06, 50.63, 43.9445, 43.9505, 44.7068)]
    [InlineData(7.75, 48.58, 47.7035, 47.7075, 48.4787)]
    [InlineData(6.87, 45.92, 52.8974, 52.8481, 51.1962)]
    [InlineData(2.89, 42.70, 49.6665, 49.6526, 50.2849)]
    public void The_check_values_of_the_geoid_grids_are_met(double lon, double lat, double raf20, double raf18, double egm96)
    {
        Assert.Equal(raf20, Height("fr_ign_RAF20.tif", lon, lat), 0.0001);
        Assert.Equal(raf18, Height("fr_ign_RAF18.tif", lon, lat), 0.0001);
        Assert.Equal(egm96, Height("us_nga_egm96_15.tif", lon, lat), 0.0001);
    }

    [CorpusTheory("cct")]
    [InlineData("fr_ign_RAF20.tif", -5.5, 8.5, 42, 51.5)]
    [InlineData("fr_ign_RAF18.tif", -5.5, 8.5, 42, 51.5)]
    [InlineData("fr_ign_RAF18b.tif", -5.5, 8.5, 42, 51.5)]
    [InlineData("fr_ign_RAF09.tif", -5.5, 8.5, 42, 51.5)]
    [InlineData("fr_ign_RAC23.tif", 8.384, 9.749, 41.2, 43.25)]
    [InlineData("fr_ign_RAC09.tif", 8.417, 9.716, 41.2, 43.2)]
    [InlineData("fr_ign_RAGTBT2016.tif", -61.9, -61.08, 15.876, 16.588)]
    [InlineData("fr_ign_RAMART2016.tif", -61.3, -60.73, 14.3, 14.999)]
    [InlineData("fr_ign_RAR07_bl.tif", 55.14, 55.93, -21.49, -20.76)]
    [InlineData("fr_ign_ggguy15.tif", -55, -51, 2, 6)]
    [InlineData("fr_ign_ggm04v1.tif", 44.92, 45.4, -13.09, -12.42)]
    [InlineData("be_ign_hBG18.tif", 1, 7, 48.5, 52.5)]
    [InlineData("de_bkg_gcg2016.tif", 5.9, 15, 47.3, 55)]
    [InlineData("nl_nsgi_nlgeo2018.tif", 2, 7.9, 50, 56)]
    [InlineData("uk_os_OSGM15_GB.tif", -9.3, 3.5, 49.8, 61.1)]
    [InlineData("jp_gsi_gsigeo2011.tif", 130, 142, 31, 43)]
    [InlineData("us_nga_egm96_15.tif", -180, 180, -90, 90)]
    public void A_vertical_grid_agrees_with_PROJ_within_a_millimetre(string name, double west, double east, double south, double north)
    {
        IShiftGrid grid = Open(name);
        Compare(grid, west, east, south, north, "+proj=vgridshift", tolerance: 0.001, atLeast: 150, static (ours, point, theirs) =>
            Math.Abs(point.Z + ours[0] - theirs.Z));
    }

    [CorpusTheory("cct")]
    [InlineData("nl_nsgi_rdtrans2018.tif", 2, 8, 50, 56)]
    [InlineData("nl_nsgi_rdcorr2018.tif", 2, 8, 50, 56)]
    [InlineData("be_ign_bd72lb72_etrs89lb08.tif", 2.46, 6.54, 49.45, 51.57)]
    [InlineData("uk_os_OSTN15_NTv2_OSGBtoETRS.tif", -9, 2, 49, 61)]
    public void A_horizontal_grid_agrees_with_PROJ_within_a_millimetre(string name, double west, double east, double south, double north)
    {
        const double MetresPerSecond = 30.9;
        IShiftGrid grid = Open(name);
        Compare(grid, west, east, south, north, "+proj=hgridshift", tolerance: 0.001, atLeast: 900, static (ours, point, theirs) =>
            MetresPerSecond * Math.Max(
                Math.Abs(((theirs.Y - point.Y) * 3600) - ours[0]), Math.Abs(((theirs.X - point.X) * 3600) - ours[1])));
    }

    [CorpusFact]
    public void The_grid_of_geocentric_translations_has_three_bands_in_metres()
    {
        IShiftGrid grid = Open("fr_ign_gr3df97a.tif");
        double[] bands = new double[3];

        Assert.Equal(3, grid.BandCount);
        Assert.True(grid.TrySample(2.3, 48.9, bands));
        // The uniform translation from NTF to RGF93 is -168, -60, 320 metres; the grid varies by some metres about it.
        Assert.Equal(-168, bands[0], 5.0);
        Assert.Equal(-60, bands[1], 5.0);
        Assert.Equal(320, bands[2], 5.0);
    }

    [CorpusTheory]
    [InlineData(-5.6, 48)]
    [InlineData(8.6, 48)]
    [InlineData(2, 41.9)]
    [InlineData(2, 51.6)]
    [InlineData(double.NaN, 48)]
    [InlineData(2, double.PositiveInfinity)]
    public void Outside_the_grid_there_is_no_answer(double lon, double lat)
    {
        Assert.False(Open("fr_ign_RAF20.tif").TrySample(lon, lat, new double[1]));
    }

    [CorpusFact]
    public void The_very_corners_of_a_grid_are_inside()
    {
        IShiftGrid grid = Open("fr_ign_RAF20.tif");

        Assert.True(grid.TrySample(-5.5, 51.5, new double[1]));
        Assert.True(grid.TrySample(8.5, 42, new double[1]));
    }

    [CorpusFact]
    public void A_node_without_data_gives_no_answer()
    {
        // The middle of the Sea of Japan is outside the Japanese islands' geoid model.
        Assert.False(Open("jp_gsi_gsigeo2011.tif").TrySample(134, 42, new double[1]));
    }

    [CorpusFact]
    public void A_global_grid_goes_on_across_the_date_line()
    {
        IShiftGrid grid = Open("us_nga_egm96_15.tif");

        double west = Height(grid, -179.9999999, -17.3);
        Assert.Equal(west, Height(grid, 179.9999999, -17.3), 0.0001);
        Assert.Equal(west, Height(grid, 180, -17.3), 0.0001);
        Assert.Equal(Height(grid, 179.9, 10), Height(grid, -180.1, 10), 1e-9);
        Assert.Equal(Height(grid, 2.35, 48.85), Height(grid, 362.35, 48.85), 1e-9);
    }

    [CorpusFact]
    public void Sampling_of_decoded_tiles_is_fast()
    {
        IShiftGrid grid = Open("fr_ign_RAF20.tif");
        double[] band = new double[1];
        const int Count = 4_000_000;
        double sum = 0;
        long allocated = 0;
        TimeSpan best = TimeSpan.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            var watch = Stopwatch.StartNew();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Count; i++)
            {
                grid.TrySample(-5 + (i % 1300 * 0.01), 43 + (i % 800 * 0.01), band);
                sum += band[0];
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        double perSecond = Count / best.TotalSeconds;
        Assert.True(sum > 0);
        Assert.Equal(0, allocated);
        // Far below what is reached unoptimised: only a fall by orders of magnitude should fail here.
        Assert.True(perSecond > 2_000_000, string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e6:0.0} million samples a second"));
    }

    private static void Compare(
        IShiftGrid grid,
        double west,
        double east,
        double south,
        double north,
        string operation,
        double tolerance,
        int atLeast,
        Func<double[], (double X, double Y, double Z), (double X, double Y, double Z), double> difference)
    {
        var random = new Random(20);
        (double X, double Y, double Z)[] points = [.. Enumerable.Range(0, 1000).Select(i => (
            Math.Round(west + Inside + (random.NextDouble() * (east - west - (2 * Inside))), 9),
            Math.Round(south + Inside + (random.NextDouble() * (north - south - (2 * Inside))), 9),
            100d))];
        (double X, double Y, double Z)?[] theirs = RunPipeline(grid.Name, operation, points);
        double[] bands = new double[Math.Min(2, grid.BandCount)];
        int compared = 0;
        double worst = 0;
        for (int i = 0; i < points.Length; i++)
        {
            // At the border of the data PROJ averages the nodes that remain; we give no answer there.
            if (!grid.TrySample(points[i].X, points[i].Y, bands))
                continue;
            (double X, double Y, double Z) their = Assert.NotNull(theirs[i]);
            worst = Math.Max(worst, difference(bands, points[i], their));
            compared++;
        }

        Assert.True(compared >= atLeast, $"only {compared} points were inside");
        Assert.True(worst <= tolerance, string.Create(CultureInfo.InvariantCulture, $"{worst} m over {compared} points"));
    }

    private static (double X, double Y, double Z)?[] RunPipeline(string grid, string operation, (double X, double Y, double Z)[] points)
    {
        var input = new StringBuilder();
        foreach ((double x, double y, double z) in points)
            input.Append(CultureInfo.InvariantCulture, $"{x:R} {y:R} {z:R}\n");
        string multiplier = operation.Contains("vgridshift", StringComparison.Ordinal) ? " +multiplier=1" : "";
        string[] arguments = ["-d", "11", .. $"+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {operation} +grids={grid}{multiplier} +step +proj=unitconvert +xy_in=rad +xy_out=deg".Split(' ')];
        (int exitCode, string output, string error) = ExternalTool.Run("cct", arguments, input.ToString(), ExternalTool.ProjEnvironment);
        Assert.True(exitCode == 0 || output.Length > 0, error);
        // The reason of a refused point stands in brackets on a line of its own.
        string[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith(" (", StringComparison.Ordinal))];
        Assert.Equal(points.Length, lines.Length);
        return [.. lines.Select(Numbers)];
    }

    private static (double X, double Y, double Z)? Numbers(string line)
    {
        string[] parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 3 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double x)
            ? (x, double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture))
            : null;
    }

    private static IShiftGrid Open(string name) => GridFile.Open(Path.Combine(SharedMaterial.Grids, name));

    private static double Height(string name, double lon, double lat) => Height(Open(name), lon, lat);

    private static double Height(IShiftGrid grid, double lon, double lat)
    {
        double[] band = new double[1];
        Assert.True(grid.TrySample(lon, lat, band));
        return band[0];
    }
}
