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
            if (ReferenceEquals(VerbatimContent.PlaceOf(plan, content, _encoding), property))
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
            if (VerbatimContent.PlaceOf(plan, content, _encoding) is not null)
                continue;
            plan.Notes.AddExtension(content);
            isNoted = true;
            string remedy = content.Encoding == _encoding
                ? "Its class or property is not of the schema: supply it as a known one."
                : content.Encoding.Split('@') is [_, var crs] ? $"--target-crs {crs}" : $"Write {content.Encoding}, which can hold it.";
            context.Lose(plan.Source, BookAccount.Extensions, $"extensions/{content.Name}", LossKind.Generalized, 1, remedy);
            context.Books.Keep(BookAccount.Extensions);
        }

        // The content belongs to the class that the source has it in.
        if (isNoted)
            plan.Notes.SourceClass ??= plan.Source.SourceClass;
    }
}
