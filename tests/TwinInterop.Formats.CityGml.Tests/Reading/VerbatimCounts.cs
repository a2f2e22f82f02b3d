using System.Xml;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

/// <summary>What verbatim content holds that other readers would count.</summary>
internal sealed record VerbatimCounts(int Polygons, IReadOnlyDictionary<string, int> Levels)
{
    public static VerbatimCounts Of(IEnumerable<ExtensionContent> contents)
    {
        int polygons = 0;
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ExtensionContent content in contents)
        {
            using var reader = XmlReader.Create(new StringReader(content.Payload));
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName is "Polygon" or "Surface")
                    polygons++;
                if (reader.LocalName is ['l', 'o', 'd', >= '0' and <= '9', ..])
                    levels[reader.LocalName[3..4]] = levels.GetValueOrDefault(reader.LocalName[3..4]) + 1;
            }
        }

        return new VerbatimCounts(polygons, levels);
    }
}
