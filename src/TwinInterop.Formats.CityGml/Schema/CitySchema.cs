using System.Collections.Immutable;
using System.Xml;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>The classes and properties of one CityGML version. Immutable; built at first use, once per version.</summary>
internal sealed class CitySchema
{
    private static readonly Lazy<CitySchema>[] Schemas =
        [.. Enum.GetValues<CityGmlVersion>().Select(version => new Lazy<CitySchema>(() => new CitySchema(version)))];

    private readonly Dictionary<string, SchemaClass> _byPrefixedName;
    private readonly Dictionary<string, SchemaClass[]> _byLocalName;
    private readonly Dictionary<string, SchemaNamespace> _byPrefix;

    private CitySchema(CityGmlVersion version)
    {
        Version = version;
        Namespaces = SchemaNamespaces.Of(version);
        _byPrefix = Namespaces.ToDictionary(item => item.Prefix, StringComparer.Ordinal);
        _byPrefixedName = new SchemaBuilder(version, Namespaces).Build();
        Classes = [.. _byPrefixedName.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Value)];
        _byLocalName = Classes
            .GroupBy(item => item.Name.LocalName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The version that the tables describe.</summary>
    public CityGmlVersion Version { get; }

    /// <summary>The version as namespaces spell it: <c>1.0</c>, <c>2.0</c> or <c>3.0</c>.</summary>
    public string VersionName => SchemaNamespaces.NameOf(Version);

    /// <summary>All classes, sorted by prefixed name.</summary>
    public ImmutableArray<SchemaClass> Classes { get; }

    /// <summary>The namespaces of the version with their prefixes and schema addresses, sorted by prefix.</summary>
    public ImmutableArray<SchemaNamespace> Namespaces { get; }

    /// <summary>The schema of a version.</summary>
    public static CitySchema For(CityGmlVersion version) => Schemas[(int)version].Value;

    /// <summary>The class that an element of a document bears, or null.</summary>
    /// <param name="namespaceUri">Namespace of the element; other versions and known aliases of the module count as the same.</param>
    /// <param name="localName">Local name of the element.</param>
    public SchemaClass? FindClass(string namespaceUri, string localName)
    {
        if (!_byLocalName.TryGetValue(localName, out SchemaClass[]? candidates))
            return null;
        foreach (SchemaClass candidate in candidates)
        {
            if (candidate.Name.Matches(namespaceUri, localName))
                return candidate;
        }

        return null;
    }

    /// <summary>The class of a prefixed name such as <c>bldg:Building</c>, or null.</summary>
    public SchemaClass? FindClass(string prefixedName) => _byPrefixedName.GetValueOrDefault(prefixedName);

    /// <summary>The namespace of a customary prefix.</summary>
    /// <exception cref="KeyNotFoundException">The version has no module of that prefix.</exception>
    public SchemaNamespace NamespaceOf(string prefix) => _byPrefix[prefix];

    /// <summary>The concrete classes that can stand where a class is expected, itself included, sorted by prefixed name.</summary>
    public IEnumerable<SchemaClass> ConcreteClassesOf(SchemaClass head) =>
        Classes.Where(item => !item.IsAbstract && item.IsA(head));

    /// <summary>Puts all names into a reader's name table, so that comparing them with the reader's names is by reference.</summary>
    public void AddNamesTo(XmlNameTable names)
    {
        foreach (SchemaNamespace item in Namespaces)
            names.Add(item.Uri);
        foreach (SchemaClass item in Classes)
        {
            names.Add(item.Name.LocalName);
            foreach (SchemaProperty property in item.OwnProperties)
                names.Add(property.Name.LocalName);
        }
    }
}
