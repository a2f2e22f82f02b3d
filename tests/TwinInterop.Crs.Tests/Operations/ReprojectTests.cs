using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Crs.Tests.Operations;

public sealed class ReprojectTests
{
    private static readonly SpatialReference Lambert93 = new(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720));
    private static readonly SpatialReference Cc46 = new(new CrsId("EPSG", 3946), new CrsId("EPSG", 5720));

    [Fact]
    public async Task A_shared_shape_is_turned_by_the_convergence_of_the_grids()
    {
        // Both grids have their meridian at 3 E, but cones of their own: at 4.8 E their norths differ.
        var place = new Position(842_400, 6_519_800, 168);
        CityObject tree = Object("t") with
        {
            Geometry = [new LodGeometry("2", new ImplicitGeometry(place, Transform3D.Identity, new SharedShape(new Point(new(0, 0, 0)))))],
        };

        (CityObject moved, _) = await MoveAsync(tree, Lambert93, Cc46);

        var instance = (ImplicitGeometry)moved.Geometry[0].Geometry;
        Position[] direct = [place, place with { X = place.X + 10 }];
        CoordinateOperation.Create(Lambert93, Cc46).Apply(direct);
        Position offset = instance.Transform.Apply(new Position(10, 0, 0));
        Assert.Equal(direct[1].X, instance.ReferencePoint.X + offset.X, 1e-4);
        Assert.Equal(direct[1].Y, instance.ReferencePoint.Y + offset.Y, 1e-4);
    }

    [Fact]
    public async Task A_geometry_that_has_no_answer_is_dropped_and_booked()
    {
        CityObject lost = Object("far") with { Geometry = [new LodGeometry("1", new Point(new Position(double.NaN, 0, 0)))] };

        (CityObject moved, ConversionContext context) = await MoveAsync(lost, Lambert93, SpatialReference.Wgs84);

        Assert.Empty(moved.Geometry);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule.Id == "CRS0104");
    }

    [Fact]
    public async Task Verbatim_content_with_positions_says_their_CRS_until_it_is_back_there()
    {
        CityObject extended = Object("e") with
        {
            Extensions =
            [
                new ExtensionContent("citygml-2.0", "{urn:x}zone", "<x:zone xmlns:x='urn:x'><gml:posList>1 2 3</gml:posList></x:zone>"),
                new ExtensionContent("citygml-2.0", "{urn:x}note", "<x:note xmlns:x='urn:x'>positions are elsewhere</x:note>"),
            ],
        };

        (CityObject moved, ConversionContext context) = await MoveAsync(extended, Lambert93, Cc46);

        (CityObject back, _) = await MoveAsync(moved, Cc46, Lambert93);

        Assert.Equal([$"citygml-2.0@{Lambert93}", "citygml-2.0"], moved.Extensions.Select(content => content.Encoding));
        Assert.Equal(0, context.Books[BookAccount.Extensions].Lost);
        Assert.Equal(extended.Extensions.ToArray(), back.Extensions.ToArray());
    }

    [Fact]
    public async Task A_texture_placed_by_a_matrix_keeps_its_place_and_one_placed_on_the_ground_is_taken_off()
    {
        var byMatrix = new Texture("wall.png") { WorldToTexture = new Transform3D([0.1, 0, 0, -84_240, 0, 0.1, 0, -651_980, 0, 0, 0, 1, 0, 0, 0, 1]) };
        var onGround = new Texture("map.tif") { Placement = new ImagePlacement(true, null, null) };
        var polygon = new PolygonSurface(new Ring([new(842_400, 6_519_800, 1), new(842_410, 6_519_800, 1), new(842_410, 6_519_810, 1)]))
        {
            Appearances = [new SurfaceAppearance("a", byMatrix), new SurfaceAppearance("b", onGround)],
        };
        CityObject wall = Object("w") with { Geometry = [new LodGeometry("2", new MultiSurface([polygon]))] };

        (CityObject moved, ConversionContext context) = await MoveAsync(wall, Lambert93, Cc46);

        SurfaceAppearance kept = Assert.Single(moved.Geometry[0].Geometry.Surfaces().Single().Appearances);
        Assert.Equal(new TextureCoordinate(1, 0), new TextureCoordinate(Math.Round(kept.Coordinates[0][1].S, 9), Math.Round(kept.Coordinates[0][1].T, 9)));
        Assert.Equal(1, context.Books[BookAccount.Appearances].Lost);
        Assert.Equal(1, context.Books[BookAccount.Appearances].Changed);
    }

    [Fact]
    public void A_plane_target_takes_over_the_heights_of_the_source()
    {
        Assert.Equal(Cc46, Reproject.Complete(new SpatialReference(Cc46.Horizontal), Lambert93));
        Assert.Equal(SpatialReference.Wgs84, Reproject.Complete(SpatialReference.Wgs84, Lambert93));
    }

    private static async Task<(CityObject Moved, ConversionContext Context)> MoveAsync(
        CityObject cityObject, SpatialReference source, SpatialReference target)
    {
        var context = new ConversionContext();
        var reproject = new Reproject(source, target, new OperationOptions(), context);
        Assert.Equal(target, reproject.Describe(new DatasetInfo("d", "test", null, source)).Crs);
        CityObject moved = await reproject
            .ApplyAsync(new[] { cityObject }.ToAsyncEnumerable(), context, CancellationToken.None).SingleAsync();
        return (moved, context);
    }

    private static CityObject Object(string id)
    {
        var key = new SourceKey("gml:id", "d", id);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass("Building"));
    }
}
