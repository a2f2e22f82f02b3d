using System.Collections.Immutable;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>An entity of one release.</summary>
internal sealed class EntityType
{
    // Names are interned: nearly every search ends with comparing references.
    private readonly string[] _attributeNames;

    internal EntityType(
        string name,
        IfcClass ifcClass,
        EntityType? supertype,
        bool isAbstract,
        ImmutableArray<EntityAttribute> attributes,
        ImmutableArray<InverseAttribute> inverses,
        ImmutableArray<string> derived)
    {
        Name = name;
        Class = ifcClass;
        Supertype = supertype;
        IsAbstract = isAbstract;
        Attributes = attributes;
        Inverses = inverses;
        Derived = derived;
        _attributeNames = [.. attributes.Select(attribute => string.Intern(attribute.Name))];
    }

    /// <summary>The name as in the schema, for example <c>IfcWall</c>.</summary>
    internal string Name { get; }

    /// <summary>The same as a number, for every release.</summary>
    internal IfcClass Class { get; }

    /// <summary>The entity that this one specialises; null for a root.</summary>
    internal EntityType? Supertype { get; }

    /// <summary>Whether only subtypes have instances.</summary>
    internal bool IsAbstract { get; }

    /// <summary>All explicit attributes, those of supertypes first: the order of the parameters of an instance.</summary>
    internal ImmutableArray<EntityAttribute> Attributes { get; }

    /// <summary>All inverse attributes, those of supertypes first.</summary>
    internal ImmutableArray<InverseAttribute> Inverses { get; }

    /// <summary>The names of all attributes that the schema computes.</summary>
    internal ImmutableArray<string> Derived { get; }

    /// <summary>The number of the entity in its release: all subtypes follow it without a gap.</summary>
    internal int Number { get; private set; }

    /// <summary>The largest number among itself and its subtypes.</summary>
    internal int LastNumber { get; private set; }

    /// <summary>Whether this is the other entity or one of its subtypes.</summary>
    /// <param name="other">An entity of the same release.</param>
    internal bool IsSubtypeOf(EntityType other) => Number >= other.Number && Number <= other.LastNumber;

    /// <summary>The place of an explicit attribute among <see cref="Attributes"/>; negative when there is none of that name.</summary>
    internal int IndexOf(string attribute)
    {
        string[] names = _attributeNames;
        for (int i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], attribute))
                return i;
        }

        return Array.IndexOf(names, attribute);
    }

    /// <summary>An inverse attribute; null when there is none of that name.</summary>
    internal InverseAttribute? Inverse(string name) =>
        Inverses.FirstOrDefault(inverse => string.Equals(inverse.Name, name, StringComparison.Ordinal));

    internal void SetNumbers(int number, int last) => (Number, LastNumber) = (number, last);

    public override string ToString() => Name;
}
