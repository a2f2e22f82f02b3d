using System.Xml;

namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>Reads a dictionary of GML: the names and identifiers of its entries are the codes, descriptions their meaning.</summary>
/// <remarks>Source: OGC 12-019, 10.14; ISO 19136:2007, 15.2 (Dictionary, Definition).</remarks>
internal static class CodeListReader
{
    private const long MostBytes = 64L << 20;

    /// <summary>Reads a file.</summary>
    /// <returns>The list; null where the file is no dictionary, has no entries or cannot be read.</returns>
    public static CodeList? Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return null;
            using XmlReader reader = StrictXml.Open(path);
            if (reader.MoveToContent() != XmlNodeType.Element || !IsCollection(reader.LocalName))
                return null;
            var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && IsMember(reader.LocalName))
                    ReadMember(reader, meanings);
            }

            return meanings.Count > 0 ? new CodeList(meanings) : null;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsCollection(string name) => name.EndsWith("Dictionary", StringComparison.Ordinal) || name.EndsWith("Collection", StringComparison.Ordinal);

    private static bool IsMember(string name) => name is "dictionaryEntry" or "definitionMember" or "codeEntry";

    /// <summary>Stands on the property of an entry: what is in it is an entry, or a dictionary with more of them.</summary>
    private static void ReadMember(XmlReader reader, Dictionary<string, string> meanings)
    {
        if (reader.IsEmptyElement)
            return;
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (!IsCollection(reader.LocalName))
                ReadEntry(reader, meanings);
            return; // The members of a dictionary in a dictionary come next.
        }
    }

    private static void ReadEntry(XmlReader reader, Dictionary<string, string> meanings)
    {
        if (reader.IsEmptyElement)
            return;
        int depth = reader.Depth;
        var codes = new List<string>();
        string meaning = "";
        string property = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
                property = reader.LocalName;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && property is "name" or "identifier")
                codes.Add(reader.Value.Trim());
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && property is "description")
                meaning = reader.Value.Trim();
        }

        foreach (string code in codes)
            meanings.TryAdd(code, meaning);
    }
}
