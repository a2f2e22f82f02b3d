using TwinInterop.Geometry.Support;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Validity;

public sealed class CompositeChecksTests
{
    [Fact]
    public void Neighbours_are_valid() => Assert.Empty(Judged.Codes(Composite(new Solid(Judged.Cube()), new Solid(Judged.Cube(1)))));

    [Fact]
    public void Neighbours_of_different_size_are_valid() =>
        Assert.Empty(Judged.Codes(Composite(new Solid(Judged.Cube(size: 10)), new Solid(Judged.Cube(10, 3, 3)))));

    [Theory]
    [InlineData(0.5, 0.5, 0.5, 1)] // corner in corner
    [InlineData(0.9, 0, 0, 1)] // flush on four sides
    [InlineData(0.25, 0.25, 0.25, 0.5)] // one inside the other
    public void Solids_that_overlap_are_found(double x, double y, double z, double size) =>
        Assert.Equal([ValidityCode.IntersectionSolids], Judged.Codes(Composite(new Solid(Judged.Cube()), new Solid(Judged.Cube(x, y, z, size)))));

    [Fact]
    public void Bars_of_one_height_that_cross_are_found() => Assert.Equal(
        [ValidityCode.IntersectionSolids],
        Judged.Codes(Composite(Shapes.Box(0, 1, 3, 1, 0, 1), Shapes.Box(1, 0, 1, 3, 0, 1))));

    [Fact]
    public void Solids_that_overlap_by_less_than_the_tolerance_are_valid() =>
        Assert.Empty(Judged.Codes(Composite(Shapes.Box(0, 0, 1.0005, 1, 0, 1), Shapes.Box(1, 0.2, 1, 0.5, 0, 1))));

    [Fact]
    public void A_solid_twice_is_found() =>
        Assert.Equal([ValidityCode.DuplicatedSolids], Judged.Codes(Composite(new Solid(Judged.Cube()), new Solid(Judged.Cube()))));

    [Fact]
    public void Solids_apart_are_found() =>
        Assert.Equal([ValidityCode.DisconnectedSolids], Judged.Codes(Composite(new Solid(Judged.Cube()), new Solid(Judged.Cube(5)))));

    [Fact]
    public void Solids_of_a_multi_solid_may_be_apart() =>
        Assert.Empty(Judged.Codes(new MultiSolid([new Solid(Judged.Cube()), new Solid(Judged.Cube(5))])));

    [Fact]
    public void A_composite_with_a_broken_member_is_judged_for_that_only() => Assert.Equal(
        [ValidityCode.WrongOrientationShell],
        Judged.Codes(Composite(new Solid(Judged.Cavity(0, 0, 0, 1)), new Solid(Judged.Cube(5)))));

    [Fact]
    public void Parts_of_a_building_that_overlap_are_found()
    {
        CityObject part = Shapes.Object("BuildingPart", new LodGeometry("2", new Solid(Judged.Cube(0.5)) { Id = "annex" }));
        CityObject building = Shapes.Object("Building", new LodGeometry("2", new Solid(Judged.Cube()))) with { Parts = [part] };

        ObjectFinding finding = Assert.Single(new ObjectValidator().Validate(building));

        Assert.Equal(ValidityCode.BuildingPartsOverlap, finding.Finding.Code);
        Assert.Same(part, finding.CityObject);
        Assert.Equal("annex", finding.Finding.SourceId);
    }

    [Theory]
    [InlineData("BuildingPart", "1")] // another level of detail
    [InlineData("BuildingRoom", "2")] // a room is inside, rightly
    public void Other_solids_of_a_building_may_overlap(string partClass, string lod)
    {
        CityObject part = Shapes.Object(partClass, new LodGeometry(lod, new Solid(Judged.Cube(0.5))));
        CityObject building = Shapes.Object("Building", new LodGeometry("2", new Solid(Judged.Cube()))) with { Parts = [part] };

        Assert.Empty(new ObjectValidator().Validate(building));
    }

    [Fact]
    public void A_polygon_that_bounds_a_solid_and_a_wall_is_reported_once()
    {
        PolygonSurface broken = Judged.Polygon(Judged.Ring(0, 0, 1, 1, 0, 1));
        CityObject wall = Shapes.Object("WallSurface", new LodGeometry("2", new MultiSurface([broken])));
        CityObject building = Shapes.Object("Building", new LodGeometry("2", new Solid(Judged.Cube().With(1, broken)))) with { Parts = [wall] };

        Assert.Single(new ObjectValidator().Validate(building));
    }

    [Fact]
    public void A_shared_shape_is_judged_once()
    {
        var shape = new SharedShape(Judged.Alone(Judged.Flat(0, 0, 1, 0)));
        CityObject tree = Shapes.Object("SolitaryVegetationObject", new LodGeometry("2", new ImplicitGeometry(default, Transform3D.Identity, shape)));
        var validator = new ObjectValidator();

        Assert.Single(validator.Validate(tree));
        Assert.Empty(validator.Validate(tree));
    }

    private static CompositeSolid Composite(params Solid[] solids) => new([.. solids]);
}
