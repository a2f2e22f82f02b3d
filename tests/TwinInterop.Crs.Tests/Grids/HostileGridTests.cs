using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using TwinInterop.Crs.Grids;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>Small grids made here: their meaning, and what damage does to them.</summary>
public sealed class HostileGridTests
{
    private static readonly float[] Nodes = [.. Enumerable.Range(0, 6 * 5).Select(i => (float)i)];

    [Fact]
    public void The_node_of_a_point_pixel_lies_at_the_tie_point()
    {
        IShiftGrid grid = Read("g.tif", TiffSample.Write(Nodes, 6));

        Assert.Equal(0, Sample(grid, 10, 50));
        Assert.Equal(7, Sample(grid, 11, 49));
        Assert.Equal(3.5, Sample(grid, 10.5, 49.5));
        Assert.Null(Sample(grid, 9.9, 50));
    }

    [Fact]
    public void The_node_of_an_area_pixel_lies_half_a_step_inside()
    {
        IShiftGrid grid = Read("g.tif", TiffSample.Write(Nodes, 6, pixelIsPoint: false));

        Assert.Equal(0, Sample(grid, 10.5, 49.5));
        Assert.Null(Sample(grid, 10.4, 49.5));
    }

    [Fact]
    public void A_position_whose_node_has_no_data_has_no_answer_but_the_next_node_has()
    {
        IShiftGrid grid = Read("g.tif", TiffSample.Write(Nodes, 6, noData: "7"));

        Assert.Null(Sample(grid, 11, 49));
        Assert.Null(Sample(grid, 11.1, 49.1));
        Assert.Equal(8, Sample(grid, 12, 49));
        Assert.Equal(14.5, Sample(grid, 12.5, 48));
    }

    [Fact]
    public void Scale_offset_unit_and_sign_of_the_metadata_are_applied()
    {
        IShiftGrid grid = Read("g.tif", TiffSample.Write(Nodes, 6, metadata: TiffSample.ScaledMetadata));

        Assert.Equal(-3600 * ((7 * 0.5) + 1), Sample(grid, 11, 49));
    }

    [Theory]
    [InlineData("g.tif", "II*\0")]
    [InlineData("g.tif", "no grid at all")]
    [InlineData("g.gtx", "short")]
    [InlineData("g.gsb", "NUM_OREC")]
    [InlineData("g.tif", "")]
    public void What_is_no_grid_is_refused_with_the_reason(string name, string content)
    {
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => Read(name, Encoding.ASCII.GetBytes(content)));

        Assert.Contains(name, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("expected", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_with_a_document_type_are_refused()
    {
        byte[] bytes = TiffSample.Write(Nodes, 6, metadata: "<!DOCTYPE x [<!ENTITY a \"b\">]><GDALMetadata>&a;</GDALMetadata>");

        Assert.Throws<InvalidDataException>(() => Read("g.tif", bytes));
    }

    [Fact]
    public void A_declared_size_beyond_the_file_takes_no_memory()
    {
        byte[] bytes = TiffSample.Write(Nodes, 6);
        for (int tag = 0; tag < 12; tag++)
        {
            byte[] changed = [.. bytes];
            // The count, then the value, of each directory entry in turn becomes huge.
            BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(10 + (tag * 12) + 4), 0x7FFF_FFFF);
            AssertHarmless("g.tif", changed);
            bytes.CopyTo(changed, 0);
            BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(10 + (tag * 12) + 8), 0x7FFF_FFFF);
            AssertHarmless("g.tif", changed);
        }
    }

    [Fact]
    public void A_chain_of_directories_that_returns_to_itself_is_refused()
    {
        byte[] bytes = TiffSample.Write(Nodes, 6);
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(10 + (entries * 12)), 8);

        Assert.Contains("returns", Assert.Throws<InvalidDataException>(() => Read("g.tif", bytes)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("g.tif")]
    [InlineData("plain.tif")]
    [InlineData("g.gtx")]
    [InlineData("g.gsb")]
    public void Cut_and_flipped_grids_give_numbers_or_a_reason(string name)
    {
        byte[] whole = name switch
        {
            "g.gtx" => GridSamples.Gtx(),
            "g.gsb" => GridSamples.Ntv2(),
            _ => TiffSample.Write(Nodes, 6, deflate: name == "g.tif", noData: "-88", metadata: TiffSample.ScaledMetadata),
        };
        Assert.NotNull(Sample(Read(name, whole), 11.25, 48.5));
        for (int length = 0; length < whole.Length; length++)
            AssertHarmless(name, whole[..length]);
        var random = new Random(99);
        for (int i = 0; i < 3000; i++)
        {
            byte[] changed = [.. whole];
            for (int flips = random.Next(1, 4); flips > 0; flips--)
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            AssertHarmless(name, changed);
        }
    }

    [Fact]
    public void A_GTX_grid_has_its_first_row_in_the_south()
    {
        IShiftGrid grid = Read("g.gtx", GridSamples.Gtx());

        Assert.Equal(0, Sample(grid, 10, 46));
        Assert.Equal(5, Sample(grid, 15, 46));
        Assert.Equal(24, Sample(grid, 10, 50));
        Assert.Null(Sample(grid, 13, 48));
    }

    [Fact]
    public void An_NTv2_grid_counts_from_the_south_east_and_westward()
    {
        ShiftGrid grid = Read("g.gsb", GridSamples.Ntv2());
        double[] bands = new double[2];

        Assert.True(grid.TrySample(15, 46, bands));
        Assert.Equal([0, -0.5], bands);
        Assert.True(grid.TrySample(10, 46, bands));
        Assert.Equal([5, -5.5], bands);
        Assert.True(grid.TrySample(15, 47, bands));
        Assert.Equal([6, -6.5], bands);
    }

    private static void AssertHarmless(string name, byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Exception? thrown = Record.Exception(() => Sample(Read(name, bytes), 11.25, 48.5));
        Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    private static ShiftGrid Read(string name, byte[] bytes) => GridFile.Read(GridBytes.FromMemory(name, bytes));

    private static double? Sample(IShiftGrid grid, double lon, double lat)
    {
        double[] band = new double[1];
        return grid.TrySample(lon, lat, band) ? band[0] : null;
    }
}
