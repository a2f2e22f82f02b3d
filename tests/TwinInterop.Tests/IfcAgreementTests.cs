using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests;

/// <summary>Written models held against the rules of IFC and those that the field agreed on.</summary>
public sealed class IfcAgreementTests
{
    private static readonly DatasetInfo Info = new("town", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));
    private static readonly Texture Brick = new("images/brick.jpg") { Wrap = "wrap" };

    [Theory]
    [InlineData("IFC4X3", "valmont.v2.gml")]
    [InlineData("IFC4", "valmont.v2.gml")]
    [InlineData("IFC4X3", "valmont.v3.gml")]
    [InlineData("IFC4", "valmont.v3.gml")]
    [InlineData("IFC2X3", "valmont.v2.gml")]
    [InlineData("IFC2X3", "valmont.v3.gml")]
    public async Task The_sample_block_breaks_no_rule(string release, string sample)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("block.ifc");
        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: false))
        {
            var request = new ConversionRequest(
                DatasetSource.FromFile(Path.Combine(SharedMaterial.Repository, "samples", "data", sample)), target, InteropFormats.Find("ifc")!);
            await Dataset.ConvertAsync(request with { Write = new WriteOptions { Version = release } }, null, CancellationToken.None);
        }

        Assert.Empty(ConformanceSuite.Check(path, new CheckOptions()).Findings.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("IFC4X3")]
    [InlineData("IFC4")]
    public async Task Centre_lines_break_no_rule(string release)
    {
        CityObject road = Thing("road", "Road", Line((0, 0, 168), (100, 0, 170), (100, 80, 169.5)), GeometryRole.Network) with
        {
            Parts = [Thing("track", "Track", Line((3, 0, 168), (97, 3, 170)), GeometryRole.Network)],
        };
        CityObject railway = Thing("railway", "Railway", new MultiCurve([Line((0, 9, 0), (50, 9, 0), (70, 20, 0)), Line((0, 12, 0), (50, 12, 0))]), GeometryRole.Network);

        Finding[] findings = await FindingsAsync(release, road, railway);

        // Earlier releases have the curve as a shape of the place itself.
        Assert.Empty(findings.Where(finding => release == "IFC4X3" || finding.Rule.Id != "ifc-sps008").Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("IFC4X3")]
    [InlineData("IFC4")]
    [InlineData("IFC2X3")]
    public async Task Prisms_break_no_rule(string release)
    {
        CityObject house = Thing("house", "Building", Prism((0, 0), (12, 0), (12, 5), (6, 5), (6, 9), (0, 9)), GeometryRole.Body);

        Assert.Empty((await FindingsAsync(release, house)).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("IFC4X3")]
    [InlineData("IFC4")]
    [InlineData("IFC2X3")]
    public async Task Levels_of_detail_break_no_rule(string release)
    {
        Solid body = Prism((0, 0), (12, 0), (12, 9), (0, 9));
        var ground = new MultiSurface([body.Exterior.Members[^2]]);
        CityObject house = Thing("house", "Building", body, GeometryRole.Body) with
        {
            Geometry =
            [
                new LodGeometry("0", GeometryRole.Footprint, ground), new LodGeometry("0", GeometryRole.RoofEdge, ground),
                new LodGeometry("1", GeometryRole.Body, body), new LodGeometry("2", GeometryRole.Body, body),
                new LodGeometry("3", GeometryRole.Body, body),
            ],
        };

        Assert.Empty((await FindingsAsync(release, house)).Select(finding => finding.ToString()));
    }

    /// <summary>A definition that several doors share is related to all of them at once.</summary>
    [Theory]
    [InlineData("IFC4")]
    [InlineData("IFC2X3")]
    public async Task Shared_definitions_break_no_rule(string release)
    {
        var lining = new CityAttribute("Lining", new NestedValue([new("GlobalId", new TextValue("0wTEHsJkH3ewZj8oN3Dh8p")), new("LiningDepth", new DecimalValue(0.1))], "IfcDoorLiningProperties", true));
        CityObject door = Thing("a", "Door", Prism((0, 0), (1, 0), (1, 0.1), (0, 0.1)), GeometryRole.Body) with { Attributes = [lining] };
        CityObject[] doors = [door, Thing("b", "Door", Prism((5, 0), (6, 0), (6, 0.1), (5, 0.1)), GeometryRole.Body) with { Attributes = [lining] }];

        Assert.Empty((await FindingsAsync(release, doors)).Where(finding => finding.Rule.Id == "ifc-schema-inverse").Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("IFC4X3")]
    [InlineData("IFC4")]
    public async Task Images_on_a_body_with_a_hollow_break_no_rule(string release)
    {
        Solid outer = Prism((0, 0), (12, 0), (12, 9), (0, 9)), inner = Prism((2, 2), (2, 4), (4, 4), (4, 2));
        var body = new Solid(Painted(outer.Exterior), [Moved(inner.Exterior)]);

        Finding[] findings = await FindingsAsync(release, Thing("house", "Building", body, GeometryRole.Body));

        Assert.Empty(findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
    }

    private static async Task<Finding[]> FindingsAsync(string release, params CityObject[] objects)
    {
        using var folder = new TemporaryFolder();
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (IDatasetWriter writer = InteropFormats.Find("ifc")!.OpenWriter(target, new WriteOptions { Version = release }, new ConversionContext()))
            await writer.WriteAsync(Info, objects.ToAsyncEnumerable(), CancellationToken.None);
        target.Commit();
        string path = folder.File("written.ifc");
        await File.WriteAllBytesAsync(path, target.ToArray());
        SubjectReport report = ConformanceSuite.Check(path, new CheckOptions());
        Assert.Equal("ifc", report.Standard);
        return [.. report.Findings.Where(finding => finding.Severity != Severity.Info)];
    }

    private static CityObject Thing(string id, string of, AbstractGeometry geometry, GeometryRole role)
    {
        var key = new SourceKey("gml:id", "town", id);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(of))
        {
            Geometry = [new LodGeometry(role == GeometryRole.Body ? "1" : "0", role, geometry)],
        };
    }

    private static LineString Line(params (double X, double Y, double Z)[] places) =>
        new([.. places.Select(place => new Position(842512.25 + place.X, 6519903.5 + place.Y, place.Z))]);

    private static Solid Prism(params (double X, double Y)[] outline)
    {
        const double Bottom = 168.75, Top = 177.5;
        var faces = ImmutableArray.CreateBuilder<AbstractSurface>();
        for (int i = 0; i < outline.Length; i++)
        {
            (double X, double Y) from = outline[i], to = outline[(i + 1) % outline.Length];
            faces.Add(Face((from.X, from.Y, Bottom), (to.X, to.Y, Bottom), (to.X, to.Y, Top), (from.X, from.Y, Top)));
        }

        faces.Add(Face([.. outline.Reverse().Select(place => (place.X, place.Y, Bottom))]));
        faces.Add(Face([.. outline.Select(place => (place.X, place.Y, Top))]));
        return new Solid(new CompositeSurface(faces.ToImmutable()));
    }

    private static PolygonSurface Face(params (double X, double Y, double Z)[] places) => new(new Ring([.. Line(places).Positions]));

    private static CompositeSurface Painted(CompositeSurface shell) => shell with { Members = [.. shell.Members.Cast<PolygonSurface>().Select(Painted)] };

    private static PolygonSurface Painted(PolygonSurface face) => face with
    {
        Appearances =
        [
            new SurfaceAppearance(null, Brick)
            {
                Coordinates = [[.. face.Exterior.Positions.Select(corner => new TextureCoordinate((corner.X + corner.Y) % 10 / 10, corner.Z % 10 / 10))]],
            },
        ],
    };

    // Above the ground of the outer shell and below its top.
    private static CompositeSurface Moved(CompositeSurface shell) => shell with
    {
        Members =
        [
            .. shell.Members.Cast<PolygonSurface>().Select(face => new PolygonSurface(new Ring(
                [.. face.Exterior.Positions.Select(corner => corner with { Z = corner.Z > 175 ? 174 : 170 })]))),
        ],
    };
}
