using System.Text.Json;
using System.Text.Json.Nodes;
using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>Entities that claim a type are valid by its schema: that of the Smart Data Models, or ours.</summary>
public sealed class SmartDataModelTests
{
    public static TheoryData<string> Sources() =>
    [
        "samples/valmont.v2.gml", "samples/valmont.ngsild.jsonld", "citygml/2.0/aiCityGML/FZK-Haus-LoD2-KIT-IAI-KHH-B36-V1.gml",
        "citygml/2.0/reearth-flow/50304358_gen_6697_f20_op.gml", "citygml/3.0/samplycity/bldg010.gml", "citygml/cityjson/cjio/delft.json",
        "ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc", "geojson/france/rnb/sample_rnb.geojson",
    ];

    [JudgedTheory]
    [MemberData(nameof(Sources))]
    public async Task Written_entities_are_valid_by_the_schema_of_the_type_that_they_claim(string name)
    {
        using var folder = new TemporaryFolder();
        string path = name.StartsWith("samples/", StringComparison.Ordinal)
            ? Path.Combine(SharedMaterial.Repository, "samples", "data", name[8..])
            : SharedMaterial.CorpusPath(name);
        string output = folder.File("out.jsonld");
        using (DatasetTarget target = DatasetTarget.ToFile(output, overwrite: false))
        {
            var request = new ConversionRequest(DatasetSource.FromFile(path), target, InteropFormats.Find("ngsi-ld")!)
            {
                Operations = new OperationOptions { Grids = new GridFolders(SharedMaterial.Grids) },
                Write = new WriteOptions { Settings = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("representation", "simplified") },
            };
            await Dataset.ConvertAsync(request, null, CancellationToken.None);
        }

        (string Model, string Path)[] files = [.. Split(output, folder)];

        Assert.NotEmpty(files);
        Assert.Empty(Judges.SmartDataModels(files));
    }

    /// <summary>One file for each type, with the schema that judges it.</summary>
    private static IEnumerable<(string Model, string Path)> Split(string output, TemporaryFolder folder)
    {
        JsonArray entities = JsonNode.Parse(File.ReadAllText(output))!.AsArray();
        foreach (IGrouping<string?, JsonNode> group in entities.OfType<JsonNode>().GroupBy(ModelOf).Where(group => group.Key is not null).ToList())
        {
            string path = folder.File(group.Key!.Split('/')[^1] + ".json");
            File.WriteAllText(path, JsonSerializer.Serialize(group.ToList()));
            yield return (group.Key!, path);
        }
    }

    private static string? ModelOf(JsonNode entity)
    {
        string type = entity["type"]!.GetValue<string>();
        string? context = entity["@context"]!.AsArray().Select(item => item!.GetValue<string>())
            .FirstOrDefault(url => url.Contains("smart-data-models", StringComparison.Ordinal));
        if (context is not null)
            return $"{context.Split("dataModel.")[1].Split('/')[0]}/{type}";
        return type == "CityModel" ? null : "file:" + Path.Combine(SharedMaterial.Repository, "docs", "ngsi-ld", "schemas", $"{type}.json");
    }
}
