using System.Globalization;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Parses numbers as <see cref="double.Parse(string)"/> does, to the last bit, but faster for short ones.</summary>
/// <remarks>
/// A number whose digits make an integer up to 2^53 and whose decimal exponent is at most 22 is one exact division.
/// Source: W. D. Clinger, How to read floating point numbers accurately (1990), 3.
/// </remarks>
internal static class NumberParser
{
    private const ulong ExactIntegers = 1UL << 53;
    private const int ExactDigits = 19;

    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Whether a character separates numbers (XML white space).</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r';

    /// <summary>Parses one number that fills the text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        text = text.Trim(" \n\t\r");
        int start = 0;
        return TryRead(text, ref start, out value) && start == text.Length;
    }

    /// <summary>Parses the number that begins at a place and ends at white space or the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the number begins; afterwards where it ends.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ref int index, out double value)
    {
        int i = index;
        bool isNegative = i < text.Length && text[i] == '-';
        if (isNegative)
            i++;

        int first = i;
        ulong mantissa = 0;
        while (i < text.Length && (uint)(text[i] - '0') <= 9)
            mantissa = (mantissa * 10) + (uint)(text[i++] - '0');
        int digits = i - first;
        int fraction = 0;
        if (i < text.Length && text[i] == '.')
        {
            int afterPoint = ++i;
            while (i < text.Length && (uint)(text[i] - '0') <= 9)
                mantissa = (mantissa * 10) + (uint)(text[i++] - '0');
            fraction = i - afterPoint;
            digits += fraction;
        }

        bool isPlain = digits is > 0 and <= ExactDigits && mantissa <= ExactIntegers && fraction < PowersOfTen.Length
            && (i == text.Length || IsSpace(text[i]));
        if (!isPlain)
            return TryReadSlowly(text, ref index, out value);

        double magnitude = mantissa / PowersOfTen[fraction];
        value = isNegative ? -magnitude : magnitude;
        index = i;
        return true;
    }

    private static bool TryReadSlowly(ReadOnlySpan<char> text, ref int index, out double value)
    {
        int length = text[index..].IndexOfAny(" \n\t\r");
        ReadOnlySpan<char> token = length < 0 ? text[index..] : text.Slice(index, length);
        index += token.Length;
        if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return true;

        // XML Schema writes INF and NaN; .NET writes them otherwise.
        value = token switch
        {
            "INF" or "+INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            _ => double.NaN,
        };
        return token is "INF" or "+INF" or "-INF";
    }
}
