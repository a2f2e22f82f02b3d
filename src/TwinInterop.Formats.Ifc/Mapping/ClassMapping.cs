using System.Collections.Concurrent;
using System.Reflection;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>From the entities of IFC to the classes of the model, by <c>Mapping/classes.csv</c>.</summary>
/// <remarks>
/// A source is <c>Entity</c>, <c>Entity.PREDEFINEDTYPE</c>, <c>Entity@facility</c> or both together; the first row of
/// <c>E.P@f</c>, <c>E.P</c>, <c>E@f</c>, <c>E</c> counts. For spatial elements the composition type stands for the
/// predefined type where they have none. Rows without facility say what an entity is in a building.
/// </remarks>
internal sealed class ClassMapping
{
    private static readonly Lazy<MappingTable> Rows =
        new(() => MappingTable.Load(Assembly.GetExecutingAssembly(), "Ifc.Mapping.classes.csv"));

    private static readonly ConcurrentDictionary<string, MappedClass> Classes = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Entity, string? Kind, FacilityKind Facility), MappedClass?> _found = new();

    /// <summary>What an entity is in the model; null when the table does not know it.</summary>
    /// <param name="entity">The name as in the schema, for example <c>IfcWall</c>.</param>
    /// <param name="kind">Its predefined type or composition type in upper case; null when it has none.</param>
    /// <param name="facility">What it stands in.</param>
    public MappedClass? Find(string entity, string? kind, FacilityKind facility) =>
        _found.GetOrAdd((entity, kind, facility), static key => Search(key.Entity, key.Kind, key.Facility));

    /// <summary>What a door or window is that fills no opening; null for entities that need no host.</summary>
    public static MappedClass? FindLoose(string entity) =>
        Rows.Value.Find(entity + "@loose") is { } row ? ToClass(row) : null;

    private static MappedClass? Search(string entity, string? kind, FacilityKind facility)
    {
        MappingTable table = Rows.Value;
        string place = facility switch
        {
            FacilityKind.Building => "@building",
            FacilityKind.Bridge => "@bridge",
            FacilityKind.Tunnel => "@tunnel",
            FacilityKind.Transport => "@transport",
            _ => "@site",
        };
        MappingRow? row = kind is null ? null : table.Find($"{entity}.{kind}{place}") ?? table.Find($"{entity}.{kind}");
        row ??= table.Find(entity + place) ?? table.Find(entity);
        return row is null ? null : Classes.GetOrAdd($"{row.Canonical}/{row.Match}", _ => ToClass(row));
    }

    private static MappedClass ToClass(MappingRow row) =>
        row.Match == SkosMatch.None ? MappedClass.None : new MappedClass(new CityObjectClass(row.Canonical), row.Match);
}
