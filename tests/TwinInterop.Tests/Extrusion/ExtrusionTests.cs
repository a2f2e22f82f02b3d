using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;
using TwinInterop.Tests.Conversion;

namespace TwinInterop.Tests.Extrusion;

public sealed class ExtrusionTests
{
    private static readonly SpatialReference Lambert = new(new CrsId("EPSG", 2154));

    [Theory]
    [InlineData("\"HAUTEUR\":9.2,\"Z_MIN_SOL\":200", 200, 9.2)]
    [InlineData("\"hauteur\":9.2,\"altitude_minimale_sol\":200.5", 200.5, 9.2)]
    [InlineData("\"height\":\"12.5 m\"", 0, 12.5)]
    [InlineData("\"building:levels\":\"4\"", 0, 12)]
    [InlineData("\"measuredHeight\":7,\"height\":9", 0, 7)]
    public async Task A_block_is_as_high_as_the_attribute_says_and_stands_on_the_ground(string properties, double ground, double height)
    {
        (CityObject block, ConversionReport report) = await ExtrudeAsync(properties, new ExtrusionOptions());

        BoundingBox box = block.Geometry.Single(geometry => geometry.Lod == "1").Geometry.Bounds();
        Assert.Equal(ground, box.Min.Z, 0.001);
        Assert.Equal(ground + height, box.Max.Z, 0.001);
        Assert.Equal(1, report.Books[BookAccount.Geometries].Derived);
        Assert.Equal(1, report.Count("TWIN0130"));
        Assert.Equal(ground == 0 ? 1 : 0, report.Count("TWIN0134"));
    }

    [Fact]
    public async Task Stated_attributes_and_class_go_before_the_known_ones()
    {
        (CityObject block, _) = await ExtrudeAsync(
            "\"height\":5,\"eaves\":8,\"base\":100", new ExtrusionOptions { HeightAttribute = "eaves", GroundAttribute = "base", Class = "Building" });

        Assert.Equal("Building", block.Class.Name);
        BoundingBox box = block.Geometry.Single(geometry => geometry.Lod == "1").Geometry.Bounds();
        Assert.Equal(100, box.Min.Z, 0.001);
        Assert.Equal(108, box.Max.Z, 0.001);
        Assert.Equal("0", block.Geometry.Single(geometry => geometry.Lod != "1").Lod);
    }

    [Theory]
    [InlineData("", "TWIN0131")]
    [InlineData("\"height\":0", "TWIN0132")]
    [InlineData("\"height\":-3", "TWIN0132")]
    [InlineData("\"height\":1e6", "TWIN0132")]
    public async Task Without_a_height_it_stays_flat_and_says_so(string properties, string rule)
    {
        (CityObject flat, ConversionReport report) = await ExtrudeAsync(properties, new ExtrusionOptions());

        Assert.DoesNotContain(flat.Geometry, geometry => geometry.Lod == "1");
        Assert.Equal(1, report.Count(rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_block_is_closed_and_faces_outwards_with_its_courtyard_whichever_way_the_rings_run(bool turned)
    {
        Position[] outer = [new(0, 0), new(10, 0), new(10, 10), new(10, 10), new(0, 10)];
        Position[] inner = [new(4, 4), new(6, 4), new(6, 6), new(4, 6)];
        var footprint = new PolygonSurface(
            new Ring([.. turned ? outer.Reverse() : outer]), [new Ring([.. turned ? inner : inner.Reverse()])]);

        Solid block = Block.Over(footprint, 5, 8)!;

        Assert.Equal(10, block.Exterior.Members.Length);
        Assert.Equal((100 - 4) * 3, Volume(block), 1e-9);
    }

    [Fact]
    public void A_footprint_without_area_gives_no_block()
    {
        Assert.Null(Block.Over(new PolygonSurface(new Ring([new Position(0, 0), new Position(1, 0), new Position(0, 0)])), 0, 3));
    }

    [CorpusFact]
    public async Task The_buildings_of_the_BD_TOPO_become_blocks_in_every_format_with_solids()
    {
        DatasetSource source = DatasetSource.FromFile(SharedMaterial.CorpusPath("geojson/footprints/buildings_lyon1_west.geojson"));

        foreach (string format in new[] { "citygml", "cityjson", "ifc", "3dtiles" })
        {
            (_, ConversionReport report) = await Converted.ToMemoryAsync(source, format, request => request with
            {
                Extrusion = new ExtrusionOptions { Class = "Building" },
                Read = new ReadOptions { Crs = new SpatialReference(new CrsId("EPSG", 3946), new CrsId("EPSG", 5720)) },
            });

            Assert.Equal(1288, report.Books[BookAccount.Objects].Kept);
            Assert.InRange(report.Books.WrittenByClass["Building"], 1280, 1288);
            Assert.InRange(report.Books[BookAccount.Geometries].Derived, 1280, 1288);
        }
    }

    private static async Task<(CityObject Object, ConversionReport Report)> ExtrudeAsync(string properties, ExtrusionOptions options)
    {
        (List<CityObject> objects, ConversionReport report) = await Converted.RunAsync(
            Converted.Features("town", Converted.Square("a", properties)),
            "citygml",
            request => request with { Extrusion = options, TargetCrs = Lambert, Read = new ReadOptions { Crs = new SpatialReference(new CrsId("EPSG", 4326)) } });
        return (Assert.Single(objects), report);
    }

    /// <summary>By the divergence theorem, which is right only where every face turns outwards.</summary>
    private static double Volume(Solid solid)
    {
        double sum = 0;
        foreach (PolygonSurface face in solid.Exterior.Members.Cast<PolygonSurface>())
        {
            foreach (Ring ring in face.Holes.Insert(0, face.Exterior))
            {
                Position a = ring.Positions[0];
                for (int i = 1; i + 1 < ring.Positions.Length; i++)
                {
                    Position b = ring.Positions[i];
                    Position c = ring.Positions[i + 1];
                    sum += (a.X * ((b.Y * c.Z) - (b.Z * c.Y))) + (a.Y * ((b.Z * c.X) - (b.X * c.Z))) + (a.Z * ((b.X * c.Y) - (b.Y * c.X)));
                }
            }
        }

        return sum / 6;
    }
}
