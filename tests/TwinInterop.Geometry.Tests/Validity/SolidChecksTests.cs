using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

public sealed class SolidChecksTests
{
    [Fact]
    public void A_cavity_inside_is_valid() =>
        Assert.Empty(Judged.Codes(new Solid(Judged.Cube(size: 10), [Judged.Cavity(2, 2, 2, 3), Judged.Cavity(6, 6, 6, 3)])));

    [Fact]
    public void A_cavity_that_touches_the_exterior_with_its_tip_is_valid() =>
        Assert.Empty(Judged.Codes(new Solid(Judged.Cube(size: 10), [Octahedron(5, 5, 5, 5, 3)])));

    [Fact]
    public void A_cavity_through_the_exterior_is_found() =>
        Assert.Equal([ValidityCode.IntersectionShells], Judged.Codes(new Solid(Judged.Cube(size: 10), [Judged.Cavity(8, 2, 2, 4)])));

    [Fact]
    public void A_cavity_that_shares_a_part_of_a_face_is_found() =>
        Assert.Equal([ValidityCode.IntersectionShells], Judged.Codes(new Solid(Judged.Cube(size: 10), [Judged.Cavity(7, 2, 2, 3)])));

    [Fact]
    public void A_cavity_whose_tip_just_comes_out_is_found() =>
        Assert.Equal([ValidityCode.IntersectionShells], Judged.Codes(new Solid(Judged.Cube(size: 10), [Octahedron(5, 5, 5, 5.00002, 3)])));

    [Fact]
    public void Cavities_inside_one_another_are_found() => Assert.Equal(
        [ValidityCode.IntersectionShells],
        Judged.Codes(new Solid(Judged.Cube(size: 10), [Judged.Cavity(2, 2, 2, 6), Judged.Cavity(3, 3, 3, 2)])));

    [Fact]
    public void A_cavity_twice_is_found() => Assert.Equal(
        [ValidityCode.DuplicatedShells],
        Judged.Codes(new Solid(Judged.Cube(size: 10), [Judged.Cavity(2, 2, 2, 6), Judged.Cavity(2, 2, 2, 6)])));

    [Fact]
    public void A_cavity_outside_is_found() =>
        Assert.Equal([ValidityCode.InnerShellOutside], Judged.Codes(new Solid(Judged.Cube(size: 10), [Judged.Cavity(20, 2, 2, 3)])));

    [Fact]
    public void A_cavity_that_touches_all_walls_cuts_the_interior() => Assert.Equal(
        [ValidityCode.SolidInteriorDisconnected],
        Judged.Codes(new Solid(Judged.Cube(size: 10), [Waist(10)])));

    [Fact]
    public void A_cavity_that_almost_touches_all_walls_is_valid() =>
        Assert.Empty(Judged.Codes(new Solid(Judged.Cube(size: 10), [Waist(9.9)])));

    [Fact]
    public void An_exterior_that_looks_inwards_is_found() =>
        Assert.Equal([ValidityCode.WrongOrientationShell], Judged.Codes(new Solid(Judged.Cavity(0, 0, 0, 1))));

    [Fact]
    public void A_cavity_that_looks_outwards_is_found()
    {
        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(new Solid(Judged.Cube(size: 10), [Judged.Cube(2, 2, 2, 3)])));

        Assert.Equal(ValidityCode.WrongOrientationShell, finding.Code);
        Assert.Equal("solid[0]/shell[1]", finding.Path.ToString());
    }

    /// <summary>The cavity between two tips, wide at its waist: a double pyramid, its faces looking into it.</summary>
    private static CompositeSurface Octahedron(double x, double y, double z, double height, double radius)
    {
        Vector3D[] points =
        [
            new(x + radius, y, z), new(x, y + radius, z), new(x - radius, y, z), new(x, y - radius, z),
            new(x, y, z + height), new(x, y, z - 1),
        ];
        return Judged.Shell(points, [1, 0, 4], [2, 1, 4], [3, 2, 4], [0, 3, 4], [0, 1, 5], [1, 2, 5], [2, 3, 5], [3, 0, 5]);
    }

    /// <summary>A double pyramid whose waist is a square as wide as a cube of 10 m, or less.</summary>
    private static CompositeSurface Waist(double width)
    {
        double low = 5 - (width / 2);
        double high = 5 + (width / 2);
        Vector3D[] points = [new(low, low, 5), new(high, low, 5), new(high, high, 5), new(low, high, 5), new(5, 5, 8), new(5, 5, 2)];
        return Judged.Shell(points, [1, 0, 4], [2, 1, 4], [3, 2, 4], [0, 3, 4], [0, 1, 5], [1, 2, 5], [2, 3, 5], [3, 0, 5]);
    }
}
