using System.Text;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>A window over the bytes of a file that holds the token at hand whole, and counts lines.</summary>
/// <remarks>All offsets are relative to the start of the token.</remarks>
/// <param name="stream">The file from its start; disposed with the window.</param>
/// <param name="size">How many bytes the window holds at first.</param>
internal sealed class XmlWindow(Stream stream, int size) : IDisposable
{
    /// <summary>Longer tokens are left to the reader that takes them in pieces.</summary>
    private const int MostBytes = 1 << 24;

    private const int ShortLine = 64;

    /// <summary>The length of the mark that an end tag begins with; no other has a name before.</summary>
    private const int MarkLength = 2;

    private byte[] _bytes = new byte[size];
    private int _start;
    private int _end;
    private int _counted;
    private SourcePlace _place = new(1, 1);

    /// <summary>The bytes from the start of the token to the end of what was read.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Makes sure that so many bytes are there; false where the file ends before.</summary>
    public bool Has(int count)
    {
        while (_end - _start < count)
        {
            if (!More())
                return false;
        }

        return true;
    }

    /// <summary>Begins the next token.</summary>
    public void Advance(int length) => _start += length;

    /// <summary>Steps over a mark that counts as no character.</summary>
    public void Drop(int length)
    {
        _start += length;
        _counted = _start;
    }

    /// <summary>Reads on; false at the end of the file.</summary>
    public bool More()
    {
        if (_start > 0)
        {
            Count();
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            _end -= _start;
            _start = _counted = 0;
        }

        if (_end == _bytes.Length)
        {
            if (_end >= MostBytes)
                throw Unusual("a token of more than 16 MiB", 0);
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        int read = stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        return read > 0;
    }

    /// <summary>The line and column of a byte of the token.</summary>
    public SourcePlace PlaceOf(int offset)
    {
        Count();
        return offset <= MarkLength && offset > 0 && _bytes[_start] == '<'
            ? _place with { Column = _place.Column + offset }
            : After(_place, _bytes.AsSpan(_start, offset));
    }

    /// <summary>The exception about a byte of the token.</summary>
    public UnusualXmlException Unusual(string what, int offset) => new(what, PlaceOf(Math.Min(offset, _end - _start)));

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Count()
    {
        if (_counted == _start)
            return;
        _place = After(_place, _bytes.AsSpan(_counted, _start - _counted));
        _counted = _start;
    }

    private static SourcePlace After(SourcePlace place, ReadOnlySpan<byte> bytes)
    {
        int lastBreak = bytes.LastIndexOf((byte)'\n');
        return lastBreak < 0
            ? place with { Column = place.Column + Characters(bytes) }
            : new SourcePlace(
                place.Line + bytes[..(lastBreak + 1)].Count((byte)'\n'), 1 + Characters(bytes[(lastBreak + 1)..]));
    }

    /// <remarks>What is left of a line is short more often than not: then a plain loop is the fastest.</remarks>
    private static int Characters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ShortLine)
            return Encoding.UTF8.GetCharCount(bytes);
        int count = 0;
        foreach (byte value in bytes)
            count += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1; // four bytes are two characters of UTF-16
        return count;
    }
}
