using System.Buffers.Binary;
using System.Globalization;
using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks a subtree, binary or JSON.</summary>
/// <remarks>Source: OGC 22-025r4, Implicit Tiling, Subtree formats.</remarks>
[Checks("3dt-subtree-*")]
internal sealed class SubtreeCheck(TilesetScope scope)
{
    private const int HeaderLength = 24;
    private const int Alignment = 8;

    private static readonly FaultRules Faults = new("3dt-subtree-");

    private readonly FindingLog _log = scope.Log;

    /// <summary>Checks a subtree; null where it cannot be followed.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="scheme">How tiles divide.</param>
    /// <param name="levels">How many of its levels may have tiles.</param>
    public Subtree? Check(string path, ReadOnlyMemory<byte> bytes, SubtreeScheme scheme, long levels)
    {
        _log.Tested("implicit");
        string name = scope.NameOf(path);
        ReadOnlyMemory<byte>? binary = null;
        ReadOnlyMemory<byte> json = bytes;
        if (!bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            if (!Split(name, bytes, out json, out ReadOnlyMemory<byte> rest))
                return null;
            binary = rest;
        }

        if (JsonText.Parse(json, out string? fault) is not { } element)
        {
            _log.Report("3dt-json", name, fault);
            return null;
        }

        var root = new JsonPlace(name, element);
        if (!new ShapeCheck(Faults, _log).Object(root, TilesetShapes.Subtree) | !Constants(root))
            return null;
        var buffers = new SubtreeBuffers(scope, path, root, binary);
        if (!buffers.Check())
            return null;
        Subtree? subtree = Availabilities(root, buffers, scheme);
        if (subtree is not null)
            Consistent(root, subtree, scheme, levels);
        CheckMetadata(root, buffers, subtree);
        return subtree;
    }

