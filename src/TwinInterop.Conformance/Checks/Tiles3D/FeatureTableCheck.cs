using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks the feature table of a tile.</summary>
/// <remarks>Source: OGC 22-025r4, Feature Table; semantics of the tile formats.</remarks>
[Checks("3dt-feature-*")]
internal sealed class FeatureTableCheck(FindingLog log)
{
    private static readonly FaultRules Faults = new("3dt-feature-");

    /// <summary>Global semantics whose value is so many numbers.</summary>
    private static readonly Dictionary<string, int> Globals = new(StringComparer.Ordinal)
    {
        ["RTC_CENTER"] = 3,
        ["QUANTIZED_VOLUME_OFFSET"] = 3,
        ["QUANTIZED_VOLUME_SCALE"] = 3,
        ["CONSTANT_RGBA"] = 4,
    };

    /// <summary>Semantics of each feature: the bytes of a component, and how many there are.</summary>
    private static readonly Dictionary<string, (int Size, int Components)> PerFeature = new(StringComparer.Ordinal)
    {
        ["POSITION"] = (4, 3),
        ["POSITION_QUANTIZED"] = (2, 3),
        ["RGBA"] = (1, 4),
        ["RGB"] = (1, 3),
        ["RGB565"] = (2, 1),
        ["NORMAL"] = (4, 3),
        ["NORMAL_OCT16P"] = (1, 2),
        ["NORMAL_UP"] = (4, 3),
        ["NORMAL_RIGHT"] = (4, 3),
        ["NORMAL_UP_OCT32P"] = (2, 2),
        ["NORMAL_RIGHT_OCT32P"] = (2, 2),
        ["SCALE"] = (4, 1),
        ["SCALE_NON_UNIFORM"] = (4, 3),
    };

    private static readonly Dictionary<string, int> BatchIdSizes = new(StringComparer.Ordinal)
    {
        ["UNSIGNED_BYTE"] = 1,
        ["UNSIGNED_SHORT"] = 2,
        ["UNSIGNED_INT"] = 4,
    };

    public FeatureTable? Check(string name, ContentKind kind, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> binary)
    {
        if (json.Length == 0)
        {
            log.Report("3dt-feature-required", name, null, CountOf(kind));
            return null;
        }

        if (JsonText.Parse(json, out string? fault) is not { } element)
        {
            log.Report("3dt-json", name + "!featureTable", fault);
            return null;
        }

        var root = new JsonPlace(name + "!featureTable", element);
        var shapes = new ShapeCheck(Faults, log);
        if (!shapes.Object(root, Shape.Of("feature table", (CountOf(kind) + "!", Form.Any))))
            return null;
        if (Global(root, CountOf(kind), 4, binary) is not { } count)
            return null;
        foreach ((string semantic, int length) in Globals)
        {
            if (root.Member(semantic) is { } value && !(value.IsObject ? Fits(value, 4 * length, 4, binary) : shapes.Value(value, Form.Vector(length))))
                return null;
        }

        if (kind != ContentKind.B3dm)
            CheckPositions(root, kind);
        foreach ((string semantic, (int size, int components)) in PerFeature)
        {
            if (root.Member(semantic) is { } value && !root.Has("extensions"))
                Fits(value, (long)size * components * count, size, binary);
        }

        CheckBatchIds(root, count, binary);
        return new FeatureTable(kind == ContentKind.B3dm ? count : root.Has("BATCH_LENGTH") ? Global(root, "BATCH_LENGTH", 4, binary) : root.Has("BATCH_ID") ? null : count);
    }

    private static string CountOf(ContentKind kind) => kind switch
    {
        ContentKind.B3dm => "BATCH_LENGTH",
        ContentKind.I3dm => "INSTANCES_LENGTH",
        _ => "POINTS_LENGTH",
    };

    private long? Global(JsonPlace root, string semantic, int size, ReadOnlyMemory<byte> binary)
    {
        if (root.Member(semantic) is not { } value)
            return null;
        if (value.AsWhole() is >= 0 and <= uint.MaxValue and { } number)
            return number;
        if (value.IsObject && Fits(value, size, size, binary))
            return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(binary.Span[(int)value.Whole("byteOffset").GetValueOrDefault()..]);
        if (!value.IsObject)
            log.Report("3dt-feature-type", value.Where, value.Written, "integer ≥ 0 | { byteOffset }");
        return null;
    }

    private void CheckPositions(JsonPlace root, ContentKind kind)
    {
        bool isQuantized = root.Has("POSITION_QUANTIZED");
        if (root.Has("extensions"))
            return;
        if (!root.Has("POSITION") && !isQuantized)
            log.Report("3dt-feature-any-of", root.Where, null, "POSITION | POSITION_QUANTIZED");
        else if (!root.Has("POSITION") && (!root.Has("QUANTIZED_VOLUME_OFFSET") || !root.Has("QUANTIZED_VOLUME_SCALE")))
            log.Report("3dt-feature-dependency", root.Where, "POSITION_QUANTIZED", "QUANTIZED_VOLUME_OFFSET, QUANTIZED_VOLUME_SCALE");
        if (kind != ContentKind.I3dm)
            return;
        foreach (string suffix in (ReadOnlySpan<string>)["", "_OCT32P"])
        {
            if (root.Has("NORMAL_UP" + suffix) != root.Has("NORMAL_RIGHT" + suffix))
                log.Report("3dt-feature-dependency", root.Where, "NORMAL_UP" + suffix + " ⊻ NORMAL_RIGHT" + suffix, "NORMAL_UP" + suffix + ", NORMAL_RIGHT" + suffix);
        }
    }

    private void CheckBatchIds(JsonPlace root, long count, ReadOnlyMemory<byte> binary)
    {
        if (root.ObjectAt("BATCH_ID") is not { } ids || root.Has("extensions"))
            return;
        string type = ids.Text("componentType") ?? "UNSIGNED_SHORT";
        if (!BatchIdSizes.TryGetValue(type, out int size))
            log.Report("3dt-feature-value", ids.Where, type, string.Join(" | ", BatchIdSizes.Keys));
        else
            Fits(ids, size * count, size, binary);
    }

    private bool Fits(JsonPlace value, long length, int alignment, ReadOnlyMemory<byte> binary)
    {
        long offset = value.IsObject ? value.Whole("byteOffset") ?? -1 : -1;
        if (offset < 0)
        {
            log.Report("3dt-feature-type", value.Where, value.Written, "{ byteOffset ≥ 0 }");
            return false;
        }

        if (offset % alignment != 0)
            log.Report("3dt-feature-alignment", value.Where, offset.ToString(CultureInfo.InvariantCulture), $"{alignment} × n");
        if (offset <= binary.Length - length)
            return true;
        log.Report("3dt-feature-range", value.Where, $"{offset} + {length}", $"≤ {binary.Length}");
        return false;
    }
}
