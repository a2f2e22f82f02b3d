using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Selection;
using TwinInterop.Tests.Conversion;

namespace TwinInterop.Tests.Selection;

public sealed class SelectionTests
{
    [Fact]
    public async Task A_chosen_part_brings_bare_ancestors_and_the_rest_is_not_selected()
    {
        (List<CityObject> objects, ConversionReport report) = await SelectAsync("valmont.v2.gml", new ObjectSelection { Classes = ["Door"] });

        CityObject building = Assert.Single(objects);
        Assert.Equal("Building", building.Class.Name);
        Assert.Empty(building.Attributes);
        Assert.Equal(["Building", "WallSurface", "DoorSurface"], objects.All().Select(item => item.Class.Name));
        Assert.Equal((138, 3, 0, 135), (report.Books[BookAccount.Objects].Source, report.Books[BookAccount.Objects].Kept, report.Books[BookAccount.Objects].Lost, report.Books[BookAccount.Objects].NotSelected));
        Assert.Equal(11, report.Books.NotSelectedByClass["Building"]);
        Assert.False(report.HasDrops);
    }

    [Theory]
    [InlineData("valmont.v2.gml", "building", 105)]
    [InlineData("valmont.v2.gml", "AbstractBuilding", 105)]
    [InlineData("valmont.v2.gml", "bldg:RoofSurface", 36)]
    [InlineData("valmont.tilleuls.ifc", "IfcWall", 15)]
    [InlineData("valmont.tilleuls.ifc", "IfcBuildingElement", 20)]
    public async Task A_class_stands_for_its_subclasses_by_any_of_its_names(string sample, string name, int kept)
    {
        (_, ConversionReport report) = await SelectAsync(sample, new ObjectSelection { Classes = [name] });

        Assert.Equal(kept, report.Books[BookAccount.Objects].Kept);
        Assert.Equal(0, report.Count("TWIN0111"));
    }

    [Fact]
    public async Task All_that_is_given_must_hold()
    {
        var selection = new ObjectSelection
        {
            Classes = ["AbstractBuilding"],
            Where = AttributeCondition.Parse("measuredHeight > 9"),
            Box = new BoundingBox(new Position(842400, 6519788), new Position(842470, 6519900)),
        };

        (List<CityObject> objects, _) = await SelectAsync("valmont.v2.gml", selection);

        Assert.NotEmpty(objects);
        Assert.All(objects, building =>
        {
            Assert.Equal("Building", building.Class.Name);
            Assert.True(((MeasureValue)building.Attributes.Single(attribute => attribute.Name == "measuredHeight").Value).Number > 9);
            BoundingBox box = building.SelfAndDescendants().SelectMany(item => item.Geometry).Aggregate(BoundingBox.Empty, (all, geometry) => all.Add(geometry.Geometry.Bounds()));
            Assert.True(box.Min.X <= 842470);
        });
    }

    [Fact]
    public async Task A_box_in_degrees_chooses_what_the_same_box_in_metres_chooses()
    {
        var metres = new BoundingBox(new Position(842400, 6519788), new Position(842460, 6519850));
        var operation = CoordinateOperation.Create(new SpatialReference(new CrsId("EPSG", 2154)), new SpatialReference(new CrsId("EPSG", 4326)));
        Position[] corners = [metres.Min with { Z = double.NaN }, metres.Max with { Z = double.NaN }];
        operation.Apply(corners);

        (List<CityObject> byMetres, _) = await SelectAsync("valmont.v2.gml", new ObjectSelection { Box = metres });
        (List<CityObject> byDegrees, _) = await SelectAsync(
            "valmont.v2.gml",
            new ObjectSelection { Box = new BoundingBox(corners[0], corners[1]), BoxCrs = new SpatialReference(new CrsId("EPSG", 4326)) });

        Assert.NotEmpty(byMetres);
        Assert.Equal(byMetres.Select(item => item.Source.LocalId).Order(), byDegrees.Select(item => item.Source.LocalId).Order());
    }

