using System.Text;

namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Finds the namespaces of a tag's attributes, after those that the tag declares.</summary>
/// <remarks>Source: W3C, Namespaces in XML 1.0 (third edition), 3, 5 and 6.</remarks>
internal static class XmlAttributeNamespaces
{
    private const int MostAttributes = 256;

    /// <summary>Binds what the tag declares and sets the namespace of each attribute.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="window">Holds the tag.</param>
    /// <param name="scopes">Where the declarations are bound.</param>
    /// <param name="names">Where texts become strings once.</param>
    /// <param name="depth">The depth of the element.</param>
    public static void Resolve(
        Span<XmlAttributeSlot> attributes, XmlWindow window, NamespaceScopes scopes, XmlQNames names, int depth)
    {
        if (attributes.Length > MostAttributes)
            throw window.Unusual("very many attributes", 0);
        foreach (ref XmlAttributeSlot slot in attributes)
        {
            if (slot.Name.DeclaresNamespace)
                Declare(slot, window, scopes, names, depth);
        }

        foreach (ref XmlAttributeSlot slot in attributes)
        {
            if (slot.Name.DeclaresNamespace)
                slot.NamespaceUri = NamespaceScopes.Xmlns;
            else if (slot.Name.Prefix.Length > 0)
                slot.NamespaceUri = scopes.UriOf(slot.Name) ?? throw window.Unusual("an undeclared prefix", slot.NameStart);
            if (slot.Name.Name == "xml:space")
                throw window.Unusual("white space that counts", slot.NameStart);
        }

        RefuseRepeats(attributes, window);
    }

    private static void Declare(
        in XmlAttributeSlot slot, XmlWindow window, NamespaceScopes scopes, XmlQNames names, int depth)
    {
        string uri = names.Strings.Add(Encoding.UTF8.GetString(window.Bytes.Slice(slot.ValueStart, slot.ValueLength)));
        bool isDefault = slot.Name.Prefix.Length == 0;
        string prefix = isDefault ? "" : slot.Name.LocalName;
        bool isUsual = slot.IsPlain
            && (isDefault || uri.Length > 0)
            && prefix is not ("xml" or "xmlns")
            && uri is not (NamespaceScopes.Xml or NamespaceScopes.Xmlns);
        if (!isUsual)
            throw window.Unusual("an unusual namespace", slot.NameStart);
        scopes.Bind(prefix, uri, depth);
    }

    private static void RefuseRepeats(Span<XmlAttributeSlot> attributes, XmlWindow window)
    {
        for (int i = 1; i < attributes.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                bool isSame = ReferenceEquals(attributes[i].Name, attributes[j].Name)
                    || (attributes[i].Name.LocalName == attributes[j].Name.LocalName
                        && attributes[i].NamespaceUri == attributes[j].NamespaceUri);
                if (isSame)
                    throw window.Unusual("an attribute twice", attributes[i].NameStart);
            }
        }
    }
}
