using System.Xml;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>What schemas a document needs: the namespaces of its elements, and where it says that their schemas are.</summary>
internal sealed class SchemaNeeds
{
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);

    /// <summary>In order.</summary>
    public IReadOnlyCollection<string> Namespaces => _namespaces;

    /// <summary>Locations by namespace, as in <c>xsi:schemaLocation</c>.</summary>
    public IReadOnlyDictionary<string, string> Hints => _hints;

    /// <summary>Goes over a document.</summary>
    public static SchemaNeeds Of(string path)
    {
        var needs = new SchemaNeeds();
        try
        {
            using XmlReader reader = StrictXml.Open(path);
            string last = "";
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (!ReferenceEquals(reader.NamespaceURI, last) && (last = reader.NamespaceURI).Length > 0)
                    needs._namespaces.Add(last);
                if (reader.HasAttributes && reader.GetAttribute("schemaLocation", GmlNames.SchemaInstance) is { } locations)
                    needs.Add(locations.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }
        catch (XmlException)
        {
            // What was seen has to do: that the file breaks off is reported by the check of the document.
        }

        return needs;
    }

    private void Add(string[] pairs)
    {
        for (int i = 0; i + 1 < pairs.Length; i += 2)
            _hints.TryAdd(pairs[i], pairs[i + 1]);
    }
}
