using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using TwinInterop.Conformance.Reports;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Deliveries that come as ZIP archives: each is unpacked into a folder that lives as long as this.</summary>
/// <remarks>
/// Only names that end with <c>.zip</c> are meant: ifcZIP and 3tz are formats. Bounds: <see cref="MostFiles"/> files, and what an
/// honest archive of that size can hold. Archives within archives stay closed.
/// </remarks>
public sealed class DeliveryArchives : IDisposable
{
    /// <summary>How many files an archive may hold.</summary>
    public const int MostFiles = 100_000;

    private const long LeastBytes = 1L << 28;
    private const long MostRatio = 100;
    private const int BufferSize = 1 << 16;
    private const int WesternCodePage = 850;

    private readonly List<DirectoryInfo> _folders = [];
    private readonly List<(string Folder, string Archive)> _names = [];
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);

    private DeliveryArchives()
    {
    }

    /// <summary>The inputs, with the folder in the place of each archive; one that cannot be unpacked stays.</summary>
    public ImmutableArray<string> Inputs { get; private set; } = [];

    /// <summary>Unpacks the archives among inputs.</summary>
    /// <param name="inputs">Files, folders, addresses.</param>
    /// <param name="cancellationToken">Ends the unpacking.</param>
    public static DeliveryArchives Open(IEnumerable<string> inputs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var archives = new DeliveryArchives();
        try
        {
            archives.Inputs = [.. inputs.Select(input => IsArchive(input) ? archives.Unpack(input, cancellationToken) : input)];
            return archives;
        }
        catch
        {
            archives.Dispose();
            throw;
        }
    }

    /// <summary>The report with the names of archives and of the files within them, and with what is wrong with archives.</summary>
    public ValidationReport Named(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Subjects = [.. report.Subjects.Select(Named)] };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DirectoryInfo folder in _folders)
            folder.Delete(recursive: true);
        _folders.Clear();
    }

    private static bool IsArchive(string input) => input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(input);

    private SubjectReport Named(SubjectReport subject)
    {
        if (_faults.TryGetValue(subject.Input, out string? fault))
            return subject with { Verdict = Verdict.Unreadable, Reason = fault };
        foreach ((string folder, string archive) in _names)
            subject = subject with { Input = Named(subject.Input, folder, archive), Reason = subject.Reason is { } reason ? Named(reason, folder, archive) : null };
        return subject;
    }

    private static string Named(string text, string folder, string archive) => text
        .Replace(folder + Path.DirectorySeparatorChar, archive + "/", StringComparison.Ordinal)
        .Replace(folder, archive, StringComparison.Ordinal);

    private string Unpack(string path, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("twin-delivery-");
        _folders.Add(folder);
        try
        {
            Unpack(path, folder, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            _faults[path] = e.Message;
            return path;
        }

        string top = TopOf(folder);
        _names.Add((top, path));
        return top;
    }

    /// <summary>A single folder that holds all stands for the archive.</summary>
    private static string TopOf(DirectoryInfo folder)
    {
        while (folder.GetFiles().Length == 0 && folder.GetDirectories() is [var only])
            folder = only;
        return folder.FullName;
    }

    private static void Unpack(string path, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        using FileStream stream = File.OpenRead(path);
        using ZipArchive archive = Open(stream);
        if (archive.Entries.Count > MostFiles)
            throw new InvalidDataException($"Expected at most {MostFiles} files in the archive, found {archive.Entries.Count}.");
        long left = LeastBytes + (MostRatio * stream.Length);
        byte[] buffer = new byte[BufferSize];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            string target = TargetOf(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // It lies within the folder.
            using Stream packed = entry.Open();
            if (File.Exists(target))
                throw new InvalidDataException($"Expected each name once in the archive, found {entry.FullName} again.");
            using FileStream unpacked = File.Create(target);
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                if ((left -= read) < 0)
                    throw new InvalidDataException("Expected an archive that unpacks to at most a hundred times its size, found more.");
                unpacked.Write(buffer.AsSpan(0, read));
            }
        }
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
}
