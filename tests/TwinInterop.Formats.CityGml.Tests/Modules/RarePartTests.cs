using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Formats.CityGml.Tests.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Modules;

/// <summary>Parts of the standard that few files use.</summary>
public sealed class RarePartTests
{
    private const string Triangle = "<gml:Triangle><gml:exterior><gml:LinearRing><gml:posList>500000 5400000 1 500010 5400000 2 500000 5400010 3 500000 5400000 1</gml:posList></gml:LinearRing></gml:exterior></gml:Triangle>";

    private const string Instance = """
        <frn:lod1ImplicitRepresentation><ImplicitGeometry><transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</transformationMatrix>
        <referencePoint><gml:Point><gml:pos>500000 5400000 1</gml:pos></gml:Point></referencePoint>SHAPE</ImplicitGeometry></frn:lod1ImplicitRepresentation>
        """;

    [Fact]
    public async Task A_tin_keeps_the_lines_and_points_that_it_was_made_from()
    {
        CityObject relief = await GmlText.ReadOneAsync(Relief($"<gml:Tin><gml:trianglePatches>{Triangle}</gml:trianglePatches>"
            + "<gml:stopLines><gml:LineStringSegment><gml:posList>0 0 0 1 0 0</gml:posList></gml:LineStringSegment></gml:stopLines>"
            + "<gml:breakLines><gml:LineStringSegment><gml:posList>0 0 0 0 1 0</gml:posList></gml:LineStringSegment></gml:breakLines>"
            + "<gml:maxLength uom=\"m\">20</gml:maxLength><gml:controlPoint><gml:posList>7 8 9</gml:posList></gml:controlPoint></gml:Tin>"));

        var surface = Assert.IsType<TriangulatedSurface>(relief.Geometry[0].Geometry);
        Assert.Equal(new Position(1, 0, 0), Assert.Single(surface.Constraints!.StopLines).Positions[1]);
        Assert.Equal(new Position(0, 1, 0), Assert.Single(surface.Constraints.BreakLines).Positions[1]);
        Assert.Equal((20d, "m"), (surface.Constraints.MaxLength, surface.Constraints.MaxLengthUnit));
        Assert.Equal([new Position(7, 8, 9)], surface.Constraints.ControlPoints.AsEnumerable());
    }

    [Fact]
    public async Task A_triangulated_surface_without_such_lines_has_none()
    {
        CityObject relief = await GmlText.ReadOneAsync(Relief($"<gml:TriangulatedSurface><gml:trianglePatches>{Triangle}</gml:trianglePatches></gml:TriangulatedSurface>"));

        Assert.Null(Assert.IsType<TriangulatedSurface>(relief.Geometry[0].Geometry).Constraints);
    }

    [Theory]
    [InlineData("<gml:File><gml:rangeParameters/><gml:fileName>dem.tif</gml:fileName><gml:fileStructure>Record Interleaved</gml:fileStructure></gml:File>", "dem.tif", 0)]
    [InlineData("<gml:DataBlock><gml:rangeParameters/><gml:tupleList>1,2 3,4</gml:tupleList></gml:DataBlock>", null, 4)]
    public async Task A_grid_has_its_place_and_its_values_or_their_file(string range, string? file, int values)
    {
        CityObject relief = await GmlText.ReadOneAsync(Raster(range));

        GridCoverage grid = relief.Coverage!;
        Assert.Equal(([0L, 0L], [1L, 1L]), (grid.Low.ToArray(), grid.High.ToArray()), Arrays);
        Assert.Equal((new Position(500000, 5400000, 0), new Position(10, 0, 0)), (grid.Origin, grid.Offsets[0]));
        Assert.Equal((file, values), (grid.FileUri, grid.Values.Length));
    }

    [Fact]
    public async Task A_grid_that_says_more_is_kept_as_it_stands()
    {
        CityObject relief = await GmlText.ReadOneAsync(Raster("<gml:ValueArray><gml:valueComponents/></gml:ValueArray>"));

        Assert.Null(relief.Coverage);
        Assert.EndsWith("}grid", Assert.Single(relief.Extensions).Name, StringComparison.Ordinal);
        (string output, _) = await ModuleText.ConvertAsync(Raster("<gml:ValueArray><gml:valueComponents/></gml:ValueArray>"), new CityGmlFormat(), "2.0");
        Assert.Contains("<gml:valueComponents", output, StringComparison.Ordinal);
    }

