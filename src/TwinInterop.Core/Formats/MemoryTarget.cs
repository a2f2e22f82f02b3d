namespace TwinInterop.Formats;

/// <summary>A dataset in memory.</summary>
public sealed class MemoryTarget : DatasetTarget
{
    private readonly MemoryStream _stream = new();
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    internal MemoryTarget()
    {
    }

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _stream.ToArray();

    /// <summary>The files beside the main one, by their path.</summary>
    /// <remarks>Complete only when the dataset is.</remarks>
    public IReadOnlyDictionary<string, byte[]> Files
    {
        get
        {
            lock (_files)
                return _files.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public override string? Path => null;

    /// <inheritdoc/>
    public override bool HoldsFiles => true;

    /// <inheritdoc/>
    public override Stream OpenWriteBeside(string path)
    {
        var file = new MemoryStream();
        lock (_files)
            _files.Add(Checked(path), file);
        return file;
    }

    /// <inheritdoc/>
    public override void TakeAlong(string path, string file)
    {
        lock (_files)
            _files.TryAdd(Checked(path), new MemoryStream(File.ReadAllBytes(file)));
    }

    internal override Stream OpenReadBeside(string path)
    {
        lock (_files)
            return new MemoryStream(_files[path].ToArray(), writable: false);
    }

    /// <inheritdoc/>
    public override Stream OpenWrite() => _stream;

    /// <inheritdoc/>
    public override void Commit()
    {
    }

    /// <inheritdoc/>
    public override Stream OpenRead() => new MemoryStream(_stream.ToArray(), writable: false);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _stream.Dispose();
}
