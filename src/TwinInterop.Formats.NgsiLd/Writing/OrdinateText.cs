using System.Buffers.Text;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Builds the text of coordinates: degrees to 1e-9 (a tenth of a millimetre), heights to 1e-4 m.</summary>
internal sealed class OrdinateText
{
    public const double DegreeSteps = 1e9;
    public const double MetreSteps = 1e4;

    private const int DegreeDecimals = 9;
    private const int MetreDecimals = 4;
    private const int MaxPosition = 96;

    private byte[] _text = new byte[1 << 12];
    private int _length;

    public ReadOnlySpan<byte> Written => _text.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(char mark)
    {
        Reserve(1);
        _text[_length++] = (byte)mark;
    }

    /// <summary>Appends a bracket, behind a comma where something stands before it.</summary>
    public void Open()
    {
        Reserve(2);
        if (_length > 0 && _text[_length - 1] != '[')
            _text[_length++] = (byte)',';
        _text[_length++] = (byte)'[';
    }

    public void Close() => Append(']');

    /// <summary>Appends a position as an array.</summary>
    public void AppendPosition(in Position position)
    {
        Open();
        Reserve(MaxPosition);
        AppendSteps(Math.Round(position.X * DegreeSteps), DegreeDecimals);
        _text[_length++] = (byte)',';
        AppendSteps(Math.Round(position.Y * DegreeSteps), DegreeDecimals);
        if (position.HasHeight)
        {
            _text[_length++] = (byte)',';
            AppendSteps(Math.Round(position.Z * MetreSteps), MetreDecimals);
        }

        Close();
    }

    private void AppendSteps(double steps, int decimals)
    {
        long digits = (long)steps;
        if (digits < 0)
        {
            _text[_length++] = (byte)'-';
            digits = -digits;
        }

        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        long power = 1;
        for (int i = 0; i < decimals; i++)
            power *= 10;
        Utf8Formatter.TryFormat(digits / power, _text.AsSpan(_length), out int written);
        _length += written;
        if (decimals == 0)
            return;

        _text[_length++] = (byte)'.';
        long fraction = digits % power;
        for (int i = decimals - 1; i >= 0; i--, fraction /= 10)
            _text[_length + i] = (byte)('0' + (fraction % 10));
        _length += decimals;
    }

    private void Reserve(int count)
    {
        if (_length + count > _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
    }
}
