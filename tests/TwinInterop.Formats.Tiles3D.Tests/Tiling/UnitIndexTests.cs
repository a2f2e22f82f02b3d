using TwinInterop.Formats.Tiles3D.Tiling;

namespace TwinInterop.Formats.Tiles3D.Tests.Tiling;

public sealed class UnitIndexTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Sorting_in_runs_gives_the_same_order_as_sorting_at_once(int runLength)
    {
        Assert.Equal(Sorted(1 << 20), Sorted(runLength));
    }

    [Fact]
    public void Records_of_a_cell_follow_one_another()
    {
        using UnitIndex index = Filled(100);
        var cells = new QuadCells(index.Extent);
        index.Sort(cells);

        (int, int)[] order = [.. Enumerable.Range(0, (int)index.Count).Where(i => index[i].Group == 0).Select(i => QuadCells.CellOf(index[i].Key, 3))];

        Assert.Equal(order.Distinct().Count(), 1 + order.Zip(order.Skip(1)).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void A_place_lies_in_one_cell_of_each_level_and_that_in_one_of_the_level_above()
    {
        var cells = new QuadCells(new GeoRegion(0, 0, 0.01, 0.01, 0, 0));
        double middle = (cells.West + cells.East) / 2;
        foreach (double longitude in (double[])[cells.West, middle, Math.BitDecrement(middle), cells.East])
        {
            ulong key = cells.KeyOf(longitude, 0.005);
            for (int level = 1; level <= QuadCells.Depth; level++)
            {
                (int x, int y) = QuadCells.CellOf(key, level);
                Assert.InRange(x, 0, (1 << level) - 1);
                Assert.Equal(QuadCells.CellOf(key, level - 1), (x >> 1, y >> 1));
            }
        }
    }

    private static List<(int, ulong, long, int)> Sorted(int runLength)
    {
        using UnitIndex index = Filled(runLength);
        index.Sort(new QuadCells(index.Extent));
        return [.. Enumerable.Range(0, (int)index.Count).Select(i => index[i]).Select(record => (record.Group, record.Key, record.Unit, record.Rank))];
    }

    private static UnitIndex Filled(int runLength)
    {
        var random = new Random(7);
        var index = new UnitIndex(runLength);
        for (int unit = 0; unit < 1500; unit++)
        {
            (double longitude, double latitude) = (random.NextDouble() * 0.01, 0.7 + (random.NextDouble() * 0.01));
            for (int rank = 0; rank <= unit % 2; rank++)
                index.Add(new UnitRecord { Unit = unit, Rank = rank, Group = unit % 2, Longitude = longitude, Latitude = latitude });
        }

        return index;
    }
}
