namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>A name as it occurs in a file, taken apart once.</summary>
/// <param name="bytes">The name as written.</param>
/// <param name="prefix">The prefix; empty where there is none.</param>
/// <param name="localName">The name without prefix.</param>
/// <param name="name">The whole name.</param>
internal sealed class XmlQName(byte[] bytes, string prefix, string localName, string name)
{
    /// <summary>The name as written.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The prefix; empty where there is none.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The name without prefix.</summary>
    public string LocalName { get; } = localName;

    /// <summary>The whole name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it declares a namespace.</summary>
    public bool DeclaresNamespace { get; } = prefix == "xmlns" || name == "xmlns";

    /// <summary>The next name of the same slot of the table.</summary>
    public XmlQName? Next { get; init; }

    /// <summary>The namespace of the prefix, as of <see cref="ScopesVersion"/>.</summary>
    public string? NamespaceUri { get; set; }

    /// <summary>When the namespace was looked up.</summary>
    public int ScopesVersion { get; set; } = -1;
}
