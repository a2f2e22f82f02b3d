namespace TwinInterop.Formats;

/// <summary>A dataset in memory.</summary>
public sealed class MemoryTarget : DatasetTarget
{
    private readonly MemoryStream _stream = new();

    internal MemoryTarget()
    {
    }

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _stream.ToArray();

    /// <inheritdoc/>
    public override string? Path => null;

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
