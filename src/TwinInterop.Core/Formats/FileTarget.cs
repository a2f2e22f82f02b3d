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
        if (Directory.Exists(Path))
            throw new IOException($"Expected the name of a file to write, found a folder: {path}.");
        if (!overwrite && File.Exists(Path))
            throw new IOException($"{path} exists already. Choose another name, or allow it to be replaced (--overwrite).");

        _folder = System.IO.Path.GetDirectoryName(Path)!; // a full path of a file has a folder
        _partial = System.IO.Path.Combine(_folder, $".{System.IO.Path.GetFileName(Path)}.{Environment.ProcessId}.partial");
    }

    public override string Path { get; }

    public override Stream OpenWrite()
    {
        if (_stream is null)
        {
            try
            {
                Directory.CreateDirectory(_folder);
                _stream = new FileStream(_partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"Expected a folder that can be written to, found {_folder}, which refuses: {e.Message}", e);
            }
        }

        return _stream;
    }

    public override void Commit()
    {
        if (_stream is null)
            throw new InvalidOperationException("Nothing was written.");

        _stream.Dispose();
        File.Move(_partial, Path, _overwrite);
        _stream = null;
    }

    public override Stream OpenRead() => File.OpenRead(Path);

    protected override void Dispose(bool disposing)
    {
        if (_stream is null)
            return;

        _stream.Dispose();
        _stream = null;
        File.Delete(_partial);
    }
}
