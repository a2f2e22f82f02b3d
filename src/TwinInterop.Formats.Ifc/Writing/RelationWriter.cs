using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes relations when all objects are known: as relationships where IFC has them, else in a set that comes back.</summary>
/// <remarks>Memory: some 40 bytes for each object, and the relations.</remarks>
/// <param name="document">Takes them.</param>
/// <param name="structure">Knows what is placed.</param>
internal sealed class RelationWriter(IfcDocument document, StructureWriter structure)
{
    private readonly Dictionary<string, ObjectReference> _objects = new(StringComparer.Ordinal);
    private readonly List<(ObjectReference Subject, bool IsNative, CityObjectRelation Relation)> _relations = [];

    /// <summary>Enters an object and its relations.</summary>
    public void Add(CityObject item, in ObjectReference reference, bool isNative)
    {
        _objects.TryAdd(item.Source.LocalId, reference);
        foreach (CityObjectRelation relation in item.Relations)
            _relations.Add((reference, isNative, relation));
    }

    /// <summary>Writes all relations.</summary>
    public void WriteAll()
    {
        var members = new Dictionary<int, (ObjectReference Group, List<int> Members)>();
        var listed = new Dictionary<int, (ObjectReference Group, List<int> Members)>();
        var further = new Dictionary<int, (ObjectReference Subject, List<CityAttribute> Relations)>();
        for (int i = 0; i < _relations.Count; i++)
        {
            (ObjectReference subject, bool isNative, CityObjectRelation relation) = _relations[i];
            document.Context.Books.Keep(BookAccount.Relations);
            if (relation is { RoleCodeSpace: null, Attributes.IsEmpty: true }
                && _objects.TryGetValue(relation.TargetId, out ObjectReference target) && target.Number != subject.Number
                && (IsMember(subject, relation, target, members) || (isNative && (IsPlace(subject, relation, target) || IsRelationship(subject, relation, target, i)))))
            {
                continue;
            }

            NoteMember(subject, relation, listed);
            if (!further.TryGetValue(subject.Number, out (ObjectReference Subject, List<CityAttribute> Relations) rest))
                further.Add(subject.Number, rest = (subject, []));
            rest.Relations.Add(TwinRelation.ToAttribute(relation, rest.Relations.Count + 1));
            foreach (CityAttribute attribute in relation.Attributes)
                document.Context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(attribute.Value));
        }

        foreach ((ObjectReference group, List<int> list) in members.Values)
        {
            document.Instances.Write(document.NewRoot(IfcClass.IfcRelAssignsToGroup, group.GlobalId, "members")
                .With("RelatedObjects", StepArgument.References(list))
                .With("RelatingGroup", StepArgument.Reference(group.Number)));
        }

        foreach ((ObjectReference group, List<int> list) in listed.Values.Where(entry => !members.ContainsKey(entry.Group.Number)))
        {
            document.Instances.Write(document.NewRoot(IfcClass.IfcRelAssignsToGroup, group.GlobalId, "members with roles")
                .With("Name", StepArgument.Text(TwinSets.DerivedType))
                .With("RelatedObjects", StepArgument.References(list))
                .With("RelatingGroup", StepArgument.Reference(group.Number)));
        }

