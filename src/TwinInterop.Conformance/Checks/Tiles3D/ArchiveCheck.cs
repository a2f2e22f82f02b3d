using System.Buffers.Binary;
using System.Security.Cryptography;
using TwinInterop.Conformance.Resources;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks an archive and the tileset in it.</summary>
/// <remarks>Source: 3D Tiles Archive Format 1.3 (.3tz); the SQLite package (.3dtiles) of the 3D Tiles tools.</remarks>
[Checks("3dt-archive-*")]
internal sealed class ArchiveCheck(TilesetScope scope)
{
    private const string Main = "tileset.json";
    private const string Index = "@3dtilesIndex1@";
    private const int RecordLength = 24;
    private const int HeaderLength = 30;

    private readonly FindingLog _log = scope.Log;

    /// <summary>Checks a ZIP archive.</summary>
    /// <returns>The version of the tileset; null for none.</returns>
    public string? Check(string path, ReadOnlyMemory<byte> bytes)
    {
        _log.Tested("archive");
        string name = scope.NameOf(path);
        using ZipResources? archive = ZipResources.Open(new MemoryStream(bytes.ToArray()), scope.Options.MaxFileBytes, out string? fault);
        if (archive is null)
        {
            _log.Report("3dt-archive-unreadable", name, fault);
            return null;
        }

        foreach (string entry in archive.Names)
        {
            if (ResourcePath.Resolve("", entry, out _) is not ReferenceKind.Inside && !entry.EndsWith('/'))
                _log.Report("3dt-archive-path", name, entry);
        }

        CheckIndex(name, archive, bytes.Span);
        return CheckTileset(name, archive);
    }

    /// <summary>Checks an SQLite package.</summary>
    public string? CheckPackage(string file, string name)
    {
        _log.Tested("archive");
        using SqliteResources? package = SqliteResources.Open(file, scope.Options.MaxFileBytes, out string? fault);
        if (package is not null)
            return CheckTileset(name, package);
        _log.Report("3dt-archive-unreadable", name, fault, "media(key TEXT, content BLOB)");
        return null;
    }

    private string? CheckTileset(string name, IResources archive)
    {
        ReadOnlyMemory<byte>? main = archive.Read(Main, out string? fault);
        if (main is { } read)
            main = Bounded.Unzip(read, scope.Options.MaxFileBytes, out fault);
        if (main is not { } bytes)
        {
            _log.Report("3dt-archive-main", name, fault, Main);
            return null;
        }

        return new TilesetCheck(new TilesetScope(_log, archive, scope.Options, name + "!", scope.Nesting + 1) { Path = Main }).Check(bytes);
    }

    private void CheckIndex(string name, ZipResources archive, ReadOnlySpan<byte> file)
    {
        if (archive.Last != Index)
        {
            _log.Report("3dt-archive-index", name, archive.Last, Index);
            return;
        }

        if (archive.Read(Index, out _) is not { } index || index.Length % RecordLength != 0)
        {
            _log.Report("3dt-archive-index-records", name, null, $"{RecordLength} × n");
            return;
        }

        for (int at = 0; at < index.Length; at += RecordLength)
        {
            ReadOnlySpan<byte> record = index.Span.Slice(at, RecordLength);
            ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(record[16..]);
            if (!IsEntry(file, offset, record[..16]) || (at > 0 && Key(index.Span[(at - RecordLength)..]) >= Key(record)))
            {
                _log.Report("3dt-archive-index-records", name, $"[{at / RecordLength}] @{offset}");
                return;
            }
        }
    }

    private static UInt128 Key(ReadOnlySpan<byte> record) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(record), BinaryPrimitives.ReadUInt64LittleEndian(record[8..]));

    private static bool IsEntry(ReadOnlySpan<byte> file, ulong offset, ReadOnlySpan<byte> hash)
    {
        if (offset > (ulong)Math.Max(0, file.Length - HeaderLength))
            return false;
        ReadOnlySpan<byte> header = file[(int)offset..];
        int length = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        if (!header.StartsWith("PK\x03\x04"u8) || header.Length < HeaderLength + length)
            return false;
        Span<byte> actual = stackalloc byte[16];
#pragma warning disable CA5351 // The format prescribes the hash; nothing is secured by it.
        MD5.HashData(header.Slice(HeaderLength, length), actual);
#pragma warning restore CA5351
        return actual.SequenceEqual(hash);
    }
}
