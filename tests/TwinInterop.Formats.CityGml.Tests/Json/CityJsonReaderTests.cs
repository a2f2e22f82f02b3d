using System.Text;
using TwinInterop.Appearance;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;
using static TwinInterop.Formats.CityGml.Tests.Json.CityJsonSamples;

namespace TwinInterop.Formats.CityGml.Tests.Json;

public sealed class CityJsonReaderTests
{
    private const string Solid =
        """{"type":"Solid","lod":"2.2","boundaries":[[[[0,3,2,1]],[[0,1,5,4]],[[1,2,6,5]],[[2,3,7,6]],[[3,0,4,7]],[[4,5,6,7]]]]""";

    [Fact]
    public async Task Semantics_become_parts_that_share_the_polygons_of_the_body()
    {
        var (_, objects, _) = await ReadAsync(Cube($$$"""
            "b":{"type":"Building","geometry":[{{{Solid}}},"semantics":{
              "surfaces":[{"type":"WallSurface","azimuth":90},{"type":"RoofSurface","id":"roof"},{"type":"Window","parent":0}],
              "values":[[null,0,0,2,null,1]]}}]}
            """));

        CityObject building = Assert.Single(objects);
        var body = (Solid)building.Geometry.Single().Geometry;
        AssertTexts(["WallSurface", "RoofSurface"], building.Parts.Select(part => part.Class.Name));
        Assert.Equal("roof", building.Parts[1].Source.LocalId);
        Assert.Same(body.Exterior.Members[5], building.Parts[1].Geometry.Single().Geometry.Surfaces().Single());
        CityObject wall = building.Parts[0];
        Assert.True(wall.HasGeneratedId);
        Assert.Equal(new CityAttribute("azimuth", new IntegerValue(90), IsGeneric: true), Assert.Single(wall.Attributes));
        Assert.Same(body.Exterior.Members[1], wall.Geometry.Single().Geometry.Surfaces().First());
        CityObject window = Assert.Single(wall.Parts);
        Assert.Equal(new CityObjectClass("WindowSurface"), window.Class);
        Assert.Equal("Window", window.SourceClass);
        Assert.Same(body.Exterior.Members[3], window.Geometry.Single().Geometry.Surfaces().Single());
    }

    [Fact]
    public async Task A_semantic_object_of_one_id_in_two_levels_is_one_part()
    {
        const string semantics = """ "semantics":{"surfaces":[{"type":"RoofSurface","id":"r"}],"values":[0]}} """;
        var (_, objects, _) = await ReadAsync(Cube($$"""
            "b":{"type":"Building","geometry":[
              {"type":"MultiSurface","lod":"1","boundaries":[[[0,1,2,3]]],{{semantics}},
              {"type":"MultiSurface","lod":"2","boundaries":[[[4,5,6,7]]],{{semantics}}]}
            """));

        CityObject roof = Assert.Single(objects.Single().Parts);
        AssertTexts(["1", "2"], roof.Geometry.Select(geometry => geometry.Lod));
    }

    [Fact]
    public async Task Children_lie_in_their_parents_and_orphans_stand_at_the_top()
    {
        var (_, objects, context) = await ReadAsync(Cube("""
            "part":{"type":"BuildingPart","parents":["b"]},
            "b":{"type":"Building","children":["part","nobody"]},
            "orphan":{"type":"BuildingPart","parents":["gone"]}
            """));

        AssertTexts(["b", "orphan"], objects.Select(item => item.Source.LocalId));
        Assert.Equal("part", objects[0].Parts.Single().Source.LocalId);
        Assert.Equal(2, context.Diagnostics.Counts[CityJsonDiagnostics.MissingObject]);
    }

    [Fact]
    public async Task A_circle_of_parents_is_broken_and_reported()
    {
        var (_, objects, context) = await ReadAsync(Cube("""
            "a":{"type":"BuildingPart","parents":["b"],"children":["b"]},
            "b":{"type":"BuildingPart","parents":["a"],"children":["a"]},
            "self":{"type":"Building","parents":["self"],"children":["self"]}
            """));

        Assert.Equal(3, objects.SelectMany(item => item.SelfAndDescendants()).Count());
        Assert.True(context.Diagnostics.Counts.ContainsKey(CityJsonDiagnostics.HierarchyCycle));
    }

    [Fact]
    public async Task A_repeated_id_is_kept_under_another_and_reported()
    {
        var (_, objects, context) = await ReadAsync(Cube(""" "a":{"type":"Building"},"a":{"type":"Bridge"} """));

        AssertTexts(["a", "a_2"], objects.Select(item => item.Source.LocalId));
        Assert.Equal(1, context.Diagnostics.Counts[CityJsonDiagnostics.DuplicateId]);
    }

