using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Operations;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(2154, 4979)]
    [InlineData(4979, 25832)]
    [InlineData(28992, 31370)]
    [InlineData(2056, 3035)]
    [InlineData(5514, 3857)]
    public void Transforming_many_positions_allocates_nothing(int source, int target)
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(source), Points.Epsg(target));
        Position[] positions = Points.In(CrsRegister.Find(source).Area, 5000).Through(
            CoordinateOperation.Create(Points.Epsg(4326), Points.Epsg(source)));
        Position[] warm = [.. positions];
        operation.Apply(warm);

        long before = GC.GetAllocatedBytesForCurrentThread();
        operation.Apply(positions);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_result_does_not_depend_on_how_many_positions_come_at_once()
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(4326), Points.Epsg(2154));
        Position[] together = Points.In(CrsRegister.Find(2154).Area, 1300);
        Position[] single = [.. together];

        operation.Apply(together);
        for (int i = 0; i < single.Length; i++)
            operation.Apply(single.AsSpan(i, 1));

        Assert.Equal(together, single);
    }

    [Theory]
    [InlineData(double.NaN, 48)]
    [InlineData(2, double.PositiveInfinity)]
    [InlineData(2, 91)]
    [InlineData(2, -90.001)]
    public void What_is_no_place_on_Earth_is_refused_and_counted(double longitude, double latitude)
    {
        CoordinateOperation operation = CoordinateOperation.Create(Points.Epsg(4326), Points.Epsg(2154));
        Position[] positions = [new(longitude, latitude, 1)];

        Assert.Equal(1, operation.Apply(positions));
        Assert.Equal(new Position(double.NaN, double.NaN, double.NaN), positions[0]);
    }
}
