using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Model objects for tests of the writer.</summary>
internal static class ModelFixture
{
    public static SpatialReference Crs { get; } = new(new CrsId("EPSG", 25832), new CrsId("EPSG", 5783));

    public static CityObject Object(string id, string objectClass)
    {
        var key = new SourceKey("gml:id", "fixture", id);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(objectClass));
    }

    public static CityAttribute Text(string name, string value, bool generic = false) => new(name, new TextValue(value), generic);

    public static PolygonSurface Polygon(params (double X, double Y, double Z)[] corners) =>
        new(new Ring([.. corners.Select(corner => new Position(corner.X, corner.Y, corner.Z))]));

    /// <summary>Ground, roof and four walls of a box, facing outwards.</summary>
    public static PolygonSurface[] Box(double x, double y, double z, double size) =>
    [
        Polygon((x, y, z), (x, y + size, z), (x + size, y + size, z), (x + size, y, z)),
        Polygon((x, y, z + size), (x + size, y, z + size), (x + size, y + size, z + size), (x, y + size, z + size)),
        Polygon((x, y, z), (x + size, y, z), (x + size, y, z + size), (x, y, z + size)),
        Polygon((x + size, y, z), (x + size, y + size, z), (x + size, y + size, z + size), (x + size, y, z + size)),
        Polygon((x + size, y + size, z), (x, y + size, z), (x, y + size, z + size), (x + size, y + size, z + size)),
        Polygon((x, y + size, z), (x, y, z), (x, y, z + size), (x, y + size, z + size)),
    ];

    public static LodGeometry Surfaces(string lod, params AbstractSurface[] members) => new(lod, new MultiSurface([.. members]));

    public static Solid SolidOf(params AbstractSurface[] faces) => new(new CompositeSurface([.. faces]));

    /// <summary>A building with everything that a building can have.</summary>
    public static CityObject RichBuilding(string id = "b1")
    {
        PolygonSurface[] faces = Box(500000, 5400000, 100, 10);
        faces[2] = faces[2] with { Appearances = [Textured(4), new SurfaceAppearance("solar", new Material { Diffuse = new Colour(1, 0.5, 0) }, false)] };
        PolygonSurface door = Polygon((500001, 5400000, 100), (500002, 5400000, 100), (500002, 5400000, 102), (500001, 5400000, 102));
        CityObject wall = Object($"{id}_wall", "WallSurface") with
        {
            Geometry = [Surfaces("2", faces[2], faces[3]), Surfaces("3", faces[2])],
            Parts = [Object($"{id}_door", "DoorSurface") with { Geometry = [Surfaces("3", door)], Addresses = [FullAddress] }],
        };
        return Object(id, "Building") with
        {
            Attributes = Attributes(),
            Lifespan = new Lifespan(
                new TimeValue("2020-02-03", TimeKind.Date), new TimeValue("2021-05-06T07:08:09Z", TimeKind.DateTime),
                new TimeValue("2020-01-01", TimeKind.Date)),
            ExternalReferences = [new ExternalReference("https://rnb.example", "ABC 123"), new ExternalReference(null, "https://x.example/1", true)],
            Addresses = [FullAddress, new Address { FreeText = "Line 1\nLine 2" }],
            Relations = [new CityObjectRelation("generalizesTo", "b0"), new CityObjectRelation("relatedTo", "b0")],
            Geometry =
            [
                new LodGeometry("0", GeometryRole.Footprint, new MultiSurface([faces[0]])),
                new LodGeometry("0", GeometryRole.RoofEdge, new MultiSurface([faces[1]])),
                Surfaces("1", faces[0]),
                new LodGeometry("2", SolidOf([.. faces[..3], new OrientableSurface(faces[3], true), .. faces[4..]])),
                new LodGeometry("2", GeometryRole.TerrainIntersection, new MultiCurve([new LineString(faces[0].Exterior.Positions)])),
            ],
            Parts =
            [
                wall,
                Object($"{id}_roof", "RoofSurface") with { Geometry = [Surfaces("2", faces[1])] },
                Object($"{id}_ground", "GroundSurface") with { Geometry = [Surfaces("2", faces[0])], HasGeneratedId = true },
                Object($"{id}_part", "BuildingPart") with { Geometry = [Surfaces("2", Box(500020, 5400000, 100, 5))] },
                Room($"{id}_room"),
                Installation($"{id}_balcony", "outside", "2"),
                Installation($"{id}_stair", "inside", "4"),
            ],
        };
    }

    public static Address FullAddress { get; } = new()
    {
        Country = "France",
        AdministrativeArea = "Rhône",
        Locality = "Lyon",
        DependentLocality = "Vaise",
        Thoroughfare = "Rue d'Alsace",
        ThoroughfareNumber = "3 bis",
        PostalCode = "69009",
        PostBox = "12",
        Premise = "Bâtiment B",
        Location = new MultiPoint([new Point(new Position(500000, 5400000, 100))]),
    };

    public static SurfaceAppearance Textured(int corners) =>
        new("rgbTexture", new Texture("textures/wall 1.jpg") { MediaType = "image/jpeg", Wrap = "none" })
        {
            Coordinates = [[.. Enumerable.Range(0, corners).Select(i => new TextureCoordinate(i / 4.0, i % 2))]],
        };

    public static IAsyncEnumerable<CityObject> Stream(IEnumerable<CityObject> objects) => objects.ToAsyncEnumerable();

    private static CityObject Room(string id) => Object(id, "BuildingRoom") with
    {
        Geometry = [new LodGeometry("4", SolidOf(Box(500001, 5400001, 101, 3)))],
        Parts =
        [
            Object($"{id}_chair", "BuildingFurniture") with { Geometry = [Surfaces("4", Box(500002, 5400002, 101, 1))] },
            Object($"{id}_ceiling", "CeilingSurface") with { Geometry = [Surfaces("4", Box(500001, 5400001, 101, 3)[1])] },
        ],
    };

    private static CityObject Installation(string id, string relation, string lod) => Object(id, "BuildingInstallation") with
    {
        Attributes = [Text("relationToConstruction", relation), new CityAttribute("function", new CodeValue("1000"))],
        Geometry = [Surfaces(lod, Box(500003, 5400003, 103, 1))],
    };

    private static ImmutableArray<CityAttribute> Attributes() =>
    [
        new CityAttribute("name", new ListValue([new TextValue("Town hall"), new CodeValue("TH", "https://codes.example/names")])),
        Text("description", "A <rich> building & more"),
        new CityAttribute("class", new CodeValue("1000", "https://codes.example/class")),
        new CityAttribute("function", new ListValue([new CodeValue("1"), new CodeValue("2")])),
        new CityAttribute("yearOfConstruction", new TimeValue("1987", TimeKind.Year)),
        new CityAttribute("roofType", new CodeValue("1030")),
        new CityAttribute("measuredHeight", new MeasureValue(12.5, "m")),
        new CityAttribute("storeysAboveGround", new IntegerValue(3)),
        Text("storeysBelowGround", "one"),
        new CityAttribute("storeyHeightsAboveGround", new ListValue([new MeasureValue(3, "m"), new MeasureValue(2.5, "m")])),
        Text("relativeToTerrain", "entirelyAboveTerrain"),
        new CityAttribute("conditionOfConstruction", new TextValue("functional")),
        Text("text", "free", generic: true),
        new CityAttribute("count", new IntegerValue(7), true),
        new CityAttribute("ratio", new DecimalValue(0.25), true),
        new CityAttribute("listed", new BooleanValue(true), true),
        new CityAttribute("surveyed", new TimeValue("2020-06-07", TimeKind.Date), true),
        new CityAttribute("web", new UriValue("https://example.org/a b"), true),
        new CityAttribute("area", new MeasureValue(100, "m2"), true),
        new CityAttribute("code", new CodeValue("x", "https://codes.example/c"), true),
        new CityAttribute("gone", new NullValue(), true),
        new CityAttribute("Pset", new NestedValue([Text("a", "b", true), new CityAttribute("n", new IntegerValue(1), true)], IsSet: true), true),
    ];
}
