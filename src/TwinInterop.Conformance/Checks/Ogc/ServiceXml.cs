using System.Xml;
using System.Xml.Linq;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Reads XML that a service answered: nothing outside it is read, its depth is bounded, a document type is skipped.</summary>
/// <remarks>WMS 1.1.1 writes a document type (OGC 01-068r3, annex A.1), so it cannot be refused; its entities are not expanded.</remarks>
internal static class ServiceXml
{
    private const int MaxDepth = 256;
    private const long MostCharacters = 64L << 20;

    /// <summary>Elements and attributes; each takes some hundred bytes of memory, however short it is written.</summary>
    private const int MostNodes = 3_000_000;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="fault">Where and why it is no XML.</param>
    /// <returns>Null where it is no XML.</returns>
    public static XDocument? Read(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        fault = null;
        try
        {
            byte[] text = bytes.ToArray();
            using (XmlReader measured = Open(text))
            {
                long nodes = 0;
                while (measured.Read())
                {
                    nodes += measured.NodeType == XmlNodeType.Element ? 1 + measured.AttributeCount : 0;
                    if (nodes > MostNodes)
                        throw new XmlException(FormattableString.Invariant($"more than {MostNodes} elements and attributes"));
                    if (measured.Depth > MaxDepth)
                        throw new XmlException(FormattableString.Invariant($"deeper than {MaxDepth} elements"));
                }
            }

            using XmlReader reader = Open(text);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            fault = FormattableString.Invariant($"{e.LineNumber}:{e.LinePosition} {e.Message}");
            return null;
        }
    }

    /// <summary>The name of the root and its version, of what is there of the text.</summary>
    public static (XName Name, string? Version)? Root(ReadOnlySpan<byte> head)
    {
        try
        {
            using XmlReader reader = Open(head[..Math.Min(head.Length, 1 << 16)].ToArray());
            return reader.MoveToContent() == XmlNodeType.Element
                ? (XName.Get(reader.LocalName, reader.NamespaceURI), reader.GetAttribute("version"))
                : null;
        }
        catch (XmlException)
        {
            return null; // No XML: of no kind, which the caller says.
        }
    }

    /// <summary>The line and column of an element behind the name of the file.</summary>
    public static string Where(string file, XObject node) => node is IXmlLineInfo place && place.HasLineInfo()
        ? FormattableString.Invariant($"{file}#{place.LineNumber}:{place.LinePosition}")
        : file;

    private static XmlReader Open(byte[] text) => XmlReader.Create(
        new MemoryStream(text, writable: false),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            CloseInput = true,
        });
}