    [Fact]
    public async Task A_polygon_of_WGS_84_is_brought_to_the_objects()
    {
        DatasetSource area = Converted.Features("area", Converted.Square("a", "", 4.8300, 45.7600));
        DatasetSource data = Converted.Features("data", Converted.Square("in", "", 4.83005, 45.76005), Converted.Square("out", "", 4.84, 45.76));
        ObjectSelection selection = await new ObjectSelection().WithPolygonsOfAsync(area, CancellationToken.None);
        (MemoryTarget gml, _) = await Converted.ToMemoryAsync(data, "citygml", request => request with { TargetCrs = new SpatialReference(new CrsId("EPSG", 2154)) });

        (List<CityObject> objects, _) = await Converted.RunAsync(
            DatasetSource.FromBytes("gml", gml.ToArray()), "cityjson", request => request with { Selection = selection });

        Assert.Equal(["in"], objects.Select(item => item.Source.LocalId));
    }

    [Fact]
    public async Task A_polygon_over_data_without_CRS_is_refused()
    {
        DatasetSource data = DatasetSource.FromBytes("local", Encoding.UTF8.GetBytes(
            """{"type":"CityJSON","version":"2.0","transform":{"scale":[1,1,1],"translate":[0,0,0]},"CityObjects":{"a":{"type":"Building"}},"vertices":[]}"""));
        ObjectSelection selection = await new ObjectSelection().WithPolygonsOfAsync(Converted.Features("area", Converted.Square("a")), CancellationToken.None);

        await Assert.ThrowsAsync<CoordinateOperationException>(
            () => Converted.RunAsync(data, "cityjson", request => request with { Selection = selection }));
    }

    [Fact]
    public async Task A_reference_to_what_was_left_out_is_dropped_and_booked()
    {
        (List<CityObject> objects, ConversionReport report) =
            await SelectAsync("valmont.v2.gml", new ObjectSelection { Ids = ["ILOT_CANAL", "BAT_003"] });

        CityObject group = objects.Single(item => item.Class == CityObjectClass.CityObjectGroup);
        Assert.All(group.Relations, relation => Assert.Equal("BAT_003", relation.TargetId));
        LossEntry loss = report.Books.Losses.Single(entry => entry.Loss is { Account: BookAccount.Relations, Path: "relations/groupMember/not selected" });
        Assert.True(loss.Count > 0);
    }

    [Fact]
    public async Task What_nothing_meets_is_reported()
    {
        (List<CityObject> objects, ConversionReport report) =
            await SelectAsync("valmont.v2.gml", new ObjectSelection { Classes = ["Tunnel"], Ids = ["none"] });

        Assert.Empty(objects);
        Assert.Equal((1, 1, 1), (report.Count("TWIN0110"), report.Count("TWIN0111"), report.Count("TWIN0112")));
    }

    [Theory]
    [InlineData("cityjson")]
    [InlineData("citygml")]
    [InlineData("geojson")]
    [InlineData("ifc")]
    [InlineData("3dtiles")]
    [InlineData("ngsi-ld")]
    public async Task Every_format_balances_with_a_selection(string format)
    {
        (_, ConversionReport report) = await Converted.ToMemoryAsync(
            Converted.Sample("valmont.v2.gml"), format, request => request with { Selection = new ObjectSelection { Classes = ["RoofSurface", "CityFurniture"] } });

        Assert.Equal(0, report.Count("TWIN0110"));
    }

    [Fact]
    public async Task The_result_is_the_same_for_any_number_of_threads()
    {
        var selection = new ObjectSelection { Where = AttributeCondition.Parse("measuredHeight > 8") };

        (MemoryTarget one, _) = await Converted.ToMemoryAsync(Converted.Sample("valmont.v2.gml"), "geojson", request => request with { Selection = selection, Threads = 1 });
        (MemoryTarget four, _) = await Converted.ToMemoryAsync(Converted.Sample("valmont.v2.gml"), "geojson", request => request with { Selection = selection, Threads = 4 });

        Assert.Equal(one.ToArray(), four.ToArray());
    }

    private static Task<(List<CityObject> Objects, ConversionReport Report)> SelectAsync(string sample, ObjectSelection selection) =>
        Converted.RunAsync(Converted.Sample(sample), "cityjson", request => request with { Selection = selection });
}
