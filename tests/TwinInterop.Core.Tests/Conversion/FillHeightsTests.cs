using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Tests.Conversion;

public sealed class FillHeightsTests
{
    [Fact]
    public async Task Positions_without_height_get_zero_and_each_geometry_is_booked()
    {
        var context = new ConversionContext();
        CityObject flat = Samples.Object("a", CityObjectClass.Building) with
        {
            Geometry = [new LodGeometry("0", new LineString([new(1, 2), new(3, 4, 5)]))],
        };

        List<CityObject> filled = await new FillHeights()
            .ApplyAsync(new[] { flat, Samples.House("b") }.ToAsyncEnumerable(), context, CancellationToken.None)
            .ToListAsync();

        Assert.Equal([new Position(1, 2, 0), new Position(3, 4, 5)], ((LineString)filled[0].Geometry[0].Geometry).Positions.AsEnumerable());
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
        Assert.Single(context.Diagnostics.Kept, finding => finding.Rule.Id == "TWIN0101");
    }
}
