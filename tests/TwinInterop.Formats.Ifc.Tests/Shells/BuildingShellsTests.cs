using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Shells;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

public sealed class BuildingShellsTests
{
    private const string Haus = "ifc/ThatOpen+engine_web-ifc/tests/ifcfiles/public/AC20-FZK-Haus.ifc";

    [CorpusFact]
    public async Task A_building_has_the_levels_that_are_asked_for()
    {
        (CityObject building, _) = await ReadAsync("0", "1", "2", "3");

        Assert.Equal(
            [
                "0 Footprint", "0 RoofEdge", "1 Body", "2 Body", "3 Body",
                "1 TerrainIntersection", "2 TerrainIntersection", "3 TerrainIntersection", // its site is a surface
            ],
            building.Geometry.Select(geometry => $"{geometry.Lod} {geometry.Role}"));
        Assert.Empty(new ObjectValidator().Validate(building with { Parts = [.. building.Parts.Where(IsSurface)] }));
        Assert.Contains(building.Attributes, attribute => attribute is { Name: "storeysAboveGround", Value: IntegerValue { Number: 2 } });
    }

    [CorpusFact]
    public async Task Surfaces_share_their_polygons_with_the_solid()
    {
        (CityObject building, _) = await ReadAsync("2");

        LodGeometry solid = Assert.Single(building.Geometry, geometry => geometry.Role == GeometryRole.Body);
        var polygons = new HashSet<AbstractSurface>(solid.Geometry.Surfaces(), ReferenceEqualityComparer.Instance);
        Assert.Equal(7, building.Parts.Length);
        Assert.All(building.Parts, part => Assert.All(part.Geometry.SelectMany(geometry => geometry.Geometry.Surfaces()), surface => Assert.Contains(surface, polygons)));
    }

    [CorpusFact]
    public async Task Outer_windows_keep_their_identity_and_rooms_stay()
    {
        (CityObject building, _) = await ReadAsync("3");

        CityObject[] windows = [.. building.Parts.Where(IsSurface).SelectMany(part => part.Parts).Where(part => part.Class.Name == "WindowSurface")];
        Assert.Equal(11, windows.Length);
        Assert.All(windows, window => Assert.False(window.HasGeneratedId));
        Assert.Equal(7, building.SelfAndDescendants().Count(part => part.Class.Name == "BuildingRoom"));
        Assert.DoesNotContain(building.SelfAndDescendants(), part => part.SourceClass == "IfcWallStandardCase");
    }

    [CorpusFact]
    public async Task Elements_stay_beside_the_shell_where_that_is_asked_for()
    {
        (CityObject building, _) = await ReadAsync("3", "4");

        Assert.Contains(building.SelfAndDescendants(), part => part.SourceClass == "IfcWallStandardCase");
    }

    [CorpusFact]
    public async Task Nothing_refers_to_what_a_shell_stands_for_and_the_books_balance()
    {
        (CityObject building, ConversionContext context) = await ReadAsync("0", "1", "2", "3");

        var ids = building.SelfAndDescendants().Select(part => part.Source.LocalId).ToHashSet(StringComparer.Ordinal);
        string[] lost = [.. context.Books.Losses.Where(loss => loss.Loss.Path == "shell").SelectMany(loss => loss.Examples)];
        Assert.NotEmpty(lost);
        Assert.DoesNotContain(
            building.SelfAndDescendants().SelectMany(part => part.Relations),
            relation => lost.Contains(relation.TargetId) && !ids.Contains(relation.TargetId));
        (CityObject whole, ConversionContext without) = await ReadAsync();
        context.Books.EnterSource(building);
        without.Books.EnterSource(whole);
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
            Assert.Equal(without.Books[account].Source, context.Books[account].Source);
    }

    [CorpusTheory]
    [InlineData(Haus, 2, 6.518)]
    [InlineData("ifc/stijngoedertier+georeference-ifc/Duplex_A_20110907_georeferenced.ifc", 2, 6.739)]
    [InlineData("ifc/xBimTeam+XbimEssentials/Tests/TestFiles/SampleHouse4.ifc", 1, 3.955)]
    [InlineData("ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc", 1, 5.95)]
    [InlineData("ifc/andrewisen+bim-whale-ifc-samples/LargeBuilding/IFC/LargeBuilding.ifc", 2, 8.15)]
    public async Task Storeys_and_heights_are_attributes(string file, long storeys, double height)
    {
        (CityObject building, ConversionContext context) = await ReadAsync(new ShellRequest { Lods = ["1"] }, file);

        Assert.Equal(storeys, Assert.IsType<IntegerValue>(ValueOf(building, "storeysAboveGround")).Number);
        Assert.Equal(0, Assert.IsType<IntegerValue>(ValueOf(building, "storeysBelowGround")).Number);
        Assert.Equal(height, Assert.IsType<MeasureValue>(ValueOf(building, "measuredHeight")).Number, 0.02);
        Assert.Contains(
            Assert.IsType<NestedValue>(ValueOf(building, "height")).Members,
            member => member is { Name: "highReference", Value: CodeValue { Code: "lowestEave" } });
        Assert.DoesNotContain(context.Diagnostics.Kept, finding => finding.Rule == ShellDiagnostics.FlatRoofs);
    }

    [CorpusFact]
    public async Task The_ground_can_be_stated_in_the_heights_of_the_dataset()
    {
        (CityObject building, ConversionContext context) = await ReadAsync(new ShellRequest { Lods = ["1"], GroundHeight = 111 });

        Assert.Equal(111, building.Geometry.Single().Geometry.Surfaces().Min(surface => surface.Bounds().Min.Z), 6);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == ShellDiagnostics.BelowGround);
    }

    private static bool IsSurface(CityObject part) => part.Class.Name.EndsWith("Surface", StringComparison.Ordinal);

    private static Task<(CityObject Building, ConversionContext Context)> ReadAsync(params string[] lods) =>
        ReadAsync(new ShellRequest { Lods = [.. lods] });

    private static AttributeValue ValueOf(CityObject building, string name) => building.Attributes.Single(attribute => attribute.Name == name).Value;

    private static async Task<(CityObject Building, ConversionContext Context)> ReadAsync(ShellRequest request, string file = Haus)
    {
        (_, List<CityObject> objects, ConversionContext context) = await Conversions.ReadAllAsync(
            new IfcFormat(), DatasetSource.FromFile(SharedMaterial.CorpusPath(file)), new ReadOptions { Shells = request });
        return (objects.Single(item => item.Class == CityObjectClass.Building), context);
    }
}
