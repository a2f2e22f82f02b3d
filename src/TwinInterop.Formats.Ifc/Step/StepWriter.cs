using System.Buffers.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Writes instances of an exchange structure into a buffer that is emptied between objects.</summary>
/// <remarks>ISO 10303-21:2016, 6 and 11. Numbers of instances are given in rising order; forward references are lawful.</remarks>
internal sealed class StepWriter
{
    /// <summary>Decimals of coordinates: micrometres.</summary>
    private const int CoordinateDecimals = 6;

    private const double CoordinateScale = 1e6;
    private const double MostScaled = 9e15;
    private const int LongestNumber = 32;
    private byte[] _buffer = new byte[1 << 17];
    private int _length;
    private bool _needsComma;

    /// <summary>The number given last.</summary>
    public int Last { get; private set; }

    /// <summary>What was written since the buffer was emptied.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>Empties the buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>A number for an instance that is written later.</summary>
    public int Reserve() => ++Last;

    /// <summary>Begins an instance with the next number.</summary>
    /// <param name="type">Its entity in capitals.</param>
    public int Begin(ReadOnlySpan<byte> type)
    {
        int number = ++Last;
        Begin(number, type);
        return number;
    }

    /// <summary>Begins an instance with a number that was reserved.</summary>
    public void Begin(int number, ReadOnlySpan<byte> type)
    {
        Reserve(type.Length + LongestNumber);
        _buffer[_length++] = (byte)'#';
        Digits(number);
        _buffer[_length++] = (byte)'=';
        type.CopyTo(_buffer.AsSpan(_length));
        _length += type.Length;
        _buffer[_length++] = (byte)'(';
        _needsComma = false;
    }

    /// <summary>Begins an entity of the header, which has no number.</summary>
    public void BeginHeader(ReadOnlySpan<byte> type)
    {
        Raw(type);
        Raw("("u8);
        _needsComma = false;
    }

    /// <summary>Ends an instance.</summary>
    public void End() => Raw(");\n"u8);

    /// <summary>No value.</summary>
    public void Null() => Argument("$"u8);

    /// <summary>A value that the subtype derives.</summary>
    public void Derived() => Argument("*"u8);

    /// <summary>A reference; none for 0.</summary>
    public void Reference(int number)
    {
        if (number == 0)
        {
            Null();
            return;
        }

        Separate();
        Reserve(LongestNumber);
        _buffer[_length++] = (byte)'#';
        Digits(number);
    }

    /// <summary>A list of references.</summary>
    public void References(ReadOnlySpan<int> numbers)
    {
        BeginList();
        foreach (int number in numbers)
            Reference(number);
        EndList();
    }

    /// <summary>A text; no value for null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }

        Separate();
        Reserve(StepTextEncoder.LongestFor(text));
        _length += StepTextEncoder.Encode(text, _buffer.AsSpan(_length));
    }

    /// <summary>A name of an enumeration, without its dots.</summary>
    public void Enumeration(ReadOnlySpan<char> name)
    {
        Separate();
        Reserve(name.Length + 2);
        _buffer[_length++] = (byte)'.';
        foreach (char letter in name)
            _buffer[_length++] = (byte)letter;
        _buffer[_length++] = (byte)'.';
    }

    /// <summary>A binary of whole bytes.</summary>
    /// <remarks>ISO 10303-21:2016, 6.4.6: the number of unused bits, then hexadecimal digits.</remarks>
    public void Binary(ReadOnlySpan<byte> bytes)
    {
        Separate();
        Reserve((2 * bytes.Length) + LongestNumber);
        "\"0"u8.CopyTo(_buffer.AsSpan(_length));
        _length += 2;
        _ = Convert.TryToHexString(bytes, _buffer.AsSpan(_length), out int written); // the place was reserved
        _length += written;
        _buffer[_length++] = (byte)'"';
    }

    /// <summary>A whole number.</summary>
    public void Integer(long number)
    {
        Separate();
        Reserve(LongestNumber);
        Digits(number);
    }

    /// <summary>A number, in the fewest digits that give it back.</summary>
    public void Real(double number)
    {
        Separate();
        Reserve(LongestNumber);
        _length += StepReal.Format(number, _buffer.AsSpan(_length));
    }

    /// <summary>A coordinate in metres, to the micrometre.</summary>
    public void Coordinate(double metres)
    {
        double scaled = Math.Round(metres * CoordinateScale);
        if (!(Math.Abs(scaled) < MostScaled))
        {
            Real(metres);
            return;
        }

        Separate();
        Reserve(LongestNumber);
        long digits = (long)scaled;
        if (digits < 0)
        {
            _buffer[_length++] = (byte)'-';
            digits = -digits;
        }

        long whole = digits / (long)CoordinateScale;
        Digits(whole);
        _buffer[_length++] = (byte)'.';
        Fraction(digits - (whole * (long)CoordinateScale));
    }

    /// <summary>Three coordinates as a list.</summary>
    public void Coordinates(double x, double y, double z)
    {
        BeginList();
        Coordinate(x);
        Coordinate(y);
        Coordinate(z);
        EndList();
    }

    /// <summary>Begins a list.</summary>
    public void BeginList()
    {
        Argument("("u8);
        _needsComma = false;
    }

    /// <summary>Ends a list or a typed value.</summary>
    public void EndList()
    {
        Raw(")"u8);
        _needsComma = true;
    }

    /// <summary>Begins a value that names its type; <see cref="EndList"/> ends it.</summary>
    public void BeginTyped(ReadOnlySpan<byte> type)
    {
        Argument(type);
        Raw("("u8);
        _needsComma = false;
    }

    /// <summary>Text of the file between instances.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Argument(ReadOnlySpan<byte> text)
    {
        Separate();
        Raw(text);
    }

    private void Separate()
    {
        if (_needsComma)
            Raw(","u8);
        _needsComma = true;
    }

    private void Digits(long number)
    {
        _ = Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out int written); // the place was reserved
        _length += written;
    }

    private void Fraction(long fraction)
    {
        if (fraction == 0)
            return;
        int places = CoordinateDecimals;
        for (; fraction % 10 == 0; places--)
            fraction /= 10;
        for (int i = places - 1; i >= 0; i--, fraction /= 10)
            _buffer[_length + i] = (byte)('0' + (fraction % 10));
        _length += places;
    }

    private void Reserve(int count)
    {
        if (_length + count > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
    }
}
