using System.Text;
using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>All names of a file, so that each becomes strings once.</summary>
internal sealed class XmlQNames
{
    private const int Slots = 1 << 11;
    private const uint Prime = 0x01000193;

    private readonly XmlQName?[] _slots = new XmlQName?[Slots];

    /// <summary>One string for each text.</summary>
    public NameTable Strings { get; } = new();

    /// <summary>Reads the name at a place of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins; afterwards the first byte behind it.</param>
    /// <returns>Null where there is no name of ASCII characters with at most one colon.</returns>
    public XmlQName? Read(ReadOnlySpan<byte> text, ref int at)
    {
        uint hash = 0;
        int end = at;
        while ((uint)end < (uint)text.Length && XmlCharacters.IsName(text[end]))
            hash = (hash ^ text[end++]) * Prime;
        ReadOnlySpan<byte> bytes = text[at..end];
        at = end;
        ref XmlQName? slot = ref _slots[(hash ^ (hash >> 15)) & (Slots - 1)];
        for (XmlQName? known = slot; known is not null; known = known.Next)
        {
            if (bytes.SequenceEqual(known.Bytes))
                return known;
        }

        return Make(bytes, ref slot);
    }

    private XmlQName? Make(ReadOnlySpan<byte> bytes, ref XmlQName? slot)
    {
        int colon = bytes.IndexOf((byte)':');
        ReadOnlySpan<byte> local = bytes[(colon + 1)..];
        bool isName = colon != 0 && bytes.Length > 0 && XmlCharacters.IsNameStart(bytes[0])
            && local.Length > 0 && XmlCharacters.IsNameStart(local[0]) && local.IndexOf((byte)':') < 0;
        if (!isName)
            return null;
        string prefix = Strings.Add(Encoding.ASCII.GetString(bytes[..Math.Max(0, colon)]));
        string localName = Strings.Add(Encoding.ASCII.GetString(local));
        string name = Strings.Add(Encoding.ASCII.GetString(bytes));
        return slot = new XmlQName(bytes.ToArray(), prefix, localName, name) { Next = slot };
    }
}
