using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Classes and places that a version does not have.</summary>
public sealed class ClassTests
{
    private static CityObject Storeys => ModelFixture.Object("b", "Building") with
    {
        Parts =
        [
            ModelFixture.Object("s", "Storey") with
            {
                Parts =
                [
                    ModelFixture.Object("r", "BuildingRoom") with { Geometry = [ModelFixture.Surfaces("3", ModelFixture.Box(0, 0, 0, 1))] },
                    ModelFixture.Object("e", "BuildingConstructiveElement") with
                    {
                        Geometry = [new LodGeometry("3", ModelFixture.SolidOf(ModelFixture.Box(0, 0, 0, 1)))],
                    },
                ],
            },
            ModelFixture.Object("u", "BuildingUnit") with { Addresses = [ModelFixture.FullAddress] },
        ],
    };

    private static CityObject Road => ModelFixture.Object("road", "Road") with
    {
        Parts =
        [
            ModelFixture.Object("section", "Section") with
            {
                Parts =
                [
                    ModelFixture.Object("space", "TrafficSpace") with
                    {
                        Parts =
                        [
                            ModelFixture.Object("area", "TrafficArea") with { Geometry = [ModelFixture.Surfaces("2", ModelFixture.Box(0, 0, 0, 1)[1])] },
                        ],
                    },
                ],
            },
        ],
    };

    [CorpusTheory("xmllint")]
    [InlineData("1.0")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Storeys_roads_and_unknown_classes_stay_valid(string version)
    {
        CityObject[] objects =
        [
            Storeys, Road, ModelFixture.Object("x", "IfcThing"), ModelFixture.Object("t", "TINRelief"),
            ModelFixture.Object("tunnel", "Tunnel") with { Parts = [ModelFixture.Object("hs", "HollowSpace")] },
            ModelFixture.Object("any", "TransportationComplex"), ModelFixture.Object("water", "WaterBody") with
            {
                Parts = [ModelFixture.Object("ws", "WaterSurface"), ModelFixture.Object("wc", "ClosureSurface")],
            },
        ];

        (string gml, _) = await GmlOutput.WriteAsync(version, objects);

        Assert.Equal("", GmlOutput.Validate(version, gml));
    }

    [CorpusTheory("xmllint")]
    [InlineData("2.0", "<bldg:lod4MultiSurface>")]
    [InlineData("3.0", "<core:lod3MultiSurface>")]
    public async Task The_surfaces_of_a_room_are_at_the_level_of_the_room(string version, string expected)
    {
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Parts =
            [
                ModelFixture.Object("r", "BuildingRoom") with
                {
                    Parts = [ModelFixture.Object("f", "FloorSurface") with { Geometry = [ModelFixture.Surfaces("3", ModelFixture.Box(0, 0, 0, 1))] }],
                },
            ],
        };

        (string gml, _) = await GmlOutput.WriteAsync(version, [building]);

        Assert.Contains(expected, gml, StringComparison.Ordinal);
        Assert.Equal("", GmlOutput.Validate(version, gml));
    }

    [Fact]
    public async Task A_storey_becomes_a_group_of_the_rooms_that_stay_in_the_building()
    {
        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [Storeys]);

