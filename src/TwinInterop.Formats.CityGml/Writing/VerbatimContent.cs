using System.Xml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Where content that is kept verbatim can stand in the version that is written.</summary>
internal static class VerbatimContent
{
    /// <summary>The property in whose place the content can be written; null when the file would not be valid with it.</summary>
    /// <param name="plan">The object.</param>
    /// <param name="content">Content of it.</param>
    /// <param name="encoding">The version that is written, for example <c>citygml-2.0</c>.</param>
    public static SchemaProperty? PlaceOf(FeaturePlan plan, ExtensionContent content, string encoding)
    {
        if (content.Encoding != encoding || !IsWellFormed(content.Payload))
            return null;
        int end = content.Name.IndexOf('}', StringComparison.Ordinal);
        string space = end > 0 ? content.Name[1..end] : "";
        if (plan.Target.FindProperty(space, content.Name[(end + 1)..]) is { } own)
            return own;
        bool isForeign = SchemaNamespaces.PrefixOf(space) is null;
        return isForeign && !plan.IsGeneralized
            ? plan.Target.AllProperties.LastOrDefault(property => property.Kind == SchemaPropertyKind.AdeHook)
            : null;
    }

    /// <summary>Whether a part stands in content of its parent that is written verbatim.</summary>
    public static bool Holds(FeaturePlan parent, CityObject part, string encoding)
    {
        if (part.HasGeneratedId || parent.Source.Extensions.IsEmpty)
            return false;
        string id = $":id=\"{part.Source.LocalId}\"";
        return parent.Source.Extensions.Any(content =>
            content.Payload.Contains(id, StringComparison.Ordinal) && PlaceOf(parent, content, encoding) is not null);
    }

    private static bool IsWellFormed(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            while (reader.Read())
            {
                // reading to the end is the test
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
