using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Modules;

public sealed class PointCloudTests
{
    [Fact]
    public async Task A_cloud_has_its_points()
    {
        CityObject building = await GmlText.ReadOneAsync(ModuleText.Building(ModuleText.Cloud));

        Assert.Equal([new Position(500001, 5400001, 1), new Position(500002, 5400002, 2)], building.PointCloud!.Points.AsEnumerable());
        Assert.Equal("pc", building.PointCloud.Properties.Id);
        Assert.Equal(1, Tally.Of(building).Geometries);
    }

    [Fact]
    public async Task The_points_of_a_cloud_are_the_mass_points_of_a_relief_where_there_are_no_clouds()
    {
        string gml = ModuleText.Model("<cityObjectMember><dem:MassPointRelief gml:id=\"m\"><dem:lod>1</dem:lod>"
            + $"{ModuleText.Cloud.Replace("pointCloud>", "dem:pointCloud>", StringComparison.Ordinal)}</dem:MassPointRelief></cityObjectMember>");

        (string output, ConversionContext context) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "2.0");

        Assert.Contains("<dem:reliefPoints>", output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (context.Books[BookAccount.Geometries].Lost, context.Books[BookAccount.Geometries].Changed));
    }

    [Fact]
    public async Task A_cloud_in_a_file_has_no_place_in_CityJson()
    {
        (_, ConversionContext context) = await ModuleText.ConvertAsync(
            ModuleText.Building("<pointCloud><pcl:PointCloud><pcl:pointFile>a.laz</pcl:pointFile></pcl:PointCloud></pointCloud>"),
            new CityJsonFormat());

        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
    }

    [Fact]
    public async Task A_cloud_moves_with_the_reference_system()
    {
        var context = new ConversionContext();
        var from = new SpatialReference(new CrsId("EPSG", 25832), null);
        var to = new SpatialReference(new CrsId("EPSG", 25833), null);
        CityObject building = await GmlText.ReadOneAsync(ModuleText.Building(ModuleText.Cloud + ModuleText.Dynamizer));

        CityObject moved = await new Reproject(from, to, new OperationOptions(), context)
            .ApplyAsync(new[] { building }.ToAsyncEnumerable(), context, CancellationToken.None).SingleAsync();

        Assert.InRange(moved.PointCloud!.Points[0].X, 0, 100000);
        Assert.Equal(2, moved.PointCloud.Points.Length);
    }
}
