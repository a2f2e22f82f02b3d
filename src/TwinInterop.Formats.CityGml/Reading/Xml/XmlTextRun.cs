namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>The text, CDATA section or comment at hand, with every character checked.</summary>
/// <remarks>Source: W3C, XML 1.0 (fifth edition), 2.2, 2.4, 2.5 and 2.7.</remarks>
internal sealed class XmlTextRun(XmlWindow window)
{
    /// <summary>The length of the characters in bytes, without what surrounds them.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the characters are all ASCII and mean themselves.</summary>
    public bool IsAscii { get; private set; }

    /// <summary>Whether the characters mean themselves: no references, no line ends of two characters.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Reads text from the start of the window to the next tag or the end of the file.</summary>
    /// <returns>Whether it is more than white space.</returns>
    public bool ReadText()
    {
        IsAscii = IsPlain = true;
        bool hasReference = false;
        int at = 0;
        while (true)
        {
            ReadOnlySpan<byte> rest = window.Bytes[at..];
            int step = rest.IndexOfAny(XmlCharacters.TextStops);
            at += step < 0 ? rest.Length : step;
            if (step >= 0 && rest[step] == '<')
                break;
            if (step >= 0)
            {
                hasReference |= rest[step] == '&';
                at += LengthOfSpecial(at, isText: true);
            }
            else if (!window.More())
            {
                break;
            }
        }

        Length = at;
        bool isBlank = window.Bytes[..at].IndexOfAnyExcept(" \n\r\t"u8) < 0
            || (hasReference && string.IsNullOrWhiteSpace(XmlText.OfContent(window.Bytes[..at])));
        if (isBlank && hasReference)
            throw window.Unusual("white space by reference", 0);
        return !isBlank;
    }

    /// <summary>Reads what stands between an opening and a closing mark.</summary>
    /// <param name="open">The length of the opening mark, which the window begins with.</param>
    /// <param name="close">The closing mark.</param>
    public void ReadSection(int open, ReadOnlySpan<byte> close)
    {
        IsAscii = IsPlain = true;
        int end;
        int searched = open;
        while ((end = window.Bytes[searched..].IndexOf(close)) < 0)
        {
            searched = Math.Max(open, window.Bytes.Length - close.Length + 1);
            if (!window.More())
                throw window.Unusual("an unfinished section", 0);
        }

        end += searched;
        for (int at = open; at < end;)
        {
            int step = window.Bytes[at..end].IndexOfAny(XmlCharacters.TextStops);
            if (step < 0)
                break;
            at += step;
            at += LengthOfSpecial(at, isText: false);
        }

        Length = end - open;
    }

    /// <summary>The length of what stopped the search: it is checked, and noted if it does not mean itself.</summary>
    private int LengthOfSpecial(int at, bool isText)
    {
        byte first = window.Bytes[at];
        switch (first)
        {
            case (byte)'\r':
                if (!window.Has(at + 2) || window.Bytes[at + 1] != '\n')
                    throw window.Unusual("an unusual line end", at);
                IsAscii = IsPlain = false;
                return 2;
            case (byte)']' when isText:
                if (window.Has(at + 3) && window.Bytes[at..].StartsWith("]]>"u8))
                    throw window.Unusual("the end of a CDATA section", at);
                return 1;
            case (byte)'&' when isText:
                _ = window.Has(at + XmlReference.MaxLength);
                int length = XmlReference.Read(window.Bytes[at..], out _);
                IsAscii = IsPlain = false;
                return length > 0 ? length : throw window.Unusual("an unusual reference", at);
            case (byte)'<' or (byte)'&' or (byte)']':
                return 1;
            case >= 0x80:
                IsAscii = false;
                return LengthOfHighRun(at);
            default:
                throw window.Unusual("an unusual character", at);
        }
    }

    private int LengthOfHighRun(int at)
    {
        int length;
        while ((length = XmlCharacters.HighRun(window.Bytes[at..])) == window.Bytes.Length - at)
        {
            if (!window.More())
                break;
        }

        return XmlCharacters.IsLegal(window.Bytes.Slice(at, length))
            ? length
            : throw window.Unusual("bytes that are no UTF-8", at);
    }
}
