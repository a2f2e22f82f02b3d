using System.Buffers;
using System.Text;
using System.Text.Unicode;
using TwinInterop.Formats.Json;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>A text from a stream, a window at a time; the window grows to hold one value as a whole.</summary>
/// <remarks>Every byte is checked to be UTF-8 before anything is made of it.</remarks>
internal sealed class Utf8Feed : IDisposable
{
    private const int StartSize = 1 << 18;
    private const int MaxSize = 1 << 30;

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(StartSize);
    private int _start;
    private int _end;
    private int _checked;

    /// <param name="stream">Disposed with the feed.</param>
    /// <param name="place">Where in the text the stream stands.</param>
    public Utf8Feed(Stream stream, TextPlace place)
    {
        _stream = stream;
        Place = place;
    }

    /// <summary>Where the window begins.</summary>
    public TextPlace Place { get; private set; }

    /// <summary>Whether the window reaches the end of the text.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>What was read and found to be UTF-8, and is not passed yet.</summary>
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_start, _checked - _start);

    /// <summary>Moves the start of the window.</summary>
    public void Advance(int count)
    {
        Place = Place.After(_buffer.AsSpan(_start, count));
        _start += count;
    }

    /// <summary>Reads more behind the window; false at the end of the text.</summary>
    /// <exception cref="InvalidDatasetException">The new bytes are not UTF-8, or one value exceeds a gigabyte.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (IsFinal)
            return false;

        MakeRoom();
        int read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        IsFinal = read == 0;
        _end += read;
        CheckEncoding();
        return read > 0;
    }

    /// <summary>Skips white space, and the separators of a text sequence where asked.</summary>
    /// <returns>The next byte, or -1 at the end of the text; the window begins with it.</returns>
    public async ValueTask<int> PeekAsync(bool skipRecordSeparators, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadOnlySpan<byte> window = Window;
            int hit = skipRecordSeparators
                ? window.IndexOfAnyExcept(" \t\r\n\u001e"u8)
                : window.IndexOfAnyExcept(" \t\r\n"u8);
            if (hit >= 0)
            {
                Advance(hit);
                return _buffer[_start];
            }

            Advance(window.Length);
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return -1;
        }
    }

    /// <summary>Brings the value at the start of the window into it as a whole.</summary>
    /// <param name="maxDepth">Deepest nesting allowed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many bytes it takes.</returns>
    /// <exception cref="InvalidDatasetException">The text ends before the value does, or it is nested too deep.</exception>
    public async ValueTask<int> FrameAsync(int maxDepth, CancellationToken cancellationToken)
    {
        var scanner = default(ValueScanner);
        int scanned = 0;
        int judged = StartSize * 4;
        while (true)
        {
            int end = scanner.Scan(Window[scanned..]);
            if (scanner.Deepest > maxDepth)
                throw JsonFaults.TooDeep(Place.With(""), scanner.Deepest, maxDepth);
            if (end >= 0)
                return scanned + end;

            scanned = Window.Length;
            if (scanned > judged)
            {
                // A missing quote makes a value run on to the end of the text: do not take it all in before saying so.
                JsonFaults.ThrowIfMalformed(Window, Place, isFinal: false, maxDepth);
                judged = scanned * 2;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                if (scanner.IsScalar)
                    return scanned;
                JsonFaults.ThrowIfMalformed(Window, Place, isFinal: true, maxDepth);
                throw JsonFaults.Truncated(Place.After(Window), "the end of a value");
            }
        }
    }

    /// <summary>Skips the value at the start of the window without holding it; false when the text ends within it.</summary>
    public async ValueTask<bool> SkipValueAsync(CancellationToken cancellationToken)
    {
        var scanner = default(ValueScanner);
        while (true)
        {
            int end = scanner.Scan(Window);
            Advance(end < 0 ? Window.Length : end);
            if (end >= 0)
                return true;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return scanner.IsScalar;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        if (length > _buffer.Length / 2)
        {
            if (_buffer.Length >= MaxSize)
                throw JsonFaults.Truncated(Place, "a value of less than a gigabyte");

            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else if (_start > 0)
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
        }

        _checked -= _start;
        _start = 0;
        _end = length;
    }

    private void CheckEncoding()
    {
        Span<byte> fresh = _buffer.AsSpan(_checked, _end - _checked);
        if (!IsFinal)
            fresh = fresh[..^UnfinishedTail(fresh)];
        if (Utf8.IsValid(fresh))
        {
            _checked += fresh.Length;
            return;
        }

        int good = 0;
        while (Rune.DecodeFromUtf8(fresh[good..], out _, out int consumed) == OperationStatus.Done)
            good += consumed;
        TextPlace place = Place.After(_buffer.AsSpan(_start, _checked + good - _start));
        bool isUtf16 = place.Offset == 0 && fresh is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        throw JsonFaults.Make(
            GeoJsonDiagnostics.NotUtf8, place.ToString(), isUtf16 ? "UTF-16" : $"the byte 0x{fresh[good]:X2}");
    }

    /// <summary>How many bytes at the end begin a character that the next block finishes.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte current = bytes[^back];
            if ((current & 0xC0) == 0x80)
                continue;

            int needed = current >= 0xF0 ? 4 : current >= 0xE0 ? 3 : current >= 0xC0 ? 2 : 1;
            return needed > back ? back : 0;
        }

        return 0;
    }
}
