using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.NgsiLd;

/// <summary>Entities of the Smart Data Models come home from every other format as the same entities: type, attributes, place.</summary>
/// <remarks>IFC has places in metres and with heights: they come home, in other words.</remarks>
public sealed class DataModelExamplesTests
{
    /// <summary>A relationship to what is no URN and no URL: other formats take it for the id of an object of the dataset.</summary>
    private const string LocalTarget = "Device/PrivacyObject";

    /// <summary>Types without an example in the corpus: made by their schemas.</summary>
    private static readonly ImmutableArray<(string Model, string Members)> Further =
    [
        ("Transportation/RoadSegment", """
            "name": {"type": "Property", "value": "Quai 1"}, "maximumAllowedSpeed": {"type": "Property", "value": 30, "unitCode": "KMH"},
            "refRoad": {"type": "Relationship", "object": "urn:ngsi-ld:Road:r1"},
            "location": {"type": "GeoProperty", "value": {"type": "LineString", "coordinates": [[4.8, 45.7], [4.81, 45.71]]}}
            """),
        ("Streetlighting/StreetlightGroup", """
            "powerState": {"type": "Property", "value": "on"},
            "refStreetlight": {"type": "Relationship", "object": ["urn:ngsi-ld:Streetlight:1", "urn:ngsi-ld:Streetlight:2"]},
            "location": {"type": "GeoProperty", "value": {"type": "MultiPoint", "coordinates": [[4.8, 45.7], [4.81, 45.71]]}}
            """),
        ("ParksAndGardens/FlowerBed", """
            "area": {"type": "Property", "value": 12.5}, "taxon": {"type": "Property", "value": "Rosa"},
            "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [4.8, 45.7, 168.5]}}
            """),
        ("WaterQuality/WaterQualityObserved", """
            "temperature": {"type": "Property", "value": 24.4, "observedAt": "2024-01-31T06:45:00Z"},
            "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [4.8, 45.7]}}
            """),
        ("Environment/AirQualityObserved", """
            "NO2": {"type": "Property", "value": 22, "unitCode": "GQ"}, "reliability": {"type": "Property", "value": 0.7},
            "address": {"type": "Property", "value": {"addressCountry": "FR", "addressLocality": "Lyon"}},
            "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [4.8, 45.7]}}
            """),
        ("Environment/NoiseLevelObserved", """
            "LAeq": {"type": "Property", "value": 67.8, "unitCode": "2N"}, "measurand": {"type": "Property", "value": ["LAeq | 67.8"]},
            "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [4.8, 45.7]}}
            """),
        ("Device/DeviceMeasurement", """
            "numValue": {"type": "Property", "value": 20.4, "unitCode": "CEL", "observedAt": "2024-01-31T06:45:00Z"},
            "refDevice": {"type": "Relationship", "object": "urn:ngsi-ld:Device:d1"}
            """),
        ("WaterDistributionManagementEPANET/Pipe", """
            "diameter": {"type": "Property", "value": 203, "unitCode": "MMT"}, "startsAt": {"type": "Relationship", "object": "urn:ngsi-ld:Junction:1"},
            "vertices": {"type": "GeoProperty", "value": {"type": "LineString", "coordinates": [[4.8, 45.7], [4.81, 45.71]]}}
            """),
        ("WaterDistributionManagementEPANET/Pump", """
            "power": {"type": "Property", "value": 5}, "startsAt": {"type": "Relationship", "object": "urn:ngsi-ld:Junction:1"}
            """),
        ("WaterDistributionManagementEPANET/Valve", """
            "valveType": {"type": "Property", "value": "PRV"}, "diameter": {"type": "Property", "value": 50.5, "unitCode": "MMT"}
            """),
    ];

    [CorpusTheory]
    [InlineData("citygml", "3.0")]
    [InlineData("citygml", "2.0")]
    [InlineData("cityjson", "2.0")]
    [InlineData("geojson", null)]
    [InlineData("ifc", "IFC4")]
    public async Task Entities_come_home_from_another_format_as_they_were(string format, string? version)
    {
        var differences = new List<string>();
        int count = 0;
        foreach ((string name, JsonObject entity) in Entities())
        {
            if (await ConvertAsync(entity, format, version) is not { } made)
                continue; // an example that breaks the standard: about one in four
            count++;
            if (await HomeAsync(made, entity) is not { } back)
            {
                differences.Add($"{name}: did not come home");
                continue;
            }

            differences.AddRange(entity.Concat(back).Select(member => member.Key).Distinct(StringComparer.Ordinal)
                .Where(key => !(format == "ifc" && key == "location") && !JsonNode.DeepEquals(entity[key], back[key]))
                .Select(key => $"{name}: {key} {entity[key]?.ToJsonString()} became {back[key]?.ToJsonString()}"));
        }

        Assert.True(count > 50, $"found {count}"); // IFC refuses those without a position: they have no projected system
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences)}");
    }

    private static IEnumerable<(string Name, JsonObject Entity)> Entities()
    {
        string folder = SharedMaterial.CorpusPath("ngsild/smartdatamodels");
        foreach (string path in Directory.GetFiles(folder, "example-normalized.jsonld", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, Path.GetDirectoryName(path)!); // a file lies in a folder
            if (name != LocalTarget && JsonNode.Parse(File.ReadAllText(path)) is JsonObject entity)
                yield return (name, entity);
        }

        foreach ((string model, string members) in Further)
        {
            string[] names = model.Split('/');
            string text = $$"""
                {"id": "urn:ngsi-ld:{{names[1]}}:lyon-1", "type": "{{names[1]}}", {{members}},
                 "@context": ["https://raw.githubusercontent.com/smart-data-models/dataModel.{{names[0]}}/master/context.jsonld"]}
                """;
            yield return (model, JsonNode.Parse(text)!.AsObject()); // written above
        }
    }

    /// <summary>The entity in another format; null where it is not one of the standard.</summary>
    private static async Task<byte[]?> ConvertAsync(JsonObject entity, string format, string? version)
    {
        try
        {
            return await ConvertAsync(Encoding.UTF8.GetBytes(entity.ToJsonString()), format, version);
        }
        catch (InvalidDatasetException)
        {
            return null;
        }
    }

    /// <summary>The entity home again; null where none has its id.</summary>
    private static async Task<JsonObject?> HomeAsync(byte[] made, JsonObject entity)
    {
        JsonNode home = JsonNode.Parse(await ConvertAsync(made, "ngsi-ld", null))!; // what was just written
        string? id = entity["id"]?.GetValue<string>();
        return home.AsArray().Select(item => item!.AsObject()).SingleOrDefault(item => item["id"]!.GetValue<string>() == id); // entities have ids
    }

    private static async Task<byte[]> ConvertAsync(byte[] source, string format, string? version)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        var request = new ConversionRequest(DatasetSource.FromBytes("entities", source), target, InteropFormats.Find(format)!) // a format of ours
        {
            Write = new WriteOptions { Version = version },
            Operations = new OperationOptions { Grids = new GridFolders([SharedMaterial.Grids]) },
        };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return target.ToArray();
    }
}
