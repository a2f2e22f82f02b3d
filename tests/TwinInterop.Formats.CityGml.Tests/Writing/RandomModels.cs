using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Objects of any class with features of any sort, sensible or not; equal seeds give equal objects.</summary>
internal sealed class RandomModels(int seed)
{
    private static readonly string[] Tops =
    [
        "Building", "Bridge", "Tunnel", "Road", "Railway", "Square", "Waterway", "WaterBody", "LandUse", "PlantCover",
        "SolitaryVegetationObject", "CityFurniture", "GenericOccupiedSpace", "GenericLogicalSpace", "CityObjectGroup",
        "OtherConstruction", "ReliefFeature", "TINRelief", "IfcSomething",
    ];

    private static readonly string[] Parts =
    [
        "BuildingPart", "Storey", "BuildingUnit", "BuildingRoom", "BuildingInstallation", "BuildingFurniture",
        "BuildingConstructiveElement", "WallSurface", "RoofSurface", "ClosureSurface", "DoorSurface", "Window", "Door",
        "TrafficSpace", "TrafficArea", "Section", "Marking", "WaterSurface", "TINRelief", "HollowSpace", "BridgeInstallation",
        "TunnelConstructiveElement", "GenericThematicSurface", "Building", "IfcWall",
    ];

    private static readonly string[] Names =
    [
        "class", "function", "usage", "name", "description", "identifier", "measuredHeight", "yearOfConstruction",
        "dateOfConstruction", "storeysAboveGround", "roofType", "height", "relationToConstruction", "granularity", "lod",
        "storeyHeightsAboveGround", "conditionOfConstruction", "isMovable", "species", "area", "occupancy", "anything else",
    ];

    private static readonly string[] Texts = ["", "a<b>&\"c\"", "inside", "lane", "12", "\u0001é\uD83C\uDF33", "functional", "closed"];
    private static readonly string[] Lods = ["0", "1", "2", "2.1", "2.2", "3", "4", "", "x"];

    private readonly Random _random = new(seed);
    private readonly List<PolygonSurface> _polygons = [];
    private int _ids;

    /// <summary>A top-level object.</summary>
    public CityObject Next() => Object(Pick(Tops), depth: 0);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private ImmutableArray<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];

    private CityObject Object(string objectClass, int depth)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{(_random.Next(5) == 0 ? "4$ {" : "o")}{seed}_{_ids++}");
        return ModelFixture.Object(id, objectClass) with
        {
            HasGeneratedId = _random.Next(4) == 0,
            Attributes = Some(5, Attribute),
            Geometry = Some(4, Geometry),
            Parts = depth < 3 ? Some(3, () => Object(Pick(Parts), depth + 1)) : [],
            Relations = Some(2, () => new CityObjectRelation(Pick(["groupMember", "groupParent", "generalizesTo", "relatedTo", "x"]), Pick(["o1", "1 2", "urn:x:1"]), Pick([null, "role"]))),
            Addresses = Some(1, () => Pick([ModelFixture.FullAddress, new Address(), new Address { Premise = "P" }, new Address { FreeText = "a\nb" }])),
            ExternalReferences = Some(1, () => new ExternalReference(Pick([null, "a b"]), Pick(["{x}", "https://e.org/%zz"]), _random.Next(2) == 0, Pick([null, "t"]))),
            Lifespan = new Lifespan(Date(), Date(), Date(), Date()),
            Extensions = Some(1, () => new ExtensionContent("cityjson-2.0", "x", "{}")),
        };
    }

    private TimeValue? Date() => Pick(
    [
        null, new TimeValue("1999", TimeKind.Year), new TimeValue("2020-02-30", TimeKind.Date), new TimeValue("2020-02-03", TimeKind.Date),
        new TimeValue("2020-02-03T10:00:00+01:00", TimeKind.DateTime), new TimeValue("soon", TimeKind.DateTime), new TimeValue("2020-02", TimeKind.YearMonth),
    ]);

    private CityAttribute Attribute() => new(Pick(Names), Value(depth: 0), _random.Next(3) == 0);

    private AttributeValue Value(int depth) => _random.Next(depth < 2 ? 12 : 9) switch
    {
        0 => new IntegerValue(_random.Next(-3, 9)),
        1 => new DecimalValue(_random.NextDouble() * 10),
        2 => new MeasureValue(_random.Next(50) / 3.0, Pick([null, "m", ""])),
        3 => new BooleanValue(_random.Next(2) == 0),
        4 => new CodeValue(Pick(Texts), Pick([null, "https://c.org/a b"])),
        5 => Date() ?? (AttributeValue)new NullValue(),
        6 => new UriValue(Pick(["a b", "https://x.org/[1]", "#a#b", "%"])),
        7 or 8 => new TextValue(Pick(Texts)),
        9 => new ListValue(Some(3, () => Value(depth + 1))),
        _ => new NestedValue(Some(3, () => new CityAttribute(Pick(Names), Value(depth + 1))), Pick([null, "Height"]), _random.Next(2) == 0),
    };

    private LodGeometry Geometry() => new(Pick(Lods), Pick(Enum.GetValues<GeometryRole>()), Shape());

    private AbstractGeometry Shape() => _random.Next(11) switch
    {
        0 => new Point(Position()),
        1 => new MultiPoint([new Point(Position()), new Point(Position())]),
        2 => new MultiCurve([Line(), Line()]),
        3 => Line(),
        4 => new CompositeSurface([Surface(), Surface()]),
        5 or 6 => new MultiSurface([Surface(), Surface()]),
        7 => new Solid(new CompositeSurface([Surface(), Surface()]), [new CompositeSurface([Surface()])]),
        8 => new MultiSolid([new Solid(new CompositeSurface([Surface()])), new Solid(new CompositeSurface([Surface()]))]),
        9 => new ImplicitGeometry(Position(), Transform3D.Identity, new SharedShape(new MultiSurface([Surface()]), Pick([null, "lib/a b.obj"]))),
        _ => Pick<AbstractGeometry>([Surface(), new GeometryCollection([Line(), Surface()]), new MultiSurface([]), new TriangulatedSurface([Position(), Position(), Position()], [0, 1, 2])]),
    };

    private AbstractSurface Surface()
    {
        if (_polygons.Count > 0 && _random.Next(3) == 0)
            return _random.Next(3) == 0 ? new OrientableSurface(Pick(_polygons), true) : Pick(_polygons);
        var polygon = new PolygonSurface(new Ring([Position(), Position(), Position()], Pick([null, "ring"])))
        {
            Id = Pick([null, "poly", "1bad"]),
            Appearances = Some(1, () => Pick(
            [
                ModelFixture.Textured(3), new SurfaceAppearance(null, new Material { Shininess = 3, Diffuse = new Colour(2, -1, 0) }),
                new SurfaceAppearance("t", new Texture("a b.png") { WorldToTexture = Transform3D.Identity, Kind = "odd" }, false),
            ])),
        };
        _polygons.Add(polygon);
        return polygon;
    }

    private LineString Line() => new([Position(), Position()]);

    private Position Position() => new(_random.NextDouble() * 100, _random.NextDouble() * 100, _random.Next(9) == 0 ? double.NaN : _random.Next(9));
}
