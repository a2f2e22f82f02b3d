using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes verbatim what the source had outside the model, where the schema has room for it.</summary>
/// <remarks>
/// A property of the schema goes to its own place; a property of an application domain extension to the hook at the
/// end of the class. What fits neither would make the file invalid: elements of CityGML that the class does not have,
/// and properties of an object whose own class is not written.
/// </remarks>
internal sealed class ExtensionWriter(XmlOutput output, CitySchema schema, ConversionContext context)
{
    private readonly string _encoding = $"citygml-{schema.VersionName}";

    /// <summary>Writes the content that belongs to a property.</summary>
    public void Write(FeaturePlan plan, SchemaProperty property)
    {
        if (plan.Source.Extensions.IsEmpty)
            return;
        foreach (ExtensionContent content in plan.Source.Extensions)
        {
            if (CanWrite(content) && ReferenceEquals(PlaceOf(plan, content), property))
            {
                output.Verbatim(content.Payload);
                context.Books.Keep(BookAccount.Extensions);
            }
        }
    }

    /// <summary>Notes the content that only another encoding can hold, for the way back there.</summary>
    public void Note(FeaturePlan plan)
    {
        bool isNoted = false;
        foreach (ExtensionContent content in plan.Source.Extensions)
        {
            if (CanWrite(content) && PlaceOf(plan, content) is not null)
                continue;
            plan.Notes.AddExtension(content);
            isNoted = true;
            string remedy = content.Encoding == _encoding
                ? "Its class or property is not of the schema: supply it as a known one."
                : $"Write {content.Encoding}, which can hold it.";
            context.Lose(plan.Source, BookAccount.Extensions, $"extensions/{content.Name}", LossKind.Generalized, 1, remedy);
            context.Books.Keep(BookAccount.Extensions);
        }

        // The content belongs to the class that the source has it in.
        if (isNoted)
            plan.Notes.SourceClass ??= plan.Source.SourceClass;
    }

    private static SchemaProperty? PlaceOf(FeaturePlan plan, ExtensionContent content)
    {
        int end = content.Name.IndexOf('}', StringComparison.Ordinal);
        string space = end > 0 ? content.Name[1..end] : "";
        if (plan.Target.FindProperty(space, content.Name[(end + 1)..]) is { } own)
            return own;
        bool isForeign = SchemaNamespaces.PrefixOf(space) is null;
        return isForeign && !plan.IsGeneralized
            ? plan.Target.AllProperties.LastOrDefault(property => property.Kind == SchemaPropertyKind.AdeHook)
            : null;
    }

    private bool CanWrite(ExtensionContent content) => content.Encoding == _encoding && IsWellFormed(content.Payload);

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
