using System.Text;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>The start tag at hand with its attributes.</summary>
/// <remarks>Source: W3C, XML 1.0 (fifth edition), 3.1.</remarks>
internal sealed class XmlTag(XmlWindow window, XmlQNames names)
{
    private XmlAttributeSlot[] _attributes = new XmlAttributeSlot[8];
    private int _count;

    /// <summary>The name of the element.</summary>
    public XmlQName? Name { get; private set; }

    /// <summary>The attributes in source order, declarations of namespaces among them.</summary>
    public Span<XmlAttributeSlot> Attributes => _attributes.AsSpan(0, _count);

    /// <summary>Whether the element ends with the tag.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The length in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets the attributes.</summary>
    public void Clear() => _count = 0;

    /// <summary>Reads the tag that the window begins with.</summary>
    public void Read()
    {
        while (!TryRead())
        {
            if (!window.More())
                throw window.Unusual("an unfinished tag", 0);
        }
    }

    /// <summary>The value of an attribute, references resolved.</summary>
    public string ValueOf(int index)
    {
        ref XmlAttributeSlot slot = ref _attributes[index];
        ReadOnlySpan<byte> bytes = window.Bytes.Slice(slot.ValueStart, slot.ValueLength);
        return slot.Value ??= slot.IsPlain ? Encoding.UTF8.GetString(bytes) : XmlText.OfAttribute(bytes);
    }

    /// <summary>The place of the attribute of that name, prefix included; negative when there is none.</summary>
    public int IndexOf(string name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_attributes[i].Name.Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>The place of the attribute of that name in a namespace; negative when there is none.</summary>
    public int IndexOf(string localName, string? namespaceUri)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_attributes[i].Name.LocalName == localName && _attributes[i].NamespaceUri == (namespaceUri ?? ""))
                return i;
        }

        return -1;
    }

    /// <summary>Reads the tag; false when the window does not hold all of it.</summary>
    private bool TryRead()
    {
        _count = 0;
        ReadOnlySpan<byte> bytes = window.Bytes;
        int at = 1;
        XmlQName? name = names.Read(bytes, ref at);
        while (at < bytes.Length)
        {
            int before = at;
            SkipSpace(bytes, ref at);
            if (at + 1 >= bytes.Length && (at == bytes.Length || bytes[at] == '/'))
                return false;
            if (bytes[at] == '>' || (bytes[at] == '/' && bytes[at + 1] == '>'))
            {
                Name = name ?? throw window.Unusual("no name", 1);
                IsEmpty = bytes[at] == '/';
                Length = at + (IsEmpty ? 2 : 1);
                return true;
            }

            if (at == before)
                throw window.Unusual("an unusual name", at);
            if (!TryReadAttribute(bytes, ref at))
                return false;
        }

        return false;
    }

    private bool TryReadAttribute(ReadOnlySpan<byte> bytes, ref int at)
    {
        int start = at;
        XmlQName? name = names.Read(bytes, ref at);
        SkipSpace(bytes, ref at);
        if (at >= bytes.Length)
            return false;
        if (name is null || bytes[at] != '=')
            throw window.Unusual("an unusual attribute", at);
        at++;
        SkipSpace(bytes, ref at);
        if (at >= bytes.Length)
            return false;
        byte quote = bytes[at++];
        if (quote is not ((byte)'"' or (byte)'\''))
            throw window.Unusual("a value without quotes", at);

        int length = MeasureValue(bytes, at, quote, out bool isPlain);
        if (length < 0)
            return false;
        if (_count == _attributes.Length)
            Array.Resize(ref _attributes, _count * 2);
        _attributes[_count++] = new XmlAttributeSlot
        {
            Name = name,
            NameStart = start,
            ValueStart = at,
            ValueLength = length,
            IsPlain = isPlain,
            NamespaceUri = "",
        };
        at += length + 1;
        return true;
    }

    /// <summary>The length of a value; negative when the window does not hold all of it.</summary>
    private int MeasureValue(ReadOnlySpan<byte> bytes, int start, byte quote, out bool isPlain)
    {
        isPlain = true;
        int at = start;
        while (true)
        {
            int step = bytes[at..].IndexOfAny(
                quote == '"' ? XmlCharacters.DoubleQuotedStops : XmlCharacters.SingleQuotedStops);
            if (step < 0)
                return -1;
            at += step;
            if (bytes[at] == quote)
                return at - start;
            int length = LengthOfSpecial(bytes[at..], at);
            if (length < 0)
                return -1;
            isPlain &= bytes[at] >= 0x80;
            at += length;
        }
    }

    private int LengthOfSpecial(ReadOnlySpan<byte> bytes, int at)
    {
        int run;
        switch (bytes[0])
        {
            case (byte)'\n' or (byte)'\t':
                return 1;
            case (byte)'\r':
                return bytes.Length < 2 ? -1 : bytes[1] == '\n' ? 2 : throw window.Unusual("an unusual line end", at);
            case (byte)'&' when bytes.Length < XmlReference.MaxLength && bytes.IndexOf((byte)';') < 0:
                return -1;
            case (byte)'&':
                run = XmlReference.Read(bytes, out _);
                return run > 0 ? run : throw window.Unusual("an unusual reference", at);
            case >= 0x80:
                run = XmlCharacters.HighRun(bytes);
                if (run == bytes.Length)
                    return -1;
                return XmlCharacters.IsLegal(bytes[..run]) ? run : throw window.Unusual("bytes that are no UTF-8", at);
            default:
                throw window.Unusual("an unusual character", at);
        }
    }

    private void SkipSpace(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && XmlCharacters.IsSpace(bytes[at]))
        {
            if (bytes[at++] == '\r' && at < bytes.Length && bytes[at] != '\n')
                throw window.Unusual("an unusual line end", at);
        }
    }
}
