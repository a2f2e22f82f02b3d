namespace TwinInterop.Formats;

internal sealed class FileTarget : DatasetTarget
{
    private readonly string _path;
    private readonly string _partial;
    private readonly bool _overwrite;
    private FileStream? _stream;

    public FileTarget(string path, bool overwrite)
    {
        _path = Path.GetFullPath(path);
        _overwrite = overwrite;
        if (Directory.Exists(_path))
            throw new IOException($"Expected the name of a file to write, found a folder: {path}.");
        if (!overwrite && File.Exists(_path))
            throw new IOException($"{path} exists already. Choose another name, or allow it to be replaced (--overwrite).");

        string folder = Path.GetDirectoryName(_path)!; // a full path of a file has a folder
        Directory.CreateDirectory(folder);
        _partial = Path.Combine(folder, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.partial");
    }

    public override Stream OpenWrite() =>
        _stream ??= new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);

    public override void Commit()
    {
        if (_stream is null)
            throw new InvalidOperationException("Nothing was written.");

        _stream.Dispose();
        File.Move(_partial, _path, _overwrite);
        _stream = null;
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
