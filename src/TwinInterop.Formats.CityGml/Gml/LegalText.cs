using System.Xml;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Text that XML 1.0 can hold.</summary>
internal static class LegalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with each character that XML 1.0 forbids replaced by U+FFFD.</summary>
    /// <remarks>Source: W3C XML 1.0, 2.2 (Char).</remarks>
    public static string Clean(string text)
    {
        int bad = FirstBad(text, 0);
        if (bad < 0)
            return text;
        char[] cleaned = text.ToCharArray();
        for (; bad >= 0; bad = FirstBad(text, bad + 1))
            cleaned[bad] = Replacement;
        return new string(cleaned);
    }

    private static int FirstBad(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
