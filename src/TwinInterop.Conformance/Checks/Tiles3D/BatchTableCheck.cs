using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks the batch table of a tile.</summary>
/// <remarks>Source: OGC 22-025r4, Batch Table.</remarks>
[Checks("3dt-batch-*")]
internal sealed class BatchTableCheck(FindingLog log)
{
    private static readonly Dictionary<string, int> Sizes = new(StringComparer.Ordinal)
    {
        ["BYTE"] = 1,
        ["UNSIGNED_BYTE"] = 1,
        ["SHORT"] = 2,
        ["UNSIGNED_SHORT"] = 2,
        ["INT"] = 4,
        ["UNSIGNED_INT"] = 4,
        ["FLOAT"] = 4,
        ["DOUBLE"] = 8,
    };

    private static readonly Dictionary<string, int> Components = new(StringComparer.Ordinal)
    {
        ["SCALAR"] = 1,
        ["VEC2"] = 2,
        ["VEC3"] = 3,
        ["VEC4"] = 4,
    };

    private static readonly FaultRules Faults = new("3dt-batch-");

    private static readonly Shape BinaryProperty = Shape.Of(
        "binary body reference",
        ("byteOffset!", Form.Natural),
        ("componentType!", Form.OneOf([.. Sizes.Keys])),
        ("type!", Form.OneOf([.. Components.Keys])));

    public void Check(string name, long? rows, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> binary)
    {
        if (json.Length == 0)
            return;
        if (JsonText.Parse(json, out string? fault) is not { } element)
        {
            log.Report("3dt-json", name + "!batchTable", fault);
            return;
        }

        var root = new JsonPlace(name + "!batchTable", element);
        var shapes = new ShapeCheck(Faults, log);
        if (!shapes.Value(root, Form.FreeObject))
            return;
        foreach (JsonPlace property in root.Members())
        {
            if (property.Name is "extensions" or "extras" or "HIERARCHY")
                continue;
            if (property.IsArray)
            {
                if (rows is { } expected && property.Count != expected)
                    log.Report("3dt-batch-length", property.Where, $"{property.Count}", $"{expected}");
            }
            else if (shapes.Object(property, BinaryProperty) && !root.Has("extensions") // An extension holds the values packed.
                && rows is { } count)
            {
                CheckBinary(property, count, binary);
            }
        }
    }

    private void CheckBinary(JsonPlace property, long rows, ReadOnlyMemory<byte> binary)
    {
        long offset = property.Whole("byteOffset") ?? 0;
        int size = Sizes[property.Text("componentType") ?? "BYTE"];
        long length = rows * size * Components[property.Text("type") ?? "SCALAR"];
        if (offset % size != 0)
            log.Report("3dt-batch-alignment", property.Where, $"{offset}", $"{size} × n");
        if (offset > binary.Length - length)
            log.Report("3dt-batch-range", property.Where, $"{offset} + {length}", $"≤ {binary.Length}");
    }
}
