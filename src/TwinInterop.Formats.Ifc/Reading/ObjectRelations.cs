using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The relations between objects that are not those of parts to their wholes.</summary>
/// <remarks>Memory: one relation each. Relations with things that are no objects of the model are booked as lost.</remarks>
internal sealed class ObjectRelations
{
    private readonly Dictionary<ObjectNode, List<CityObjectRelation>> _relations = [];
    private readonly ObjectTree _tree;
    private readonly ConversionContext _context;

    public ObjectRelations(IfcModel model, ObjectTree tree, ConversionContext context)
    {
        _tree = tree;
        _context = context;
        foreach (ObjectNode node in tree.Nodes)
        {
            AddPlace(node);
            AddNoted(node);
        }

        foreach (IfcEntity relationship in model.OfType(IfcClass.IfcRelationship))
        {
            if (RelationMapping.Find(relationship.Type?.Name ?? "") is { } row && !IsDerived(relationship))
                Add(relationship, row);
        }

        foreach (IfcEntity connection in model.OfType(IfcClass.IfcRelConnectsPorts))
            AddConnection(connection);
    }

    /// <summary>The relations of an object.</summary>
    public ImmutableArray<CityObjectRelation> Of(ObjectNode node) =>
        _relations.TryGetValue(node, out List<CityObjectRelation>? relations) ? [.. relations] : [];

    /// <summary>Where the model cannot hold an object in its own whole or container, a relation tells of it.</summary>
    private void AddPlace(ObjectNode node)
    {
        if (!node.IsObject || node.Note is not null)
            return;
        if (node.Parent is { IsObject: true } parent && node.Link.Length > 0 && !ReferenceEquals(parent, node.Holder))
            RelatePlace(node, node.Link, parent);
        foreach ((IfcEntity other, string link) in _tree.Links.OthersOf(node.Entity))
        {
            if (_tree.Find(other) is not { IsObject: true } container || IsWithin(node, container))
                continue;

            // A door belongs to its wall and is contained in a storey: that is lawful, anything else is not.
            if (node.Link != "fills")
                node.Entity.Model.Report(ReadingDiagnostics.SecondParent, node.Entity, container.LocalId);
            RelatePlace(node, link, container);
        }
    }

    /// <summary>Relations that IFC has no relationship for, in files of this tool.</summary>
    private void AddNoted(ObjectNode node)
    {
        if (!_tree.Notes.IsTwin || !node.IsObject)
            return;
        foreach (CityAttribute attribute in _tree.Notes.Sets.Find(node.Entity, TwinSets.Relations))
        {
            if (attribute.Value is not NestedValue value || TwinRelation.Of(value) is not { } relation)
                continue;
            if (!_relations.TryGetValue(node, out List<CityObjectRelation>? relations))
                _relations.Add(node, relations = []);
            relations.Add(relation);
        }
    }

    private bool IsDerived(IfcEntity relationship) =>
        _tree.Notes.IsTwin && string.Equals(relationship.Text("Name"), TwinSets.DerivedType, StringComparison.Ordinal);

    private static bool IsWithin(ObjectNode node, ObjectNode container)
    {
        for (ObjectNode? above = node.Holder; above is not null; above = above.Holder)
        {
            if (ReferenceEquals(above, container))
                return true;
        }

        return false;
    }

    /// <summary>What stands in a group, such as a building on its site, is a member of the group.</summary>
    private void RelatePlace(ObjectNode node, string link, ObjectNode place)
    {
        if (place.CanonicalClass == CityObjectClass.CityObjectGroup)
            Relate(place, CityObjectRelation.GroupMember, node, null);
        else
            Relate(node, link, place, null);
    }

    private void Add(IfcEntity relationship, RelationRow row)
    {
        string? role = row.Role.Length == 0 ? null : RoleOf(relationship[row.Role]);
        foreach (string subjectAttribute in row.Subjects)
        {
            foreach (IfcEntity subject in relationship.References(subjectAttribute))
            {
                foreach (string objectAttribute in row.Objects)
                {
                    foreach (IfcEntity target in relationship.References(objectAttribute))
                        Relate(relationship, subject, row.Type, target, role);
                }
            }
        }
    }

    private static string? RoleOf(StepValue value) => value.AsString() ?? value.AsEnum()
        ?? value.AsDouble()?.ToString(CultureInfo.InvariantCulture);

    private void AddConnection(IfcEntity connection)
    {
        IfcEntity from = connection.Reference("RelatingPort");
        IfcEntity to = connection.Reference("RelatedPort");
        if (!from.Exists || !to.Exists)
            return;
        Relate(connection, _tree.Links.OwnerOf(from), "connectedTo", _tree.Links.OwnerOf(to), from.Enum("FlowDirection"));
    }

    private void Relate(IfcEntity relationship, IfcEntity subject, string type, IfcEntity target, string? role)
    {
        ObjectNode? from = _tree.Find(subject);
        ObjectNode? to = _tree.Find(target);
        if (from is { IsObject: true } && to is { IsObject: true })
        {
            Relate(from, type, to, role);
            return;
        }

        string canonical = from is { IsObject: true } ? from.CanonicalClass.Name : to?.CanonicalClass.Name ?? "";
        string id = from?.LocalId ?? relationship.ToString();
        _context.LoseUnread(BookAccount.Relations, canonical, id, $"relations/{relationship.Type?.Name}");
    }

    private void Relate(ObjectNode from, string type, ObjectNode to, string? role)
    {
        if (!_relations.TryGetValue(from, out List<CityObjectRelation>? relations))
            _relations.Add(from, relations = []);
        relations.Add(new CityObjectRelation(type, to.LocalId, string.IsNullOrEmpty(role) ? null : role));
    }
}
