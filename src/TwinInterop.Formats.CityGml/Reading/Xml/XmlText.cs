using System.Text;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Turns checked bytes of text and attribute values into what they mean.</summary>
/// <remarks>Source: W3C, XML 1.0 (fifth edition), 2.11 (line ends) and 3.3.3 (attribute values).</remarks>
internal static class XmlText
{
    /// <summary>Text whose references are resolved and whose line ends are one character.</summary>
    public static string OfContent(ReadOnlySpan<byte> bytes) => Resolve(bytes, hasReferences: true, flattens: false);

    /// <summary>The content of a CDATA section, whose line ends are one character.</summary>
    public static string OfCData(ReadOnlySpan<byte> bytes) => Resolve(bytes, hasReferences: false, flattens: false);

    /// <summary>An attribute value whose references are resolved and whose white space is blanks.</summary>
    public static string OfAttribute(ReadOnlySpan<byte> bytes) => Resolve(bytes, hasReferences: true, flattens: true);

    private static string Resolve(ReadOnlySpan<byte> bytes, bool hasReferences, bool flattens)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            int plain = bytes.IndexOfAny("&\r\n\t"u8);
            if (plain < 0)
                plain = bytes.Length;
            text.Append(Encoding.UTF8.GetString(bytes[..plain]));
            bytes = bytes[plain..];
            if (!bytes.IsEmpty)
                bytes = bytes[TakeSpecial(bytes, hasReferences, flattens, text)..];
        }

        return text.ToString();
    }

    private static int TakeSpecial(ReadOnlySpan<byte> bytes, bool hasReferences, bool flattens, StringBuilder text)
    {
        if (bytes[0] == '&' && hasReferences)
        {
            int length = XmlReference.Read(bytes, out Rune character);
            text.Append(character.ToString());
            return length;
        }

        bool isLineEnd = bytes.StartsWith("\r\n"u8);
        char read = isLineEnd ? '\n' : (char)bytes[0];
        text.Append(flattens && read is ('\n' or '\t') ? ' ' : read);
        return isLineEnd ? 2 : 1;
    }
}
