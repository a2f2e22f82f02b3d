using System.Globalization;
using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>The buffers of a subtree and the views into them.</summary>
/// <param name="scope">The tileset.</param>
/// <param name="path">The path of the subtree.</param>
/// <param name="root">The JSON of the subtree.</param>
/// <param name="binary">Its own binary part.</param>
internal sealed class SubtreeBuffers(TilesetScope scope, string path, JsonPlace root, ReadOnlyMemory<byte>? binary) : IBufferViews
{
    private const int Alignment = 8;

    private readonly Dictionary<long, ReadOnlyMemory<byte>?> _buffers = [];

    public int Count => root.ArrayAt("bufferViews")?.Count ?? 0;

    /// <summary>Checks that every view lies in its buffer, and every buffer is there.</summary>
    public bool Check()
    {
        bool sound = true;
        foreach (JsonPlace buffer in root.ArrayAt("buffers")?.Items() ?? [])
        {
            ReadOnlyMemory<byte>? bytes = Buffer(long.Parse(buffer.Name, CultureInfo.InvariantCulture));
            if (bytes is { } there && there.Length < buffer.Whole("byteLength"))
                sound = Fail("3dt-subtree-buffer-length", buffer, $"{there.Length}", buffer.Member("byteLength")?.Written);
            else if (bytes is null && !buffer.Has("uri"))
                sound = Fail("3dt-subtree-buffer-missing", buffer, null, "uri");
            sound &= bytes is not null;
        }

        foreach (JsonPlace view in root.ArrayAt("bufferViews")?.Items() ?? [])
        {
            long index = view.Whole("buffer") ?? -1;
            if (root.ArrayAt("buffers")?.Item(index) is not { } buffer)
            {
                sound = Fail("3dt-subtree-index", view, view.Member("buffer")?.Written, "buffers");
                continue;
            }

            decimal end = (decimal)(view.Whole("byteOffset") ?? 0) + (view.Whole("byteLength") ?? 0);
            if (end > (buffer.Whole("byteLength") ?? 0))
                sound = Fail("3dt-subtree-view-length", view, end.ToString(CultureInfo.InvariantCulture), "≤ " + buffer.Member("byteLength")?.Written);
            if (view.Whole("byteOffset") % Alignment != 0)
                Fail("3dt-subtree-view-alignment", view, view.Member("byteOffset")?.Written, $"{Alignment} × n");
        }

        return sound;
    }

    public ReadOnlyMemory<byte>? Bytes(long index)
    {
        if (root.ArrayAt("bufferViews")?.Item(index) is not { } view || Buffer(view.Whole("buffer") ?? -1) is not { } buffer)
            return null;
        long offset = view.Whole("byteOffset") ?? 0;
        long length = view.Whole("byteLength") ?? 0;
        return offset >= 0 && length >= 0 && offset <= buffer.Length - length ? buffer.Slice((int)offset, (int)length) : default(ReadOnlyMemory<byte>?);
    }

    public long Offset(long index) => root.ArrayAt("bufferViews")?.Item(index)?.Whole("byteOffset") ?? 0;

    private ReadOnlyMemory<byte>? Buffer(long index)
    {
        if (_buffers.TryGetValue(index, out ReadOnlyMemory<byte>? known))
            return known;
        JsonPlace? place = root.ArrayAt("buffers")?.Item(index);
        ReadOnlyMemory<byte>? bytes = place is null ? null : binary;
        if (place?.Member("uri") is { } reference && reference.AsText() is { } uri)
            bytes = scope.Fetch(path, reference, uri, out _);
        _buffers.Add(index, bytes);
        return bytes;
    }

    private bool Fail(string rule, JsonPlace place, string? found, string? expected)
    {
        scope.Log.Report(rule, place.Where, found, expected);
        return false;
    }
}
