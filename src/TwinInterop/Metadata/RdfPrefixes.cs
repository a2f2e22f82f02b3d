using System.Collections.Immutable;

namespace TwinInterop.Metadata;

/// <summary>The prefixes of DCAT-AP and GeoDCAT-AP records.</summary>
internal static class RdfPrefixes
{
    /// <summary>Prefix and namespace, sorted.</summary>
    public static ImmutableArray<(string Prefix, string Namespace)> All { get; } =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("geo", "http://www.opengis.net/ont/geosparql#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "http://schema.org/"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>The namespace and the local part of a prefixed name.</summary>
    /// <param name="name">For example <c>dct:title</c>.</param>
    public static (string Prefix, string Namespace, string Local) Split(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string prefix = name[..colon];
        return (prefix, All.First(known => known.Prefix == prefix).Namespace, name[(colon + 1)..]);
    }
}
