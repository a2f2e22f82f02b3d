using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads bytes that are no UTF-8 as Windows-1252, which is what exporters write that forget to encode.</summary>
/// <param name="onFirst">Told the first such byte, in hexadecimal digits.</param>
internal sealed class Windows1252Fallback(Action<string> onFirst) : DecoderFallback
{
    /// <summary>The characters of 0x80 to 0x9F; the five bytes without one become the replacement character.</summary>
    private const string HighControls = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private bool _isReported;

    /// <inheritdoc/>
    public override int MaxCharCount => 4;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private static char Decode(byte value) => value is >= 0x80 and <= 0x9F ? HighControls[value - 0x80] : (char)value;

    private void Meet(byte value)
    {
        if (_isReported)
            return;
        _isReported = true;
        onFirst(value.ToString("X2", CultureInfo.InvariantCulture));
    }

    private sealed class Buffer(Windows1252Fallback fallback) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            fallback.Meet(bytesUnknown[0]);
            _bytes = bytesUnknown;
            _next = 0;
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => _next < _bytes.Length ? Decode(_bytes[_next++]) : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }
    }
}