    [Theory]
    [InlineData("""{"type":"MultiSurface","lod":"1","boundaries":[[[0,1,8]]]}""")]
    [InlineData("""{"type":"MultiSurface","lod":"1","boundaries":[[[0,1,-1]]]}""")]
    [InlineData("""{"type":"MultiSurface","lod":"1","boundaries":[[0,1,2]]}""")]
    [InlineData("""{"type":"MultiSurface","lod":"1","boundaries":[[[0,1,2.5]]]}""")]
    [InlineData("""{"type":"MultiSurface","lod":"1","boundaries":[[[0,1,99999999999]]]}""")]
    [InlineData("""{"type":"MultiSurface","lod":"1","boundaries":{}}""")]
    [InlineData("""{"type":"MultiSurface","lod":"1"}""")]
    [InlineData("""{"type":"Blob","lod":"1","boundaries":[]}""")]
    [InlineData("""{"type":"GeometryInstance","template":3,"boundaries":[0],"transformationMatrix":[]}""")]
    [InlineData("7")]
    public async Task A_geometry_that_cannot_be_read_is_left_out_reported_and_booked(string geometry)
    {
        var (_, objects, context) = await ReadAsync(Cube($$""" "b":{"type":"Building","geometry":[{{geometry}}]} """));

        Assert.Empty(Assert.Single(objects).Geometry);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
        Assert.True(context.Diagnostics.HasAtLeast(Severity.Error));
    }

    [Fact]
    public async Task A_vertex_that_is_no_point_spoils_only_the_geometries_that_use_it()
    {
        string json = Cube("""
            "a":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"1","boundaries":[[[0,1,2]]]}]},
            "b":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"1","boundaries":[[[5,6,7]]]}]}
            """).Replace("[10,10,0]", "[10,\"NaN\",1e999]", StringComparison.Ordinal);
        var (_, objects, context) = await ReadAsync(json);

        Assert.Empty(objects[0].Geometry);
        Assert.Single(objects[1].Geometry);
        Assert.Equal(1, context.Diagnostics.Counts[CityJsonDiagnostics.VertexOutOfRange]);
    }

    [Fact]
    public async Task Instances_share_the_shape_of_their_template()
    {
        const string matrix = "[2,0,0,1,0,2,0,2,0,0,2,3,0,0,0,1]";
        var (_, objects, _) = await ReadAsync(Cube(
            $$"""
            "t1":{"type":"SolitaryVegetationObject","geometry":[{"type":"GeometryInstance","template":0,"boundaries":[1],"transformationMatrix":{{matrix}}}]},
            "t2":{"type":"SolitaryVegetationObject","geometry":[{"type":"GeometryInstance","template":0,"boundaries":[2],"transformationMatrix":{{matrix}}}]}
            """,
            ""","geometry-templates":{"templates":[{"type":"MultiSurface","lod":"2.1","boundaries":[[[0,1,2]]]}],"vertices-templates":[[0,0,0.5],[1,0,0],[0,1,0]]}"""));

        ImplicitGeometry[] instances = [.. objects.Select(item => (ImplicitGeometry)item.Geometry.Single().Geometry)];
        Assert.Same(instances[0].Shape, instances[1].Shape);
        Assert.Equal("2.1", objects[0].Geometry.Single().Lod);
        Assert.Equal(new Position(10, 10, 0), instances[1].ReferencePoint);
        Assert.Equal(new Position(1, 2, 4), instances[0].Transform.Apply(new Position(0, 0, 0.5)));
    }

    [Fact]
    public async Task Materials_and_textures_belong_to_their_polygons()
    {
        var (_, objects, _) = await ReadAsync(Cube(
            """
            "b":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"2","boundaries":[[[0,1,2]],[[4,5,6]]],
              "material":{"day":{"values":[null,0]},"night":{"value":1}},
              "texture":{"day":{"values":[[[0,2,1,0]],[[null]]]}}}]}
            """,
            ""","appearance":{"materials":[{"name":"red","diffuseColor":[1,0,0]},{"name":"dark"}],"textures":[{"type":"PNG","image":"a.png"}],"vertices-texture":[[0,0],[1,0],[1,1]]}"""));

        AbstractSurface[] polygons = [.. objects.Single().Geometry.Single().Geometry.Surfaces()];
        AssertTexts(["night", "day"], polygons[0].Appearances.Select(appearance => appearance.Theme));
        var texture = (Texture)polygons[0].Appearances[1].Data;
        Assert.Equal(("a.png", "image/png"), (texture.ImageUri, texture.MediaType));
        Assert.Equal([new TextureCoordinate(1, 1), new(1, 0), new(0, 0)], polygons[0].Appearances[1].Coordinates.Single().ToArray());
        Assert.Equal(new Colour(1, 0, 0), ((Material)polygons[1].Appearances[0].Data).Diffuse);
    }

