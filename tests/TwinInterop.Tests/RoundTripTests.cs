using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests;

/// <summary>The sample block after a way through other formats, compared with itself.</summary>
public sealed class RoundTripTests
{
    private static readonly string Block = Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v2.gml");

    [Fact]
    public async Task CityJSON_gives_back_the_whole_block()
    {
        DatasetSource back = await ConvertAsync(DatasetSource.FromFile(Block), ("cityjson", null), ("citygml", "2.0"));

        await AssertSameAsync(back, FactsOf);
    }

    [Fact]
    public async Task CityGML_3_gives_back_the_whole_block()
    {
        DatasetSource back = await ConvertAsync(DatasetSource.FromFile(Block), ("citygml", "3.0"), ("citygml", "2.0"));

        await AssertSameAsync(back, FactsOf);
    }

    [Theory]
    [InlineData("IFC4")]
    [InlineData("IFC4X3")]
    public async Task IFC_gives_back_the_whole_block(string version)
    {
        DatasetSource back = await ConvertAsync(DatasetSource.FromFile(Block), ("ifc", version), ("citygml", "2.0"));

        await AssertSameAsync(back, FactsOf);
    }

    /// <summary>Faces of IFC2X3 are plane: polygons of the block that are not come back as triangles.</summary>
    [Fact]
    public async Task IFC2X3_gives_back_the_whole_block_with_bent_polygons_as_triangles()
    {
        DatasetSource back = await ConvertAsync(DatasetSource.FromFile(Block), ("ifc", "IFC2X3"), ("citygml", "2.0"));

        await AssertSameAsync(back, PlacedFactsOf);
    }

    [Fact]
    public async Task GeoJSON_gives_back_every_object_and_attribute_and_the_faces_of_the_level_asked_for()
    {
        DatasetSource back = await ConvertAsync(
            DatasetSource.FromFile(Block),
            ("geojson", null),
            ("citygml", "2.0"),
            new WriteOptions { Lods = ["2"], Settings = new WriteOptions().Settings.Add("surfaces", "yes") });

        await AssertSameAsync(back, cityObject => ThematicFactsOf(cityObject).Append(FacesOfLevel(cityObject, "2")));
    }

    [Theory]
    [InlineData("cityjson", null)]
    [InlineData("citygml", "3.0")]
    [InlineData("ifc", "IFC4")]
    public async Task Nothing_of_the_block_is_dropped(string format, string? version)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();

        ConversionReport report = await RunAsync(DatasetSource.FromFile(Block), target, format, new WriteOptions { Version = version });

        Assert.DoesNotContain(report.Books.Losses, loss => loss.Loss.Kind == Diagnostics.LossKind.Dropped);
    }

    private static async Task<DatasetSource> ConvertAsync(
        DatasetSource source, (string Format, string? Version) there, (string Format, string? Version) back, WriteOptions? options = null)
    {
        using MemoryTarget first = DatasetTarget.ToMemory();
        await RunAsync(source, first, there.Format, (options ?? new WriteOptions()) with { Version = there.Version });
        using MemoryTarget second = DatasetTarget.ToMemory();
        await RunAsync(
            DatasetSource.FromBytes("there", first.ToArray()), second, back.Format, new WriteOptions { Version = back.Version });
        return DatasetSource.FromBytes("back", second.ToArray());
    }

    private static async Task<ConversionReport> RunAsync(
        DatasetSource source, DatasetTarget target, string format, WriteOptions options)
    {
        var request = new ConversionRequest(source, target, InteropFormats.Find(format)!) // the tests name known formats
        {
            Write = options,
            TargetCrs = format == "geojson" ? null : CrsDeclaration.Parse("EPSG:2154+5720"),
        };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return report;
    }

    private static async Task AssertSameAsync(DatasetSource back, Func<CityObject, IEnumerable<string>> factsOf)
    {
        string[] expected = await LinesAsync(DatasetSource.FromFile(Block), factsOf);
        string[] actual = await LinesAsync(back, factsOf);

        Assert.True(expected.Length > 138, "Expected the facts of 138 objects.");
        Assert.Empty(expected.Except(actual, StringComparer.Ordinal));
        Assert.Empty(actual.Except(expected, StringComparer.Ordinal));
        Assert.Equal(expected.Length, actual.Length);
    }

    private static async Task<string[]> LinesAsync(DatasetSource source, Func<CityObject, IEnumerable<string>> factsOf)
    {
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(InteropFormats.Find("citygml")!, source); // a known format
        return
        [
            .. objects.SelectMany(item => item.SelfAndDescendants())
                .SelectMany(item => factsOf(item).Select(fact => $"{item.Source.LocalId} {fact}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> FactsOf(CityObject cityObject) => ThematicFactsOf(cityObject)
        .Concat(cityObject.Geometry.Select(geometry =>
            $"{geometry.Role} lod {geometry.Lod} {geometry.Geometry.GetType().Name} of {FacesOf(geometry.Geometry)} faces"));

    private static IEnumerable<string> PlacedFactsOf(CityObject cityObject) => ThematicFactsOf(cityObject)
        .Concat(cityObject.Geometry.Select(geometry =>
        {
            (Position low, Position high) = (geometry.Geometry.Bounds().Min, geometry.Geometry.Bounds().Max);
            return FormattableString.Invariant(
                $"{geometry.Role} lod {geometry.Lod} {geometry.Geometry.GetType().Name} from {low.X:F3} {low.Y:F3} {low.Z:F3} to {high.X:F3} {high.Y:F3} {high.Z:F3}");
        }));

    private static IEnumerable<string> ThematicFactsOf(CityObject cityObject)
    {
        yield return $"is {cityObject.Class}, {cityObject.SourceClass}, id generated: {cityObject.HasGeneratedId}";
        yield return $"lives {cityObject.Lifespan}";
        foreach (CityObject part in cityObject.Parts)
            yield return $"has part {part.Source.LocalId}";
        foreach (CityAttribute attribute in cityObject.Attributes)
            yield return $"attribute {attribute.Name}, generic: {attribute.IsGeneric}, {TextOf(attribute.Value)}";
        foreach (ExternalReference reference in cityObject.ExternalReferences)
            yield return reference.ToString();
        foreach (CityObjectRelation relation in cityObject.Relations)
            yield return relation.ToString();
        foreach (Address address in cityObject.Addresses)
            yield return (address with { Location = null }).ToString();
    }

    private static string TextOf(AttributeValue value) => value switch
    {
        ListValue list => $"[{string.Join(", ", list.Items.Select(TextOf))}]",
        NestedValue nested =>
            $"{nested.TypeName} {nested.IsSet} {{{string.Join(", ", nested.Members.Select(member => $"{member.Name} {TextOf(member.Value)}"))}}}",
        _ => value.ToString(),
    };

    /// <summary>Surfaces of the body at one level, whatever type of geometry holds them.</summary>
    private static string FacesOfLevel(CityObject cityObject, string lod) =>
        $"{cityObject.Geometry.Where(item => item.Role == GeometryRole.Body && item.Lod == lod).Sum(item => FacesOf(item.Geometry))} faces";

    private static int FacesOf(AbstractGeometry geometry) => geometry.Leaves().Sum(leaf => leaf switch
    {
        ImplicitGeometry { Shape.Geometry: { } shape } => FacesOf(shape),
        TriangulatedSurface mesh => mesh.Triangles.Length / 3,
        AbstractSurface => 1,
        _ => 0,
    });
}
