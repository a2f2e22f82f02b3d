using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

public class GeometryFormTests
{
    private static readonly Position[] UnitSquare =
        [new(0, 0, 0), new(1, 0, 0), new(1, 1, 0), new(0, 1, 0)];

    [Theory]
    [InlineData("<gml:posList>0 0 0 1 0 0 1 1 0 0 1 0 0 0 0</gml:posList>")]
    [InlineData("<gml:posList srsDimension=\"3\">\n 0 0 0\t1 0 0 1 1 0 0 1 0\r\n0 0 0 </gml:posList>")]
    [InlineData("<gml:posList>0 0 0 1 0<!-- split --> 0 1 1 0 0 1 0 0 0 0</gml:posList>")]
    [InlineData("<gml:posList>0 0 0 1.0 0 0 1e0 1 0 0 +1 0 -0 0 0</gml:posList>")]
    [InlineData("<gml:posList>0 0 0 <![CDATA[1 0 0 ]]>1 1 0 0 1 0 0 0 0</gml:posList>")]
    [InlineData("<gml:pos>0 0 0</gml:pos><gml:pos>1 0 0</gml:pos><gml:pos>1 1 0</gml:pos><gml:pos>0 1 0</gml:pos><gml:pos>0 0 0</gml:pos>")]
    [InlineData("<gml:coordinates>0,0,0 1,0,0 1,1,0 0,1,0 0,0,0</gml:coordinates>")]
    [InlineData("<gml:coordinates decimal=\",\" cs=\";\" ts=\"|\">0;0;0|1,0;0;0|1;1;0|0;1;0|0;0;0</gml:coordinates>")]
    [InlineData("<gml:pointProperty><gml:Point><gml:pos>0 0 0</gml:pos></gml:Point></gml:pointProperty><gml:pos>1 0 0</gml:pos><gml:pos>1 1 0</gml:pos><gml:pos>0 1 0</gml:pos><gml:pos>0 0 0</gml:pos>")]
    public async Task Positions_are_the_same_however_they_are_written(string positions)
    {
        AbstractGeometry geometry = await ReadAsync(
            $"<gml:Polygon><gml:exterior><gml:LinearRing>{positions}</gml:LinearRing></gml:exterior></gml:Polygon>");

        var polygon = Assert.IsType<PolygonSurface>(geometry);
        Assert.Equal(UnitSquare, polygon.Exterior.Positions.ToArray());
    }

    [Fact]
    public async Task Positions_of_two_ordinates_have_no_height()
    {
        AbstractGeometry geometry = await ReadAsync(
            "<gml:Polygon srsDimension=\"2\"><gml:exterior><gml:LinearRing><gml:posList>0 0 1 0 1 1 0 0 5 5 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>");

        var polygon = Assert.IsType<PolygonSurface>(geometry);
        Assert.Equal(5, polygon.Exterior.Positions.Length);
        Assert.All(polygon.Exterior.Positions, position => Assert.False(position.HasHeight));
    }

