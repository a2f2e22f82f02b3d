using Microsoft.Win32.SafeHandles;

namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>Bytes that do not stay in memory; the file is gone when this is disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private const int BufferSize = 1 << 20;

    private readonly FileStream _stream = new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        BufferSize = BufferSize,
        Options = FileOptions.DeleteOnClose,
    });

    /// <summary>How many bytes were appended.</summary>
    public long Length => _stream.Position;

    /// <summary>Adds bytes at the end.</summary>
    /// <returns>Where they begin.</returns>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        long offset = _stream.Position;
        _stream.Write(bytes);
        return offset;
    }

    /// <summary>Makes all that was appended readable.</summary>
    public void Flush() => _stream.Flush();

    /// <summary>Reads bytes; safe for several threads after <see cref="Flush"/>.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        SafeFileHandle handle = _stream.SafeFileHandle;
        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(handle, bytes, offset);
            if (read == 0)
                throw new EndOfStreamException($"Expected {bytes.Length} more bytes in the temporary file.");
            bytes = bytes[read..];
            offset += read;
        }
    }

    public void Dispose() => _stream.Dispose();
}
