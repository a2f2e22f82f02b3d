using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Centre lines written as alignments and read again.</summary>
public sealed class AlignmentWriterTests
{
    private const double Tolerance = 2e-6;
    private static readonly DatasetInfo Info = new("town", "citygml", "3.0", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));
    private static readonly LineString Bent = Line((0.25, 0, 168.5), (100, 0, 170), (100, 80.123456, 170), (30, 120, 150.25));

    [Theory]
    [InlineData("Road", "=IFCRELREFERENCEDINSPATIALSTRUCTURE(")]
    [InlineData("Track", "=IFCRELASSIGNSTOPRODUCT(")]
    public async Task A_centre_line_is_an_alignment_and_comes_back_as_it_was(string name, string tie)
    {
        CityObject road = Transport(name, Bent);

        (CityObject back, string text, ConversionContext context) = await ThereAndBackAsync(road, "IFC4X3");

        AssertSame(road, back);
        foreach (string entity in (string[])["=IFCALIGNMENT(", "=IFCALIGNMENTHORIZONTAL(", "=IFCALIGNMENTVERTICAL(", "=IFCGRADIENTCURVE(", "=IFCCOMPOSITECURVE(", "=IFCREFERENT(", "=IFCRELPOSITIONS(", tie])
            Assert.Equal(1, Count(text, entity));
        Assert.Equal(8, Count(text, "=IFCALIGNMENTSEGMENT("));
        Assert.Equal(2, Count(text, ".DISCONTINUOUS."));
        Assert.DoesNotContain("IFCINDEXEDPOLYCURVE", text, StringComparison.Ordinal);
        Assert.DoesNotContain(context.Books.Losses, entry => entry.Loss.Account == BookAccount.Geometries);
    }

    [Fact]
    public async Task A_line_at_height_0_has_a_plan_only()
    {
        CityObject road = Transport("Road", Line((0, 0, 0), (10, 0, 0), (10, 10, 0)));

        (CityObject back, string text, _) = await ThereAndBackAsync(road, "IFC4X3");

        AssertSame(road, back);
        Assert.DoesNotContain("IFCALIGNMENTVERTICAL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IFCGRADIENTCURVE", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_several_lines_is_an_alignment_of_its_own()
    {
        CityObject railway = Transport("Railway", new MultiCurve([Bent, Line((0, 5, 1), (7, 5, 2)), Line((7, 5, 2), (9, 4, 0))])) with
        {
            Geometry =
            [
                new LodGeometry("2", Square()),
                new LodGeometry("0", GeometryRole.Network, new MultiCurve([Bent, Line((0, 5, 1), (7, 5, 2)), Line((7, 5, 2), (9, 4, 0))])),
                new LodGeometry("1", GeometryRole.Network, Line((0, 0, 1), (1, 1, 1))),
            ],
        };

        (CityObject back, string text, _) = await ThereAndBackAsync(railway, "IFC4X3");

        AssertSame(railway, back);
        Assert.Equal(4, Count(text, "=IFCALIGNMENT("));
        Assert.Equal(1, Count(text, "=IFCRELREFERENCEDINSPATIALSTRUCTURE("));
    }

    [Theory]
    [InlineData("Road", "IFC4")]
    [InlineData("Road", "IFC2X3")]
    [InlineData("WaterBody", "IFC4X3")]
    public async Task What_is_no_road_or_of_an_earlier_release_keeps_its_curve(string name, string release)
    {
        CityObject item = Transport(name, Bent);

        (CityObject back, string text, _) = await ThereAndBackAsync(item, release);

        AssertSame(item, back);
        Assert.DoesNotContain("IFCALIGNMENT", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_with_a_vertical_piece_keeps_its_curve()
    {
        CityObject item = Transport("Road", Line((0, 0, 0), (10, 0, 1), (10, 0, 5), (20, 0, 5)));

        (CityObject back, string text, _) = await ThereAndBackAsync(item, "IFC4X3");

        AssertSame(item, back);
        Assert.DoesNotContain("IFCALIGNMENT", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alignment_of_a_file_stays_one_and_hangs_on_the_project()
    {
        var key = new SourceKey("ifc-guid", "town", "0DWgwt6o1FOx7466fPk$jl");
        CityObject alignment = new(CityObjectId.FromSource(key), key, new CityObjectClass("GenericLogicalSpace"))
        {
            SourceClass = "IfcAlignment",
            Geometry = [new LodGeometry("0", GeometryRole.Network, new MultiCurve([Bent]))],
        };

        (CityObject back, string text, _) = await ThereAndBackAsync(alignment, "IFC4X3");

        AssertSame(alignment, back);
        Assert.Equal(1, Count(text, "=IFCALIGNMENT("));
        Assert.DoesNotContain("IFCRELCONTAINEDINSPATIALSTRUCTURE", text, StringComparison.Ordinal);
    }

    private static void AssertSame(CityObject before, CityObject after)
    {
        Assert.Equal((before.Source, before.Class, before.SourceClass), (after.Source with { Dataset = before.Source.Dataset }, after.Class, after.SourceClass));
        Assert.Equal(
            before.Geometry.Select(geometry => (geometry.Lod, geometry.Role, geometry.Geometry.GetType())),
            after.Geometry.Select(geometry => (geometry.Lod, geometry.Role, geometry.Geometry.GetType())));
        Position[] expected = PositionsOf(before);
        Position[] found = PositionsOf(after);
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].X, found[i].X, Tolerance);
            Assert.Equal(expected[i].Y, found[i].Y, Tolerance);
            Assert.Equal(expected[i].Z, found[i].Z, Tolerance);
        }

        Assert.Empty(after.Relations);
    }

    private static Position[] PositionsOf(CityObject item) =>
        [.. item.Geometry.SelectMany(geometry => geometry.Geometry.Leaves().SelectMany(leaf => leaf.Runs()).SelectMany(run => run.ToArray()))];

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static CityObject Transport(string name, AbstractGeometry geometry)
    {
        var key = new SourceKey("gml:id", "town", "way");
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(name))
        {
            SourceClass = "tran:" + name,
            Attributes = [new CityAttribute("name", new TextValue("Main street"))],
            Geometry = [new LodGeometry("0", GeometryRole.Network, geometry)],
        };
    }

    private static LineString Line(params (double X, double Y, double Z)[] places) =>
        new([.. places.Select(place => new Position(842512.25 + place.X, 6519903.5 + place.Y, place.Z))]);

    private static MultiSurface Square() => new(
        [new PolygonSurface(new Ring([.. Line((0, 0, 1), (5, 0, 1), (5, 5, 1), (0, 5, 1)).Positions]))]);

    private static async Task<(CityObject Back, string Text, ConversionContext Context)> ThereAndBackAsync(CityObject item, string release)
    {
        (CityObject back, byte[] file, ConversionContext context) = await ModelTrip.ThereAndBackAsync(item, Info, release);
        Assert.Empty(SchemaCheck.Faults(file));
        return (back, Encoding.ASCII.GetString(file), context);
    }
}
