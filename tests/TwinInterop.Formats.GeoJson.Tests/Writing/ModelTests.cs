using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing.Models;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>The member that holds what a feature cannot: it comes back, and a GIS never sees it.</summary>
public sealed class ModelTests
{
    private static readonly PolygonSurface Roof = new(
        new Ring([new(4.8, 45.7, 10.5), new(4.801, 45.7, 10.5), new(4.801, 45.701, 12), new(4.8, 45.701, 12)]),
        [new Ring([new(4.8002, 45.7002, 11), new(4.8002, 45.7004, 11), new(4.8004, 45.7004, 11)])]);

    private static readonly TriangulatedSurface Mesh =
        new([new(4.8, 45.7, 1), new(4.801, 45.7, 1), new(4.8, 45.701, 1), new(4.801, 45.701, 2)], [0, 1, 2, 1, 3, 2]);

    private static CityObject House => Sample.Object("b")
        .With("0", GeometryRole.Footprint, new MultiSurface([Sample.Square(4.8, 45.7)]))
        .With("2", GeometryRole.Body, new Solid(new CompositeSurface([Roof, Mesh]), [new CompositeSurface([new OrientableSurface(Mesh, IsReversed: true)])]))
        .With("2.2", GeometryRole.Body, new MultiSolid([new CompositeSolid([new Solid(new CompositeSurface([Roof]))])]))
        .With("1", GeometryRole.TerrainIntersection, new MultiCurve([new CompositeCurve([new LineString([new(4.8, 45.7, 1), new(4.801, 45.7, 2)])])]))
        .With("", GeometryRole.Body, new GeometryCollection([new Point(new(4.8, 45.7)), new MultiPoint([new Point(new(4.8, 45.7, 3))])])) with
    {
        Attributes = [new CityAttribute("measuredHeight", new MeasureValue(9, "m"))],
        Parts =
        [
            Sample.Object("roof", "RoofSurface") with
            {
                SourceClass = "bldg:RoofSurface",
                Attributes = [new CityAttribute("slope", new MeasureValue(12.5, "deg"), IsGeneric: true)],
                Geometry = [new LodGeometry("2", new MultiSurface([Roof]))],
                Parts = [Sample.Object("window", "WindowSurface") with { HasGeneratedId = true }],
            },
            Sample.Object("part", "BuildingPart"),
        ],
    };

    [Fact]
    public async Task Every_geometry_and_surface_comes_back()
    {
        (_, List<CityObject> back, ConversionContext context) = await Sample.WriteAsync(House);

        Assert.Equal(Dump.Of(House), Dump.Of(Assert.Single(back)));
        Assert.Empty(context.Books.Losses);
    }

    [Fact]
    public async Task A_surface_that_two_geometries_share_is_written_once_and_shared_again()
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync(House);

        JsonElement model = ModelOf(text);
        Assert.Equal(3, model.GetProperty("surfaces").GetArrayLength());
        AbstractSurface ofSolid = back[0].Geometry[1].Geometry.Surfaces().First();
        AbstractSurface ofRoof = back[0].Parts[0].Geometry[0].Geometry.Surfaces().First();
        Assert.Same(ofSolid, ofRoof);
    }

    [Fact]
    public async Task A_feature_that_tells_all_has_no_model()
    {
        CityObject parcel = Sample.Object("p", "LandUse").With("0", GeometryRole.Body, new MultiSurface([Sample.Square(4.8, 45.7)]));

        (string text, _, _) = await Sample.WriteAsync(parcel);

        Assert.DoesNotContain("\"model\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_refers_to_what_is_not_there_is_left_out_and_reported()
    {
        (string text, _, _) = await Sample.WriteAsync(House);
        string vertices = ModelOf(text).GetProperty("vertices").GetRawText();

        (_, List<CityObject> back, ConversionContext context) = await Sample.ReadAsync(text.Replace(vertices, "[0,0,0]", StringComparison.Ordinal));

        Assert.Equal(GeometryRole.Footprint, Assert.Single(back[0].Geometry).Role);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.Description && finding.Rule.Severity == Severity.Warning);
    }

    private static JsonElement ModelOf(string text) =>
        Sample.Json(text).GetProperty("features")[0].GetProperty("cityObject").GetProperty("model");
}
