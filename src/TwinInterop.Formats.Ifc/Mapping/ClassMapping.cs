using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>From the entities of IFC to the classes of the model, by <c>Mapping/classes.csv</c>.</summary>
/// <remarks>
/// A source is <c>Entity</c>, <c>Entity.PREDEFINEDTYPE</c>, <c>Entity@facility</c> or both together; the first row of
/// <c>E.P@f</c>, <c>E.P</c>, <c>E.C@f</c>, <c>E.C</c>, <c>E@f</c>, <c>E</c> counts, where C is the composition type of a
/// spatial element. Rows with <c>~surface</c> or <c>~body</c> behind entity and type are for shapes of that form and go
/// before the others. Rows without facility say what an entity is in a building.
/// </remarks>
internal sealed class ClassMapping
{
    private static readonly Lazy<MappingTable> Rows =
        new(() => MappingTable.Load(Assembly.GetExecutingAssembly(), "Ifc.Mapping.classes.csv"));

    private static readonly ConcurrentDictionary<string, MappedClass> Classes = new(StringComparer.Ordinal);

    private static readonly Lazy<FrozenSet<string>> Shaped = new(() => Rows.Value.Rows
        .Where(row => row.Source.Contains('~', StringComparison.Ordinal))
        .Select(row => row.Source[..row.Source.IndexOfAny(['.', '~'])])
        .ToFrozenSet(StringComparer.Ordinal));

    private readonly ConcurrentDictionary<(string Entity, EntityKind Kind, FacilityKind Facility), MappedClass?> _found = new();

    /// <summary>What an entity is in the model; null when the table does not know it.</summary>
    /// <param name="entity">The name as in the schema, for example <c>IfcWall</c>.</param>
    /// <param name="kind">What refines the entity.</param>
    /// <param name="facility">What it stands in.</param>
    public MappedClass? Find(string entity, EntityKind kind, FacilityKind facility) =>
        _found.GetOrAdd((entity, kind, facility), static key => Search(key.Entity, key.Kind, key.Facility));

    /// <summary>Whether the form of its shape tells what an entity is.</summary>
    public static bool DependsOnShape(string entity) => Shaped.Value.Contains(entity);

    /// <summary>What a door or window is that fills no opening; null for entities that need no host.</summary>
    public static MappedClass? FindLoose(string entity) =>
        Rows.Value.Find(entity + "@loose") is { } row ? ToClass(row) : null;

    private static MappedClass? Search(string entity, EntityKind kind, FacilityKind facility)
    {
        string place = facility switch
        {
            FacilityKind.Building => "@building",
            FacilityKind.Bridge => "@bridge",
            FacilityKind.Tunnel => "@tunnel",
            FacilityKind.Transport => "@transport",
            _ => "@site",
        };
        MappingRow? row = kind.Form switch
        {
            BodyForm.Surface => Search(entity, kind, "~surface", place),
            BodyForm.Solid => Search(entity, kind, "~body", place),
            _ => null,
        };
        row ??= Search(entity, kind, "", place);
        return row is null ? null : Classes.GetOrAdd($"{row.Canonical}/{row.Match}", _ => ToClass(row));
    }

    private static MappingRow? Search(string entity, EntityKind kind, string form, string place)
    {
        MappingTable table = Rows.Value;
        return Typed(kind.PredefinedType) ?? Typed(kind.CompositionType) ?? table.Find(entity + form + place) ?? table.Find(entity + form);

        MappingRow? Typed(string? type) =>
            type is null ? null : table.Find($"{entity}.{type}{form}{place}") ?? table.Find($"{entity}.{type}{form}");
    }

    private static MappedClass ToClass(MappingRow row) =>
        row.Match == SkosMatch.None ? MappedClass.None : new MappedClass(new CityObjectClass(row.Canonical), row.Match);
}
