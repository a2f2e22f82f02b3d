using System.Collections.Immutable;
using System.Globalization;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>Makes the entities and types of one release from their tables.</summary>
/// <param name="release">The name of the release in the names of the tables.</param>
internal sealed class SchemaBuilder(string release)
{
    private readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityType> _entities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All entities by name.</summary>
    internal IReadOnlyDictionary<string, EntityType> Entities()
    {
        foreach (string[] row in SchemaTable.Rows($"Schema.entities-{release}.tsv"))
            _rows.Add(row[0], row);
        foreach (string name in _rows.Keys)
            Entity(name);
        Number();
        return _entities;
    }

    /// <summary>All other named types by name.</summary>
    internal IReadOnlyDictionary<string, DataType> Types() => SchemaTable.Rows($"Schema.types-{release}.tsv")
        .Select(row => row[1] switch
        {
            "D" => new DataType(row[0], DataTypeKind.Defined, ExpressType.Parse(row[2]), []),
            "E" => new DataType(row[0], DataTypeKind.Enumeration, null, Split(row[2])),
            "S" => new DataType(row[0], DataTypeKind.Select, null, Split(row[2])),
            _ => throw new InvalidOperationException($"Expected D, E or S as kind of {row[0]}, found '{row[1]}'."),
        })
        .ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    private EntityType Entity(string name)
    {
        if (_entities.TryGetValue(name, out EntityType? known))
            return known;

        string[] row = _rows[name];
        EntityType? supertype = row[1].Length == 0 ? null : Entity(row[1]);
        ImmutableArray<string> derived = Split(row[5]);
        IEnumerable<EntityAttribute> inherited = (supertype?.Attributes ?? [])
            .Select(attribute => derived.Contains("*" + attribute.Name, StringComparer.Ordinal) ? attribute with { IsDerived = true } : attribute);
        var entity = new EntityType(
            name,
            Enum.Parse<IfcClass>(name),
            supertype,
            row[2].Length > 0,
            [.. inherited, .. Split(row[3]).Select(Explicit)],
            [.. supertype?.Inverses ?? [], .. Split(row[4]).Select(Inverse)],
            [.. supertype?.Derived ?? [], .. derived.Select(text => text.TrimStart('*'))]);
        _entities.Add(name, entity);
        return entity;
    }

    // Depth first: the numbers of an entity and its subtypes are a range.
    private void Number()
    {
        ILookup<EntityType?, EntityType> subtypes = _entities.Values
            .OrderBy(entity => entity.Name, StringComparer.Ordinal)
            .ToLookup(entity => entity.Supertype);
        int next = 0;
        foreach (EntityType root in subtypes[null])
            next = Number(root, next, subtypes);
    }

    private static int Number(EntityType entity, int number, ILookup<EntityType?, EntityType> subtypes)
    {
        int next = number + 1;
        foreach (EntityType subtype in subtypes[entity])
            next = Number(subtype, next, subtypes);
        entity.SetNumbers(number, next - 1);
        return next;
    }

    private static EntityAttribute Explicit(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool isOptional = text[colon - 1] == '?';
        string name = text[..(isOptional ? colon - 1 : colon)];
        return new EntityAttribute(string.Intern(name), ExpressType.Parse(text.AsSpan(colon + 1)), isOptional, false);
    }

    // Name:[low:high]Entity.Attribute
    private static InverseAttribute Inverse(string text)
    {
        string[] parts = text.Split(':', '[', ']', '.');
        int? high = parts[3] == "?" ? null : int.Parse(parts[3], CultureInfo.InvariantCulture);
        return new InverseAttribute(
            parts[0], int.Parse(parts[2], CultureInfo.InvariantCulture), high, parts[4], string.Intern(parts[5]));
    }

    private static ImmutableArray<string> Split(string cell) => cell.Length == 0 ? [] : [.. cell.Split('|')];
}
