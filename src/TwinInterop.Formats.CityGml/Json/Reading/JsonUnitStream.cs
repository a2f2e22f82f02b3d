using System.Buffers;
using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Walks a JSON text value by value; memory holds the longest single value that is asked for.</summary>
/// <remarks>Several values may follow one another, separated by white space or by RFC 7464's record separator.</remarks>
internal sealed class JsonUnitStream : IDisposable
{
    /// <summary>Reads one item of an array.</summary>
    /// <returns>False when the data end before the item does.</returns>
    public delegate bool ItemReader(ref Utf8JsonReader reader);

    private const byte RecordSeparator = 0x1E;
    private const int FirstBuffer = 1 << 16;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Stream? _source;
    private readonly bool _isRented;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private long _bufferOffset;
    private bool _isFinal;
    private JsonReaderState _state;

    /// <summary>Over a stream, which the caller disposes.</summary>
    public JsonUnitStream(Stream source, int maxDepth)
    {
        _source = source;
        _isRented = true;
        _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        _state = new JsonReaderState(OptionsFor(maxDepth));
        Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith(ByteOrderMark))
            _start += ByteOrderMark.Length;
    }

    /// <summary>Over bytes in memory.</summary>
    public JsonUnitStream(ReadOnlyMemory<byte> utf8, int maxDepth)
    {
        _buffer = utf8.ToArray();
        _end = _buffer.Length;
        _isFinal = true;
        _state = new JsonReaderState(OptionsFor(maxDepth));
    }

    /// <summary>How values are parsed: no comments, no trailing commas, bounded depth.</summary>
    public static JsonReaderOptions OptionsFor(int maxDepth) => new() { MaxDepth = maxDepth, AllowMultipleValues = true };

    /// <summary>Whether anything but white space is left.</summary>
    public bool HasMore()
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                _start++;
            if (_start < _end)
                return true;
            if (_isFinal)
                return false;
            Fill();
        }
    }

    /// <summary>Reads the start of an object or array; the values in it follow one by one.</summary>
    /// <returns>The token read; for a simple value nothing remains of it.</returns>
    public JsonTokenType Enter() => Read(isWhole: false, out _);

    /// <summary>Reads the name of the next member of the object entered.</summary>
    /// <returns>Null at the end of the object.</returns>
    public string? ReadName() =>
        Read(isWhole: false, out JsonUnit unit) == JsonTokenType.PropertyName ? JsonText.OfName(unit.Utf8.Span) : null;

    /// <summary>Reads the next value as a whole.</summary>
    /// <returns>False at the end of the array entered.</returns>
    public bool ReadUnit(out JsonUnit unit) =>
        Read(isWhole: true, out unit) is not (JsonTokenType.EndArray or JsonTokenType.EndObject);

    /// <summary>Reads all items of the array entered, and its end.</summary>
    /// <param name="read">
    /// Reads the item that the reader stands on; false when the data end before it does: it is then called again for the
    /// same item with more data.
    /// </param>
    public void ReadItems(ItemReader read)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            int consumed = 0;
            bool hasEnded = false;
            while (!hasEnded && reader.Read())
            {
                hasEnded = reader.TokenType == JsonTokenType.EndArray;
                if (!hasEnded && !read(ref reader))
                    break;
                _state = reader.CurrentState;
                consumed = (int)reader.BytesConsumed;
            }

            _start += consumed;
            if (hasEnded)
                return;
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isRented && _buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private JsonTokenType Read(bool isWhole, out JsonUnit unit)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            if (reader.Read())
            {
                JsonTokenType kind = reader.TokenType;
                int from = _start + (int)reader.TokenStartIndex;
                if (!isWhole || kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.TrySkip())
                {
                    int to = kind == JsonTokenType.PropertyName
                        ? from + reader.ValueSpan.Length + 2
                        : _start + (int)reader.BytesConsumed;
                    unit = new JsonUnit(kind, _bufferOffset + from, _buffer.AsMemory(from, to - from));
                    _state = reader.CurrentState;
                    _start += (int)reader.BytesConsumed;
                    return kind;
                }
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_source is null || _isFinal)
            throw new JsonException("The text ends before its last value does.");
        int kept = _end - _start;
        if (kept == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
            _buffer.AsSpan(_start, kept).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }

        _bufferOffset += _start;
        _start = 0;
        int read = _source.Read(_buffer.AsSpan(kept));
        _buffer.AsSpan(kept, read).Replace(RecordSeparator, (byte)' ');
        _end = kept + read;
        _isFinal = read == 0;
    }
}
