namespace TwinInterop.Formats;

internal sealed class FileTarget : DatasetTarget
{
    private readonly string _partial;
    private readonly string _folder;
    private readonly bool _overwrite;
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

    public override void Commit()
    {
        if (_stream is null)
            throw new InvalidOperationException("Nothing was written.");

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
}
