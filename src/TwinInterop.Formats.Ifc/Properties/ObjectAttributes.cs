using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>What a file says of an object beside its place and shape.</summary>
internal sealed class ObjectAttributes
{
    private readonly EntityDescription _descriptions;
    private readonly PropertySets _sets;
    private readonly LinearPlacements _placements;
    private readonly AlignmentLayouts _layouts;

    public ObjectAttributes(IfcModel model, IfcUnits units)
    {
        var values = new ValueReader(model.Schema, units);
        _descriptions = new EntityDescription(values, units);
        _sets = new PropertySets(values, _descriptions, units);
        _placements = new LinearPlacements(model, units);
        _layouts = new AlignmentLayouts(_descriptions, _sets, units);
    }

    /// <summary>The sets of this tool.</summary>
    public PropertySets Sets => _sets;

    /// <summary>The attributes of an object: its own, its type's name, associations, features, ports and sets.</summary>
    public ImmutableArray<CityAttribute> Of(ObjectNode node)
    {
        IfcEntity entity = node.Entity;
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        if (node.Note is { } note)
        {
            AddNames(entity, note, attributes);
            _sets.AddTo(entity, default, attributes);
            return attributes.ToImmutable();
        }

        AddOwn(entity, attributes);
        GridAxes.AddTags(entity, attributes);
        AddCodes(node, attributes);
        IfcEntity type = entity.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects").FirstOrDefault() is { Exists: true } relation
            ? relation.Reference("RelatingType")
            : default;
        if (type.Exists)
            AddType(type, attributes);
        AddHistory(entity, attributes);
        AddAssociations(entity, type, attributes);
        AddNested("features", node.Features, attributes);
        AddNested("ports", node.Ports, attributes);
        if (_layouts.Of(node) is { } layouts)
            attributes.Add(layouts);
        _sets.AddTo(entity, type, attributes);
        if (!attributes.Any(static attribute => attribute.Name == LinearPlacements.SetName) && _placements.Of(entity) is { } placement)
            attributes.Add(placement);
        return attributes.ToImmutable();
    }

    /// <summary>When the object entered the model, by its owner history.</summary>
    public static Lifespan LifespanOf(IfcEntity entity)
    {
        IfcEntity history = entity.Reference("OwnerHistory");
        return history.Exists && history.Integer("CreationDate") is > 0 and var seconds && ValueReader.InstantOf(seconds) is { } instant
            ? new Lifespan(Creation: instant)
            : Lifespan.Unknown;
    }

    /// <summary>The values of a context such as the project, by the names of the schema.</summary>
    public ImmutableArray<CityAttribute> OfContext(IfcEntity context)
    {
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        AddOwn(context, attributes);
        _sets.AddTo(context, default, attributes, withSeries: true);
        return attributes.ToImmutable();
    }

    /// <summary>Name and description, unless the writer made the name.</summary>
    private static void AddNames(IfcEntity entity, TwinNote note, ImmutableArray<CityAttribute>.Builder attributes)
    {
        foreach ((string attribute, string name) in (ReadOnlySpan<(string, string)>)[("Description", "description"), ("Name", "name")])
        {
            if (entity.Text(attribute) is { Length: > 0 } text && !(name == "name" && text == note.Id))
                attributes.Add(new CityAttribute(name, new TextValue(text)));
        }
    }

    private void AddOwn(IfcEntity entity, ImmutableArray<CityAttribute>.Builder attributes)
    {
        int first = attributes.Count;
        _descriptions.AddValues(entity, static attribute => attribute.Name is not "GlobalId", attributes);
        for (int i = first; i < attributes.Count; i++)
        {
            if (attributes[i].Name is "Name" or "Description")
                attributes[i] = attributes[i] with { Name = attributes[i].Name.ToLowerInvariant() };
        }
    }

    /// <summary>What the entity and its type imply: class, function and the like.</summary>
    private static void AddCodes(ObjectNode node, ImmutableArray<CityAttribute>.Builder attributes)
    {
        IfcEntity entity = node.Entity;
        if (entity.Type is { } type)
            attributes.AddRange(CodeMapping.Of(type, entity.Enum("PredefinedType"), entity.Text("ObjectType"), node.Class));
    }

