using System.Buffers.Text;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>The text of the coordinates of one geometry, built apart and written as one value.</summary>
/// <param name="decimals">Decimals of longitudes and latitudes.</param>
internal sealed class CoordinateText(int decimals)
{
    /// <summary>Up to so many decimals, a scaled ordinate is an exact integer.</summary>
    private const int MaxScaledDecimals = 9;

    private const double MaxScaled = 9e15;

    /// <summary>No number is longer than this.</summary>
    private const int MaxNumber = 32;

    /// <summary>Rounding that moves a position by less than this, in degrees, is no change: a tenth of a millimetre.</summary>
    private const double Noticeable = 1e-9;

    private readonly double _scale = Math.Pow(10, decimals);
    private byte[] _text = new byte[4096];
    private int _length;

    /// <summary>Whether rounding moved a position since this was last set to false.</summary>
    public bool HasMoved { get; set; }

    public ReadOnlySpan<byte> Written => _text.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Appends a bracket or a comma.</summary>
    public void Append(char mark)
    {
        Reserve(1);
        _text[_length++] = (byte)mark;
    }

    /// <summary>Appends a comma, unless an array was just begun.</summary>
    public void Separate()
    {
        if (_length > 0 && _text[_length - 1] != '[')
            Append(',');
    }

    /// <summary>Appends a longitude or latitude.</summary>
    public void AppendDegrees(double degrees)
    {
        if (!AppendScaled(degrees, decimals, _scale, out double moved))
        {
            double rounded = Math.Round(degrees, decimals);
            moved = Math.Abs(rounded - degrees);
            AppendShortest(rounded);
        }

        HasMoved |= moved > Noticeable;
    }

    /// <summary>Appends a height, with as many decimals as millimetres need.</summary>
    public void AppendHeight(double metres)
    {
        if (!AppendScaled(metres, 3, 1000, out _))
            AppendShortest(Math.Round(metres, 3));
    }

    /// <summary>Appends the shortest decimal; the same as that of the rounded double, since it has at most 15 digits.</summary>
    private bool AppendScaled(double number, int places, double scale, out double moved)
    {
        double scaled = number * scale;
        double whole = Math.Round(scaled);
        moved = Math.Abs(scaled - whole) / scale;
        if (places > MaxScaledDecimals || !(Math.Abs(whole) < MaxScaled))
            return false;

        long digits = (long)whole;
        Reserve(MaxNumber);
        if (digits < 0)
        {
            _text[_length++] = (byte)'-';
            digits = -digits;
        }

        for (; places > 0 && digits % 10 == 0; places--)
            digits /= 10;
        long power = 1;
        for (int i = 0; i < places; i++)
            power *= 10;

        Utf8Formatter.TryFormat(digits / power, _text.AsSpan(_length), out int written);
        _length += written;
        if (places == 0)
            return true;

        _text[_length++] = (byte)'.';
        long fraction = digits % power;
        for (int i = places - 1; i >= 0; i--, fraction /= 10)
            _text[_length + i] = (byte)('0' + (fraction % 10));
        _length += places;
        return true;
    }

    private void AppendShortest(double number)
    {
        Reserve(MaxNumber);
        Utf8Formatter.TryFormat(number + 0.0, _text.AsSpan(_length), out int written); // adding zero makes -0 a plain 0
        _length += written;
    }

    private void Reserve(int count)
    {
        if (_length + count > _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
    }
}
