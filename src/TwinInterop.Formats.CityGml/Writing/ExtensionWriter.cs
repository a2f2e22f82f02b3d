using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes verbatim what the source had outside the model, where the schema has room for it.</summary>
/// <remarks>
/// A property of the schema goes to its own place; anything else, normally a property of an application domain
/// extension, to the hook at the end of the class.
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
            if (CanWrite(content) && ReferenceEquals(PlaceOf(plan.Target, content), property))
            {
                output.Verbatim(content.Payload);
                context.Books.Keep(BookAccount.Extensions);
            }
        }
    }

    /// <summary>Books the content that only another encoding can hold.</summary>
    public void LoseUnwritten(FeaturePlan plan)
    {
        foreach (ExtensionContent content in plan.Source.Extensions)
        {
            if (!CanWrite(content) || PlaceOf(plan.Target, content) is null)
            {
                string remedy = $"Only {content.Encoding} can hold it.";
                context.Lose(plan.Source, BookAccount.Extensions, $"extensions/{content.Name}", LossKind.Dropped, 1, remedy);
            }
        }
    }

    private static SchemaProperty? PlaceOf(SchemaClass target, ExtensionContent content)
    {
        int end = content.Name.IndexOf('}', StringComparison.Ordinal);
        SchemaProperty? own = end > 0 ? target.FindProperty(content.Name[1..end], content.Name[(end + 1)..]) : null;
        return own ?? target.AllProperties.LastOrDefault(property => property.Kind == SchemaPropertyKind.AdeHook);
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
