using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.GeoJson.Reading;

public sealed class ReaderTests
{
    private const string Triangle = """{"type":"Polygon","coordinates":[[[4.8,45.7],[4.9,45.7],[4.9,45.8],[4.8,45.7]]]}""";

    [Theory]
    [InlineData("""{"features":[{"properties":{"a":1},"geometry":{"coordinates":[4.8,45.7],"type":"Point"},"id":"x","type":"Feature"}],"type":"FeatureCollection"}""")]
    [InlineData("""{"geometry":{"coordinates":[4.8,45.7],"type":"Point"},"properties":{"a":1},"type":"Feature","id":"x"}""")]
    [InlineData("{\"type\":\"Feature\",\"id\":\"x\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[4.8,45.7]}}\n")]
    public async Task Members_come_in_any_order(string text)
    {
        (_, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        CityObject cityObject = Assert.Single(objects);
        Assert.Equal("x", cityObject.Source.LocalId);
        Assert.Equal(new CityAttribute("a", new IntegerValue(1), IsGeneric: true), Assert.Single(cityObject.Attributes));
        Assert.Equal(new Point(new Position(4.8, 45.7)), Assert.Single(cityObject.Geometry).Geometry);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\n", "\u001e")]
    [InlineData("", "")]
    public async Task Sequences_of_texts_are_read(string end, string start)
    {
        string feature = """{"type":"Feature","properties":null,"geometry":null}""";
        string collection = Sample.Feature("null");
        string point = """{"coordinates":[1,2],"type":"Point"}""";

        (_, List<CityObject> objects, _) = await Sample.ReadAsync(
            string.Concat(new[] { feature, collection, point }.Select(text => start + text + end)));

        Assert.Equal(["feature-0", "feature-1", "feature-2"], objects.Select(found => found.Source.LocalId), StringComparer.Ordinal);
        Assert.Equal([0, 0, 1], objects.Select(found => found.Geometry.Length));
    }

    [Fact]
    public async Task A_crs_behind_the_features_is_followed()
    {
        string text = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[842000,6519000]}}
            ],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}}}
            """;

        (DatasetInfo info, List<CityObject> objects, var context) = await Sample.ReadAsync(text);

        Assert.Equal(new CrsId("EPSG", 2154), info.Crs.Horizontal);
        Assert.Single(objects);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.CrsMember);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    [InlineData("EPSG:4326")]
    [InlineData("urn:ogc:def:crs:EPSG::4326")]
    public async Task The_names_of_WGS_84_are_known(string name)
    {
        string text = $$$"""{"crs":{"type":"name","properties":{"name":"{{{name}}}"}},"type":"Point","coordinates":[4.8,45.7]}""";

        (DatasetInfo info, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        Assert.True(info.Crs.IsSameAs(SpatialReference.Wgs84));
        Assert.Equal(name, info.Crs.Declared);
        Assert.Empty(Assert.Single(objects).Extensions);
    }

    [Theory]
    [InlineData("842000,6519000", "EPSG:2154")]
    [InlineData("1842000,5172000", "EPSG:3946")]
    [InlineData("261000,6250000", "EPSG:3857")]
    [InlineData("1e9,1e9", "EPSG:n")]
    public async Task Projected_positions_without_a_crs_leave_it_unknown_and_name_the_likely_one(string position, string option)
    {
        (DatasetInfo info, _, var context) = await Sample.ReadAsync(Sample.Feature($$"""{"type":"Point","coordinates":[{{position}}]}"""));

        Assert.Null(info.Crs.Horizontal);
        Diagnostic finding = Assert.Single(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.Projected);
        Assert.Contains($"--source-crs {option}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CRS_that_the_user_states_goes_before_the_rule()
    {
        var options = new ReadOptions { Crs = new SpatialReference(new CrsId("EPSG", 2154)), AxisOrder = AxisOrder.NorthEast };

        (DatasetInfo info, List<CityObject> objects, var context) =
            await Sample.ReadAsync(Sample.Feature("""{"type":"Point","coordinates":[6519000,842000]}"""), options);

        Assert.Equal(new CrsId("EPSG", 2154), info.Crs.Horizontal);
        Assert.Equal(new Point(new Position(842000, 6519000)), objects[0].Geometry[0].Geometry);
        Assert.Empty(context.Diagnostics.Kept);
    }

    [Fact]
    public async Task A_fault_in_a_feature_leaves_it_out_and_says_where()
    {
        string text = $$$"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3,"x"]]}},
            {"type":"Feature","properties":{},"geometry":{{{Triangle}}}}]}
            """;

        (_, List<CityObject> objects, var context) = await Sample.ReadAsync(text);

        Assert.Single(objects);
        Diagnostic finding = Assert.Single(context.Diagnostics.Kept);
        Assert.Equal("/features/0/geometry/coordinates/1/1: line 2, column 91 (byte 131)", finding.Location.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(Severity.Error, finding.Rule.Severity);
        Assert.Equal(1, context.Books[BookAccount.Objects].Lost);
    }

    [Theory]
    [InlineData("12", typeof(IntegerValue))]
    [InlineData("-9223372036854775808", typeof(IntegerValue))]
    [InlineData("12.0", typeof(DecimalValue))]
    [InlineData("1e2", typeof(DecimalValue))]
    [InlineData("-0", typeof(DecimalValue))]
    [InlineData("100000000000000000000", typeof(DecimalValue))]
    [InlineData("12345678901234567891", typeof(TextValue))]
    [InlineData("1e999", typeof(TextValue))]
    public async Task Numbers_keep_all_that_they_say(string number, Type type)
    {
        (_, List<CityObject> objects, var context) = await Sample.ReadAsync(Sample.Feature("null", $$"""{"n":{{number}}}"""));

        AttributeValue value = Assert.Single(objects[0].Attributes).Value;
        Assert.IsType(type, value);
        if (value is TextValue text)
        {
            Assert.Equal(number, text.Text);
            Assert.Equal(1, context.Books[BookAccount.Attributes].Changed);
        }
    }

    [Fact]
    public async Task The_last_of_two_members_of_one_name_counts_and_the_other_is_booked()
    {
        (_, List<CityObject> objects, var context) = await Sample.ReadAsync(Sample.Feature("null", """{"a":[1,2],"a":3}"""));

        Assert.Equal(new IntegerValue(3), Assert.Single(objects[0].Attributes).Value);
        Assert.Equal(2, context.Books[BookAccount.Attributes].Lost);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.DuplicateMember);
    }

    [Fact]
    public async Task Coordinates_given_twice_are_reported_and_the_last_count()
    {
        (_, List<CityObject> objects, var context) =
            await Sample.ReadAsync(Sample.Feature("""{"coordinates":[1,2],"type":"Point","coordinates":[3,4]}"""));

        Assert.Equal(new Position(3, 4), Assert.IsType<Point>(objects[0].Geometry[0].Geometry).Position);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.DuplicateMember);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        (_, List<CityObject> objects, var context) =
            await Sample.ReadAsync(Sample.Feature("null", """{"a":"x\ud83c\n\udf00é\ud83c\udfe0"}"""));

        Assert.Equal(new TextValue("x\uFFFD\n\uFFFDé\U0001F3E0"), Assert.Single(objects[0].Attributes).Value);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.LoneSurrogate);
        Assert.Equal(1, context.Books[BookAccount.Attributes].Changed);
    }

    [Fact]
    public async Task An_id_comes_from_a_telling_property_where_the_feature_has_none()
    {
        string text = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":null,"properties":{"code":"69","CLEABS":"BAT1"}},
            {"type":"Feature","geometry":null,"properties":{"code":"69"}},
            {"type":"Feature","geometry":null,"properties":{"code":"69"}},
            {"type":"Feature","geometry":null,"properties":{"code":null}},
            {"type":"Feature","geometry":null,"properties":{},"id":1.50}]}
            """;

        (_, List<CityObject> objects, var context) = await Sample.ReadAsync(text);

        Assert.Equal(["BAT1", "69", "feature-2", "feature-3", "1.50"], objects.Select(found => found.Source.LocalId), StringComparer.Ordinal);
        Assert.Equal([false, false, true, true, false], objects.Select(found => found.HasGeneratedId));
        Assert.Empty(context.Diagnostics.Kept);
    }

    [Fact]
    public async Task Objects_of_one_id_have_identities_of_their_own()
    {
        string feature = """{"type":"Feature","geometry":null,"properties":{},"id":"a"}""";

        (_, List<CityObject> objects, _) = await Sample.ReadAsync($$"""{"type":"FeatureCollection","features":[{{feature}},{{feature}}]}""");

        Assert.Equal(["a", "a"], objects.Select(found => found.Source.LocalId), StringComparer.Ordinal);
        Assert.Equal(2, objects.Select(found => found.Id).Distinct().Count());
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_kept_verbatim()
    {
        string text = """
            {"type":"FeatureCollection","name":"a\u00e9","links":[ { "href" : "x" , "n" : 1.50 } ],
             "features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2],"srid":4326},"properties":{},"when":{"at":null}}]}
            """;

        (DatasetInfo info, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        Assert.Equal(["\"a\\u00e9\"", """[{"href":"x","n":1.50}]"""], info.Extensions.Select(extension => extension.Payload), StringComparer.Ordinal);
        Assert.Equal(
            [new ExtensionContent("geojson", "when", """{"at":null}"""), new ExtensionContent("geojson", "geometry/srid", "4326")],
            objects[0].Extensions.AsEnumerable());
    }

    [Fact]
    public async Task A_member_cityObject_of_somebody_else_is_a_foreign_member()
    {
        (_, List<CityObject> objects, _) = await Sample.ReadAsync(Sample.Feature("null", "{}", ""","cityObject":{"class":"Mine"}"""));

        Assert.Equal(CityObjectClass.GenericOccupiedSpace, objects[0].Class);
        Assert.Equal(new ExtensionContent("geojson", "cityObject", """{"class":"Mine"}"""), Assert.Single(objects[0].Extensions));
    }

    [Fact]
    public async Task A_part_without_its_parent_stands_alone_and_the_link_is_booked()
    {
        string text = Sample.Feature("null", "{}", ""","id":"p","cityObject":{"twinId":"c1df147b-d83c-89be-855c-a27c80e9d6e8","class":"BuildingPart","parent":"gone"}""");

        (_, List<CityObject> objects, var context) = await Sample.ReadAsync(text);

        Assert.Equal("BuildingPart", Assert.Single(objects).Class.Name);
        Assert.Equal(1, context.Books[BookAccount.Relations].Lost);
    }

    [Fact]
    public async Task Features_larger_than_the_window_are_read()
    {
        var ring = new StringBuilder();
        for (int i = 0; i < 40_000; i++)
            ring.Append(System.Globalization.CultureInfo.InvariantCulture, $"[{Math.Cos(i * Math.PI / 20_000)},{Math.Sin(i * Math.PI / 20_000)}],");
        string big = $$"""{"type":"Polygon","coordinates":[[{{ring}}[1,0]]]}""";
        string text = $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"é":"ü"},"geometry":{{big}}},{"type":"Feature","properties":{"é":"ü"},"geometry":{{big}}}]}""";

        (_, List<CityObject> objects, _) = await Sample.ReadAsync(text);

        Assert.Equal([40_000, 40_000], objects.Select(found => ((PolygonSurface)found.Geometry[0].Geometry).Exterior.Positions.Length));
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", true)]
    [InlineData("""{"name":"x","features":[{"type":"F""", true)]
    [InlineData("\uFEFF \u001e{\"type\":\"Feature\"", true)]
    [InlineData("""{"type":"CityJSON","version":"2.0"}""", false)]
    [InlineData("""{"id":"urn:x","type":"Building","@context":"c"}""", false)]
    [InlineData("<gml/>", false)]
    [InlineData("[1]", false)]
    [InlineData("", false)]
    public void The_format_is_known_by_its_first_bytes(string head, bool expected) =>
        Assert.Equal(expected, Sample.Format.Matches(Encoding.UTF8.GetBytes(head)));

    [CorpusFact]
    public async Task Real_building_footprints_keep_their_CRS_and_heights()
    {
        (DatasetInfo info, List<CityObject> objects, var context) = await Conversions.ReadAllAsync(
            Sample.Format, DatasetSource.FromFile(SharedMaterial.CorpusPath("geojson/footprints/buildings_lyon1_west.geojson")));

        Assert.Equal(new CrsId("EPSG", 3946), info.Crs.Horizontal);
        Assert.Equal(1288, objects.Count);
        Assert.False(context.Diagnostics.HasAtLeast(Severity.Error));
        Assert.All(objects, found => Assert.False(found.HasGeneratedId));
    }
}