        foreach ((ObjectReference subject, List<CityAttribute> relations) in further.Values)
            document.Sets.Write(subject, TwinSets.Relations, relations, isGeneric: true);
    }

    /// <summary>A member that has a role in its group is noted with it, and assigned all the same: a group without members is none.</summary>
    private void NoteMember(in ObjectReference subject, CityObjectRelation relation, Dictionary<int, (ObjectReference Group, List<int> Members)> listed)
    {
        if (relation.Type != CityObjectRelation.GroupMember || !Is(subject.Entity, IfcClass.IfcGroup)
            || !_objects.TryGetValue(relation.TargetId, out ObjectReference target) || target.Number == subject.Number)
        {
            return;
        }

        if (!listed.TryGetValue(subject.Number, out (ObjectReference Group, List<int> Members) known))
            listed.Add(subject.Number, known = (subject, []));
        if (!known.Members.Contains(target.Number))
            known.Members.Add(target.Number);
    }

    private bool IsMember(
        in ObjectReference subject, CityObjectRelation relation, in ObjectReference target, Dictionary<int, (ObjectReference Group, List<int> Members)> members)
    {
        if (relation is not { Type: CityObjectRelation.GroupMember, Role: null } || !Is(subject.Entity, IfcClass.IfcGroup))
            return false;
        if (!members.TryGetValue(subject.Number, out (ObjectReference Group, List<int> Members) known))
            members.Add(subject.Number, known = (subject, []));
        if (known.Members.Contains(target.Number))
            return false;
        known.Members.Add(target.Number);
        return true;
    }

    /// <summary>
    /// What a site holds, and wholes and containers that the model could not hold an object in; a storey that was a group
    /// in between belongs to the building that the group is of.
    /// </summary>
    private bool IsPlace(in ObjectReference subject, CityObjectRelation relation, in ObjectReference target)
    {
        (ObjectReference whole, ObjectReference part, bool isPlace) = relation switch
        {
            { Type: CityObjectRelation.GroupMember, Role: null } when structure.IsSpatial(subject.Entity) => (subject, target, true),
            { Type: "isPartOf" or "containedIn" or "fills", Role: null } => (target, subject, true),
            { Type: CityObjectRelation.GroupParent, Role: null } when structure.IsSpatial(subject.Entity) && structure.IsSpatial(target.Entity) => (target, subject, true),
            _ => (subject, target, false),
        };
        if (!isPlace || !Fits(relation.Type, whole, part) || !structure.Place(part))
            return false;
        var parts = new List<int> { part.Number };
        string name = $"{relation.Type}/{part.GlobalId}";
        if (relation.Type == "fills")
            structure.WriteFilling(whole, part);
        else if (relation.Type == "containedIn" || structure.LinkOf(whole.Entity, part.Entity) == StructureLink.Contained)
            structure.WriteContained(whole, parts, name);
        else if (structure.LinkOf(whole.Entity, part.Entity) == StructureLink.Nested)
            structure.WriteNested(whole, parts, name);
        else
            structure.WriteAggregates(whole, parts, name);
        return true;
    }

    private bool Fits(string type, in ObjectReference whole, in ObjectReference part) => type switch
    {
        "fills" => Is(whole.Entity, IfcClass.IfcElement) && Is(part.Entity, IfcClass.IfcElement),
        "containedIn" => structure.IsSpatial(whole.Entity) && !structure.IsSpatial(part.Entity) && Is(part.Entity, IfcClass.IfcProduct),
        "isPartOf" or CityObjectRelation.GroupParent => true,
        _ => Is(part.Entity, IfcClass.IfcProduct),
    };

    private bool IsRelationship(in ObjectReference subject, CityObjectRelation relation, in ObjectReference target, int place)
    {
        foreach ((string entity, RelationRow row) in RelationMapping.OfType(relation.Type))
        {
            if (row.Type == CityObjectRelation.GroupMember || document.Schema.Entity(entity) is not { IsAbstract: false } relationship)
                continue;
            IfcInstance instance = document.NewRoot(relationship.Class, subject.GlobalId, $"{relation.Type}/{place}");
            if (Set(instance, row.Subjects, subject) && Set(instance, row.Objects, target) && SetRole(instance, row.Role, relation.Role)
                && document.Instances.IsWhole(instance))
            {
                document.Instances.Write(instance);
                return true;
            }
        }

        return false;
    }

    private bool Set(IfcInstance instance, string[] attributes, in ObjectReference item)
    {
        foreach (string attribute in attributes)
        {
            int index = instance.Type.IndexOf(attribute);
            if (index < 0)
                continue;
            ExpressType type = instance.Type.Attributes[index].Type;
            if (!document.Resources.Accepts(type.Name, item.Entity))
                continue;
            instance[attribute] = type.Element is null ? StepArgument.Reference(item.Number) : StepArgument.References([item.Number]);
            return true;
        }

        return false;
    }

    private bool SetRole(IfcInstance instance, string attribute, string? role)
    {
        if (role is null)
            return true;
        int index = attribute.Length == 0 ? -1 : instance.Type.IndexOf(attribute);
        if (index < 0)
            return false;
        instance[attribute] = document.Arguments.Convert(new TextValue(role), instance.Type.Attributes[index].Type);
        return instance[attribute].Exists;
    }

    private bool Is(EntityType entity, IfcClass other) =>
        document.Schema.Entity(other) is { } declared && entity.IsSubtypeOf(declared);
}
