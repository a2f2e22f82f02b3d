using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>What one release of IFC defines: entities with their attributes, and types.</summary>
internal sealed class IfcSchema
{
    private static readonly Lazy<IfcSchema>[] Releases =
    [
        new(() => new IfcSchema(IfcRelease.Ifc2x3, "IFC2X3")),
        new(() => new IfcSchema(IfcRelease.Ifc4, "IFC4")),
        new(() => new IfcSchema(IfcRelease.Ifc4x1, "IFC4X1")),
        new(() => new IfcSchema(IfcRelease.Ifc4x3, "IFC4X3")),
    ];

    private readonly IReadOnlyDictionary<string, EntityType> _entities;
    private readonly IReadOnlyDictionary<string, DataType> _types;
    private readonly EntityType?[] _byClass = new EntityType?[Enum.GetValues<IfcClass>().Length];

    private IfcSchema(IfcRelease release, string name)
    {
        Release = release;
        Name = name;
        var builder = new SchemaBuilder(name);
        _entities = builder.Entities();
        _types = builder.Types();
        foreach (EntityType entity in _entities.Values)
            _byClass[(int)entity.Class] = entity;
        Entities = [.. _entities.Values.OrderBy(entity => entity.Number)];
    }

    /// <summary>Which release.</summary>
    internal IfcRelease Release { get; }

    /// <summary>Its name as in <c>FILE_SCHEMA</c>, for example <c>IFC4X3</c>.</summary>
    internal string Name { get; }

    /// <summary>All entities in the order of their numbers.</summary>
    internal IReadOnlyList<EntityType> Entities { get; }

    /// <summary>All other named types.</summary>
    internal IEnumerable<DataType> Types => _types.Values;

    /// <summary>The definitions of a release.</summary>
    internal static IfcSchema Of(IfcRelease release) => Releases[(int)release].Value;

    /// <summary>The definitions with which data of a schema are read.</summary>
    /// <param name="name">The name in <c>FILE_SCHEMA</c>, for example <c>IFC4X3_RC2</c>; case and blanks do not matter.</param>
    /// <param name="log">Where it is reported that the name is unknown or that definitions of another release are used; null for nowhere.</param>
    /// <returns>Null when no release is known by that name or near to it.</returns>
    internal static IfcSchema? Of(string name, DiagnosticLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (SchemaAlias.Find(name) is not { } alias)
        {
            log?.Add(new Diagnostic(SchemaDiagnostics.UnknownSchema, "", [name]));
            return null;
        }

        IfcSchema schema = Of(alias.Release);
        if (alias.Rule is { } rule)
            log?.Add(new Diagnostic(rule, "", [name, schema.Name]));
        return schema;
    }

    /// <summary>An entity; null when the release has none of that name.</summary>
    /// <param name="name">The name, whatever its case.</param>
    internal EntityType? Entity(string name) => _entities.GetValueOrDefault(name);

    /// <summary>An entity; null when the release does not have it.</summary>
    internal EntityType? Entity(IfcClass ifcClass) => _byClass[(int)ifcClass];

    /// <summary>A type that is no entity; null when the release has none of that name.</summary>
    /// <param name="name">The name, whatever its case.</param>
    internal DataType? Type(string name) => _types.GetValueOrDefault(name);

    public override string ToString() => Name;
}