    private void AddType(IfcEntity type, ImmutableArray<CityAttribute>.Builder attributes)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        _descriptions.AddValues(type, static _ => true, members);
        if (members.Count > 0)
            attributes.Add(new CityAttribute("type", new NestedValue(members.ToImmutable(), type.Type?.Name)));
    }

    private static void AddHistory(IfcEntity entity, ImmutableArray<CityAttribute>.Builder attributes)
    {
        IfcEntity history = entity.Reference("OwnerHistory");
        if (!history.Exists)
            return;
        if (history.Integer("LastModifiedDate") is > 0 and var seconds && ValueReader.InstantOf(seconds) is { } instant)
            attributes.Add(new CityAttribute("LastModifiedDate", instant));
        if (history.Enum("ChangeAction") is { } change and not ("NOCHANGE" or "NOTDEFINED"))
            attributes.Add(new CityAttribute("ChangeAction", new TextValue(change)));
        IfcEntity application = history.Reference("OwningApplication");
        if (application.Exists && application.Text("ApplicationFullName") is { Length: > 0 } name and not Writing.OwnerHistoryWriter.Application)
            attributes.Add(new CityAttribute("OwningApplication", new TextValue(name)));
    }

    /// <summary>Materials, classifications, documents and the like: those of the type where the object has none of its own.</summary>
    private void AddAssociations(IfcEntity entity, IfcEntity type, ImmutableArray<CityAttribute>.Builder attributes)
    {
        int first = attributes.Count;
        AddAssociations(entity, attributes, first);
        if (!type.Exists)
            return;
        var inherited = ImmutableArray.CreateBuilder<CityAttribute>();
        AddAssociations(type, inherited, 0);
        int own = attributes.Count;
        foreach (CityAttribute attribute in inherited)
        {
            bool isOverridden = false;
            for (int i = first; i < own; i++)
                isOverridden |= string.Equals(attributes[i].Name, attribute.Name, StringComparison.Ordinal);
            if (!isOverridden)
                attributes.Add(attribute);
        }
    }

    private void AddAssociations(IfcEntity entity, ImmutableArray<CityAttribute>.Builder attributes, int first)
    {
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelAssociates, "RelatedObjects"))
        {
            if (NameOf(relation.Class) is not ({ } name, { } attribute) || TwinReferences.IsOne(relation))
                continue;
            IfcEntity resource = relation.Reference(attribute);
            if (resource.Exists && _descriptions.Describe(resource) is { } description)
                AddOrJoin(attributes, first, new CityAttribute(name, description));
        }
    }

    private static (string? Name, string? Attribute) NameOf(IfcClass association) => association switch
    {
        IfcClass.IfcRelAssociatesMaterial => ("material", "RelatingMaterial"),
        IfcClass.IfcRelAssociatesClassification => ("classification", "RelatingClassification"),
        IfcClass.IfcRelAssociatesDocument => ("document", "RelatingDocument"),
        IfcClass.IfcRelAssociatesLibrary => ("library", "RelatingLibrary"),
        IfcClass.IfcRelAssociatesApproval => ("approval", "RelatingApproval"),
        IfcClass.IfcRelAssociatesConstraint => ("constraint", "RelatingConstraint"),
        IfcClass.IfcRelAssociatesAppliedValue => ("appliedValue", "RelatingAppliedValue"),
        IfcClass.IfcRelAssociatesProfileDef => ("profile", "RelatingProfileDef"),
        IfcClass.IfcRelAssociatesProfileProperties => ("profileProperties", "RelatingProfileProperties"),
        _ => (null, null),
    };

    private static void AddOrJoin(ImmutableArray<CityAttribute>.Builder attributes, int first, CityAttribute added)
    {
        for (int i = first; i < attributes.Count; i++)
        {
            if (!string.Equals(attributes[i].Name, added.Name, StringComparison.Ordinal))
                continue;
            ImmutableArray<AttributeValue> items = attributes[i].Value is ListValue list ? list.Items : [attributes[i].Value];
            attributes[i] = added with { Value = new ListValue(items.Add(added.Value)) };
            return;
        }

        attributes.Add(added);
    }

    private void AddNested(string name, List<ObjectNode> nodes, ImmutableArray<CityAttribute>.Builder attributes)
    {
        if (nodes.Count == 0)
            return;
        var items = ImmutableArray.CreateBuilder<AttributeValue>(nodes.Count);
        foreach (ObjectNode node in nodes)
        {
            var members = ImmutableArray.CreateBuilder<CityAttribute>();
            _descriptions.AddValues(node.Entity, static _ => true, members);
            _sets.AddTo(node.Entity, default, members, withSeries: true);
            items.Add(new NestedValue(members.ToImmutable(), node.EntityName));
        }

        attributes.Add(new CityAttribute(name, items.Count == 1 ? items[0] : new ListValue(items.ToImmutable())));
    }
}
