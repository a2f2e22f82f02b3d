using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Documents;

/// <summary>Makes the documents of docs/ngsi-ld of the schema tables of CityGML 3.0 and the names that the writer uses.</summary>
internal static class VocabularyDocuments
{
    private static readonly string Tables = Path.Combine(SharedMaterial.Repository, "src", "TwinInterop.Formats.CityGml", "Schema");

    private static readonly string[] OwnAttributes =
    [
        "gmlId", "globalId", "featureId", "sourceId", "scheme", "rnbId", "cleabs", "shape", "cityObject", "lowestHeight", "highestHeight",
        "creationDate", "terminationDate", "validFrom", "validTo", "codeSpace", "role", "roleCodeSpace", "format", "lod", "hash",
        "measuredHeight", "yearOfConstruction", "yearOfDemolition", "storeysAboveGround", "storeysBelowGround",
    ];

    private static readonly string[] Relationships =
    [
        "isPartOf", "containedIn", "bounds", "fills", "hasRepresentation", "groupMember", "groupParent", "generalizesTo", "relatedTo",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The documents by their name in docs/ngsi-ld.</summary>
    public static SortedDictionary<string, string> Make()
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["context.jsonld"] = Text(Context()) };
        foreach ((string name, JsonObject schema) in Schemas())
            documents.Add($"schemas/{name}.json", Text(schema));
        return documents;
    }

    /// <summary>The classes that objects can have, without prefix.</summary>
    public static IEnumerable<string> Classes() =>
        ClassRows().Where(row => row[3].Length == 0 && IsFeature(row)).Select(row => Local(row[0])).Append("CityModel").Order(StringComparer.Ordinal);

    private static string Text(JsonObject document) => document.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Context()
    {
        var terms = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["name"] = CoreContext.SmartDataModels + "name",
            ["address"] = CoreContext.SmartDataModels + "address",
        };
        foreach (string member in new[] { "streetAddress", "streetNr", "district", "addressLocality", "addressRegion", "addressCountry", "postalCode", "postOfficeBoxNumber" })
            terms[member] = CoreContext.SmartDataModels + member;
        foreach (string name in Classes().Concat(OwnAttributes).Concat(PropertyRows().Where(IsAttribute).Select(row => Local(row[1]))))
        {
            if (!terms.ContainsKey(name) && KnownContexts.Core.Find(name) is null && name.All(char.IsLetterOrDigit))
                terms[name] = CoreContext.OwnNamespace + name;
        }

        foreach (string name in Relationships)
            terms[name] = new JsonObject { ["@id"] = CoreContext.OwnNamespace + name, ["@type"] = "@id" };
        return new JsonObject { ["@context"] = new JsonObject(terms.Select(term => KeyValuePair.Create(term.Key, (JsonNode?)term.Value))) };
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Schemas()
    {
        string[][] classes = [.. ClassRows()];
        ILookup<string, string[]> properties = PropertyRows().Where(IsAttribute).ToLookup(row => row[0], StringComparer.Ordinal);
        foreach (string[] row in classes.Where(row => row[3].Length == 0 && IsFeature(row)).OrderBy(row => Local(row[0]), StringComparer.Ordinal))
            yield return (Local(row[0]), Schema(row, classes, properties));
    }

    private static JsonObject Schema(string[] row, string[][] classes, ILookup<string, string[]> properties)
    {
        string name = Local(row[0]);
        var members = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        for (string[]? current = row; current is not null; current = classes.FirstOrDefault(item => item[0] == current[1]))
        {
            foreach (string[] property in properties[current[0]])
                members.TryAdd(Local(property[1]), PropertySchema(property));
        }

        foreach (string relationship in Relationships)
            members[relationship] = OneOrMore(new JsonObject { ["type"] = "string", ["format"] = "uri" });
        members["id"] = new JsonObject { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^urn:ngsi-ld:" };
        members["type"] = new JsonObject { ["type"] = "string", ["const"] = name };
        members["location"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("type", "coordinates") };
        members["name"] = OneOrMore(new JsonObject { ["type"] = "string" });
        members["description"] = OneOrMore(new JsonObject { ["type"] = "string" });
        members["address"] = new JsonObject { ["type"] = "object" };
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"{CoreContext.OwnNamespace}schemas/{name}.json",
            ["title"] = $"{name} (key-values)",
            ["description"] = $"Entities of the class {row[0]} of CityGML 3.0 (OGC 20-010).",
            ["type"] = "object",
            ["required"] = new JsonArray("id", "type"),
            ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value))),
        };
    }

    private static JsonObject PropertySchema(string[] property) => property[3] switch
    {
        "integer" => OneOrMore(new JsonObject { ["type"] = "integer" }),
        "double" or "measure" => OneOrMore(new JsonObject { ["type"] = "number" }),
        "boolean" => OneOrMore(new JsonObject { ["type"] = "boolean" }),
        "doubleList" or "measureList" => new JsonObject { ["type"] = "array" },
        "enumeration" when property[10].Length > 0 => OneOrMore(new JsonObject { ["type"] = "string" }),
        _ when property[2] == "dataType" => OneOrMore(new JsonObject { ["type"] = "object" }),
        _ => OneOrMore(new JsonObject { ["type"] = "string" }),
    };

    private static JsonObject OneOrMore(JsonObject one) =>
        new() { ["anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() }) };

    private static bool IsAttribute(string[] row) => row[2] is "attribute" or "dataType";

    private static bool IsFeature(string[] row) => row[2] is "CityObject" or "BoundarySurface" or "Opening";

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<string[]> ClassRows() => Rows("classes-3.0.csv");

    private static IEnumerable<string[]> PropertyRows() => Rows("properties-3.0.csv");

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Tables, name)).Skip(1).Select(line => line.Split(','));
}
