using System.IO.Compression;
using System.Text;

namespace TwinInterop.Formats.Archives;

/// <summary>Files that come packed, as ZIP archives or by gzip: each is unpacked into a folder that lives as long as this.</summary>
/// <remarks>
/// Only names that end with <c>.zip</c> and <c>.gz</c> are meant: ifcZIP and 3tz are formats. Bounds: <see cref="MostFiles"/> files,
/// and what an honest archive of that size can hold. Archives within archives stay closed.
/// </remarks>
public sealed class UnpackedFiles : IDisposable
{
    /// <summary>How many files an archive may hold.</summary>
    public const int MostFiles = 100_000;

    private const long LeastBytes = 1L << 28;
    private const long MostRatio = 100;
    private const int BufferSize = 1 << 16;
    private const int WesternCodePage = 850;

    private readonly List<DirectoryInfo> _folders = [];
    private readonly List<(string Unpacked, string Packed)> _names = [];

    /// <summary>Whether a name is that of a packed file that exists.</summary>
    public static bool IsPacked(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return (IsArchive(path) || IsCompressed(path)) && File.Exists(path);
    }

    /// <summary>Unpacks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the unpacking.</param>
    /// <returns>The folder of what an archive holds, the single folder in it where it holds no more; the file of what gzip packed.</returns>
    /// <exception cref="InvalidDataException">It is damaged, holds names that lead out of it, or exceeds the bounds.</exception>
    public string Unpack(string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("twin-unpacked-");
        _folders.Add(folder);
        string unpacked = IsArchive(path) ? UnpackArchive(path, folder, cancellationToken) : UnpackSingle(path, folder, cancellationToken);
        _names.Add((unpacked, path));
        return unpacked;
    }

    /// <summary>A text with the names of packed files in the place of the folders that they were unpacked into.</summary>
    /// <param name="text">A path, or a sentence with paths.</param>
    /// <returns>For example <c>lot-1.zip/models/town-hall.ifc</c>.</returns>
    public string Named(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach ((string unpacked, string packed) in _names)
        {
            text = text
                .Replace(unpacked + Path.DirectorySeparatorChar, packed + "/", StringComparison.Ordinal)
                .Replace(unpacked, packed, StringComparison.Ordinal);
        }

        return text;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DirectoryInfo folder in _folders)
            folder.Delete(recursive: true);
        _folders.Clear();
    }

    private static bool IsArchive(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static string UnpackSingle(string path, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        string target = Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(path));
        using FileStream stream = File.OpenRead(path);
        using var packed = new GZipStream(stream, CompressionMode.Decompress);
        new BoundedUnpacking(stream.Length, cancellationToken).Copy(packed, target);
        return target;
    }

    private static string UnpackArchive(string path, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        using FileStream stream = File.OpenRead(path);
        using ZipArchive archive = Open(stream);
        if (archive.Entries.Count > MostFiles)
            throw new InvalidDataException($"Expected at most {MostFiles} files in the archive, found {archive.Entries.Count}.");
        var unpacking = new BoundedUnpacking(stream.Length, cancellationToken);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            string target = TargetOf(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // It lies within the folder.
            if (File.Exists(target))
                throw new InvalidDataException($"Expected each name once in the archive, found {entry.FullName} again.");
            using Stream packed = entry.Open();
            unpacking.Copy(packed, target);
        }

        return TopOf(folder);
    }

    /// <summary>Opens an archive whose names are in UTF-8, or, where they are not, in the code page of Western Europe that Windows packs with.</summary>
    /// <remarks>Only a flag in the archive tells UTF-8 (APPNOTE 6.3, 4.4.4 bit 11 and appendix D), and many leave it out.</remarks>
    private static ZipArchive Open(FileStream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (!archive.Entries.Any(entry => entry.FullName.Contains('\uFFFD')))
            return archive;
        archive.Dispose();
        stream.Position = 0;
        return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding(WesternCodePage));
    }

    /// <summary>A single folder that holds all stands for the archive.</summary>
    private static string TopOf(DirectoryInfo folder)
    {
        while (folder.GetFiles().Length == 0 && folder.GetDirectories() is [var only])
            folder = only;
        return folder.FullName;
    }

    /// <summary>Where a file goes: never out of the folder.</summary>
    private static string TargetOf(DirectoryInfo folder, string name)
    {
        string[] segments = name.Split(name.Contains('/') ? '/' : '\\'); // Old programs of Windows write their own separator.
        bool isWithin = segments.All(segment => segment.Length > 0 && segment is not ("." or "..") && !segment.AsSpan().ContainsAny('\\', ':')
            && !segment.Any(char.IsControl));
        return isWithin
            ? Path.Combine([folder.FullName, .. segments])
            : throw new InvalidDataException($"Expected names of files within the archive, found {name}.");
    }

    /// <summary>Takes what comes out of a packed file, up to what an honest one holds.</summary>
    private sealed class BoundedUnpacking(long packedBytes, CancellationToken cancellationToken)
    {
        private readonly byte[] _buffer = new byte[BufferSize];
        private long _left = LeastBytes + (MostRatio * packedBytes);

        public void Copy(Stream packed, string target)
        {
            using FileStream unpacked = File.Create(target);
            for (int read; (read = packed.Read(_buffer)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((_left -= read) < 0)
                    throw new InvalidDataException("Expected an archive that unpacks to at most a hundred times its size, found more.");
                unpacked.Write(_buffer.AsSpan(0, read));
            }
        }
    }
}