    private bool Split(string name, ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> json, out ReadOnlyMemory<byte> binary)
    {
        json = binary = default;
        if (bytes.Length < HeaderLength || !bytes.Span.StartsWith("subt"u8))
            return Fail("3dt-subtree-magic", name, $"{bytes.Length}", "subt");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[4..]);
        if (version != 1)
            return Fail("3dt-subtree-version", name, $"{version}", "1");
        ulong jsonLength = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[8..]);
        ulong binaryLength = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[16..]);
        if (jsonLength % Alignment != 0)
            return Fail("3dt-subtree-alignment", name, $"jsonByteLength {jsonLength}", "8 × n");
        if (binaryLength % Alignment != 0)
            return Fail("3dt-subtree-alignment", name, $"binaryByteLength {binaryLength}", "8 × n");
        if ((UInt128)jsonLength + binaryLength + HeaderLength != (UInt128)bytes.Length)
            return Fail("3dt-subtree-byte-length", name, $"{bytes.Length}", $"{HeaderLength} + {jsonLength} + {binaryLength}");
        json = bytes.Slice(HeaderLength, (int)jsonLength);
        binary = bytes[(HeaderLength + (int)jsonLength)..];
        return true;
    }

    private bool Constants(JsonPlace root)
    {
        bool sound = true;
        foreach (JsonPlace place in Stated(root))
        {
            if (place.Member("constant") is { } constant && constant.AsWhole() is not (0 or 1))
            {
                _log.Report("3dt-subtree-constant", constant.Where, constant.Written, "0 | 1");
                sound = false;
            }
        }

        return sound;
    }

    private static IEnumerable<JsonPlace> Stated(JsonPlace root) => new[] { root.ObjectAt("tileAvailability"), root.ObjectAt("childSubtreeAvailability") }
        .OfType<JsonPlace>().Concat(root.ArrayAt("contentAvailability")?.Items() ?? []);

    private Subtree? Availabilities(JsonPlace root, SubtreeBuffers buffers, SubtreeScheme scheme)
    {
        Availability? tiles = Read(root.ObjectAt("tileAvailability"), buffers, scheme.Nodes);
        Availability? children = Read(root.ObjectAt("childSubtreeAvailability"), buffers, scheme.Children);
        var contents = new List<Availability>();
        foreach (JsonPlace place in root.ArrayAt("contentAvailability")?.Items() ?? [])
        {
            if (Read(place, buffers, scheme.Nodes) is { } content)
                contents.Add(content);
            else
                return null;
        }

        return tiles is null || children is null ? null : new Subtree(tiles, contents, children);
    }

    private Availability? Read(JsonPlace? place, SubtreeBuffers buffers, long length)
    {
        if (place is null)
            return null;
        if (place.Whole("constant") is { } constant)
            return Counted(place, new Availability(null, constant == 1, length));
        long index = place.Whole("bitstream") ?? -1;
        if (index >= buffers.Count)
        {
            _log.Report("3dt-subtree-index", place.At("/bitstream"), place.Member("bitstream")?.Written, "bufferViews");
            return null;
        }

        long needed = (length + 7) / 8;
        if (buffers.Bytes(index) is not { } bits)
            return null;
        if (bits.Length != needed)
        {
            _log.Report("3dt-subtree-bitstream", place.Where, $"{bits.Length}", $"{needed}");
            if (bits.Length < needed)
                return null;
        }

        return Counted(place, new Availability(bits, constant: false, length));
    }

    private Availability Counted(JsonPlace place, Availability availability)
    {
        if (place.Whole("availableCount") is { } stated && stated != availability.Count())
            _log.Report("3dt-subtree-count", place.At("/availableCount"), Text(stated), Text(availability.Count()));
        return availability;
    }

    private void Consistent(JsonPlace root, Subtree subtree, SubtreeScheme scheme, long levels)
    {
        if (subtree.Tiles.IsConstant && subtree.Contents.All(content => content.IsConstant) && subtree.Children.IsConstant && levels >= scheme.SubtreeLevels)
        {
            if (subtree.Tiles.IsEmpty && (subtree.Contents.Any(content => !content.IsEmpty) || !subtree.Children.IsEmpty))
                _log.Report("3dt-subtree-orphan", root.Where);
            return;
        }

        for (int level = 0; level < scheme.SubtreeLevels; level++)
        {
            long start = scheme.Start(level);
            for (long i = 0; i < scheme.Power(level); i++)
            {
                bool exists = subtree.Tiles[start + i];
                bool parent = level == 0 || subtree.Tiles[scheme.Start(level - 1) + (i / scheme.Branches)];
                if ((exists && !parent) || (!exists && subtree.Contents.Any(content => content[start + i])))
                {
                    _log.Report("3dt-subtree-orphan", root.Where, $"[{Text(start + i)}]");
                    return;
                }

                if (exists && level >= levels)
                {
                    _log.Report("3dt-subtree-levels", root.Where, $"[{Text(start + i)}]", Text(levels));
                    return;
                }
            }
        }

        long last = scheme.Start(scheme.SubtreeLevels - 1);
        for (long i = 0; i < scheme.Children; i++)
        {
            if (subtree.Children[i] && !subtree.Tiles[last + (i / scheme.Branches)])
            {
                _log.Report("3dt-subtree-orphan", root.At("/childSubtreeAvailability"), $"[{Text(i)}]");
                return;
            }
        }
    }

    private void CheckMetadata(JsonPlace root, SubtreeBuffers buffers, Subtree? subtree)
    {
        var tables = root.ArrayAt("propertyTables");
        foreach (JsonPlace table in tables?.Items() ?? [])
        {
            if (scope.Schema is null && !scope.HasSchemaElsewhere)
                _log.Report("3dt-subtree-without-schema", table.Where);
            else
                new PropertyTableCheck(_log, buffers).Check(table, scope.Schema);
        }

        CheckTable(root.Member("tileMetadata"), tables, subtree?.Tiles);
        int content = 0;
        foreach (JsonPlace index in root.ArrayAt("contentMetadata")?.Items() ?? [])
            CheckTable(index, tables, subtree?.Contents.ElementAtOrDefault(content++));
        if (root.ObjectAt("subtreeMetadata") is { } metadata && (scope.Schema is not null || !scope.HasSchemaElsewhere))
            new EntityCheck(_log).Check(metadata, scope.Schema);
    }

    private void CheckTable(JsonPlace? index, JsonPlace? tables, Availability? rows)
    {
        if (index?.AsWhole() is not { } number)
            return;
        if (tables?.Item(number) is not { } table)
            _log.Report("3dt-subtree-table-unknown", index.Where, index.Written, Text(tables?.Count ?? 0));
        else if (rows is not null && table.Whole("count") is { } count && count != rows.Count())
            _log.Report("3dt-subtree-table-rows", index.Where, Text(count), Text(rows.Count()));
    }

    private bool Fail(string rule, string where, string? found, string? expected)
    {
        _log.Report(rule, where, found, expected);
        return false;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
