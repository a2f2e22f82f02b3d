using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>A <c>.3tz</c> archive: a ZIP file of stored entries with an index at its end.</summary>
/// <remarks>
/// Source: 3D Tiles Archive Format 1.3: the last entry, <c>@3dtilesIndex1@</c>, has for each file the MD5 of its path and the
/// place of its local header, sorted by the hash as two little-endian numbers.
/// </remarks>
/// <param name="target">The file.</param>
internal sealed class ZipStore(DatasetTarget target) : IContentStore
{
    private const string IndexName = "@3dtilesIndex1@";
    private const int HashLength = 16;
    private const int RecordLength = HashLength + sizeof(ulong);

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Stream _stream = target.OpenWrite();
    private readonly List<(UInt128 Key, byte[] Record)> _index = [];
    private ZipArchive? _archive;

    public bool IsConcurrent => false;

    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        _stream.Flush();
        byte[] record = new byte[RecordLength];
#pragma warning disable CA5351 // The format prescribes the hash; nothing is secured by it.
        MD5.HashData(Encoding.UTF8.GetBytes(path), record);
#pragma warning restore CA5351
        BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(HashLength), (ulong)_stream.Position);
        _index.Add((new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(record), BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(8))), record));
        Add(path, bytes);
    }

    public void Complete(ReadOnlySpan<byte> main)
    {
        Put("tileset.json", main);
        _index.Sort((a, b) => a.Key.CompareTo(b.Key));
        byte[] index = new byte[_index.Count * RecordLength];
        for (int i = 0; i < _index.Count; i++)
            _index[i].Record.CopyTo(index, i * RecordLength);
        Add(IndexName, index);
        _archive?.Dispose();
        _archive = null;
        _stream.Flush();
    }

    public void Dispose() => _archive?.Dispose();

    private void Add(string path, ReadOnlySpan<byte> bytes)
    {
        _archive ??= new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
        ZipArchiveEntry entry = _archive.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        using Stream stream = entry.Open();
        stream.Write(bytes);
    }
}
