using System.Security.Cryptography;

namespace TwinInterop.Formats;

internal sealed class FileTarget : DatasetTarget
{
    private readonly string _partial;
    private readonly string _folder;
    private readonly bool _overwrite;
    private readonly SortedDictionary<string, string> _along = new(StringComparer.Ordinal);
    private FileStream? _stream;

    public FileTarget(string path, bool overwrite)
    {
        Path = System.IO.Path.GetFullPath(path);
        _overwrite = overwrite;
        PartialFile.Check(Path);
        if (Directory.Exists(Path))
            throw new IOException($"Expected the name of a file to write, found a folder: {path}.");
        if (!overwrite && File.Exists(Path))
            throw new IOException($"{path} exists already. Choose another name, or allow it to be replaced (--overwrite).");

        _folder = System.IO.Path.GetDirectoryName(Path)!; // a full path of a file has a folder
        _partial = PartialFile.Beside(_folder, System.IO.Path.GetFileName(Path));
    }

    public override string Path { get; }

    public override Stream OpenWrite() => _stream ??= Create();

    public override void TakeAlong(string path, string file) => _along.TryAdd(Checked(path), file);

    public override void Commit()
    {
        if (_stream is null)
            throw new InvalidOperationException("Nothing was written.");

        CopyAlong();
        _stream.Dispose();
        File.Move(_partial, Path, _overwrite);
        _stream = null;
    }

    public override Stream OpenRead() => File.OpenRead(Path);

    private FileStream Create()
    {
        try
        {
            Directory.CreateDirectory(_folder);
            return new FileStream(_partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw PartialFile.Unwritable(Path, fault);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_stream is null)
            return;

        _stream.Dispose();
        _stream = null;
        File.Delete(_partial);
    }

    /// <summary>Copies what comes along, unless it is there; each file is visible only when it is whole.</summary>
    private void CopyAlong()
    {
        (string From, string To)[] wanted = [.. _along
            .Select(file => (From: file.Value, To: System.IO.Path.Combine(_folder, file.Key)))
            .Where(file => !IsSame(file.From, file.To))];
        if (!_overwrite && Array.Find(wanted, file => File.Exists(file.To) && !IsSame(file.From, file.To)).To is { } taken)
            throw new IOException($"{taken} exists already with another content. Choose another folder, or allow it to be replaced (--overwrite).");
        foreach ((string from, string to) in wanted)
        {
            string folder = System.IO.Path.GetDirectoryName(to)!; // a full path of a file has a folder
            Directory.CreateDirectory(folder);
            string partial = PartialFile.Beside(folder, $"{System.IO.Path.GetFileName(Path)}.{System.IO.Path.GetFileName(to)}");
            File.Copy(from, partial, overwrite: true);
            Reveal(partial, from, to);
        }
    }

    /// <summary>Renames a copy; another dataset in the folder may have brought the same file in the meantime.</summary>
    private void Reveal(string partial, string from, string to)
    {
        try
        {
            File.Move(partial, to, _overwrite);
        }
        catch (IOException) when (IsSame(from, to))
        {
            File.Delete(partial);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static bool IsSame(string from, string to)
    {
        var there = new FileInfo(to);
        if (!there.Exists || there.Length != new FileInfo(from).Length)
            return false;
        using FileStream one = File.OpenRead(from);
        using FileStream other = File.OpenRead(to);
        return SHA256.HashData(one).AsSpan().SequenceEqual(SHA256.HashData(other));
    }
}
