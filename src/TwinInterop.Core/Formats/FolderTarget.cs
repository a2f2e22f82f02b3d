namespace TwinInterop.Formats;

/// <summary>A folder of files: written beside under another name, and renamed as a whole.</summary>
internal sealed class FolderTarget : DatasetTarget
{
    private readonly string _folder;
    private readonly string _partial;
    private readonly bool _overwrite;
    private readonly Lock _beginning = new();
    private readonly HashSet<string> _along = new(StringComparer.Ordinal);
    private FileStream? _main;
    private volatile bool _hasPartial;

    public FolderTarget(string path, bool overwrite)
    {
        Path = System.IO.Path.GetFullPath(path);
        _overwrite = overwrite;
        _folder = System.IO.Path.GetDirectoryName(Path)!; // a full path of a file has a folder
        string name = System.IO.Path.GetFileName(_folder);
        string? parent = System.IO.Path.GetDirectoryName(_folder);
        if (parent is null)
            throw new IOException($"Expected a folder that can be replaced as a whole, found the root {path}.");
        PartialFile.Check(_folder);
        _partial = PartialFile.Beside(parent, name);
        RefuseOthers();
    }

    public override string Path { get; }

    public override bool HoldsFiles => true;

    public override Stream OpenWrite() => _main ??= Create(System.IO.Path.GetFileName(Path));

    public override Stream OpenWriteBeside(string path) => Create(Checked(path));

    public override void TakeAlong(string path, string file)
    {
        if (!_along.Add(path))
            return;
        using Stream copy = OpenWriteBeside(path);
        using FileStream stream = File.OpenRead(file);
        stream.CopyTo(copy);
    }

    internal override Stream OpenReadBeside(string path) =>
        File.OpenRead(System.IO.Path.Combine(_hasPartial ? _partial : _folder, Checked(path)));

    public override void Commit()
    {
        if (_main is null)
            throw new InvalidOperationException("Nothing was written.");

        _main.Dispose();
        _main = null;
        RefuseOthers();
        string? old = null;
        if (Directory.Exists(_folder))
        {
            old = _partial + ".old";
            Directory.Move(_folder, old);
        }

        Directory.Move(_partial, _folder);
        _hasPartial = false;
        if (old is not null)
            Directory.Delete(old, recursive: true);
    }

    public override Stream OpenRead() => File.OpenRead(Path);

    protected override void Dispose(bool disposing)
    {
        _main?.Dispose();
        _main = null;
        if (_hasPartial)
            Directory.Delete(_partial, recursive: true);
        _hasPartial = false;
    }

    /// <summary>Only an empty folder, or one that holds an older dataset of the same main file, may be replaced.</summary>
    private void RefuseOthers()
    {
        if (File.Exists(_folder))
            throw new IOException($"Expected the name of a folder to write, found a file: {_folder}.");
        if (!Directory.Exists(_folder) || !Directory.EnumerateFileSystemEntries(_folder).Any())
            return;
        if (!File.Exists(Path))
            throw new IOException($"{_folder} holds other things than a dataset. Choose another folder.");
        if (!_overwrite)
            throw new IOException($"{_folder} holds a dataset already. Choose another folder, or allow it to be replaced (--overwrite).");
    }

    private FileStream Create(string path)
    {
        CreatePartial();
        string full = System.IO.Path.Combine(_partial, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!); // it lies below the folder
        return new FileStream(full, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    /// <summary>Makes the folder that is written first, once: what lies there from before goes, and nothing of another thread.</summary>
    private void CreatePartial()
    {
        lock (_beginning)
        {
            if (_hasPartial)
                return;
            try
            {
                if (Directory.Exists(_partial))
                    Directory.Delete(_partial, recursive: true);
                Directory.CreateDirectory(_partial);
                _hasPartial = true;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw PartialFile.Unwritable(_folder, fault);
            }
        }
    }
}
