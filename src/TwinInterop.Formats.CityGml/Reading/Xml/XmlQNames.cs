using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>All names of a file, so that each becomes strings once.</summary>
internal sealed class XmlQNames
{
    private const int Slots = 1 << 11;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly XmlQName?[] _slots = new XmlQName?[Slots];

    /// <summary>One string for each text.</summary>
    public NameTable Strings { get; } = new();

    /// <summary>Reads the name at a place of a text that goes on behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins; afterwards the first byte behind it.</param>
    /// <returns>Null where there is no name of ASCII characters with at most one colon.</returns>
    public XmlQName? Read(ReadOnlySpan<byte> text, ref int at)
    {
        ReadOnlySpan<byte> bytes = text[at..];
        int length = bytes.IndexOfAny(XmlCharacters.NameEnds);
        if (length < 0)
            length = bytes.Length;
        bytes = bytes[..length];
        at += length;
        if (at == text.Length)
            return null; // it may go on
        ref XmlQName? slot = ref _slots[Hash(bytes) & (Slots - 1)];
        for (XmlQName? known = slot; known is not null; known = known.Next)
        {
            if (bytes.SequenceEqual(known.Bytes))
                return known;
        }

        return Make(bytes, ref slot);
    }

    /// <summary>Both ends of a name tell it from others: prefixes are alike, and so are the ends of local names.</summary>
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        ulong ends = bytes.Length < sizeof(ulong)
            ? HashOfShort(bytes)
            : BinaryPrimitives.ReadUInt64LittleEndian(bytes)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]), 27);
        return (uint)(((ends + (ulong)bytes.Length) * Multiplier) >> 40);
    }

    private static ulong HashOfShort(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (byte item in bytes)
            value = (value << 8) | item;
        return value;
    }

    private XmlQName? Make(ReadOnlySpan<byte> bytes, ref XmlQName? slot)
    {
        int colon = bytes.IndexOf((byte)':');
        ReadOnlySpan<byte> local = bytes[(colon + 1)..];
        bool isName = colon != 0 && bytes.Length > 0 && XmlCharacters.IsNameStart(bytes[0])
            && local.Length > 0 && XmlCharacters.IsNameStart(local[0]) && local.IndexOf((byte)':') < 0
            && bytes.IndexOfAnyExcept(XmlCharacters.NameBytes) < 0;
        if (!isName)
            return null;
        string prefix = Strings.Add(Encoding.ASCII.GetString(bytes[..Math.Max(0, colon)]));
        string localName = Strings.Add(Encoding.ASCII.GetString(local));
        string name = Strings.Add(Encoding.ASCII.GetString(bytes));
        return slot = new XmlQName(bytes.ToArray(), prefix, localName, name) { Next = slot };
    }
}
