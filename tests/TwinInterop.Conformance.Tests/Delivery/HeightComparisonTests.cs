using TwinInterop.Conformance.Delivery;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Tests.Delivery;

/// <summary>Heights of the same object in two files.</summary>
public sealed class HeightComparisonTests
{
    private static readonly SpatialReference Lambert = new(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720));

    [Fact]
    public void Heights_of_one_system_are_compared_as_they_stand()
    {
        (double Difference, double Accuracy)? told = new HeightComparison().Compare(Item(Lambert, 168.5), Item(Lambert, 170), out string? reason);

        Assert.Null(reason);
        Assert.Equal((1.5, 0), told);
    }

    [Fact]
    public void Heights_whose_surface_nobody_states_are_not_compared()
    {
        (double, double)? told = new HeightComparison().Compare(Item(Lambert, 168.5), Item(new SpatialReference(new CrsId("EPSG", 2154)), 168.5), out string? reason);

        Assert.Null(told);
        Assert.Equal("heights are above different surfaces: a.gml, a.gml", reason);
    }

    private static DeliveredObject Item(SpatialReference crs, double height)
    {
        var file = new DeliveredFile { Path = "a.gml", Name = "a.gml", Info = new DatasetInfo("a", "citygml", "2.0", crs) };
        return new DeliveredObject(file, "b", "Building")
        {
            Box = BoundingBox.Empty.Add(new Position(842414, 6519842, height)).Add(new Position(842425, 6519850, height + 5)),
        };
    }
}
