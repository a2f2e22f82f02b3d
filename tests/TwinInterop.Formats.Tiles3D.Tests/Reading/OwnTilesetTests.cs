using System.Globalization;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Reading;

/// <summary>What our writer writes comes back as it was.</summary>
public sealed class OwnTilesetTests
{
    [Theory]
    [InlineData("1.1", "tiling", "explicit")]
    [InlineData("1.1", "tiling", "implicit")]
    [InlineData("1.1", "compression", "meshopt")]
    [InlineData("1.1", "gzip", "yes")]
    [InlineData("1.0", "gzip", "no")]
    public async Task Houses_come_back_with_parts_levels_and_ids(string version, string setting, string value)
    {
        List<CityObject> houses = Town.Houses(6);
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder
            .Put(await Town.WriteAsync(houses, 2, version, (setting, value), ("tile-objects", "7"))).ReadAsync();

        Assert.Empty(read.Rules);
        Assert.Equal(SpatialReference.Wgs84, read.Info.Crs);
        Assert.Equal("town", read.Info.Name);
        Assert.Equal(Sorted(houses), Sorted(read.Objects));
    }

    [Fact]
    public async Task A_body_shares_the_surfaces_of_its_walls_again()
    {
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put(await Town.WriteAsync([Town.House("h", 5, 45)])).ReadAsync();

        CityObject house = Assert.Single(read.Objects);
        LodGeometry body = house.Geometry.Single(level => level.Lod == "2");
        AbstractSurface[] faces = [.. Assert.IsType<Solid>(body.Geometry).Exterior.Members];
        Assert.Equal(6, faces.Length);
        AbstractSurface[] walls = [.. house.Parts.SelectMany(part => part.Geometry).SelectMany(level => level.Geometry.Surfaces())];
        Assert.Equal(5, walls.Length);
        Assert.All(walls, wall => Assert.Contains(wall, faces, ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task Positions_come_back_within_a_tenth_of_a_millimetre_in_the_order_of_their_rings()
    {
        CityObject house = Town.House("h", 5, 45);
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put(await Town.WriteAsync([house])).ReadAsync();

        Position[] before = Ring(house);
        Position[] after = Ring(read.Objects[0]);
        Assert.Equal(before.Length, after.Length);
        for (int i = 0; i < before.Length; i++)
        {
            Assert.Equal(before[i].X, after[i].X, 1e-9);
            Assert.Equal(before[i].Y, after[i].Y, 1e-9);
            Assert.Equal(before[i].Z, after[i].Z, 1e-4);
        }

        static Position[] Ring(CityObject item) => [.. ((PolygonSurface)item.Parts[0].Geometry[0].Geometry.Surfaces().Single()).Exterior.Positions];
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.0")]
    public async Task Attributes_of_every_kind_come_back_with_names_and_types(string version)
    {
        CityObject item = Town.House("h", 5, 45) with
        {
            Attributes =
            [
                new("id", new IntegerValue(7)),
                new("sourceId", new IntegerValue(8)),
                new("attribute.x", new TextValue("y")),
                new("height", new MeasureValue(12.5, "m")),
                new("area", new DecimalValue(4)),
                new("function", new CodeValue("1000", "list.xml"), true),
                new("none", new NullValue()),
                new("Pset", new NestedValue([new("a", new TextValue("1")), new("b", new NestedValue([new("c", new BooleanValue(true))], "T")), new("n", new NullValue())], "urn:x", true)),
                new("names", new ListValue([new TextValue("x"), new TextValue("y")])),
                new("creationDate", new TextValue("an attribute, not a date")),
            ],
            Lifespan = new Lifespan(new TimeValue("2020-01-02", TimeKind.Date)),
            Addresses = [new Address { Locality = "Lyon", ThoroughfareNumber = "3", Location = new MultiPoint([new Point(new Position(5, 45, 3))]) }],
            ExternalReferences = [new ExternalReference("RNB", "ABC", IsUri: true, "same")],
            Relations = [new CityObjectRelation("groupMember", "other", "main") { RoleCodeSpace = "codes" }],
        };
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put(await Town.WriteAsync([item, Town.House("other", 5.001, 45)], 1, version)).ReadAsync();

        CityObject back = read.Objects.Single(found => found.Source.LocalId == "h");
        Assert.Equal(Described(item), Described(back));
        Assert.Equal(item.Id, back.Id);
        Assert.Equal(item.Lifespan, back.Lifespan);
        Assert.Equal(item.ExternalReferences.AsEnumerable(), back.ExternalReferences);
        Assert.Equal("codes", back.Relations.Single().RoleCodeSpace);
        Assert.Equal(item.Addresses[0] with { Location = null }, back.Addresses[0] with { Location = null });
        Assert.Equal(45, back.Addresses[0].Location!.Points[0].Position.Y); // it is there
    }

    [Fact]
    public async Task Many_copies_of_a_shape_come_back_as_instances_where_they_stood()
    {
        SharedShape shape = Town.Shape();
        CityObject[] trees = [.. Enumerable.Range(0, 12).Select(i => Town.Tree($"tree-{i}", 5 + (i * 0.0001), 45, shape))];
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put(await Town.WriteAsync(trees)).ReadAsync();

        Assert.Equal(12, read.Objects.Count);
        var copies = read.Objects.ConvertAll(tree => Assert.IsType<ImplicitGeometry>(tree.Geometry.Single().Geometry));
        Assert.Single(copies.Select(copy => copy.Shape).Distinct<SharedShape>(ReferenceEqualityComparer.Instance));
        foreach ((CityObject tree, ImplicitGeometry copy) in read.Objects.Zip(copies))
        {
            double longitude = 5 + (int.Parse(tree.Source.LocalId[5..], CultureInfo.InvariantCulture) * 0.0001);
            Assert.Equal(longitude, copy.ReferencePoint.X, 1e-9);
            Position tip = copy.Transform.Apply(copy.Shape.Geometry!.Bounds().Max); // shapes have one
            Assert.Equal(5, tip.Z, 1e-4);
        }
    }

    [CorpusFact("cs2cs")]
    public async Task A_vertex_of_a_tile_lies_where_proj_says()
    {
        // A local tileset with a known geocentric place, judged by another implementation.
        using var folder = new TilesFolder();
        folder.Put("t.gltf", Tiles.Triangle()).Tileset(
            "\"transform\":[1,0,0,0,0,1,0,0,0,0,1,0,4501000.5,394000.25,4487000.75,1],\"content\":{\"uri\":\"t.gltf\"}");
        TilesFolder.Read read = await folder.ReadAsync();

        Position first = ((PolygonSurface)read.Objects.Single().Geometry.Single().Geometry.Surfaces().Single()).Exterior.Positions[0];
        (_, string output, _) = ExternalTool.Run(
            "cs2cs", ["-f", "%.12f", "EPSG:4978", "EPSG:4979"], "4501000.5 394000.25 4487000.75\n", ExternalTool.ProjEnvironment);
        double[] expected = [.. output.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        Assert.Equal(expected[0], first.Y, 1e-10);
        Assert.Equal(expected[1], first.X, 1e-10);
        Assert.Equal(expected[2], first.Z, 1e-5);
    }

    [Fact]
    public void A_path_of_names_comes_back_from_its_one_name()
    {
        var path = new AttributePath("generic", [new("a.b", null, true, false), new("c", "", false, true)], "d");
        AttributePath back = AttributePath.Decode(path.Encode());
        Assert.Equal(path.Levels.AsEnumerable(), back.Levels);
        Assert.Equal((path.Role, path.Name, "a.b.c.d"), (back.Role, back.Name, back.Shown));
        Assert.Equal("attribute.sourceId", FeatureAttributes.Escape("sourceId"));
        Assert.Equal("id", FeatureAttributes.Escape("id"));
        Assert.Equal("attribute.x", FeatureAttributes.Unescape(FeatureAttributes.Escape("attribute.x")));
    }

    private static string[] Described(CityObject item) =>
        [.. item.Attributes.Select(attribute => AttributeJson.Write(new NestedValue([attribute]))).Order(StringComparer.Ordinal)];

    private static string[] Sorted(IEnumerable<CityObject> objects) =>
        [.. objects.SelectMany(item => Lines(item, "")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(CityObject item, string parent) => item.Parts
        .SelectMany(part => Lines(part, item.Source.LocalId))
        .Prepend($"{item.Id.Value} {item.Source} {item.Class} of {parent}: {string.Join(' ', Described(item))} "
            + string.Join(' ', item.Geometry.Select(level => $"{level.Lod} {level.Geometry.GetType().Name} {level.Geometry.Surfaces().Count()}")));
}
