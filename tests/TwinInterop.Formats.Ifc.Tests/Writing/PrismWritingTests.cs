using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Bodies that are prisms, written as extrusions and read again.</summary>
public sealed class PrismWritingTests
{
    private const double Tolerance = 2.1e-6; // two roundings to the micrometre
    private const string Extrusion = "=IFCEXTRUDEDAREASOLID(";
    private static readonly DatasetInfo Info = new("town", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));
    private static readonly Material Red = new() { Name = "red", Diffuse = new Colour(1, 0.25, 0.25) };
    private static readonly (double, double)[] Square = [(0, 0), (10, 0), (10, 8.5), (0, 8.5)];
    private static readonly (double, double)[] Hole = [(2, 2), (2, 4), (4.25, 4), (4, 2)];

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task A_prism_is_an_extrusion_and_comes_back_face_by_face(string release)
    {
        foreach (int[] order in (int[][])[[4, 0, 1, 2, 3, 5], [0, 1, 2, 3, 4, 5], [5, 3, 1, 4, 2, 0]])
        {
            Solid prism = Extruded([Square], 168.75, 9.5);
            prism = new Solid(prism.Exterior with { Members = [.. order.Select(place => prism.Exterior.Members[place])] });

            (CityObject back, string text, ConversionContext context) = await ThereAndBackAsync(House(prism), release);

            Assert.Contains(Extrusion, text, StringComparison.Ordinal);
            Assert.Contains("'SweptSolid'", text, StringComparison.Ordinal);
            AssertSame(prism, back.Geometry.Single().Geometry);
            Assert.Empty(context.Books.Losses);
        }
    }

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    public async Task Holes_colour_and_several_bodies_come_back(string release)
    {
        var bodies = new MultiSolid([Painted(Extruded([Square, Hole], 10, 3), Red), Painted(Extruded([Square], 20, 0.5), null)]);

        (CityObject back, string text, ConversionContext context) = await ThereAndBackAsync(House(bodies), release);

        Assert.Equal(3, text.Split(Extrusion).Length + text.Split("=IFCARBITRARYPROFILEDEFWITHVOIDS(").Length - 2);
        AssertSame(bodies, back.Geometry.Single().Geometry);
        var first = (Solid)((MultiSolid)back.Geometry.Single().Geometry).Members[0];
        Assert.All(first.Surfaces(), face => Assert.Equal(Red.Diffuse, ((Material)Assert.Single(face.Appearances).Data).Diffuse));
        Assert.Empty(context.Books.Losses);
    }

    [Fact]
    public async Task What_is_no_upright_prism_of_one_look_keeps_its_faces()
    {
        Solid prism = Extruded([Square], 10, 3);
        Solid tapered = Mapped(prism, position => position.Z > 11 ? position with { X = position.X + 0.001 } : position);
        Solid tilted = Mapped(prism, position => position with { Z = position.Z + (0.001 * (position.X - 842512)) });
        Solid inwards = new(prism.Exterior with { Members = [.. prism.Exterior.Members.Cast<PolygonSurface>().Select(Reversed)] });
        Solid open = new(prism.Exterior with { Members = prism.Exterior.Members.RemoveAt(2) });
        Solid colourful = new(prism.Exterior with { Members = prism.Exterior.Members.SetItem(2, Painted(prism.Exterior.Members[2], Red)) });
        Solid crossed = Extruded([[(0, 0), (10, 8), (10, 0), (0, 5)]], 10, 3);
        Solid hollow = new(prism.Exterior, [Extruded([Hole], 11, 1).Exterior]);
        foreach (AbstractGeometry body in (AbstractGeometry[])[tapered, tilted, inwards, open, colourful, crossed, hollow, new MultiSolid([prism, tapered])])
        {
            (CityObject back, string text, _) = await ThereAndBackAsync(House(body), "IFC4");

            Assert.DoesNotContain(Extrusion, text, StringComparison.Ordinal);
            Assert.Equal(body.Surfaces().Count(), back.Geometry.Single().Geometry.Surfaces().Count());
        }
    }

    [Fact]
    public async Task A_body_made_of_prisms_of_the_parts_comes_back_from_them()
    {
        Solid prism = Extruded([Square], 10, 3);
        CityObject house = House(prism) with { Parts = [Named("part", prism) with { Class = CityObjectClass.BuildingPart }] };

        (CityObject back, string text, _) = await ThereAndBackAsync(house, "IFC4");

        Assert.Equal(2, text.Split(Extrusion).Length);
        AssertSame(prism, back.Geometry.Single().Geometry);
        AssertSame(prism, back.Parts.Single().Geometry.Single().Geometry);
    }

    [Fact]
    public void Any_prism_comes_back_with_its_faces() => Prop.ForAll(
        Gen.Choose(3, 14).SelectMany(count => Gen.Choose(1, 1_000_000).ArrayOf(count + 2)).ToArbitrary(),
        numbers =>
        {
            int count = numbers.Length - 2;
            (double, double)[] ring = [.. Enumerable.Range(0, count).Select(i => Star(i, count, numbers[i] / 1e6))];
            Solid prism = Extruded([ring], (numbers[^1] / 1e4) - 50, 0.001 + (numbers[^2] / 3e4));
            prism = new Solid(prism.Exterior with { Members = [.. prism.Exterior.Members.Index().OrderBy(face => numbers[face.Index % count]).Select(face => face.Item)] });

            (CityObject back, string text, _) = ThereAndBackAsync(House(prism), "IFC4X3").GetAwaiter().GetResult();

            Assert.Contains(Extrusion, text, StringComparison.Ordinal);
            AssertSame(prism, back.Geometry.Single().Geometry);
        }).QuickCheckThrowOnFailure();

    private static (double, double) Star(int corner, int count, double size)
    {
        (double sin, double cos) = Math.SinCos(2 * Math.PI * corner / count);
        double radius = 3 + (40 * size);
        return (radius * cos, radius * sin);
    }

    private static void AssertSame(AbstractGeometry before, AbstractGeometry after)
    {
        Assert.Equal(before.GetType(), after.GetType());
        PolygonSurface[] expected = [.. before.Surfaces().Cast<PolygonSurface>()], found = [.. after.Surfaces().Cast<PolygonSurface>()];
        Assert.Equal(expected.Length, found.Length);
        foreach ((PolygonSurface one, PolygonSurface other) in expected.Zip(found))
        {
            AssertSame(one.Exterior, other.Exterior);
            Assert.Equal(one.Holes.Length, other.Holes.Length);
            foreach ((Ring hole, Ring same) in one.Holes.Zip(other.Holes))
                AssertSame(hole, same);
        }
    }

    // A ring may begin at another of its corners.
    private static void AssertSame(Ring before, Ring after)
    {
        int count = before.Positions.Length;
        Assert.Equal(count, after.Positions.Length);
        Assert.Contains(
            Enumerable.Range(0, count),
            turn => Enumerable.Range(0, count).All(i => IsNear(before.Positions[i], after.Positions[(i + turn) % count])));
    }

    private static bool IsNear(Position a, Position b) =>
        Math.Abs(a.X - b.X) <= Tolerance && Math.Abs(a.Y - b.Y) <= Tolerance && Math.Abs(a.Z - b.Z) <= Tolerance;

    private static Solid Extruded((double X, double Y)[][] rings, double bottom, double depth)
    {
        var faces = ImmutableArray.CreateBuilder<AbstractSurface>();
        foreach ((double X, double Y)[] ring in rings)
        {
            for (int i = 0; i < ring.Length; i++)
            {
                (double X, double Y) from = ring[i], to = ring[(i + 1) % ring.Length];
                faces.Add(new PolygonSurface(new Ring([At(from, bottom), At(to, bottom), At(to, bottom + depth), At(from, bottom + depth)])));
            }
        }

        faces.Add(new PolygonSurface(
            new Ring([.. rings[0].Reverse().Select(place => At(place, bottom))]), [.. rings.Skip(1).Select(hole => new Ring([.. hole.Reverse().Select(place => At(place, bottom))]))]));
        faces.Add(new PolygonSurface(
            new Ring([.. rings[0].Select(place => At(place, bottom + depth))]), [.. rings.Skip(1).Select(hole => new Ring([.. hole.Select(place => At(place, bottom + depth))]))]));
        return new Solid(new CompositeSurface(faces.ToImmutable()));
    }

    private static Position At((double X, double Y) place, double height) => new(842512.25 + place.X, 6519903.5 + place.Y, height);

    private static Solid Mapped(Solid solid, Func<Position, Position> map) => new(new CompositeSurface(
        [.. solid.Exterior.Members.Cast<PolygonSurface>().Select(face => new PolygonSurface(new Ring([.. face.Exterior.Positions.Select(map)])))]));

    private static PolygonSurface Reversed(PolygonSurface face) => new(new Ring([.. face.Exterior.Positions.Reverse()]));

    private static Solid Painted(Solid solid, Material? material) =>
        new(solid.Exterior with { Members = [.. solid.Exterior.Members.Select(face => Painted(face, material))] });

    private static AbstractSurface Painted(AbstractSurface face, Material? material) =>
        material is null ? face : face with { Appearances = [new SurfaceAppearance(null, material)] };

    private static CityObject House(AbstractGeometry geometry) => Named("house", geometry);

    private static CityObject Named(string id, AbstractGeometry geometry)
    {
        var key = new SourceKey("gml:id", "town", id);
        return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building) { Geometry = [new LodGeometry("1", geometry)] };
    }

    private static async Task<(CityObject Back, string Text, ConversionContext Context)> ThereAndBackAsync(CityObject item, string release)
    {
        (CityObject back, byte[] file, ConversionContext context) = await ModelTrip.ThereAndBackAsync(item, Info, release);
        Assert.Empty(SchemaCheck.Faults(file));
        return (back, Encoding.ASCII.GetString(file), context);
    }
}
