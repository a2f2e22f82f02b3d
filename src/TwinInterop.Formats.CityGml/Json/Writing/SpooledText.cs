namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Bytes that are read again from their start: in memory while they are few, then in a temporary file.</summary>
internal sealed class SpooledText : IDisposable
{
    private const int MostInMemory = 16 << 20;
    private Stream _stream = new MemoryStream();

    /// <summary>How many bytes there are.</summary>
    public long Length => _stream.Length;

    /// <summary>Adds bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        if (_stream is MemoryStream memory && memory.Length + utf8.Length > MostInMemory)
            Spill(memory);
        _stream.Write(utf8);
    }

    /// <summary>The bytes from their start.</summary>
    public Stream Rewind()
    {
        _stream.Flush();
        _stream.Position = 0;
        return _stream;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Spill(MemoryStream memory)
    {
        string path = Path.Combine(Path.GetTempPath(), $"twin-{Path.GetRandomFileName()}");
        _stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        });
        memory.WriteTo(_stream);
        memory.Dispose();
    }
}
