using System.Globalization;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Reads numbers exactly: the double nearest to the decimal text.</summary>
internal static class StepNumber
{
    // Products and quotients of a whole number up to 2^53 and a power of ten up to 10^22 are rounded once (Clinger 1990).
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] Powers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads an integer or a real. Numbers without digits before the point are read too, although clause 6.4.2 wants them.</summary>
    /// <returns>Whether the text is a number, and finite.</returns>
    internal static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        int at = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative || (text.Length > 0 && text[0] == '+'))
            at++;

        ulong mantissa = 0;
        int first = at;
        at = Digits(text, at, ref mantissa);
        int digits = at - first;
        int scale = 0;
        if (at < text.Length && text[at] == '.')
        {
            int point = ++at;
            at = Digits(text, at, ref mantissa);
            scale = point - at;
            digits -= scale;
        }

        if (at < text.Length && text[at] is (byte)'E' or (byte)'e')
            scale = TryExponent(text[(at + 1)..], out int exponent, ref at) ? scale + exponent : int.MaxValue;

        value = 0;
        if (digits == 0 || at != text.Length)
            return false;
        if (digits > 19 || mantissa > LargestExact || scale is < -22 or > 22)
            return TrySlow(text, out value);

        value = scale < 0 ? mantissa / Powers[-scale] : mantissa * Powers[scale];
        if (isNegative)
            value = -value;
        return true;
    }

    /// <summary>Reads a whole number that fits 64 bits.</summary>
    internal static bool TryInt64(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        int at = isNegative || (text.Length > 0 && text[0] == '+') ? 1 : 0;
        if (at == text.Length)
            return false;

        for (; at < text.Length; at++)
        {
            int digit = text[at] - '0';
            if ((uint)digit > 9 || value < (long.MinValue + digit) / 10)
                return false;
            value = (value * 10) - digit;
        }

        if (isNegative)
            return true;
        if (value == long.MinValue)
            return false;
        value = -value;
        return true;
    }

    /// <summary>Reads the digits of an instance name.</summary>
    /// <returns>The number; 0, which names nothing, when there are no digits or it does not fit 32 bits.</returns>
    internal static uint Id(ReadOnlySpan<byte> text, ref int at)
    {
        ulong id = 0;
        int start = at;
        while ((uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9)
        {
            if (id <= uint.MaxValue)
                id = (id * 10) + (uint)(text[at] - '0');
            at++;
        }

        return at == start || id > uint.MaxValue ? 0 : (uint)id;
    }

    // More than 19 digits wrap around: the caller counts them.
    private static int Digits(ReadOnlySpan<byte> text, int at, ref ulong value)
    {
        ulong sum = value;
        while ((uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9)
            sum = unchecked((sum * 10) + (uint)(text[at++] - '0'));
        value = sum;
        return at;
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent, ref int at)
    {
        exponent = 0;
        int i = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        int first = i;
        for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++)
            exponent = Math.Min((exponent * 10) + (text[i] - '0'), 100_000);
        if (i == first)
            return false;

        if (text[0] == '-')
            exponent = -exponent;
        at += 1 + i;
        return true;
    }

    private static bool TrySlow(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
