using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>The name of a feature type with the namespace of its prefix.</summary>
internal sealed class WfsTypeName
{
    /// <param name="type">The feature type in the capabilities.</param>
    /// <param name="name">Its name as it is written there.</param>
    public WfsTypeName(XElement type, string name)
    {
        Text = name;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && type.GetNamespaceOfPrefix(name[..colon]) is { } space)
        {
            Prefix = name[..colon];
            Namespace = space;
        }
    }

    /// <summary>The name as the service writes it.</summary>
    public string Text { get; }

    /// <summary>The prefix; null for none.</summary>
    public string? Prefix { get; }

    /// <summary>The namespace that the prefix stands for.</summary>
    public XNamespace Namespace { get; } = XNamespace.None;

    /// <summary>The parameter that declares the prefix, for services that ask for it (OGC 09-025r2, 7.6.6).</summary>
    public (string Name, string Value)[] Parameters => Prefix is null ? [] : [("namespaces", $"xmlns({Prefix},{Namespace.NamespaceName})")];

    /// <summary>What declares the prefix in XML; null for none.</summary>
    public XAttribute? Declaration => Prefix is null ? null : new XAttribute(XNamespace.Xmlns + Prefix, Namespace.NamespaceName);

    /// <summary>A property of the type as a value reference.</summary>
    public string Reference(XName property) => Prefix is not null && property.Namespace == Namespace ? $"{Prefix}:{property.LocalName}" : property.LocalName;

    /// <summary>A query for the type.</summary>
    /// <param name="filter">What selects features; null for all.</param>
    public XElement Query(XElement? filter) => new(
        OgcNames.Wfs + "Query", new XAttribute(XNamespace.Xmlns + "wfs", OgcNames.Wfs.NamespaceName), new XAttribute("typeNames", Text), Declaration, filter);

    /// <summary>A query that joins the type with itself, under the aliases a and b.</summary>
    /// <param name="filter">The condition between the two.</param>
    public XElement Join(XElement filter) => new(
        OgcNames.Wfs + "Query",
        new XAttribute(XNamespace.Xmlns + "wfs", OgcNames.Wfs.NamespaceName),
        new XAttribute("typeNames", $"{Text} {Text}"),
        new XAttribute("aliases", "a b"),
        Declaration,
        filter);
}
