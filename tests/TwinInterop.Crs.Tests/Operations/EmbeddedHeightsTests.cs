using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Operations;

public sealed class EmbeddedHeightsTests
{
    private static readonly SpatialReference French = new(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720));

    [Fact]
    public void Without_a_grid_French_heights_are_converted_by_the_built_in_table_and_its_accuracy_is_said()
    {
        CoordinateOperation operation = CoordinateOperation.Create(French, SpatialReference.Wgs84);
        Position[] paris = [new(652_381.6, 6_861_685.3, 35)];

        int refused = operation.Apply(paris);

        Assert.Equal(0, refused);
        Assert.Equal(35 + 43.7955, paris[0].Z, 0.01);
        Assert.Contains(operation.Steps, step => step.Warning?.Contains("within 0.00", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Elsewhere_a_missing_grid_refuses_unless_heights_may_be_kept()
    {
        var dutch = new SpatialReference(new CrsId("EPSG", 28992), new CrsId("EPSG", 5709));

        Assert.Throws<MissingGridException>(() => CoordinateOperation.Create(dutch, SpatialReference.Wgs84));
        CoordinateOperation kept = CoordinateOperation.Create(
            dutch, SpatialReference.Wgs84, new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights });
        Assert.Equal(HeightTreatment.Kept, kept.Heights);
    }
}
