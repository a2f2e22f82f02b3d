using System.Buffers;
using System.Text.Unicode;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Json;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>A text from a stream, a window at a time; the window grows to hold one value as a whole.</summary>
internal sealed class EntityFeed : IDisposable
{
    private const int StartSize = 1 << 18;

    private readonly Stream _stream;
    private readonly int _maxValue;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(StartSize);
    private int _start;
    private int _end;
    private bool _isFinal;

    /// <param name="stream">Disposed with the feed.</param>
    /// <param name="maxValue">The longest value allowed, in bytes.</param>
    public EntityFeed(Stream stream, int maxValue)
    {
        _stream = stream;
        _maxValue = maxValue;
    }

    /// <summary>How many bytes were passed.</summary>
    public long Offset { get; private set; }

    /// <summary>What was read and is not passed yet.</summary>
    public ReadOnlyMemory<byte> Window => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Where the window begins, for messages.</summary>
    public string Place => FormattableString.Invariant($"byte {Offset}");

    public void Advance(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>Skips a byte order mark, which some software writes.</summary>
    public async ValueTask SkipMarkAsync(CancellationToken cancellationToken)
    {
        while (_end - _start < 3 && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            // three bytes tell
        }

        if (Window.Span.StartsWith("\uFEFF"u8))
            Advance(3);
    }

    /// <summary>Skips white space and the separators of text sequences.</summary>
    /// <returns>The next byte, or -1 at the end of the text; the window begins with it.</returns>
    public async ValueTask<int> PeekAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int hit = Window.Span.IndexOfAnyExcept(" \t\r\n\u001e"u8);
            if (hit >= 0)
            {
                Advance(hit);
                return _buffer[_start];
            }

            Advance(_end - _start);
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return -1;
        }
    }

    /// <summary>Brings the value at the start of the window into it as a whole.</summary>
    /// <returns>How many bytes it takes.</returns>
    /// <exception cref="InvalidDatasetException">The text ends before the value does, it is too long, or it is not UTF-8.</exception>
    public async ValueTask<int> FrameAsync(CancellationToken cancellationToken)
    {
        var scanner = default(ValueScanner);
        int scanned = 0;
        while (true)
        {
            int end = scanner.Scan(Window.Span[scanned..]);
            if (end >= 0)
                return Checked(Math.Max(1, scanned + end)); // a mark that begins no value, too

            scanned = _end - _start;
            if (scanned > _maxValue)
                throw Fault(NgsiLdDiagnostics.TooLarge, scanned, _maxValue);
            if (await FillAsync(cancellationToken).ConfigureAwait(false))
                continue;
            return scanner.IsScalar ? Checked(scanned) : throw Fault(NgsiLdDiagnostics.Truncated, "the end of a value");
        }
    }

    /// <summary>Skips the value at the start of the window without holding it.</summary>
    public async ValueTask SkipValueAsync(CancellationToken cancellationToken)
    {
        var scanner = default(ValueScanner);
        int least = 1;
        while (true)
        {
            int end = scanner.Scan(Window.Span);
            Advance(end < 0 ? _end - _start : Math.Max(least, end));
            least = 0;
            if (end >= 0)
                return;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                if (scanner.IsScalar)
                    return;
                throw Fault(NgsiLdDiagnostics.Truncated, "the end of a value");
            }
        }
    }

    /// <summary>What ends the reading at this place.</summary>
    public InvalidDatasetException Fault(DiagnosticRule rule, params ReadOnlySpan<object> arguments) =>
        new(new Diagnostic(rule, Place, [.. arguments]));

    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private int Checked(int length) =>
        Utf8.IsValid(Window.Span[..length]) ? length : throw Fault(NgsiLdDiagnostics.NotUtf8);

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isFinal)
            return false;
        MakeRoom();
        int read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _isFinal = read == 0;
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        if (length > _buffer.Length / 2)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else if (_start > 0)
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
        }

        _start = 0;
        _end = length;
    }
}