    [Fact]
    public async Task Version_1_0_has_numbers_as_levels_one_address_and_members_of_groups()
    {
        var (info, objects, _) = await ReadAsync("""
            {"type":"CityJSON","version":"1.0","metadata":{"referenceSystem":"urn:ogc:def:crs:EPSG::7415","datasetTitle":"T"},
             "vertices":[[0.5,0,0],[10.25,0,0],[10,10,0]],
             "CityObjects":{
               "b":{"type":"Building","address":{"CountryName":"France","LocalityName":"Lyon","PostalCode":"69001","location":{"type":"MultiPoint","boundaries":[1]}},
                    "geometry":[{"type":"MultiSurface","lod":1,"boundaries":[[[0,1,2]]]}]},
               "e":{"type":"BridgeConstructionElement"},
               "g":{"type":"CityObjectGroup","members":["b"]}}}
            """);

        Assert.Equal(("1.0", 28992, 5709), (info.Version, info.Crs.Horizontal?.Code, info.Crs.Vertical?.Code));
        Assert.Equal("1", objects[0].Geometry.Single().Lod);
        Address address = objects[0].Addresses.Single();
        Assert.Equal(("France", "Lyon", "69001"), (address.Country, address.Locality, address.PostalCode));
        Assert.Equal(10.25, address.Location!.Points.Single().Position.X);
        Assert.Equal("BridgeConstructiveElement", objects[1].Class.Name);
        Assert.Equal(new CityObjectRelation(CityObjectRelation.GroupMember, "b"), Assert.Single(objects[2].Relations));
    }

    [Fact]
    public async Task Attributes_are_typed_by_the_schemas_of_CityGML_and_the_rest_is_generic()
    {
        var (_, objects, _) = await ReadAsync(Cube("""
            "b":{"type":"Building","attributes":{"measuredHeight":22.5,"roofType":"1000","usage":["1","2"],"yearOfConstruction":1987,
              "creationDate":"2020-01-31","mine":true,"deep":{"a":[1,2.0,null]},"+noise":7}}
            """));

        CityObject building = objects.Single();
        Assert.Equal(new TimeValue("2020-01-31", TimeKind.Date), building.Lifespan.Creation);
        AssertTexts(
            [
                "measuredHeight MeasureValue { Number = 22.5, Unit = m }", "roofType CodeValue { Code = 1000, CodeSpace =  }",
                "usage [CodeValue { Code = 1, CodeSpace =  }, CodeValue { Code = 2, CodeSpace =  }]",
                "yearOfConstruction TimeValue { Text = 1987, Kind = Year }", "mine* BooleanValue { IsTrue = True }",
                "deep* {a*=[IntegerValue { Number = 1 }, DecimalValue { Number = 2 }, NullValue { Reason =  }]}",
                "+noise* IntegerValue { Number = 7 }",
            ],
            building.Attributes.Select(attribute =>
                $"{attribute.Name}{(attribute.IsGeneric ? "*" : "")} {ModelComparison.TextOf(attribute.Value)}"));
    }

    [Fact]
    public async Task What_the_model_has_no_place_for_is_kept()
    {
        var (info, objects, context) = await ReadAsync(Cube(
            """ "b":{"type":"+NoiseBuilding","+extra":{"a":1}},"u":{"type":"Castle"} """,
            ""","extensions":{"Noise":{"url":"n.json","version":"1.0"}},"+census":{"men":1}"""));

        AssertTexts(["extensions", "+census"], info.Extensions.Select(content => content.Name));
        Assert.Equal((CityObjectClass.GenericOccupiedSpace, "+NoiseBuilding"), (objects[0].Class, objects[0].SourceClass));
        Assert.Equal(new ExtensionContent("cityjson", "+extra", """{"a":1}"""), objects[0].Extensions.Single());
        Assert.Equal("Castle", objects[1].SourceClass);
        Assert.Equal(1, context.Diagnostics.Counts[CityJsonDiagnostics.UnknownType]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\u001e")]
    [InlineData("\r\n\r\n")]
    public async Task A_sequence_is_read_feature_by_feature_with_vertices_of_its_own(string separator)
    {
        const string feature = """{"type":"CityJSONFeature","id":"#","CityObjects":{"#":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"1","boundaries":[[[0,1,2]]]}]}},"vertices":[[#,0,0],[9,0,0],[9,9,0]]}""";
        string head = """{"type":"CityJSON","version":"2.0","transform":{"scale":[0.5,0.5,0.5],"translate":[100,0,0]},"CityObjects":{},"vertices":[]}""";
        string json = string.Join(separator, head, feature.Replace("#", "1", StringComparison.Ordinal), feature.Replace("#", "2", StringComparison.Ordinal)) + "\n";

        var (_, objects, _) = await ReadAsync(json);

        AssertTexts(["1", "2"], objects.Select(item => item.Source.LocalId));
        Assert.Equal([100.5, 101], objects.Select(item => item.Geometry.Single().Geometry.Bounds().Min.X));
    }

    [Theory]
    [InlineData("", "CITYJSON0001")]
    [InlineData("[]", "CITYJSON0002")]
    [InlineData("""{"type":"FeatureCollection"}""", "CITYJSON0002")]
    [InlineData("""{"type":"CityJSON","version":"0.9"}""", "CITYJSON0002")]
    [InlineData("""{"type":"CityJSON","version":"2.0","CityObjects":{"a":""", "CITYJSON0001")]
    [InlineData("""{"type":"CityJSON","version":"2.0","CityObjects":[]}""", "CITYJSON0002")]
    [InlineData("""{"type":"CityJSON","version":"2.0","transform":{"scale":[1,1],"translate":[0,0,0]}}""", "CITYJSON0002")]
    [InlineData("""{"type":"CityJSON","version":"2.0","vertices":[[1,NaN,2]]}""", "CITYJSON0001")]
    public async Task What_is_no_CityJSON_is_refused_with_a_reason(string json, string rule)
    {
        InvalidDatasetException refusal = await Assert.ThrowsAsync<InvalidDatasetException>(() => ReadAsync(json));

        Assert.Equal(rule, refusal.Diagnostic.Rule.Id);
        Assert.NotEmpty(refusal.Diagnostic.Location);
    }

    [Fact]
    public async Task JSON_that_is_nested_too_deep_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));

