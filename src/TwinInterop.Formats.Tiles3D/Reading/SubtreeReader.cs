using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Reads subtrees, binary ones and JSON ones.</summary>
/// <remarks>Source: OGC 22-025r4, 7.3.8 and 7.3.9.</remarks>
/// <param name="files">Where external buffers lie.</param>
/// <param name="schema">The schema of the tileset; null for none.</param>
/// <param name="context">Takes findings.</param>
internal sealed class SubtreeReader(TilesetFiles files, MetadataSchema? schema, ConversionContext context)
{
    private const int HeaderLength = 24;

    private readonly Dictionary<int, ReadOnlyMemory<byte>?> _buffers = [];
    private JsonElement _json;
    private ReadOnlyMemory<byte>? _binary;
    private string _path = "";

    /// <summary>Reads a subtree.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="axes">2 for a quadtree, 3 for an octree.</param>
    /// <param name="levels">How many levels it has.</param>
    /// <param name="contents">How many contents a tile has.</param>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public Subtree Read(ReadOnlyMemory<byte> bytes, string path, int axes, int levels, int contents)
    {
        _path = path;
        ReadOnlyMemory<byte> text = bytes;
        if (bytes.Span.StartsWith("subt"u8))
        {
            if (bytes.Length < HeaderLength)
                throw Fault("a header of 24 bytes", $"{bytes.Length} bytes");
            long jsonLength = BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[8..]);
            long binaryLength = BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[16..]);
            long room = bytes.Length - HeaderLength;
            if (jsonLength < 0 || binaryLength < 0 || jsonLength > room || binaryLength > room - jsonLength)
                throw Fault($"JSON and binary of {room} bytes", $"{jsonLength} and {binaryLength} (byte 8)");
            text = bytes.Slice(HeaderLength, (int)jsonLength);
            _binary = bytes.Slice(HeaderLength + (int)jsonLength, (int)binaryLength);
        }

        _json = TilesetDocument.Parse(text, path);
        long tiles = ((1L << (axes * levels)) - 1) / ((1L << axes) - 1);
        Availability available = Bits(_json.Member("tileAvailability"), tiles, "tileAvailability", true);
        Availability below = Bits(_json.Member("childSubtreeAvailability"), 1L << (axes * levels), "childSubtreeAvailability", false);
        return new Subtree(axes, levels, available, Contents(tiles, contents), below) { TileTable = Table() };
    }

    private ImmutableArray<Availability> Contents(long tiles, int contents)
    {
        JsonElement? stated = _json.Member("contentAvailability");
        JsonElement[] listed = stated is { ValueKind: JsonValueKind.Object } one ? [one] : _json.Items("contentAvailability");
        if (_json.Extension("3DTILES_multiple_contents") is { } extension)
            listed = extension.Items("contentAvailability");
        return [.. Enumerable.Range(0, contents).Select(i =>
            i < listed.Length ? Bits(listed[i], tiles, $"contentAvailability/{i}", true) : new Availability(null, false))];
    }

    private Availability Bits(JsonElement? stated, long count, string name, bool isRequired)
    {
        if (stated is not { ValueKind: JsonValueKind.Object } availability)
            return isRequired ? throw Fault(name, "none") : new Availability(null, false);
        if (availability.Whole("constant") is { } constant)
            return new Availability(null, constant != 0);
        long index = availability.Whole("bitstream") ?? availability.Whole("bufferView") ?? -1;
        ReadOnlyMemory<byte> bits = View(index, $"/{name}/bitstream") ?? throw Fault($"a buffer view for {name}", $"{index}");
        return bits.Length >= (count + 7) / 8 ? new Availability(bits, false) : throw Fault($"{count} bits in {name}", $"{bits.Length} bytes");
    }

    private ReadOnlyMemory<byte>? View(long index, string pointer)
    {
        JsonElement[] views = _json.Items("bufferViews");
        if (index < 0 || index >= views.Length)
        {
            context.Report(Tiles3DDiagnostics.Value, $"{_path}#{pointer}", $"a buffer view below {views.Length}", index);
            return null;
        }

        JsonElement view = views[index];
        long offset = view.Whole("byteOffset") ?? 0;
        long length = view.Whole("byteLength") ?? -1;
        if (Buffer(view.Whole("buffer") ?? -1) is not { } buffer)
            return null;
        if (offset >= 0 && length >= 0 && offset <= buffer.Length && length <= buffer.Length - offset)
            return buffer.Slice((int)offset, (int)length);
        context.Report(Tiles3DDiagnostics.Value, $"{_path}#/bufferViews/{index}", $"a view within {buffer.Length} bytes", $"{length} bytes from {offset}");
        return null;
    }

    private ReadOnlyMemory<byte>? Buffer(long index)
    {
        JsonElement[] buffers = _json.Items("buffers");
        if (index < 0 || index >= buffers.Length)
            return null;
        if (_buffers.TryGetValue((int)index, out ReadOnlyMemory<byte>? known))
            return known;
        ReadOnlyMemory<byte>? bytes = _binary;
        if (buffers[index].Text("uri") is { } uri)
        {
            bytes = uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
                ? DataUri.Decode(uri)
                : files.Resolve(_path, uri) is { } path && files.Read(path, _path) is { } read ? read.AsMemory() : null;
        }

        _buffers.Add((int)index, bytes);
        return bytes;
    }

    private PropertyTable? Table()
    {
        JsonElement[] tables = _json.Items("propertyTables");
        if (schema is null || _json.Whole("tileMetadata") is not { } index || index < 0 || index >= tables.Length
            || TilesetVocabulary.IsDerived(tables[index].Text("class") ?? "", schema))
        {
            return null;
        }

        var findings = new MetadataFindings((pointer, rule, arguments) => context.Report(rule, $"{_path}#{pointer}", arguments));
        return new PropertyTableReader(schema, View, findings).Read(tables[index], $"/propertyTables/{index}");
    }

    private InvalidDatasetException Fault(string expected, string found) =>
        new(new Diagnostic(Tiles3DDiagnostics.Value, _path, [expected, found]));
}
