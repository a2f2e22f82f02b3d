using System.Collections.Immutable;
using System.Text;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Buildings with images written as IFC and read again.</summary>
public sealed class TextureWritingTests
{
    private const double Tolerance = 1e-6;
    private const double X = 842512.25, Y = 6519903.5, Z = 168.75;
    private static readonly DatasetInfo Info = new("town", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));
    private static readonly Texture Brick = new("images/brick wall.jpg") { Wrap = "wrap" };
    private static readonly Texture Glass = new("images/glass.png") { Wrap = "none" };
    private static readonly Material Red = new() { Name = "red", Diffuse = new Colour(1, 0.25, 0.25) };

    [Fact]
    public async Task Images_on_polygons_with_holes_come_back_in_IFC4X3()
    {
        CityObject house = House(new MultiSurface([Wall(0, Brick), Roof(Glass), Wall(1, null), Wall(2, Brick)]));

        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(house, "IFC4X3");

        Assert.Equal(CornersOf(house).Order(StringComparer.Ordinal), CornersOf(back).Order(StringComparer.Ordinal));
        PolygonSurface roof = back.Geometry.Single().Geometry.Surfaces().OfType<PolygonSurface>().Single(face => !face.Holes.IsEmpty);
        Assert.Equal([4, 4], roof.Appearances.Single().Coordinates.Select(run => run.Length));
        Assert.Empty(SchemaCheck.Faults(file));
        Assert.DoesNotContain(context.Books.Losses, entry => entry.Loss.Account is BookAccount.Appearances or BookAccount.Geometries);
    }

    [Fact]
    public async Task Images_on_polygons_come_back_on_triangles_in_IFC4()
    {
        CityObject house = House(new MultiSurface([Wall(0, Brick), Roof(Glass), Wall(1, null)]));

        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(house, "IFC4");

        Assert.Equal(CornersOf(house).Distinct().Order(StringComparer.Ordinal), CornersOf(back).Distinct().Order(StringComparer.Ordinal));
        PolygonSurface[] faces = [.. back.Geometry.Single().Geometry.Surfaces().OfType<PolygonSurface>()];
        Assert.Equal(2 + 8 + 1, faces.Length);
        Assert.Equal(10, faces.Count(face => face.Exterior.Positions.Length == 3 && face.Appearances.Length == 1));
        Assert.Empty(SchemaCheck.Faults(file));
        LossEntry loss = Assert.Single(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Geometries);
        Assert.Equal(("geometry/lod2/triangulated", LossKind.Approximated), (loss.Loss.Path, loss.Loss.Kind));
    }

    [Fact]
    public async Task Images_are_dropped_and_booked_in_IFC2X3()
    {
        CityObject house = House(new MultiSurface([Wall(0, Brick), Roof(Glass)]));

        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(house, "IFC2X3");

        Assert.Empty(CornersOf(back));
        Assert.DoesNotContain("TEXTURE", Encoding.ASCII.GetString(file), StringComparison.Ordinal);
        LossEntry loss = Assert.Single(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Appearances);
        Assert.Equal(("appearance/texture", LossKind.Dropped, 2L), (loss.Loss.Path, loss.Loss.Kind, loss.Count));
    }

    [Theory]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task Each_image_is_one_face_set_and_a_material_stays_beside_it(string release)
    {
        AbstractSurface painted = Wall(1, Brick);
        painted = painted with { Appearances = painted.Appearances.Insert(0, new SurfaceAppearance(null, Red)) };
        CityObject house = House(new MultiSurface([Wall(0, Brick), painted, Roof(Glass), Wall(2, Brick)]));

        (CityObject back, byte[] file, _) = await ThereAndBackAsync(house, release);

        string text = Encoding.ASCII.GetString(file);
        Assert.Equal(2, text.Split("=IFCIMAGETEXTURE(").Length - 1);
        Assert.Equal(3, text.Split("TEXTUREMAP(").Length - 1);
        Assert.Equal(1, text.Split("=IFCSURFACESTYLERENDERING(").Length - 1);
        Assert.Equal(CornersOf(house).Distinct().Order(StringComparer.Ordinal), CornersOf(back).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            back.Geometry.Single().Geometry.Surfaces().Where(face => face.Appearances.Length == 2),
            face => Assert.Equal(Red.Diffuse, ((Material)face.Appearances[0].Data).Diffuse));
        Assert.Contains(back.Geometry.Single().Geometry.Surfaces(), face => face.Appearances.Length == 2);
        Assert.Empty(SchemaCheck.Faults(file));
    }

    [Theory]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task A_body_of_textured_surfaces_of_its_parts_comes_back_whole(string release)
    {
        AbstractSurface[] walls = [Wall(0, Brick), Wall(1, Glass), Wall(2, Brick)];
        AbstractSurface roof = Roof(Glass);
        CityObject house = House(new Solid(new CompositeSurface([.. walls, roof]))) with
        {
            Parts =
            [
                Part("walls", new CityObjectClass("WallSurface"), new MultiSurface([.. walls])),
                Part("inside", new CityObjectClass("ClosureSurface"), new MultiSurface([Wall(0, null)])),
                Part("roof", new CityObjectClass("RoofSurface"), new MultiSurface([roof])),
            ],
        };

        (CityObject back, byte[] file, _) = await ThereAndBackAsync(house, release);

        var body = Assert.IsType<Solid>(back.Geometry.Single().Geometry);
        AbstractSurface[] ofParts = [.. back.Parts.Where(part => part.Source.LocalId != "inside").SelectMany(part => part.Geometry).SelectMany(own => own.Geometry.Surfaces())];
        Assert.Equal(ofParts.Length, body.Surfaces().Count());
        Assert.All(body.Surfaces(), surface => Assert.Contains(surface, ofParts));
        Assert.Equal(CornersOf(house).Distinct().Order(StringComparer.Ordinal), CornersOf(back).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(SchemaCheck.Faults(file));
    }

    [Fact]
    public async Task A_texture_without_a_place_for_every_corner_is_dropped()
    {
        AbstractSurface wall = Wall(0, Brick);
        wall = wall with { Appearances = [wall.Appearances[0] with { Coordinates = [wall.Appearances[0].Coordinates[0].RemoveAt(0)] }] };

        (CityObject back, _, ConversionContext context) = await ThereAndBackAsync(House(new MultiSurface([wall])), "IFC4X3");

        Assert.Empty(CornersOf(back));
        Assert.Equal(LossKind.Dropped, Assert.Single(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Appearances).Loss.Kind);
    }

    [Theory]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task Images_and_materials_on_a_body_with_hollows_come_back_with_its_hollows(string release)
    {
        var body = new Solid(Box(0, 10, [Brick, Glass, null]), [Box(1, 2, [null, Glass, Brick], isInward: true), Box(5, 3, [null], isInward: true)]);
        body = body with { Exterior = body.Exterior with { Members = body.Exterior.Members.SetItem(2, body.Exterior.Members[2] with { Appearances = [new SurfaceAppearance(null, Red)] }) } };
        CityObject house = House(body);

        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(house, release);

        var found = Assert.IsType<Solid>(back.Geometry.Single().Geometry);
        Assert.Equal([6, 6, 6], found.Interiors.Prepend(found.Exterior).Select(shell => shell.Members.Length));
        Assert.Equal(CornersOf(house), CornersOf(back));
        Assert.Equal(Red.Diffuse, ((Material)found.Exterior.Members[2].Appearances.Single().Data).Diffuse);
        Assert.Contains("=IFCFACETEDBREPWITHVOIDS(", Encoding.ASCII.GetString(file), StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Faults(file));
        Assert.DoesNotContain(context.Books.Losses, entry => entry.Loss.Account is BookAccount.Appearances or BookAccount.Geometries);
    }

    [Theory]
    [InlineData("IFC4", true)]
    [InlineData("IFC4X3", true)]
    [InlineData("IFC4X3", false)]
    public async Task Several_bodies_of_several_images_come_back_as_bodies(string release, bool isMulti)
    {
        ImmutableArray<AbstractSolid> bodies = [new Solid(Box(0, 2, [Brick, Glass])), new Solid(Box(4, 2, [Glass])), new Solid(Box(8, 2, [Glass, Brick, null]))];
        CityObject house = House(isMulti ? new MultiSolid(bodies) : new CompositeSolid(bodies));

        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(house, release);

        AbstractGeometry found = back.Geometry.Single().Geometry;
        Assert.Equal(house.Geometry.Single().Geometry.GetType(), found.GetType());
        ImmutableArray<AbstractSolid> members = found is MultiSolid multi ? multi.Members : ((CompositeSolid)found).Members;
        Assert.Equal(bodies.Select(Extent), members.Select(Extent));
        Assert.Equal(CornersOf(house).Distinct().Order(StringComparer.Ordinal), CornersOf(back).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(SchemaCheck.Faults(file));
        Assert.DoesNotContain(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Appearances);
    }

    [Theory]
    [InlineData("image/png", "=IFCBLOBTEXTURE(.F.,.F.,$,$,$,'PNG',\"089504E47FF\");")]
    [InlineData("image/jpeg", "=IFCBLOBTEXTURE(.F.,.F.,$,$,$,'JPG',\"089504E47FF\");")]
    [InlineData("image/webp", "=IFCIMAGETEXTURE(.F.,.F.,$,$,$,'data:image/webp;base64,iVBOR/8=');")]
    public async Task An_image_within_the_source_stands_in_the_file(string media, string instance)
    {
        var image = new Texture($"data:{media};base64,iVBOR/8=") { MediaType = media };

        (CityObject back, byte[] file, ConversionContext context) = await ThereAndBackAsync(House(new MultiSurface([Wall(0, image), Wall(1, image)])), "IFC4");

        Assert.Contains(instance, Encoding.ASCII.GetString(file), StringComparison.Ordinal);
        SurfaceAppearance[] looks = [.. back.Geometry.Single().Geometry.Surfaces().SelectMany(face => face.Appearances)];
        Assert.Equal(4, looks.Length);
        Assert.All(looks, look => Assert.Equal(image.ImageUri, ((Texture)look.Data).ImageUri));
        Assert.Empty(SchemaCheck.Faults(file));
        Assert.DoesNotContain(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Appearances);
    }

    private static string Extent(AbstractSolid solid)
    {
        BoundingBox box = solid.Bounds();
        return FormattableString.Invariant($"{box.Min.X:F4} {box.Min.Z:F4} {box.Max.X:F4} {box.Max.Z:F4}");
    }

    /// <summary>A box whose sides have the images by turns.</summary>
    private static CompositeSurface Box(double from, double size, Texture?[] images, bool isInward = false)
    {
        Position[] c = [.. Enumerable.Range(0, 8).Select(i => new Position(X + from + (size * (i & 1)), Y + (size * ((i >> 1) & 1)), Z + from + ((i & 3) == 3 ? 0.5 : 0) + (size * (i >> 2))))];
        int[][] faces = [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]];
        return new CompositeSurface([.. faces.Select((face, i) => Textured(images[i % images.Length], [[.. (isInward ? face.Reverse() : face).Select(corner => c[corner])]]))]);
    }

    private static CityObject House(AbstractGeometry geometry) => Part("house", CityObjectClass.Building, geometry);

    private static CityObject Part(string id, CityObjectClass of, AbstractGeometry geometry)
    {
        var key = new SourceKey("gml:id", "town", id);
        return new CityObject(CityObjectId.FromSource(key), key, of) { Geometry = [new LodGeometry("2", geometry)] };
    }

    private static PolygonSurface Wall(int number, Texture? image) => Textured(
        image, [[new(X, Y + number, Z), new(X + 4, Y + number, Z), new(X + 4, Y + number, Z + 3), new(X, Y + number, Z + 3)]]);

    private static PolygonSurface Roof(Texture image) => Textured(
        image,
        [
            [new(X, Y, Z + 3), new(X + 4, Y, Z + 3), new(X + 4, Y + 4, Z + 3), new(X, Y + 4, Z + 3)],
            [new(X + 1, Y + 1, Z + 3), new(X + 1, Y + 2, Z + 3), new(X + 2, Y + 2, Z + 3), new(X + 2, Y + 1, Z + 3)],
        ]);

    // Places that no even interpolation gives: each corner must keep its own.
    private static PolygonSurface Textured(Texture? image, Position[][] rings)
    {
        var polygon = new PolygonSurface(new Ring([.. rings[0]]), [.. rings.Skip(1).Select(ring => new Ring([.. ring]))]);
        return image is null
            ? polygon
            : polygon with { Appearances = [new SurfaceAppearance(null, image) { Coordinates = [.. rings.Select(Places)] }] };
    }

    private static ImmutableArray<TextureCoordinate> Places(Position[] ring) =>
        [.. ring.Select((position, i) => new TextureCoordinate(((position.X - X) / 7) + (0.1 * i * i), -((position.Y - Y + position.Z - Z) / 3) + (0.01 * i)))];

    private static string[] CornersOf(CityObject from) =>
    [
        .. from.SelfAndDescendants().SelectMany(item => item.Geometry).SelectMany(own => own.Geometry.Surfaces()).OfType<PolygonSurface>()
            .SelectMany(surface => surface.Appearances.Where(look => look.Data is Texture).SelectMany(look => Corners(surface, look))),
    ];

    private static IEnumerable<string> Corners(PolygonSurface surface, SurfaceAppearance look)
    {
        Ring[] rings = [surface.Exterior, .. surface.Holes];
        var image = (Texture)look.Data;
        foreach ((Ring ring, int i) in rings.Take(look.Coordinates.Length).Select((ring, i) => (ring, i)))
        {
            foreach ((Position corner, TextureCoordinate place) in ring.Positions.Zip(look.Coordinates[i]))
                yield return FormattableString.Invariant($"{image.ImageUri} {image.Wrap} {Shown(corner.X)} {Shown(corner.Y)} {Shown(corner.Z)} {Shown(place.S)} {Shown(place.T)}");
        }
    }

    // To one digit less than the tolerance, moved off the edges of rounding.
    private static long Shown(double number) => (long)Math.Floor((number / (10 * Tolerance)) + 0.25);

    private static Task<(CityObject Back, byte[] File, ConversionContext Context)> ThereAndBackAsync(CityObject item, string release) =>
        ModelTrip.ThereAndBackAsync(item, Info, release);
}
