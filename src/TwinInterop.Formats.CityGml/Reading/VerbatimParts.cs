using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads the known objects inside a property that is kept verbatim, such as one of an application domain extension.</summary>
/// <remarks>The property stays verbatim as a whole, so that it can be written back; a writer that does so passes over its objects.</remarks>
internal sealed class VerbatimParts(CitySchema schema, FeatureReader features)
{
    private readonly SchemaClass? _root = schema.FindClass("core:_CityObject") ?? schema.FindClass("core:AbstractCityObject");

    /// <summary>Adds the objects that stand directly in the property to the parts of an object.</summary>
    public void Read(ExtensionContent content, FeatureDraft draft)
    {
        if (!content.Payload.Contains(":id=\"", StringComparison.Ordinal))
            return;
        using XmlReader reader = XmlInput.Open(new StringReader(content.Payload));
        reader.MoveToContent();
        ElementContent.ForEach(reader, child =>
        {
            if (IsKnown(child) && features.Read(child, draft) is { } part)
                draft.Parts.Add(part);
            else if (!IsKnown(child))
                child.Skip();
        });
    }

    /// <summary>Whether an object can refer to the property's content by id, and means a class of CityGML.</summary>
    private bool IsKnown(XmlReader element)
    {
        if (ElementHead.Read(element).Id is not { Length: > 0 } || GmlNames.IsGml(element.NamespaceURI))
            return false;
        SchemaClass? known = schema.FindClass(element.NamespaceURI, element.LocalName);
        return known is null
            ? UnknownClassProperties.CanonicalOf(element.LocalName).Name != UnknownClassProperties.RootName
            : _root is not null && known.IsA(_root);
    }
}
