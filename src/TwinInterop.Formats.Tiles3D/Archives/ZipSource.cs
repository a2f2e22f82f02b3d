using System.IO.Compression;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>A <c>.3tz</c> archive, or any ZIP file of a tileset; the index at its end is not needed.</summary>
/// <remarks>Source: 3D Tiles Archive Format 1.3.</remarks>
internal sealed class ZipSource : IContentSource
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDatasetException">The archive is damaged.</exception>
    public ZipSource(DatasetSource source)
    {
        try
        {
            _archive = new ZipArchive(source.OpenRead(), ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in _archive.Entries)
                _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }
        catch (InvalidDataException fault)
        {
            _archive?.Dispose();
            throw Damaged(source.Location, fault);
        }
    }

    public byte[]? Read(string path, long limit)
    {
        if (!_entries.TryGetValue(path, out ZipArchiveEntry? entry))
            return null;
        if (entry.Length > limit || entry.Length > (entry.CompressedLength + 1) * ContentLimits.Inflation)
            throw ContentLimits.TooLarge(path, limit, entry.Length);
        try
        {
            using Stream stream = entry.Open();
            byte[] bytes = new byte[entry.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw Damaged(path, fault);
        }
    }

    public void Dispose() => _archive.Dispose();

    private static InvalidDatasetException Damaged(string path, Exception fault) =>
        new(new Diagnostic(Tiles3DDiagnostics.Archive, path, ["a ZIP archive", fault.Message]), fault);
}
