namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>The qualified name of an element or attribute of a schema.</summary>
/// <param name="Namespace">Namespace URI; empty for an unqualified attribute.</param>
/// <param name="LocalName">Name without prefix.</param>
/// <param name="Prefix">Customary prefix of the namespace, for example <c>bldg</c>; empty for an unqualified attribute.</param>
internal readonly record struct SchemaName(string Namespace, string LocalName, string Prefix)
{
    /// <summary>The name as instance documents usually spell it, for example <c>bldg:Building</c>.</summary>
    public override string ToString() => Prefix.Length == 0 ? LocalName : $"{Prefix}:{LocalName}";

    /// <summary>Whether an element of a document bears this name, whatever version or alias of the module it uses.</summary>
    internal bool Matches(string namespaceUri, string localName) =>
        string.Equals(LocalName, localName, StringComparison.Ordinal)
        && (string.Equals(Namespace, namespaceUri, StringComparison.Ordinal)
            || (Prefix.Length > 0 && string.Equals(SchemaNamespaces.PrefixOf(namespaceUri), Prefix, StringComparison.Ordinal)));
}
