using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>What is known of the objects of a model: read once, and kept while the specifications are run over it, by several threads.</summary>
internal sealed class ObjectFacts
{
    private const string Userdefined = "USERDEFINED";
    private const string Notdefined = "NOTDEFINED";

    private readonly FactReader _facts;
    private readonly ObjectSets _reader;
    private readonly ConcurrentDictionary<int, ImmutableArray<PropertySetFact>> _sets = new();
    private readonly ConcurrentDictionary<int, ImmutableArray<ClassificationFact>> _classifications = new();
    private readonly ConcurrentDictionary<int, IReadOnlyCollection<string>?> _materials = new();
    private readonly ConcurrentDictionary<EntityType, string> _upper = new();

    /// <param name="model">The model.</param>
    public ObjectFacts(IfcModel model)
    {
        Model = model;
        _facts = new FactReader(model);
        _reader = new ObjectSets(new PropertySetReader(model, _facts));
    }

    /// <summary>The model.</summary>
    public IfcModel Model { get; }

    /// <summary>Reads the values of attributes.</summary>
    public FactReader Facts => _facts;

    /// <summary>The name of a class in upper case.</summary>
    public string NameOf(EntityType type) =>
        _upper.TryGetValue(type, out string? name) ? name : _upper[type] = type.Name.ToUpperInvariant();

    /// <summary>The type object of an occurrence; one that does not exist where it has none.</summary>
    public static IfcEntity TypeOf(IfcEntity entity) =>
        entity.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects").FirstOrDefault() is { Exists: true } relation
            ? relation.Reference("RelatingType")
            : default;

    /// <summary>
    /// What an occurrence of IFC2x3 is called by its type, for example <c>IFCFAN</c> for one of IfcFanType; null where the
    /// class says it.
    /// </summary>
    /// <remarks>Source: IDS 1.0, IFC2X3 entities mapping.</remarks>
    public string? NameByType(IfcEntity entity)
    {
        if (Model.Schema.Release != IfcRelease.Ifc2x3 || !entity.Is(IfcClass.IfcElement) || TypeOf(entity) is not { Exists: true, Type: { } type })
            return null;
        return Ifc2x3Names.OccurrenceOf(type.Name)?.ToUpperInvariant();
    }

    /// <summary>The predefined types of an object: the one stated and, where the user defined it, its name.</summary>
    /// <remarks>Source: IDS 1.0, entity facet (the logic for the identification of predefinedType).</remarks>
    public static ImmutableArray<string> PredefinedTypesOf(IfcEntity entity)
    {
        IfcEntity type = TypeOf(entity);
        ImmutableArray<string> ofType = type.Exists ? Stated(type) : [];
        if (!ofType.IsEmpty && ofType[0] != Notdefined)
            return ofType;
        ImmutableArray<string> own = Stated(entity);
        return own.IsEmpty ? ofType : own;
    }

    /// <summary>The sets of an object, with those of its type where it does not override them.</summary>
    public ImmutableArray<PropertySetFact> SetsOf(IfcEntity entity)
    {
        if (!_sets.TryGetValue(entity.Slot, out ImmutableArray<PropertySetFact> sets))
            _sets[entity.Slot] = sets = _reader.Of(entity, TypeOf(entity));
        return sets;
    }

    /// <summary>The classifications of an object and, in other systems, of its type.</summary>
    public ImmutableArray<ClassificationFact> ClassificationsOf(IfcEntity entity)
    {
        if (!_classifications.TryGetValue(entity.Slot, out ImmutableArray<ClassificationFact> read))
            _classifications[entity.Slot] = read = ClassificationReader.Of(entity, TypeOf(entity));
        return read;
    }

    /// <summary>The names and categories of its materials; null where it has none.</summary>
    public IReadOnlyCollection<string>? MaterialsOf(IfcEntity entity)
    {
        if (!_materials.TryGetValue(entity.Slot, out IReadOnlyCollection<string>? names))
            _materials[entity.Slot] = names = MaterialReader.Of(entity, TypeOf(entity));
        return names;
    }

    private static ImmutableArray<string> Stated(IfcEntity entity)
    {
        if (entity.Enum("PredefinedType") is not { } stated)
            return [];
        if (stated != Userdefined)
            return [stated];
        string? named = entity.Text("ElementType") ?? entity.Text("ProcessType") ?? entity.Text("ResourceType") ?? entity.Text("ObjectType");
        return named is { Length: > 0 } ? [stated, named] : [stated];
    }
}