    [Fact]
    public async Task A_stated_dimension_of_two_is_overruled_where_the_ring_closes_in_three_only()
    {
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            $"<bldg:lod2MultiSurface>{GmlText.MultiSurface("<gml:Polygon srsDimension=\"2\"><gml:exterior><gml:LinearRing><gml:posList>0 0 1 4 0 2 4 4 3 0 4 4 0 2 2 0 0 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>")}</bldg:lod2MultiSurface>"));

        PolygonSurface polygon = Assert.Single(objects[0].Geometry[0].Geometry.Surfaces().Cast<PolygonSurface>());
        Assert.Equal(new Position(4, 0, 2), polygon.Exterior.Positions[1]);
        Assert.True(context.Has(CityGmlDiagnostics.WrongDimension));
    }

    [Fact]
    public async Task Holes_and_ring_ids_are_kept()
    {
        AbstractGeometry geometry = await ReadAsync($"""
            <gml:Polygon gml:id="p"><gml:exterior><gml:LinearRing gml:id="outer"><gml:posList>0 0 0 9 0 0 9 9 0 0 9 0 0 0 0</gml:posList></gml:LinearRing></gml:exterior>
            <gml:interior><gml:LinearRing gml:id="inner"><gml:posList>1 1 0 1 2 0 2 2 0 1 1 0</gml:posList></gml:LinearRing></gml:interior></gml:Polygon>
            """);

        var polygon = Assert.IsType<PolygonSurface>(geometry);
        Assert.Equal(("p", "outer", "inner"), (polygon.Id, polygon.Exterior.Id, Assert.Single(polygon.Holes).Id));
    }

    [Fact]
    public async Task A_solid_keeps_its_cavities()
    {
        AbstractGeometry geometry = await ReadAsync($"""
            <gml:Solid><gml:exterior><gml:CompositeSurface><gml:surfaceMember>{GmlText.Polygon()}</gml:surfaceMember></gml:CompositeSurface></gml:exterior>
            <gml:interior><gml:Shell><gml:surfaceMember>{GmlText.Polygon()}</gml:surfaceMember><gml:surfaceMember>{GmlText.Polygon()}</gml:surfaceMember></gml:Shell></gml:interior></gml:Solid>
            """);

        var solid = Assert.IsType<Solid>(geometry);
        Assert.Single(solid.Exterior.Members);
        Assert.Equal(2, Assert.Single(solid.Interiors).Members.Length);
    }

    [Fact]
    public async Task A_reversed_orientable_surface_wraps_its_base()
    {
        AbstractGeometry geometry = await ReadAsync(
            $"<gml:OrientableSurface orientation=\"-\"><gml:baseSurface>{GmlText.Polygon()}</gml:baseSurface></gml:OrientableSurface>");

        var surface = Assert.IsType<OrientableSurface>(geometry);
        Assert.True(surface.IsReversed);
        Assert.IsType<PolygonSurface>(surface.Base);
    }

    [Fact]
    public async Task Triangle_patches_become_one_surface_over_shared_vertices()
    {
        const string Triangle = "<gml:Triangle><gml:exterior><gml:LinearRing><gml:posList>{0}</gml:posList></gml:LinearRing></gml:exterior></gml:Triangle>";
        AbstractGeometry geometry = await ReadAsync(
            "<gml:TriangulatedSurface><gml:trianglePatches>"
            + Triangle.Replace("{0}", "0 0 0 1 0 0 1 1 0 0 0 0", StringComparison.Ordinal)
            + Triangle.Replace("{0}", "0 0 0 1 1 0 0 1 0 0 0 0", StringComparison.Ordinal)
            + "</gml:trianglePatches></gml:TriangulatedSurface>");

        var surface = Assert.IsType<TriangulatedSurface>(geometry);
        Assert.Equal(4, surface.Vertices.Length);
        Assert.Equal([0, 1, 2, 0, 2, 3], surface.Triangles.ToArray());
    }

    [Fact]
    public async Task A_surface_of_patches_is_a_composite_and_one_of_a_single_patch_a_polygon()
    {
        const string Patch = "<gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>0 0 0 1 0 0 1 1 0 0 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>";

        Assert.IsType<PolygonSurface>(await ReadAsync($"<gml:Surface gml:id=\"s\"><gml:patches>{Patch}</gml:patches></gml:Surface>"));
        Assert.IsType<CompositeSurface>(await ReadAsync($"<gml:PolyhedralSurface><gml:polygonPatches>{Patch}{Patch}</gml:polygonPatches></gml:PolyhedralSurface>"));
    }

    [Fact]
    public async Task A_ring_of_curves_is_joined_end_to_end()
    {
        AbstractGeometry geometry = await ReadAsync("""
            <gml:Polygon><gml:exterior><gml:Ring>
            <gml:curveMember><gml:LineString><gml:posList>0 0 0 1 0 0 1 1 0</gml:posList></gml:LineString></gml:curveMember>
            <gml:curveMember><gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>1 1 0 0 1 0 0 0 0</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember>
            </gml:Ring></gml:exterior></gml:Polygon>
            """);

        Assert.Equal(UnitSquare, Assert.IsType<PolygonSurface>(geometry).Exterior.Positions.ToArray());
    }

    [Fact]
    public async Task An_arc_becomes_straight_segments_on_its_circle_and_is_booked()
    {
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await GmlText.ReadAsync(GmlText.Building("""
            <bldg:lod2MultiCurve><gml:MultiCurve><gml:curveMember><gml:Curve><gml:segments>
            <gml:Arc><gml:posList>1 0 5 0 1 5 -1 0 5</gml:posList></gml:Arc></gml:segments></gml:Curve></gml:curveMember></gml:MultiCurve></bldg:lod2MultiCurve>
            """));

        LineString line = Assert.Single(objects[0].Geometry[0].Geometry.Leaves().Cast<LineString>());
        Assert.True(line.Positions.Length > 30);
        Assert.All(line.Positions, p => Assert.Equal(1, Math.Sqrt((p.X * p.X) + (p.Y * p.Y)), 9));
        Assert.All(line.Positions, p => Assert.True(p.Y > -1e-9 && p.Z == 5));
        Assert.Contains(context.Books.Losses, loss => loss.Loss.Kind == Diagnostics.LossKind.Approximated);
    }

    [Fact]
    public async Task A_reversed_curve_runs_from_its_end()
    {
        AbstractGeometry geometry = await ReadAsync(
            "<gml:OrientableCurve orientation=\"-\"><gml:baseCurve><gml:LineString><gml:posList>0 0 0 1 0 0</gml:posList></gml:LineString></gml:baseCurve></gml:OrientableCurve>");

        Assert.Equal(new Position(1, 0, 0), Assert.IsType<LineString>(geometry).Positions[0]);
    }

    [Fact]
    public async Task A_complex_of_curves_is_the_network_of_a_road()
    {
        CityObject road = await GmlText.ReadOneAsync(GmlText.Model("""
            <cityObjectMember><tran:Road gml:id="r"><tran:lod0Network><gml:GeometricComplex>
            <gml:element><gml:LineString><gml:posList>0 0 0 1 0 0</gml:posList></gml:LineString></gml:element>
            <gml:element><gml:LineString><gml:posList>1 0 0 2 0 0</gml:posList></gml:LineString></gml:element>
            </gml:GeometricComplex></tran:lod0Network></tran:Road></cityObjectMember>
            """));

        LodGeometry network = Assert.Single(road.Geometry);
        Assert.Equal(("0", GeometryRole.Network), (network.Lod, network.Role));
        Assert.Equal(2, Assert.IsType<MultiCurve>(network.Geometry).Members.Length);
    }

    [Fact]
    public async Task Latitude_comes_second_in_the_model_whatever_the_file_writes_first()
    {
        string xml = GmlText.Model($"""
            <gml:boundedBy><gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3"><gml:lowerCorner>35.6 139.7 0</gml:lowerCorner><gml:upperCorner>35.7 139.8 9</gml:upperCorner></gml:Envelope></gml:boundedBy>
            <cityObjectMember><bldg:Building gml:id="b"><bldg:lod0FootPrint>{GmlText.MultiSurface(GmlText.Polygon("35.61 139.71 1 35.61 139.72 1 35.62 139.72 1 35.61 139.71 1"))}</bldg:lod0FootPrint></bldg:Building></cityObjectMember>
            """);

        (DatasetInfo info, List<CityObject> objects, _) = await GmlText.ReadAsync(xml);

        var polygon = Assert.IsType<PolygonSurface>(Assert.Single(objects[0].Geometry[0].Geometry.Surfaces()));
        Assert.Equal(new Position(139.71, 35.61, 1), polygon.Exterior.Positions[0]);
        Assert.Equal(139.7, info.DeclaredExtent!.Value.Min.X);
        Assert.Equal(GeometryRole.Footprint, objects[0].Geometry[0].Role);
    }

    private static async Task<AbstractGeometry> ReadAsync(string gml)
    {
        CityObject furniture = await GmlText.ReadOneAsync(GmlText.Model(
            $"<cityObjectMember><frn:CityFurniture gml:id=\"f\"><frn:lod2Geometry>{gml}</frn:lod2Geometry></frn:CityFurniture></cityObjectMember>"));
        return Assert.Single(furniture.Geometry).Geometry;
    }
}