    [CorpusFact("xmllint")]
    public async Task A_grid_is_valid_in_every_version()
    {
        string gml = Raster("<gml:DataBlock><gml:rangeParameters><gml:Quantity uom=\"m\">1</gml:Quantity></gml:rangeParameters><gml:tupleList>1 2 3 4</gml:tupleList></gml:DataBlock>");

        (string two, _) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "2.0");
        (string three, ConversionContext context) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "3.0");

        Assert.Equal("", GmlOutput.Validate("2.0", two));
        Assert.Equal("", GmlOutput.Validate("3.0", three));
        Assert.Equal(0, context.Books[BookAccount.Geometries].Lost);
    }

    [Fact]
    public async Task A_member_that_lies_in_its_group_keeps_its_role()
    {
        string gml = GmlText.Model("""
            <cityObjectMember><grp:CityObjectGroup gml:id="g"><grp:groupMember role="main"><bldg:Building gml:id="b"/></grp:groupMember>
            <grp:groupMember role="annex" xlink:href="#c"/></grp:CityObjectGroup></cityObjectMember><cityObjectMember><bldg:Building gml:id="c"/></cityObjectMember>
            """);

        (string two, _) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "2.0");
        (string three, ConversionContext context) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "3.0");
        (string json, _) = await ModuleText.ConvertAsync(gml, new CityJsonFormat());

        Assert.Contains("<grp:groupMember role=\"main\">", two, StringComparison.Ordinal);
        Assert.Contains("<grp:role>main</grp:role>", three, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Relations].Lost);
        Assert.Contains("main", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hook_of_an_extension_stays_in_its_place()
    {
        string gml = ModuleText.Building(
            "<bldg:adeOfBuilding><e:Energy xmlns:e=\"https://example.org/energy\"><e:demand>1</e:demand></e:Energy></bldg:adeOfBuilding>");

        (string output, ConversionContext context) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "3.0");

        Assert.Contains("<e:demand>1</e:demand>", output, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Extensions].Lost);
    }

    [Fact]
    public async Task The_definition_of_a_local_reference_system_is_written_back()
    {
        string gml = GmlText.Model("""
            <gml:boundedBy><gml:Envelope srsName="#crs"><gml:lowerCorner>0 0 0</gml:lowerCorner><gml:upperCorner>9 9 9</gml:upperCorner></gml:Envelope></gml:boundedBy>
            <engineeringCRS><gml:EngineeringCRS gml:id="crs"><gml:identifier codeSpace="x">local</gml:identifier></gml:EngineeringCRS></engineeringCRS>
            <cityObjectMember><bldg:Building gml:id="b"><lod2MultiSurface><gml:MultiSurface><gml:surfaceMember>POLYGON</gml:surfaceMember></gml:MultiSurface></lod2MultiSurface></bldg:Building></cityObjectMember>
            """.Replace("POLYGON", GmlText.Polygon(), StringComparison.Ordinal), GmlText.V3);

        (string output, ConversionContext context) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "3.0");

        Assert.Contains("<gml:EngineeringCRS gml:id=\"crs\"", output, StringComparison.Ordinal);
        Assert.Contains("srsName=\"#crs\"", output, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Extensions].Lost);
    }

    [Fact]
    public async Task A_shape_that_two_objects_share_keeps_its_looks()
    {
        string shape = $"<relativeGMLGeometry>{GmlText.MultiSurface(GmlText.Polygon(id: "p")).Replace("<gml:MultiSurface>", "<gml:MultiSurface gml:id=\"s\">", StringComparison.Ordinal)}</relativeGMLGeometry>";
        string gml = GmlText.Model($"""
            <cityObjectMember><frn:CityFurniture gml:id="a"><app:appearance><app:Appearance><app:theme>t</app:theme><app:surfaceDataMember><app:X3DMaterial>
            <app:diffuseColor>1 0 0</app:diffuseColor><app:target>#p</app:target></app:X3DMaterial></app:surfaceDataMember></app:Appearance></app:appearance>
            {Instance.Replace("SHAPE", shape, StringComparison.Ordinal)}</frn:CityFurniture></cityObjectMember>
            <cityObjectMember><frn:CityFurniture gml:id="b">{Instance.Replace("SHAPE", "<relativeGMLGeometry xlink:href=\"#s\"/>", StringComparison.Ordinal)}</frn:CityFurniture></cityObjectMember>
            """);

        (string output, _) = await ModuleText.ConvertAsync(gml, new CityGmlFormat(), "2.0");
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(output);

        var shapes = objects.Select(item => Assert.IsType<ImplicitGeometry>(item.Geometry[0].Geometry).Shape).ToList();
        Assert.Same(shapes[0], shapes[1]);
        Assert.Single(shapes[0].Geometry!.Surfaces().Single().Appearances);
    }

    [Theory]
    [InlineData("<gml:Bezier><gml:posList>0 0 0 1 2 0 2 0 0</gml:posList></gml:Bezier>", 1, 1)]
    [InlineData("<gml:BSpline><gml:posList>0 0 0 1 2 0 2 0 0</gml:posList><gml:degree>2</gml:degree></gml:BSpline>", 1, 1)]
    [InlineData("<gml:CubicSpline><gml:posList>0 0 0 1 1 0 2 0 0</gml:posList></gml:CubicSpline>", 1, 1)]
    [InlineData("<gml:ArcByBulge><gml:posList>0 0 0 2 0 0</gml:posList><gml:bulge>1</gml:bulge><gml:normal>0 1 0</gml:normal></gml:ArcByBulge>", 1, 1)]
    public async Task A_curved_segment_runs_where_its_formula_says(string segment, double x, double y)
    {
        (_, List<CityObject> objects, ConversionContext context) = await GmlText.ReadAsync(GmlText.Building(
            $"<bldg:lod2MultiCurve><gml:MultiCurve><gml:curveMember><gml:Curve><gml:segments>{segment}</gml:segments></gml:Curve></gml:curveMember></gml:MultiCurve></bldg:lod2MultiCurve>"));

        LineString line = Assert.Single(objects[0].Geometry[0].Geometry.Leaves().Cast<LineString>());
        Assert.True(line.Positions.Length > 30);
        Assert.Contains(line.Positions, position => Math.Abs(position.X - x) < 1e-9 && Math.Abs(position.Y - y) < 1e-9);
        Assert.Equal((0, 2), (line.Positions[0].X, line.Positions[^1].X));
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
    }

    private static IEqualityComparer<(long[], long[])> Arrays { get; } = EqualityComparer<(long[], long[])>.Create(
        (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2.SequenceEqual(b.Item2), pair => pair.Item1.Length);

    private static string Relief(string tin) => GmlText.Model(
        $"<cityObjectMember><dem:TINRelief gml:id=\"t\"><dem:lod>1</dem:lod><dem:tin>{tin}</dem:tin></dem:TINRelief></cityObjectMember>");

    private static string Raster(string range) => GmlText.Model($"""
        <cityObjectMember><dem:RasterRelief gml:id="r"><dem:lod>1</dem:lod><dem:grid><gml:RectifiedGridCoverage gml:id="c"><gml:rectifiedGridDomain>
        <gml:RectifiedGrid dimension="2"><gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low><gml:high>1 1</gml:high></gml:GridEnvelope></gml:limits>
        <gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName><gml:origin><gml:Point><gml:pos>500000 5400000 0</gml:pos></gml:Point></gml:origin>
        <gml:offsetVector>10 0 0</gml:offsetVector><gml:offsetVector>0 10 0</gml:offsetVector></gml:RectifiedGrid></gml:rectifiedGridDomain>
        <gml:rangeSet>{range}</gml:rangeSet></gml:RectifiedGridCoverage></dem:grid></dem:RasterRelief></cityObjectMember>
        """);
}
