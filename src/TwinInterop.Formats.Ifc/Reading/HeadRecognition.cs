using System.Buffers.Binary;
using System.Text;
using TwinInterop.Formats.Ifc.Containers;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Tells from its first bytes whether a source is an IFC model.</summary>
internal static class HeadRecognition
{
    /// <summary>Whether it is a STEP physical file, an ifcXML document, or an archive that names a model.</summary>
    public static bool IsIfc(ReadOnlySpan<byte> head)
    {
        if (IfcContainer.IsArchive(head))
            return HoldsModel(head);
        if (IfcContainer.IsXml(head))
            return Contains(head, "ifcxml") || Contains(head, "iso_10303_28");
        return IsExchangeStructure(head);
    }

    /// <summary>Whether a file of an archive is named as a model is; what the files say does not count.</summary>
    /// <remarks>Source: APPNOTE 6.3.10, 4.3.7: lengths of name and extra field at 26 and 28, the name at 30.</remarks>
    private static bool HoldsModel(ReadOnlySpan<byte> head)
    {
        const int name = 30;
        ReadOnlySpan<byte> signature = "PK\u0003\u0004"u8;
        for (int at = 0; at >= 0;)
        {
            head = head[at..];
            if (head.Length < name)
                return false;
            int end = Math.Min(head.Length, name + BinaryPrimitives.ReadUInt16LittleEndian(head[26..]));
            if (Contains(head[name..end], ".ifc"))
                return true;
            at = head[end..].IndexOf(signature);
            at = at < 0 ? at : end + at;
        }

        return false;
    }

    private static bool IsExchangeStructure(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        head = head.TrimStart(" \t\r\n\0"u8);
        while (head.StartsWith("/*"u8))
        {
            int end = head.IndexOf("*/"u8);
            if (end < 0)
                return false;
            head = head[(end + 2)..].TrimStart(" \t\r\n"u8);
        }

        ReadOnlySpan<byte> start = "ISO-10303-21"u8;
        return head.Length >= start.Length && Ascii.EqualsIgnoreCase(head[..start.Length], start);
    }

    private static bool Contains(ReadOnlySpan<byte> head, string text) =>
        Encoding.Latin1.GetString(head).Contains(text, StringComparison.OrdinalIgnoreCase);
}
