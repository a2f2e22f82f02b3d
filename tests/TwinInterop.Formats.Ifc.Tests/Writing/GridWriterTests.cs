using System.Globalization;
using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Writing;

/// <summary>Grids written with their axes and read again.</summary>
public sealed class GridWriterTests
{
    private static readonly DatasetInfo Info = new("works", "ifc", "IFC4", new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)));

    [Theory]
    [InlineData("IFC2X3")]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task A_grid_has_its_axes_with_their_tags(string release)
    {
        CityObject grid = Grid(["1", "", "3"], ["A"]);

        (CityObject back, string text) = await ThereAndBackAsync(grid, release);

        Assert.Equal(("IfcGrid", "0DWgwt6o1FOx7466fPk$jl"), (back.SourceClass, back.Source.LocalId));
        Assert.Equal(grid.Attributes.Select(Shown), back.Attributes.Select(Shown));
        Assert.Equal(LinesOf(grid), LinesOf(back));
        Assert.Equal(4, text.Split("=IFCGRIDAXIS(").Length - 1);
    }

    [Fact]
    public async Task A_grid_without_a_tag_for_each_line_is_a_proxy_with_its_class_kept()
    {
        CityObject grid = Grid(["1", "2"], ["A"]);

        (CityObject back, string text) = await ThereAndBackAsync(grid, "IFC4");

        Assert.Equal("IfcGrid", back.SourceClass);
        Assert.Equal(LinesOf(grid), LinesOf(back));
        Assert.Contains("=IFCBUILDINGELEMENTPROXY(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IFCGRID", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_lacks_what_its_entity_demands_is_a_proxy()
    {
        CityObject action = Grid([], []) with { SourceClass = "IfcStructuralPointAction", Geometry = [] };

        (CityObject back, string text) = await ThereAndBackAsync(action, "IFC4");

        Assert.Equal("IfcStructuralPointAction", back.SourceClass);
        Assert.Contains("=IFCBUILDINGELEMENTPROXY(", text, StringComparison.Ordinal);
    }

    private static CityObject Grid(string[] u, string[] v)
    {
        var key = new SourceKey("ifc-guid", "works", "0DWgwt6o1FOx7466fPk$jl");
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass("GenericLogicalSpace"))
        {
            SourceClass = "IfcGrid",
            Attributes = [Tags("UAxes", u), Tags("VAxes", v)],
            Geometry =
            [
                new LodGeometry("0", GeometryRole.Footprint, new MultiCurve([Line(0, 0, 10, 0), Line(0, 5, 10, 5), Line(0, 9.5, 10, 9.5), Line(0, 0, 0, 9.5)])),
            ],
        };
    }

    private static CityAttribute Tags(string name, string[] tags) => new(name, new ListValue([.. tags.Select(tag => new TextValue(tag))]));

    private static LineString Line(double x, double y, double toX, double toY) => new([At(x, y), At(toX, toY)]);

    private static Position At(double x, double y) => new(842512.25 + x, 6519903.5 + y, 171.375);

    private static string Shown(CityAttribute attribute) =>
        $"{attribute.Name} {string.Join(',', ((ListValue)attribute.Value).Items.Select(item => ((TextValue)item).Text))}";

    private static string[] LinesOf(CityObject item) =>
    [
        .. ((MultiCurve)item.Geometry.Single().Geometry).Members.Cast<LineString>()
            .Select(line => string.Join(' ', line.Positions.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.X:F4} {place.Y:F4} {place.Z:F4}")))),
    ];

    private static async Task<(CityObject Back, string Text)> ThereAndBackAsync(CityObject item, string release)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (IDatasetWriter writer = new IfcFormat().OpenWriter(target, new WriteOptions { Version = release }, new ConversionContext()))
            await writer.WriteAsync(Info, One(item), CancellationToken.None);
        target.Commit();
        byte[] file = target.ToArray();
        Assert.Empty(SchemaCheck.Faults(file));
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(new IfcFormat(), DatasetSource.FromBytes("back", file));
        return (Assert.Single(objects), Encoding.ASCII.GetString(file));
    }

    private static async IAsyncEnumerable<CityObject> One(CityObject item)
    {
        await Task.CompletedTask;
        yield return item;
    }
}
