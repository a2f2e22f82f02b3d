using Microsoft.Win32.SafeHandles;

namespace TwinInterop.Crs.Grids;

/// <summary>The bytes of a grid, read by position from a file or from memory; thread-safe.</summary>
internal sealed class GridBytes
{
    private readonly SafeFileHandle? _file;
    private readonly ReadOnlyMemory<byte> _memory;

    private GridBytes(string name, SafeFileHandle? file, ReadOnlyMemory<byte> memory, long length)
    {
        Name = name;
        _file = file;
        _memory = memory;
        Length = length;
    }

    /// <summary>The file name, for messages.</summary>
    public string Name { get; }

    /// <summary>How many bytes there are; the yardstick of every declared count.</summary>
    public long Length { get; }

    public static GridBytes OpenFile(string path)
    {
        SafeFileHandle file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        return new GridBytes(Path.GetFileName(path), file, default, RandomAccess.GetLength(file));
    }

    public static GridBytes FromMemory(string name, ReadOnlyMemory<byte> memory) =>
        new(name, null, memory, memory.Length);

    /// <summary>Fills the buffer from a position.</summary>
    /// <exception cref="InvalidDataException">The bytes asked for reach past the end.</exception>
    public void Read(long offset, Span<byte> buffer)
    {
        if (offset < 0 || offset > Length - buffer.Length)
            throw Invalid($"expected {buffer.Length} bytes at offset {offset}, but the file holds {Length} bytes.");
        if (_file is null)
        {
            _memory.Span.Slice((int)offset, buffer.Length).CopyTo(buffer);
            return;
        }

        while (!buffer.IsEmpty)
        {
            int read = RandomAccess.Read(_file, buffer, offset);
            if (read == 0)
                throw Invalid($"the file ended at offset {offset} while it was read.");
            buffer = buffer[read..];
            offset += read;
        }
    }

    /// <summary>Reads a fresh array after checking the count against the length of the file.</summary>
    public byte[] Read(long offset, long count)
    {
        if (count < 0 || count > Length || count > Array.MaxLength)
            throw Invalid($"expected {count} bytes at offset {offset}, but the file holds {Length} bytes.");
        byte[] bytes = new byte[count];
        Read(offset, bytes);
        return bytes;
    }

    /// <summary>The exception for content that cannot be read, with the name of the grid.</summary>
    public InvalidDataException Invalid(string message) => new($"Grid {Name}: {message}");
}
