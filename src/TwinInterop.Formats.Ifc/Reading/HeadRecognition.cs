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
            return Contains(head, ".ifc");
        if (IfcContainer.IsXml(head))
            return Contains(head, "ifcxml") || Contains(head, "iso_10303_28");
        return IsExchangeStructure(head);
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
