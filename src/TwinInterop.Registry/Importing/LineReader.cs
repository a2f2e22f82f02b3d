using System.Buffers;

namespace TwinInterop.Registry.Importing;

/// <summary>The lines of a stream as bytes, without making strings of them.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Goes to the next line, without its end.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        while (true)
        {
            int end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end >= 0 || (_isAtEnd && _end > _start))
            {
                int length = end >= 0 ? end : _end - _start;
                Number++;
                line = Trim(_buffer.AsMemory(_start, length));
                _start += end >= 0 ? length + 1 : length;
                return true;
            }

            if (_isAtEnd)
            {
                line = default;
                return false;
            }

            Fill();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (Number == 1 && line.Span.StartsWith(mark))
            line = line[mark.Length..];
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Grow();
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
    }

    private void Grow()
    {
        if (_buffer.Length > IdentifierFile.MaxLine)
            throw IdentifierFile.Refuse(Number + 1, $"a line of at most {IdentifierFile.MaxLine} bytes", "a longer one");
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * _buffer.Length);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
