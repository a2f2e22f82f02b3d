using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing.Models;

namespace TwinInterop.Formats.GeoJson.Writing;

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
    public async Task Nested_properties_come_back_too(string what, CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Setting("properties", "nested"), Sample.Info, cityObject);

        Assert.True(Dump.Of(cityObject) == Dump.Of(Assert.Single(back)), $"{what}:\n{Dump.Of(cityObject)}\n{Dump.Of(back[0])}\n{text}");
    }

    [Fact]
    public void Writing_then_reading_is_identity_for_random_objects() =>
        Prop.ForAll(Arb.From(RandomModels.CityObjects), ComesBack).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Texts_of_others_come_back_byte_for_byte_when_they_are_as_we_write_them()
    {
        string source = Sample.Feature(
            """{"type":"Polygon","coordinates":[[[4.8,45.7],[4.9,45.7],[4.9,45.8],[4.8,45.7]]],"precision":3}""",
            """{"INSEE":"01001","n":1,"x":1.5,"y":2.0,"a":{"b":[{"c":null}]},"l":[1,"b"]}""",
            ""","id":7,"tippecanoe":{"layer":"b"}""");

        (_, List<CityObject> objects, _) = await Sample.ReadAsync(source);
        (string first, List<CityObject> back, _) = await Sample.WriteAsync(objects);
        (string second, _, _) = await Sample.WriteAsync(back);

        Assert.Equal(first, second);
        Assert.Contains("\"id\":7,", first, StringComparison.Ordinal);
        Assert.Contains("\"INSEE\":\"01001\",\"n\":1,\"x\":1.5,\"y\":2.0,\"a.b\":[{\"c\":null}],\"l\":[1,\"b\"]", first, StringComparison.Ordinal);
        Assert.Contains("\"precision\":3", first, StringComparison.Ordinal);
        Assert.Contains("\"tippecanoe\":{\"layer\":\"b\"}", first, StringComparison.Ordinal);
        Assert.Equal(Dump.Of(objects[0]), Dump.Of(back[0]));
    }

    [Fact]
    public async Task Members_and_metadata_of_the_collection_come_back()
    {
        DatasetInfo info = Sample.Info with
        {
            Metadata = [new CityAttribute("title", new TextValue("Lyon")), new CityAttribute("date", new TimeValue("2024-01-01", TimeKind.Date), IsGeneric: true)],
            Extensions = [new ExtensionContent("geojson", "numberMatched", "1"), new ExtensionContent("geojson", "crs", "null")],
        };

        (string text, _, _) = await Sample.WriteAsync(new WriteOptions(), info, Sample.Object("b"));
        (DatasetInfo back, _, _) = await Sample.ReadAsync(text);

        Assert.Equal(info.Extensions[0], Assert.Single(back.Extensions));
        back = VerbatimContent.Unfold(back);
        Assert.Equal(info.Metadata.AsEnumerable(), back.Metadata.AsEnumerable());
        Assert.Equal(info.Extensions.AsEnumerable(), back.Extensions.AsEnumerable());
        Assert.DoesNotContain("\"crs\":", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_is_no_JSON_is_booked_as_lost()
    {
        CityObject cityObject = Sample.Object("b") with
        {
            Extensions = [new ExtensionContent("geojson", "bad", "{"), new ExtensionContent("geojson", "coordinates", "[]")],
        };

        (_, _, var context) = await Sample.WriteAsync(cityObject);

        Assert.Equal(2, context.Books[BookAccount.Extensions].Lost);
    }

    private static bool ComesBack(CityObject cityObject)
    {
        (string text, List<CityObject> back, _) = Sample.WriteAsync(cityObject).GetAwaiter().GetResult();
        return RandomModels.IsSame(cityObject, text, back);
    }
}
