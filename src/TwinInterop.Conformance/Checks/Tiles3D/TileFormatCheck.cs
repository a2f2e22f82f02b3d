using System.Buffers.Binary;
using System.Text;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks Batched 3D Models, Instanced 3D Models, Point Clouds and Composites.</summary>
/// <remarks>Source: OGC 22-025r4, Tile formats (deprecated in 1.1, the formats of 1.0).</remarks>
[Checks("3dt-format-*")]
internal sealed class TileFormatCheck(TilesetScope scope, ContentCheck contents)
{
    private const int Alignment = 8;
    private const uint LegacyMark = 570425344; // '{"' and '"' as the upper byte of a length: the header of early drafts.

    private readonly FindingLog _log = scope.Log;

    public void Check(string path, ReadOnlyMemory<byte> bytes, ContentKind kind, ContentPlace place)
    {
        string name = scope.NameOf(path);
        if (HeaderOf(kind) > bytes.Length)
        {
            _log.Report("3dt-format-header", name, $"{bytes.Length}", $"≥ {HeaderOf(kind)}");
            return;
        }

        uint version = Number(bytes, 4);
        uint length = Number(bytes, 8);
        if (version != 1)
        {
            _log.Report("3dt-format-version", name, $"{version}", "1");
            return;
        }

        if (length > bytes.Length || (scope.Nesting == 0 && length != bytes.Length))
            _log.Report("3dt-format-length", name, $"{length}", $"{bytes.Length}");
        if (length % Alignment != 0)
            _log.Report("3dt-format-alignment", name, $"byteLength {length}", "8 × n");
        ReadOnlyMemory<byte> body = bytes[..(int)Math.Min(length, (uint)bytes.Length)];
        if (body.Length < HeaderOf(kind))
            return;
        if (kind == ContentKind.Cmpt)
            CheckComposite(path, body, place);
        else
            CheckSections(path, body, kind, place);
    }

    private static int HeaderOf(ContentKind kind) => kind switch
    {
        ContentKind.Cmpt => 16,
        ContentKind.I3dm => 32,
        _ => 28,
    };

    private static uint Number(ReadOnlyMemory<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);

    private void CheckComposite(string path, ReadOnlyMemory<byte> body, ContentPlace place)
    {
        uint count = Number(body, 12);
        int at = 16;
        for (uint i = 0; i < count; i++)
        {
            if (body.Length - at < 12 || Number(body, at + 8) is var length && (length < 12 || length > body.Length - at))
            {
                _log.Report("3dt-format-length", scope.NameOf(path), $"[{i}] @{at}", $"≤ {body.Length}");
                return;
            }

            if (at % Alignment != 0)
                _log.Report("3dt-format-alignment", scope.NameOf(path), $"[{i}] @{at}", "8 × n");
            ReadOnlyMemory<byte> inner = body.Slice(at, (int)length);
            ContentKind kind = ContentKinds.Of(inner.Span);
            string name = $"{path}[{i}]";
            if (kind is not (ContentKind.B3dm or ContentKind.I3dm or ContentKind.Pnts or ContentKind.Cmpt))
                _log.Report("3dt-format-inner", scope.NameOf(name), Encoding.ASCII.GetString(inner.Span[..4]), "b3dm | i3dm | pnts | cmpt");
            else if (scope.Nesting >= scope.Options.MaxNesting)
                _log.Report("3dt-content-nesting", scope.NameOf(name), path, $"≤ {scope.Options.MaxNesting}");
            else
                new TileFormatCheck(scope with { Nesting = scope.Nesting + 1 }, contents).Check(name, inner, kind, place);
            at += (int)length;
        }
    }

    private void CheckSections(string path, ReadOnlyMemory<byte> body, ContentKind kind, ContentPlace place)
    {
        string name = scope.NameOf(path);
        Span<uint> lengths = stackalloc uint[4];
        for (int i = 0; i < lengths.Length; i++)
            lengths[i] = Number(body, 12 + (i * 4));
        if (kind == ContentKind.B3dm && (lengths[2] >= LegacyMark || lengths[3] >= LegacyMark))
        {
            _log.Report("3dt-format-legacy", name);
            return;
        }

        long at = HeaderOf(kind);
        var sections = new ReadOnlyMemory<byte>[4];
        for (int i = 0; i < sections.Length; i++)
        {
            if (at + lengths[i] > body.Length)
            {
                _log.Report("3dt-format-length", name, $"{at} + {lengths[i]}", $"≤ {body.Length}");
                return;
            }

            sections[i] = body.Slice((int)at, (int)lengths[i]);
            at += lengths[i];
            bool isLast = kind == ContentKind.Pnts && i == 3;
            if (at % Alignment != 0 && !isLast && (lengths[i] > 0 || i < 2))
                _log.Report("3dt-format-alignment", name, $"{SectionNames[i]} … {at}", "8 × n");
        }

        FeatureTable? table = new FeatureTableCheck(_log).Check(name, kind, sections[0], sections[1]);
        if (table is not null)
            new BatchTableCheck(_log).Check(name, table.BatchLength, sections[2], sections[3]);
        CheckGltf(path, body, kind, (int)at, place);
    }

    private static readonly string[] SectionNames = ["featureTableJSON", "featureTableBinary", "batchTableJSON", "batchTableBinary"];

    private void CheckGltf(string path, ReadOnlyMemory<byte> body, ContentKind kind, int at, ContentPlace place)
    {
        if (kind == ContentKind.Pnts)
            return;
        string name = scope.NameOf(path);
        ReadOnlyMemory<byte> rest = body[at..];
        var unplaced = new ContentPlace(null, place.ToEarth); // Instances and RTC_CENTER move it.
        if (kind == ContentKind.B3dm || Number(body, 28) == 1)
        {
            if (at % Alignment != 0)
                _log.Report("3dt-format-alignment", name, $"glTF @{at}", "8 × n");
            contents.CheckGltf(path + "!gltf", TrimToDeclared(rest), unplaced);
            return;
        }

        if (Number(body, 28) != 0)
        {
            _log.Report("3dt-format-gltf", name, $"{Number(body, 28)}", "0 | 1");
            return;
        }

        if (rest.Span.EndsWith("\0"u8))
            _log.Report("3dt-format-uri-padding", name, "0x00", "0x20");
        string uri = Encoding.UTF8.GetString(rest.Span).TrimEnd('\0', ' ');
        var reference = new JsonPlace(name, System.Text.Json.JsonSerializer.SerializeToElement(uri));
        if (scope.Fetch(path, reference, uri, out string target) is { } bytes)
            contents.CheckGltf(target, bytes, unplaced);
    }

    /// <summary>Padding behind the asset belongs to the tile.</summary>
    private static ReadOnlyMemory<byte> TrimToDeclared(ReadOnlyMemory<byte> glb)
    {
        if (glb.Length < 12 || !glb.Span.StartsWith("glTF"u8))
            return glb;
        uint length = Number(glb, 8);
        return length >= 12 && length < glb.Length && glb.Length - length < Alignment ? glb[..(int)length] : glb;
    }
}
