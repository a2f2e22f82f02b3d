using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Json;

/// <summary>Outside rules for written CityJSON: the official schemas, and what these cannot say.</summary>
internal static class CityJsonJudge
{
    /// <summary>What the official schema finds.</summary>
    /// <param name="version">The version of CityJSON.</param>
    /// <param name="schema"><c>cityjson</c> or <c>cityjsonfeature</c>.</param>
    /// <param name="documents">The documents by a name for the findings.</param>
    public static string[] BySchema(string version, string schema, IReadOnlyDictionary<string, byte[]> documents)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("cityjson-judge-");
        try
        {
            var paths = new List<string>();
            foreach ((string name, byte[] document) in documents)
            {
                paths.Add(Path.Combine(folder.FullName, name.Replace('/', '_')));
                File.WriteAllBytes(paths[^1], document);
            }

            return [.. Judges.CityJson(paths, version, schema)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the structural rules find: indices, nesting, parents and children, semantics.</summary>
    public static List<string> ByStructure(byte[] document)
    {
        var findings = new List<string>();
        JsonElement root = JsonDocument.Parse(document).RootElement;
        int vertices = root.GetProperty("vertices").GetArrayLength();
        foreach (JsonElement vertex in root.GetProperty("vertices").EnumerateArray())
        {
            if (vertex.GetArrayLength() != 3 || !vertex.EnumerateArray().All(ordinate => ordinate.TryGetInt64(out _)))
                findings.Add($"vertex {vertex}");
        }

        JsonElement objects = root.GetProperty("CityObjects");
        foreach (JsonProperty entry in objects.EnumerateObject())
        {
            JudgeLinks(objects, entry, findings);
            foreach (JsonElement geometry in Items(entry.Value, "geometry"))
                JudgeGeometry(entry.Name, geometry, vertices, findings);
        }

        return findings;
    }

    private static void JudgeLinks(JsonElement objects, JsonProperty entry, List<string> findings)
    {
        foreach ((string mine, string theirs) in new[] { ("parents", "children"), ("children", "parents") })
        {
            foreach (string other in Items(entry.Value, mine).Select(item => item.GetString()!))
            {
                if (!objects.TryGetProperty(other, out JsonElement found)
                    || !Items(found, theirs).Any(item => item.GetString() == entry.Name))
                {
                    findings.Add($"{entry.Name}: {other} does not name it among its {theirs}");
                }
            }
        }
    }

    private static void JudgeGeometry(string id, JsonElement geometry, int vertices, List<string> findings)
    {
        string type = geometry.GetProperty("type").GetString()!;
        if (type == "GeometryInstance")
            return;
        int depth = type switch { "MultiPoint" => 1, "MultiLineString" => 2, "Solid" => 4, "MultiSolid" or "CompositeSolid" => 5, _ => 3 };
        JudgeBoundaries(id, geometry.GetProperty("boundaries"), depth, depth >= 3, vertices, findings);
        if (!geometry.TryGetProperty("semantics", out JsonElement semantics))
            return;
        int surfaces = semantics.GetProperty("surfaces").GetArrayLength();
        JudgeValues(id, semantics.GetProperty("values"), geometry.GetProperty("boundaries"), Math.Max(1, depth - 2), surfaces, findings);
    }

    private static void JudgeBoundaries(string id, JsonElement level, int depth, bool areRings, int vertices, List<string> findings)
    {
        if (level.GetArrayLength() == 0)
            findings.Add($"{id}: empty boundaries");
        if (depth > 1)
        {
            foreach (JsonElement item in level.EnumerateArray())
                JudgeBoundaries(id, item, depth - 1, areRings, vertices, findings);
            return;
        }

        int[] run = [.. level.EnumerateArray().Select(index => index.GetInt32())];
        if (run.Any(index => index < 0 || index >= vertices))
            findings.Add($"{id}: vertex out of range");
        if (areRings && run.Distinct().Count() < 3)
            findings.Add($"{id}: ring of {run.Length} vertices");
    }

    private static void JudgeValues(
        string id, JsonElement values, JsonElement boundaries, int depth, int surfaces, List<string> findings)
    {
        if (values.GetArrayLength() != boundaries.GetArrayLength())
            findings.Add($"{id}: semantics do not follow the boundaries");
        for (int i = 0; i < Math.Min(values.GetArrayLength(), boundaries.GetArrayLength()); i++)
        {
            if (depth > 1)
                JudgeValues(id, values[i], boundaries[i], depth - 1, surfaces, findings);
            else if (values[i].ValueKind != JsonValueKind.Null && values[i].GetInt32() >= surfaces)
                findings.Add($"{id}: semantics point at no surface");
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : default;
}
