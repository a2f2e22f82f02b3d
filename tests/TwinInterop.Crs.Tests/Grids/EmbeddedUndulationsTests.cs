using System.Globalization;
using TwinInterop.Crs.Grids;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>The tables inside the package, made from the full grids and measured against them.</summary>
public sealed class EmbeddedUndulationsTests
{
    private const int Budget = 60_000;

    [CorpusTheory]
    [InlineData("RAF20", 421, 381, -5.5, 51.5, 0.03333333333333, -0.025, 0.005)]
    [InlineData("RAC23", 42, 83, 8.38333, 43.25, 0.0333333333, -0.025, 0.005)]
    public void A_table_is_made_from_its_grid(
        string name, int width, int height, double west, double north, double stepLongitude, double stepLatitude, double rounding)
    {
        IShiftGrid grid = GridFile.Open(Path.Combine(SharedMaterial.Grids, $"fr_ign_{name}.tif"));
        double[] nodes = new double[width * height];
        for (int i = 0; i < nodes.Length; i++)
        {
            // Just inside the cell, so that the last row and column do not fall off the grid by rounding.
            double lon = west + (stepLongitude * (i % width));
            double lat = north + (stepLatitude * (i / width));
            Assert.True(grid.TrySample(lon, lat, nodes.AsSpan(i, 1)));
            nodes[i] = Math.Round(nodes[i], 4);
        }

        byte[] draft = UndulationTableWriter.Write(nodes, width, (west, north), (stepLongitude, stepLatitude), rounding, 0);
        (_, double most, _) = Differences(grid, UndulationTable.Read(name, draft), west, north, stepLongitude * (width - 1), stepLatitude * (height - 1));
        byte[] made = UndulationTableWriter.Write(nodes, width, (west, north), (stepLongitude, stepLatitude), rounding, Math.Ceiling(most * 1e4) / 1e4);

        string path = Path.Combine(SharedMaterial.Repository, "src", "TwinInterop.Crs", "Grids", "Undulation", $"{name}.undulations");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllBytes(path, made);
        Assert.Equal(File.ReadAllBytes(path), made);
    }

    [CorpusTheory]
    [InlineData("RAF20", -5.5, 51.5, 14, -9.5)]
    [InlineData("RAC23", 8.3834, 43.25, 1.36, -2.05)]
    public void The_stated_accuracy_is_met_everywhere(string name, double west, double north, double east, double south)
    {
        IShiftGrid grid = GridFile.Open(Path.Combine(SharedMaterial.Grids, $"fr_ign_{name}.tif"));
        UndulationTable table = Assert.IsType<UndulationTable>(EmbeddedUndulations.Table($"fr_ign_{name}.tif"));

        (double largest, double most, double rootMeanSquare) = Differences(grid, table, west, north, east, south);

        // The header rounds to a tenth of a millimetre.
        Assert.True(largest <= table.Accuracy + 1e-5, string.Create(CultureInfo.InvariantCulture, $"{largest} m"));
        Assert.True(most <= table.AccuracyOfMost + 1e-4, string.Create(CultureInfo.InvariantCulture, $"{most} m"));
        Assert.InRange(table.Accuracy, 0.001, 0.0026);
        Assert.InRange(rootMeanSquare, 0.0001, 0.0015);
    }

    [Theory]
    [InlineData(2.35, 48.85, 43.7955)]
    [InlineData(4.85, 45.75, 49.4090)]
    [InlineData(5.37, 43.30, 48.9607)]
    [InlineData(6.87, 45.92, 52.8974)]
    [InlineData(2.89, 42.70, 49.6665)]
    public void The_table_of_the_mainland_meets_the_check_values_of_RAF20_within_its_accuracy(double lon, double lat, double undulation)
    {
        UndulationTable table = Assert.IsType<UndulationTable>(EmbeddedUndulations.Table("fr_ign_RAF20.tif"));
        double[] band = new double[1];

        Assert.True(table.TrySample(lon, lat, band));
        Assert.Equal(undulation, band[0], table.Accuracy + 0.0001);
    }

    [Fact]
    public void Only_the_two_French_grids_have_a_table()
    {
        Assert.NotNull(EmbeddedUndulations.Table("RAC23.gtx"));
        Assert.Null(EmbeddedUndulations.Table("fr_ign_RAF18.tif"));
        Assert.Null(new EmbeddedUndulations().Find("us_nga_egm96_15.tif"));
        Assert.False(EmbeddedUndulations.Table("RAF20.tif")!.TrySample(11, 48, new double[1]));
    }

    [Fact]
    public void The_tables_stay_within_their_budget_of_bytes()
    {
        string folder = Path.Combine(SharedMaterial.Repository, "src", "TwinInterop.Crs", "Grids", "Undulation");

        long size = Directory.EnumerateFiles(folder, "*.undulations").Sum(file => new FileInfo(file).Length);

        Assert.InRange(size, 10_000, Budget);
    }

    [Fact]
    public void A_table_of_any_lattice_reads_back_within_half_its_step()
    {
        var random = new Random(3);
        double[] nodes = [.. Enumerable.Range(0, 37 * 23).Select(i =>
            (i % 11 == 0 ? random.Next(-100_000, 100_000) : random.NextDouble()) + (0.01 * (i % 37)))];

        UndulationTable table = UndulationTable.Read("t", UndulationTableWriter.Write(nodes, 37, (0, 10), (0.5, -0.25), 0.01, 0));

        double[] band = new double[1];
        for (int i = 0; i < nodes.Length; i++)
        {
            Assert.True(table.TrySample(i % 37 * 0.5, 10 - (i / 37 * 0.25), band));
            Assert.Equal(nodes[i], band[0], 0.005001);
        }
    }

    [Fact]
    public void A_damaged_table_is_refused_or_read_but_never_crashes()
    {
        double[] nodes = [.. Enumerable.Range(0, 400).Select(i => Math.Sin(i * 0.1) * 5)];
        byte[] whole = UndulationTableWriter.Write(nodes, 20, (0, 10), (0.5, -0.25), 0.01, 0);
        var random = new Random(4);
        for (int i = 0; i < 500; i++)
        {
            byte[] bytes = whole[..(i % 2 == 0 ? whole.Length : random.Next(whole.Length))];
            if (bytes.Length > 44)
                bytes[random.Next(44, bytes.Length)] ^= (byte)(1 << random.Next(8));
            Exception? thrown = Record.Exception(() => UndulationTable.Read("t", bytes));
            Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
        }
    }

    private static (double Largest, double Most, double RootMeanSquare) Differences(
        IShiftGrid grid, UndulationTable table, double west, double north, double widthInDegrees, double heightInDegrees)
    {
        var random = new Random(11);
        List<double> differences = [];
        double[] full = new double[1];
        double[] rounded = new double[1];
        while (differences.Count < 100_000)
        {
            double lon = west + (random.NextDouble() * widthInDegrees);
            double lat = north + (random.NextDouble() * heightInDegrees);
            if (grid.TrySample(lon, lat, full) && table.TrySample(lon, lat, rounded))
                differences.Add(Math.Abs(full[0] - rounded[0]));
        }

        differences.Sort();
        return (differences[^1], differences[differences.Count * 95 / 100], Math.Sqrt(differences.Average(d => d * d)));
    }
}