        InvalidDatasetException refusal = await Assert.ThrowsAsync<InvalidDatasetException>(() =>
            ReadAsync(Cube($$$""" "b":{"type":"Building","attributes":{"a":{{{deep}}}}} """)));

        Assert.Equal(CityJsonDiagnostics.Unreadable, refusal.Diagnostic.Rule);
    }

    [Fact]
    public async Task An_object_with_text_that_is_not_Unicode_is_left_out_and_the_rest_is_read()
    {
        byte[] json = Encoding.Latin1.GetBytes(Cube(""" "a":{"type":"Building","attributes":{"n":"é"}},"b":{"type":"Building"},"c":{"type":"Building","attributes":{"n":"\ud800"}} """));

        var (_, objects, context) = await Conversions.ReadAllAsync(Format, DatasetSource.FromBytes("sample", json));

        AssertTexts(["b"], objects.Select(item => item.Source.LocalId));
        Assert.Equal(2, context.Books[BookAccount.Objects].Lost);
    }

    [Fact]
    public async Task Bytes_of_any_cut_of_a_file_never_break_the_reader()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Cube($$$$"""
            "b":{"type":"Building","attributes":{"a":[1,{"b":"x"}]},"geometry":[{{{{Solid}}}},"semantics":{"surfaces":[{"type":"WallSurface"}],"values":[[0,0,null,0,0,0]]}}]}
            """));
        for (int length = 0; length < whole.Length; length++)
        {
            await Assert.ThrowsAsync<InvalidDatasetException>(() =>
                Conversions.ReadAllAsync(Format, DatasetSource.FromBytes("cut", whole[..length])));
        }
    }

    [Fact]
    public async Task Flipped_bytes_never_break_the_reader()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Cube($$$$"""
            "b":{"type":"Building","attributes":{"a":[1,{"b":"x"}]},"geometry":[{{{{Solid}}}},"semantics":{"surfaces":[{"type":"WallSurface"}],"values":[[0,0,null,0,0,0]]},"material":{"t":{"values":[[0,0,0,0,0,0]]}}}]}
            """, ""","appearance":{"materials":[{"name":"m"}]}"""));
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            byte[] changed = [.. whole];
            changed[random.Next(changed.Length)] = (byte)"[]{},:\"019-.enx"[random.Next(15)];
            try
            {
                var (_, objects, context) = await Conversions.ReadAllAsync(Format, DatasetSource.FromBytes("flip", changed));
                await WriteAsync(objects);
            }
            catch (InvalidDatasetException e)
            {
                Assert.StartsWith("CITYJSON", e.Diagnostic.Rule.Id, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_triangles_of_a_terrain_are_one_triangulated_surface()
    {
        var (_, objects, _) = await ReadAsync(Cube(
            """ "t":{"type":"TINRelief","geometry":[{"type":"CompositeSurface","lod":"1","boundaries":[[[0,1,2]],[[0,2,3]]]}]} """));

        var surface = Assert.IsType<TriangulatedSurface>(objects.Single().Geometry.Single().Geometry);
        Assert.Equal((4, 6), (surface.Vertices.Length, surface.Triangles.Length));
    }
}
