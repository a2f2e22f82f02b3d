using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing.Models;

namespace TwinInterop.Formats.NgsiLd.Writing;

public sealed class RoundTripTests
{
    public static TheoryData<string, CityObject> Objects() => new()
    {
        { "typed values", Sample.Attributes(
            new CityAttribute("name", new TextValue("Hôtel \"de\" Ville\n\u2028")),
            new CityAttribute("function", new CodeValue("1000", "http://lists/function")),
            new CityAttribute("class", new CodeValue("habitation")),
            new CityAttribute("measuredHeight", new MeasureValue(12, "m")),
            new CityAttribute("length", new MeasureValue(3.5, null), IsGeneric: true),
            new CityAttribute("web", new UriValue("https://example.org/a b"), IsGeneric: true),
            new CityAttribute("built", new TimeValue("1987", TimeKind.Year)),
            new CityAttribute("opened", new TimeValue("1987-05-01", TimeKind.Date), IsGeneric: true),
            new CityAttribute("updated", new TimeValue("2021-03-05T10:00:00Z", TimeKind.DateTime)),
            new CityAttribute("span", new TimeValue("P3Y", TimeKind.Duration)),
            new CityAttribute("storeys", new IntegerValue(9007199254740993)),
            new CityAttribute("share", new DecimalValue(2), IsGeneric: true),
            new CityAttribute("big", new DecimalValue(1e22)),
            new CityAttribute("broken", new DecimalValue(double.NaN)),
            new CityAttribute("far", new MeasureValue(double.NegativeInfinity, "m"), IsGeneric: true),
            new CityAttribute("listed", new BooleanValue(false)),
            new CityAttribute("missing", new NullValue("unknown")),
            new CityAttribute("none", new NullValue(), IsGeneric: true)) },
        { "nested values", Sample.Attributes(
            new CityAttribute("height", new ListValue(
            [
                new NestedValue([new CityAttribute("value", new MeasureValue(9, "m")), new CityAttribute("status", new TextValue("measured"))], "Height"),
                new NestedValue([new CityAttribute("value", new MeasureValue(8, "m"))], "Height"),
            ])),
            new CityAttribute("Pset_Wall", new NestedValue(
            [
                new CityAttribute("FireRating", new TextValue("REI 60"), IsGeneric: true),
                new CityAttribute("deep.er", new NestedValue([new CityAttribute("x", new IntegerValue(1), IsGeneric: true)]), IsGeneric: true),
            ], null, IsSet: true), IsGeneric: true),
            new CityAttribute("empty", new NestedValue([]), IsGeneric: true),
            new CityAttribute("mixed", new ListValue([new IntegerValue(1), new TextValue("a"), new UriValue("u"), new NullValue()])),
            new CityAttribute("nothing", new ListValue([]), IsGeneric: true)) },
        { "names that meet", Sample.Attributes(
            new CityAttribute("a", new NestedValue([new CityAttribute("b", new IntegerValue(1), IsGeneric: true)]), IsGeneric: true),
            new CityAttribute("a.b", new IntegerValue(2), IsGeneric: true),
            new CityAttribute("a", new TextValue("again"), IsGeneric: true),
            new CityAttribute("objectClass", new TextValue("mine"), IsGeneric: true),
            new CityAttribute("parent", new TextValue("mine too"), IsGeneric: true)) },
        { "lists beside attributes", Sample.Object("b") with
            {
                SourceClass = "bldg:Building",
                Relations = [new CityObjectRelation("groupMember", "x", "role"), new CityObjectRelation("relatedTo", "y")],
                ExternalReferences = [new ExternalReference("urn:adv", "DE42"), new ExternalReference(null, "https://e.org/1", true, "sameAs")],
                Addresses = [new Address { Thoroughfare = "Rue", ThoroughfareNumber = "1 bis", Location = new MultiPoint([new Point(new Position(4.5, 45.5, 170))]) }],
                Lifespan = new Lifespan(new TimeValue("2020-01-01", TimeKind.Date), null, new TimeValue("1900", TimeKind.Year)),
                Extensions = [new ExtensionContent("geojson", "tippecanoe", "{\"layer\":\"b\"}"), new ExtensionContent("citygml-2.0", "{urn:x}y", "<y xmlns=\"urn:x\"/>")],
            } },
        { "parts", Sample.Object("b") with
            {
                Parts =
                [
                    Sample.Object("p1", "BuildingPart") with { Parts = [Sample.Object("r1", "BuildingRoom")] },
                    Sample.Object("p2", "BuildingPart") with { HasGeneratedId = false },
                ],
            } },
        { "footprint", Sample.Object("b").With("0", GeometryRole.Footprint, new MultiSurface([Sample.Square(4.8, 45.7), Sample.Square(4.9, 45.7)])) },
        { "polygon with hole", Sample.Object("b").With("", GeometryRole.Body, Sample.Square(4.8, 45.7, 0.01) with { Holes = [Sample.Ring(4.801, 45.701, 4.801, 45.702, 4.802, 45.702)] }) },
        { "points and lines", Sample.Object("b", "SolitaryVegetationObject").With("1", GeometryRole.Body, new GeometryCollection(
            [
                new Point(new Position(4.8, 45.7, 170.5)),
                new MultiPoint([new Point(new Position(4.8, 45.7, 1))]),
                new LineString([new Position(4.8, 45.7, 1), new Position(4.9, 45.7, 2)]),
                new MultiCurve([new LineString([new Position(4.8, 45.7, 1), new Position(4.9, 45.7, 2)])]),
            ])) },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Writing_then_reading_gives_the_same_object(string what, CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync(cityObject);

        Assert.True(Dump.Of(cityObject) == Dump.Of(Assert.Single(back)), $"{what}:\n{Dump.Of(cityObject)}\n{Dump.Of(back[0])}\n{text}");
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task The_concise_representation_gives_the_same_object_too(string what, CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Setting("representation", "concise"), Sample.Info, cityObject);

        Assert.True(Dump.Of(cityObject) == Dump.Of(Assert.Single(back)), $"{what}:\n{Dump.Of(cityObject)}\n{Dump.Of(back[0])}\n{text}");
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task The_GeoJSON_representation_gives_the_same_object_too(string what, CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Setting("representation", "geojson"), Sample.Info, cityObject);

        Assert.True(Dump.Of(cityObject) == Dump.Of(Assert.Single(back)), $"{what}:\n{Dump.Of(cityObject)}\n{Dump.Of(back[0])}\n{text}");
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task One_entity_a_line_gives_the_same_object_too(string what, CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Setting("layout", "lines"), Sample.Info, cityObject);

        Assert.True(Dump.Of(cityObject) == Dump.Of(Assert.Single(back)), $"{what}:\n{Dump.Of(cityObject)}\n{Dump.Of(back[0])}\n{text}");
    }

    [Fact]
    public void Writing_then_reading_is_identity_for_random_objects() =>
        Prop.ForAll(Arb.From(RandomModels.CityObjects), ComesBack).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Metadata_of_the_dataset_come_back_and_their_entity_is_no_object()
    {
        DatasetInfo info = Sample.Info with
        {
            Metadata = [new CityAttribute("title", new TextValue("Lyon")), new CityAttribute("date", new TimeValue("2024-01-01", TimeKind.Date), IsGeneric: true)],
            Extensions = [new ExtensionContent("geojson", "numberMatched", "1")],
        };

        (string text, _, var context) = await Sample.WriteAsync(new WriteOptions(), info, Sample.Object("b"));
        (DatasetInfo back, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        Assert.Equal(info.Metadata.AsEnumerable(), VerbatimContent.Unfold(back).Metadata.AsEnumerable());
        Assert.Equal(info.Extensions.AsEnumerable(), VerbatimContent.Unfold(back).Extensions.AsEnumerable());
        Assert.Single(objects);
        Assert.Equal(0, context.Books[BookAccount.Extensions].Lost);
    }

    [Fact]
    public async Task Surfaces_shared_by_a_solid_and_a_wall_are_shared_again()
    {
        PolygonSurface shared = Sample.Square(4.8, 45.7);
        CityObject wall = Sample.Object("w", "WallSurface").With("2", GeometryRole.Body, new MultiSurface([shared]));
        CityObject building = Sample.Object("b").With("2", GeometryRole.Body, new Solid(new CompositeSurface([shared]))) with { Parts = [wall] };

        (_, List<CityObject> back, _) = await Sample.WriteAsync(building, Sample.Object("c").With("2", GeometryRole.Body, new MultiSurface([shared])));

        AbstractSurface ofSolid = back[0].Geometry[0].Geometry.Surfaces().Single();
        Assert.Same(ofSolid, back[0].Parts[0].Geometry[0].Geometry.Surfaces().Single());
        Assert.NotSame(ofSolid, back[1].Geometry[0].Geometry.Surfaces().Single());
    }

    [Fact]
    public async Task A_relation_to_an_object_further_on_has_the_type_of_that_object()
    {
        CityObject group = Sample.Object("g", "CityObjectGroup") with
        {
            Relations = [new CityObjectRelation("groupMember", "b 1"), new CityObjectRelation("groupMember", "absent")],
        };

        (string text, List<CityObject> back, _) = await Sample.WriteAsync(group, Sample.Object("b 1"));

        Assert.Contains("""["urn:ngsi-ld:Building:b%201","urn:ngsi-ld:CityObject:absent"]""", text, StringComparison.Ordinal);
        Assert.Equal(["b 1", "g"], back.Select(item => item.Source.LocalId));
        Assert.Equal(group.Relations.AsEnumerable(), back[1].Relations.AsEnumerable());
    }

    [Theory]
    [InlineData("normalized")]
    [InlineData("temporal")]
    public async Task Values_over_time_come_back(string representation)
    {
        Dynamizer[] dynamizers =
        [
            new Dynamizer("//Building[@gml:id='b']/gen:no2")
            {
                Properties = new FeatureProperties { Id = "d1", Attributes = [new CityAttribute("name", new TextValue("NO2"))] },
                StartTime = new TimeValue("2024-01-01T00:00:00Z", TimeKind.DateTime),
                Data = new TimeSeries("NO2", "ug/m3", TimeSeriesValueType.Number,
                [
                    new TimeValuePair(new TimeValue("2024-01-01T00:00:00Z", TimeKind.DateTime), new DecimalValue(12.5)),
                    new TimeValuePair(new TimeValue("2024-01-01T01:00:00Z", TimeKind.DateTime), new DecimalValue(13)),
                ]) { Properties = new FeatureProperties { Id = "s1" } },
                Sensor = new SensorConnection(new CodeValue("sta1.1", "http://c"), "no2") { BaseUrl = "https://sta.example.org", Location = "b" },
            },
            new Dynamizer("occupied")
            {
                Data = new CompositeTimeSeries(
                [
                    new TimeSeriesComponent(5, new TimeValue("P1D", TimeKind.Duration), new TimeSeries("occupied", null, TimeSeriesValueType.Boolean,
                        [new TimeValuePair(new TimeValue("2024", TimeKind.Year), new BooleanValue(true))])),
                    new TimeSeriesComponent(1, null, null, "#s2"),
                ]),
            },
            new Dynamizer("file")
            {
                Data = new FileTimeSeries("x", "m", "x.csv", new CodeValue("csv"))
                {
                    Table = new TableLayout(TimeSeriesValueType.Number, ";") { HeaderLines = 1, TimeColumn = new TableColumn(1, "t") },
                },
            },
        ];

        (string text, List<CityObject> back, _) = await Sample.WriteAsync(
            Sample.Setting("representation", representation), Sample.Info, Sample.Object("b") with { Dynamizers = [.. dynamizers] });

        Assert.Equal(dynamizers.Select(Dump.Of), back[0].Dynamizers.Select(Dump.Of));
        Assert.Contains("\"observedAt\":\"2024-01-01T01:00:00Z\"", text, StringComparison.Ordinal);
        Assert.Equal(representation == "temporal", text.Contains("\"observedAt\":\"2024-01-01T00:00:00Z\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("temporal", true)]
    [InlineData("normalized", false)]
    public async Task What_is_said_of_single_values_over_time_stays_where_it_has_a_place(string representation, bool stays)
    {
        (DatasetInfo info, List<CityObject> objects, _) = await Sample.ReadAsync(Sample.Entity(
            """
            "NO2":[{"type":"Property","value":22,"observedAt":"2024-01-01T00:00:00Z","accuracy":{"type":"Property","value":0.9}},
                   {"type":"Property","value":25,"observedAt":"2024-01-01T01:00:00Z"}]
            """));

        (string text, List<CityObject> back, ConversionContext context) =
            await Sample.WriteAsync(Sample.Setting("representation", representation), info, objects);

        Assert.Equal(Dump.Of(Assert.Single(objects[0].Dynamizers)), Dump.Of(Assert.Single(back[0].Dynamizers)));
        Assert.Equal(stays, text.Contains("\"accuracy\"", StringComparison.Ordinal));
        Assert.Equal(stays ? 0 : 1, context.Books[BookAccount.Extensions].Lost);
    }

    private static bool ComesBack(CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = Sample.WriteAsync(cityObject).GetAwaiter().GetResult();
        return RandomModels.IsSame(cityObject, text, back);
    }
}