        Assert.Contains("<bldg:interiorRoom>", gml, StringComparison.Ordinal);
        Assert.Contains("<grp:CityObjectGroup gml:id=\"s\">", gml, StringComparison.Ordinal);
        Assert.Contains("<grp:groupMember xlink:href=\"#r\" />", gml, StringComparison.Ordinal);
        Assert.Contains("<grp:parent xlink:href=\"#b\" />", gml, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Relations].Lost);
        Assert.Equal(3, context.Books[BookAccount.Objects].Changed);
    }

    [Theory]
    [InlineData("Building", "BuildingInstallation", "bldg:BuildingInstallation", "bldg:IntBuildingInstallation")]
    [InlineData("Bridge", "BridgeInstallation", "brid:BridgeInstallation", "brid:IntBridgeInstallation")]
    [InlineData("Tunnel", "TunnelInstallation", "tun:TunnelInstallation", "tun:IntTunnelInstallation")]
    public async Task Installations_go_inside_or_outside_by_their_relation_to_the_construction(
        string parent, string part, string outer, string inner)
    {
        CityObject construction = ModelFixture.Object("c", parent) with
        {
            Parts =
            [
                ModelFixture.Object("out", part) with { Attributes = [ModelFixture.Text("relationToConstruction", "outside")] },
                ModelFixture.Object("in", part) with { Attributes = [ModelFixture.Text("relationToConstruction", "inside")] },
            ],
        };

        (string gml, _) = await GmlOutput.WriteAsync("2.0", [construction]);

        Assert.Contains($"<{outer} gml:id=\"out\"", gml, StringComparison.Ordinal);
        Assert.Contains($"<{inner} gml:id=\"in\"", gml, StringComparison.Ordinal);
        Assert.DoesNotContain("relationToConstruction", gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_traffic_area_goes_up_to_the_road_where_there_are_no_traffic_spaces()
    {
        (string gml, _) = await GmlOutput.WriteAsync("2.0", [Road]);

        int road = gml.IndexOf("<tran:Road ", StringComparison.Ordinal);
        int area = gml.IndexOf("<tran:TrafficArea ", StringComparison.Ordinal);
        Assert.InRange(area, road, gml.IndexOf("</tran:Road>", StringComparison.Ordinal));
        Assert.Contains("<grp:CityObjectGroup gml:id=\"section\"", gml, StringComparison.Ordinal);
        Assert.Contains("<grp:groupMember xlink:href=\"#space\" />", gml, StringComparison.Ordinal);
        Assert.Contains("<grp:groupMember xlink:href=\"#area\" />", gml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TrafficSpace", "TrafficArea")]
    [InlineData("AuxiliaryTrafficSpace", "AuxiliaryTrafficArea")]
    public async Task A_space_without_areas_is_an_area_of_its_road_where_there_are_no_traffic_spaces(string space, string area)
    {
        CityObject road = ModelFixture.Object("road", "Road") with
        {
            Parts = [ModelFixture.Object("space", space) with { Geometry = [ModelFixture.Surfaces("3", ModelFixture.Box(0, 0, 0, 1))] }],
        };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [road]);

        Assert.Contains($"<tran:{area} gml:id=\"space\"", gml, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Relations].Lost);
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Terrain_that_stands_alone_is_written_inside_a_relief_feature_and_comes_back_alone(string version)
    {
        var tin = new TriangulatedSurface([new Position(0, 0, 0), new Position(1, 0, 0), new Position(0, 1, 1)], [0, 1, 2]);
        CityObject relief = ModelFixture.Object("tin", "TINRelief") with { Geometry = [new LodGeometry("3", tin)] };

        (string gml, _) = await GmlOutput.WriteAsync(version, [relief]);

        int feature = gml.IndexOf("<dem:ReliefFeature ", StringComparison.Ordinal);
        Assert.InRange(gml.IndexOf("<dem:TINRelief gml:id=\"tin\"", StringComparison.Ordinal), feature, gml.IndexOf("</dem:ReliefFeature>", StringComparison.Ordinal));
        (_, List<CityObject> back, _) = await Conversions.ReadAllAsync(
            new CityGmlFormat(), DatasetSource.FromBytes("back.gml", System.Text.Encoding.UTF8.GetBytes(gml)));
        CityObject found = Assert.Single(back);
        Assert.Equal(("TINRelief", "tin"), (found.Class.Name, found.Source.LocalId));
    }

    [CorpusTheory("xmllint")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Symbols_of_units_in_brackets_are_valid_and_come_back(string version)
    {
        CityObject wall = ModelFixture.Object("f", "CityFurniture") with
        {
            Attributes = [new CityAttribute("width", new MeasureValue(3, "[in_i]"), IsGeneric: true)],
        };

        (string gml, _) = await GmlOutput.WriteAsync(version, [wall]);

        Assert.Equal("", GmlOutput.Validate(version, gml));
        (_, List<CityObject> back, _) = await Conversions.ReadAllAsync(
            new CityGmlFormat(), DatasetSource.FromBytes("back.gml", System.Text.Encoding.UTF8.GetBytes(gml)));
        Assert.Contains(back[0].Attributes, attribute => attribute.Value.Equals(new MeasureValue(3, "[in_i]")));
    }

    [Fact]
    public async Task A_required_value_is_supplied_as_derived()
    {
        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("3.0", [Road]);

        Assert.Contains("<tran:granularity>lane</tran:granularity>", gml, StringComparison.Ordinal);
        Assert.Equal(1, context.Books[BookAccount.Attributes].Derived);
    }

    [Fact]
    public async Task Inline_members_of_a_group_are_members_of_the_model_where_groups_only_refer()
    {
        CityObject group = ModelFixture.Object("g", "CityObjectGroup") with { Parts = [ModelFixture.Object("b", "Building")] };

        (string version3, ConversionContext context) = await GmlOutput.WriteAsync("3.0", [group]);
        (string version2, _) = await GmlOutput.WriteAsync("2.0", [group]);

        Assert.Contains("<grp:groupMember xlink:href=\"#b\" />", version3, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Relations].Lost);
        Assert.DoesNotContain("xlink:href", version2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_of_an_extension_class_is_written_back_under_its_own_element()
    {
        const string Payload = "<urf:city xmlns:urf=\"https://example.org/urf\">x</urf:city>";
        CityObject zone = ModelFixture.Object("z", "AbstractCityObject") with
        {
            SourceClass = "urf:Zone",
            Extensions = [new ExtensionContent("citygml-2.0", "{https://example.org/urf}city", Payload)],
        };

        (string own, ConversionContext kept) = await GmlOutput.WriteAsync("2.0", [zone]);
        (string other, ConversionContext noted) = await GmlOutput.WriteAsync("3.0", [zone]);

        Assert.Contains("<urf:Zone gml:id=\"z\" xmlns:urf=\"https://example.org/urf\">", own, StringComparison.Ordinal);
        Assert.Equal((0, 0), (kept.Books[BookAccount.Objects].Changed, kept.Books[BookAccount.Extensions].Lost));
        Assert.Contains("<gen:GenericOccupiedSpace gml:id=\"z\"", other, StringComparison.Ordinal);
        Assert.Equal((1, 1), (noted.Books[BookAccount.Objects].Changed, noted.Books[BookAccount.Extensions].Changed));
        Assert.Equal(0, noted.Books[BookAccount.Extensions].Lost);
    }

    [Fact]
    public async Task Extensions_are_elements_only_in_their_own_encoding_and_noted_in_another()
    {
        const string Payload = "<uro:note xmlns:uro=\"https://example.org/uro\">x</uro:note>";
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Extensions = [new ExtensionContent("citygml-2.0", "{https://example.org/uro}note", Payload)],
        };

        (string own, _) = await GmlOutput.WriteAsync("2.0", [building]);
        (string other, ConversionContext context) = await GmlOutput.WriteAsync("3.0", [building]);

        Assert.Contains(Payload, own, StringComparison.Ordinal);
        Assert.DoesNotContain("<uro:note", other, StringComparison.Ordinal);
        Assert.Contains("{\"extensions\":[{\"encoding\":\"citygml-2.0\"", other, StringComparison.Ordinal);
        Assert.Equal((0, 1), (context.Books[BookAccount.Extensions].Lost, context.Books[BookAccount.Extensions].Changed));
    }
}
