using System.IO.Compression;

namespace TwinInterop.Conformance.Resources;

/// <summary>The files in a ZIP archive; sizes are bounded by what the archive could hold honestly.</summary>
/// <remarks>Source: 3D Tiles Archive Format 1.3.</remarks>
internal sealed class ZipResources : IResources
{
    private const int MaxEntries = 2_000_000;
    private const int MaxRatio = 100;
    private const long FreeBytes = 1 << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly long _maxBytes;

    private ZipResources(ZipArchive archive, Dictionary<string, ZipArchiveEntry> entries, long maxBytes)
    {
        _archive = archive;
        _entries = entries;
        _maxBytes = maxBytes;
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The last entry of the archive's directory.</summary>
    public string? Last => _archive.Entries.Count == 0 ? null : _archive.Entries[^1].FullName;

    /// <summary>Opens an archive.</summary>
    /// <returns>Null, and why, where it is none.</returns>
    public static ZipResources? Open(Stream stream, long maxBytes, out string? fault)
    {
        fault = null;
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
            {
                fault = $"{archive.Entries.Count} > {MaxEntries} entries";
                return null;
            }

            var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
            foreach (ZipArchiveEntry entry in archive.Entries)
                entries.TryAdd(entry.FullName, entry);
            return new ZipResources(archive, entries, maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            fault = e.Message;
            stream.Dispose();
            return null;
        }
    }

    public ReadOnlyMemory<byte>? Read(string path, out string? fault)
    {
        fault = null;
        if (!_entries.TryGetValue(path, out ZipArchiveEntry? entry))
            return null;
        long most = Math.Min(_maxBytes, (entry.CompressedLength * MaxRatio) + FreeBytes);
        try
        {
            using Stream stream = entry.Open();
            return Bounded.Read(stream, most, out fault);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            fault = e.Message;
            return null;
        }
    }

    public void Dispose() => _archive.Dispose();
}
