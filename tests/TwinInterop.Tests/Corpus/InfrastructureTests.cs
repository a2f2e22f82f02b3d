using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Testing;
using TwinInterop.Tests.Conversion;

namespace TwinInterop.Tests.Corpus;

/// <summary>Models of roads, railways, bridges, harbours and ground become city models in the classes that there are for them.</summary>
public sealed class InfrastructureTests
{
    private const string UnitTests = "bSI-InfraRoom+IFC-infra-unit-test";

    private static readonly string[] Others =
    [
        "infra-bridge.ifc", "ACCA - AWC - RFI Acquisition and Upgrade of an Existing Railway Line.ifc",
        "Sogelink_Terrain_IfcGeographicElement_IFCTriangulatedFaceSet.ifc",
        "Sogelink_Terrain_IfcGeotechnicalStratum_IfcTriangulatedIrregularNetwork.ifc", "RoadSectionWarpped.ifc",
        "georeferenced-bridge-deck.ifc", "terrain-surface.ifc", "linear-placement-of-signal.ifc",
        "ACCA_sleepers-linear-placement-cant-implicit.ifc",
    ];

    /// <summary>Entities that CityGML has no class for: what positions others, marks of drawings, rooms, pipes, blocks of ground.</summary>
    private static readonly HashSet<string> WithoutClass = new(StringComparer.Ordinal)
    {
        "IfcAlignment", "IfcReferent", "IfcAnnotation", "IfcGrid", "IfcSpace", "IfcPipeSegment", "IfcBorehole", "IfcGeotechnicalStratum",
        "IfcEarthworksCut", "IfcBuildingElementProxy",
    };

    [JudgedTheory]
    [InlineData("citygml", "3.0")]
    [InlineData("citygml", "2.0")]
    [InlineData("cityjson", "2.0")]
    public async Task Every_model_converts_and_is_valid(string format, string version)
    {
        using var folder = new TemporaryFolder();
        var outputs = new List<string>();
        foreach (string file in Files())
        {
            string output = folder.File($"{outputs.Count}.{format}");
            using DatasetTarget target = DatasetTarget.ToFile(output, overwrite: false);
            ConversionReport report = await Dataset.ConvertAsync(
                Options(new ConversionRequest(DatasetSource.FromFile(file), target, InteropFormats.Find(format)!), version), null, CancellationToken.None);
            Conversions.AssertBalanced(report.Books);
            outputs.Add(output);
        }

        Assert.InRange(outputs.Count, 30, 100);
        Assert.Empty(format == "citygml" ? Judges.CityGml(version, outputs) : Judges.CityJson(outputs));
    }

    [CorpusFact]
    public async Task Nothing_that_CityGML_has_a_class_for_becomes_a_generic_object()
    {
        var generic = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in Files())
        {
            IEnumerable<CityObject> objects = (await Conversions.ReadAllAsync(InteropFormats.Find("ifc")!, DatasetSource.FromFile(file))).Objects.All();
            generic.UnionWith(objects.Where(found => found.Class.Name.StartsWith("Generic", StringComparison.Ordinal)).Select(found => found.SourceClass ?? ""));
        }

        generic.ExceptWith(WithoutClass);
        Assert.Empty(generic);
    }

    [CorpusTheory]
    [InlineData("citygml", "3.0")]
    [InlineData("citygml", "2.0")]
    [InlineData("cityjson", "2.0")]
    public async Task Classes_types_and_structure_come_back_as_IFC(string format, string version)
    {
        foreach (string name in (string[])["SpatialStructure_2.ifc", "SpatialStructure-4.ifc", "SpatialStructure-5-1.ifc", "RoadSectionWarpped.ifc"])
        {
            string file = Files().Single(path => Path.GetFileName(path) == name);
            (MemoryTarget between, _) = await Converted.ToMemoryAsync(DatasetSource.FromFile(file), format, request => Options(request, version));
            (MemoryTarget back, _) = await Converted.ToMemoryAsync(DatasetSource.FromBytes("between", between.ToArray()), "ifc", request => Options(request, "IFC4X3"));

            List<CityObject> source = (await Conversions.ReadAllAsync(InteropFormats.Find("ifc")!, DatasetSource.FromFile(file))).Objects;
            Assert.Equal(Structure(source), Structure(await Converted.ReadAsync(back.ToArray())));
        }
    }

    /// <summary>Each object with its entity, its class, its type and the object that holds it.</summary>
    private static SortedSet<string> Structure(IEnumerable<CityObject> objects)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(CityObject Object, string Holder)>(objects.Select(found => (found, "")));
        while (pending.TryPop(out (CityObject Object, string Holder) next))
        {
            string? type = (next.Object.Attributes.FirstOrDefault(attribute => attribute.Name == "PredefinedType")?.Value as TextValue)?.Text;
            lines.Add($"{next.Object.Source.LocalId} {next.Object.SourceClass} {next.Object.Class.Name} {type} in {next.Holder}");
            foreach (CityObject part in next.Object.Parts)
                pending.Push((part, next.Object.Source.LocalId));
        }

        return lines;
    }

    private static ConversionRequest Options(ConversionRequest request, string version) => request with
    {
        Write = new WriteOptions { Version = version },
        Operations = new OperationOptions { Grids = new GridFolders([SharedMaterial.Grids]), MissingGrids = MissingGridPolicy.KeepHeights },
    };

    private static IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFiles(SharedMaterial.CorpusPath("ifc"), "*.ifc", SearchOption.AllDirectories)
            .Where(path => path.Contains(UnitTests, StringComparison.Ordinal) || Others.Contains(Path.GetFileName(path), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
