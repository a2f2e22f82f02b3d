using System.Collections.Immutable;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>A class of a CityGML version: an object element, or the content of a property that has no object element.</summary>
internal sealed class SchemaClass
{
    private Dictionary<string, SchemaProperty[]>? _byLocalName;

    internal SchemaClass(
        SchemaName name,
        SchemaClass? parent,
        SchemaCategory category,
        bool isAbstract,
        SchemaMembership membership,
        IReadOnlyList<SchemaProperty> own)
    {
        Name = name;
        Base = parent;
        Category = category;
        IsAbstract = isAbstract;
        Membership = membership;
        OwnProperties = [.. own.Where(property => property.Kind != SchemaPropertyKind.XmlAttribute)];
        AllProperties = parent is null ? OwnProperties : parent.AllProperties.AddRange(OwnProperties);
        ImmutableArray<SchemaProperty> attributes = [.. own.Where(property => property.Kind == SchemaPropertyKind.XmlAttribute)];
        XmlAttributes = parent is null ? attributes : parent.XmlAttributes.AddRange(attributes);
    }

    /// <summary>Name of the object element.</summary>
    public SchemaName Name { get; }

    /// <summary>The class that this one extends, or null.</summary>
    public SchemaClass? Base { get; }

    /// <summary>What the instances are.</summary>
    public SchemaCategory Category { get; }

    /// <summary>Whether only subclasses have instances.</summary>
    public bool IsAbstract { get; }

    /// <summary>Whether and how instances stand directly below the city model.</summary>
    public SchemaMembership Membership { get; }

    /// <summary>The properties that the class itself adds, in schema order.</summary>
    public ImmutableArray<SchemaProperty> OwnProperties { get; }

    /// <summary>All properties in the order that an instance must keep: those of the base first.</summary>
    public ImmutableArray<SchemaProperty> AllProperties { get; }

    /// <summary>The XML attributes of the object element, inherited ones first.</summary>
    public ImmutableArray<SchemaProperty> XmlAttributes { get; }

    /// <summary>Whether this class is the other one or derived from it.</summary>
    public bool IsA(SchemaClass other)
    {
        for (SchemaClass? ancestor = this; ancestor is not null; ancestor = ancestor.Base)
        {
            if (ReferenceEquals(ancestor, other))
                return true;
        }

        return false;
    }

    /// <summary>The own or inherited property that an element of a document bears, or null.</summary>
    /// <param name="namespaceUri">Namespace of the element; other versions and known aliases of the module count as the same.</param>
    /// <param name="localName">Local name of the element.</param>
    public SchemaProperty? FindProperty(string namespaceUri, string localName)
    {
        Dictionary<string, SchemaProperty[]> index = _byLocalName ??= Index();
        if (!index.TryGetValue(localName, out SchemaProperty[]? candidates))
            return null;
        foreach (SchemaProperty candidate in candidates)
        {
            if (candidate.Name.Matches(namespaceUri, localName))
                return candidate;
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();

    private Dictionary<string, SchemaProperty[]> Index() => AllProperties
        .GroupBy(property => property.Name.LocalName, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
