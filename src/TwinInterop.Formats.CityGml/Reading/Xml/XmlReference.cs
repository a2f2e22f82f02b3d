using System.Text;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Character references and the five entities that XML has without a document type.</summary>
/// <remarks>Source: W3C, XML 1.0 (fifth edition), 4.1 and 4.6.</remarks>
internal static class XmlReference
{
    /// <summary>No reference that is understood here is longer, in bytes.</summary>
    public const int MaxLength = 12;

    /// <summary>Reads the reference that a text begins with.</summary>
    /// <param name="text">Begins with an ampersand.</param>
    /// <param name="character">The character that it stands for.</param>
    /// <returns>The length of the reference in bytes; 0 when it is not understood.</returns>
    public static int Read(ReadOnlySpan<byte> text, out Rune character)
    {
        character = default;
        int end = text[..Math.Min(text.Length, MaxLength)].IndexOf((byte)';');
        if (end < 2)
            return 0;

        ReadOnlySpan<byte> name = text[1..end];
        bool isKnown = name[0] == '#' ? TryNumber(name[1..], out character) : TryEntity(name, out character);
        return isKnown ? end + 1 : 0;
    }

    private static bool TryEntity(ReadOnlySpan<byte> name, out Rune character)
    {
        char found = name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\'' : '\0';
        character = new Rune(found);
        return found != '\0';
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out Rune character)
    {
        character = default;
        int radix = digits.StartsWith("x"u8) ? 16 : 10;
        if (radix == 16)
            digits = digits[1..];
        int value = 0;
        foreach (byte digit in digits)
        {
            int worth = char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : radix;
            value = (value * radix) + worth;
            if (worth >= radix || value > 0x10FFFF)
                return false;
        }

        bool isCharacter = value is '\t' or '\n' or '\r' or (>= ' ' and not 0xFFFE and not 0xFFFF);
        return digits.Length > 0 && isCharacter && Rune.TryCreate(value, out character);
    }
}
