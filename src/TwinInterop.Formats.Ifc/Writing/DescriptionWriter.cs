using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes what an object says beside its place and shape: attributes of its entity, sets, associations, notes.</summary>
/// <param name="document">Takes them.</param>
internal sealed class DescriptionWriter(IfcDocument document)
{
    private readonly AssociationWriter _associations = new(document);
    private readonly AddressWriter _addresses = new(document);
    private readonly NoteWriter _notes = new(document);
    private readonly DynamizerWriter _dynamizers = new(document);

    /// <summary>Writes the description of an object, and sets what belongs into its instance.</summary>
    public void Write(CityObject item, IfcInstance instance, ObjectReference reference, ObjectNote note)
    {
        var schemaAttributes = new List<CityAttribute>();
        var generic = new List<CityAttribute>();
        var sets = new HashSet<string>(StringComparer.Ordinal);
        var history = new HistoryDraft();
        foreach (CityAttribute attribute in item.Attributes)
        {
            document.Context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(attribute.Value));
            if (note.IsNative && CodeMapping.Follows(attribute, instance.Type, KindOf(item, instance.Type), TextOf(item, "ObjectType")))
                continue;
            if (attribute.Value is NestedValue { IsSet: true, Members.Length: > 0 }
                && attribute.Name.Length > 0 && !TwinSets.IsReserved(attribute.Name) && sets.Add(attribute.Name))
            {
                document.Sets.Write(reference, attribute);
            }
            else if (!IsInInstance(attribute, instance, reference, note, history))
            {
                (attribute.IsGeneric ? generic : schemaAttributes).Add(attribute);
            }
        }

        SetHistory(item, instance, note, history);
        SetNames(item, instance, reference, note, schemaAttributes);
        document.Sets.Write(reference, TwinSets.Attributes, schemaAttributes, isGeneric: false);
        document.Sets.Write(reference, TwinSets.GenericAttributes, generic, isGeneric: true);
        _addresses.Write(item, instance, reference, note.IsNative);
        _associations.WriteReferences(item, reference);
        _notes.Write(item, reference, note);
        _dynamizers.Write(item, reference);
    }

    /// <summary>Writes what all objects together say: which of them have which type, where time series come from.</summary>
    public void WriteEnd()
    {
        _associations.WriteTypes();
        _dynamizers.WriteEnd();
    }

    /// <summary>The predefined type, where the release has it.</summary>
    private string? KindOf(CityObject item, EntityType entity)
    {
        int index = entity.IndexOf("PredefinedType");
        return index >= 0 && TextOf(item, "PredefinedType") is { } kind
            && document.Schema.Type(entity.Attributes[index].Type.Name)?.Has(kind) == true ? kind : null;
    }

    private static string? TextOf(CityObject item, string name) =>
        (item.Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value as TextValue)?.Text;

    private bool IsInInstance(CityAttribute attribute, IfcInstance instance, ObjectReference reference, ObjectNote note, HistoryDraft history)
    {
        if (attribute.IsGeneric)
            return false;
        string? own = attribute.Name switch
        {
            "name" => "Name",
            "description" => "Description",
            _ => null,
        };
        if (own is not null)
        {
            if (attribute.Value is not TextValue { Text.Length: > 0 } text || instance[own].Exists)
                return false;
            instance[own] = StepArgument.Text(text.Text);
            return true;
        }

        if (!note.IsNative)
            return false;
        if (instance.Type.Class == IfcClass.IfcGrid && Reading.GridAxes.Attributes.Contains(attribute.Name, StringComparer.Ordinal))
            return true; // the axes were written with their tags
        if (note.HasLayouts && AlignmentDrafting.IsLayouts(attribute))
            return true;
        return history.Take(attribute, document.History) || IsOwnValue(attribute, instance) || _associations.Write(attribute, reference);
    }

    /// <summary>Sets a value that the entity has an attribute for.</summary>
    private bool IsOwnValue(CityAttribute attribute, IfcInstance instance)
    {
        int index = instance.Type.IndexOf(attribute.Name);
        bool isOther = attribute.Name is "GlobalId" or "OwnerHistory" or "Name" or "Description" or "ObjectPlacement" or "Representation";
        if (index < 0 || isOther || instance[attribute.Name].Exists)
            return false;
        instance[attribute.Name] = document.Arguments.Convert(attribute.Value, instance.Type.Attributes[index].Type);
        return instance[attribute.Name].Exists;
    }

    private void SetHistory(CityObject item, IfcInstance instance, ObjectNote note, HistoryDraft history)
    {
        long created = note.IsNative ? OwnerHistoryWriter.SecondsOf(item.Lifespan.Creation) ?? 0 : 0;
        if (created > 0)
            document.Context.Books.Keep(BookAccount.Attributes);
        if (created > 0 || !history.IsEmpty)
            instance["OwnerHistory"] = StepArgument.Reference(document.History.Of(created, history.Modified, history.Action, history.Application));
        else if (document.Schema.Release == IfcRelease.Ifc2x3)
            instance["OwnerHistory"] = StepArgument.Reference(document.History.Default);
    }

    /// <summary>Names for people: an object without a name goes by its id, and its class stands where IFC has no entity for it.</summary>
    private static void SetNames(
        CityObject item, IfcInstance instance, ObjectReference reference, ObjectNote note, List<CityAttribute> schemaAttributes)
    {
        if (note.IsNative)
            return;
        string id = item.Source.LocalId;
        if (!instance["Name"].Exists)
            instance["Name"] = StepArgument.Text(id);
        else if (item.Attributes.FirstOrDefault(attribute => attribute is { Name: "name", IsGeneric: false })?.Value is TextValue text && text.Text == id)
            schemaAttributes.Add(new CityAttribute("name", text));
        if (!instance["ObjectType"].Exists)
            instance["ObjectType"] = StepArgument.Text(item.Class.Name);
        instance["Tag"] = StepArgument.Text(id == reference.GlobalId ? null : id);
        string? composition = item.Class.Name switch
        {
            "BuildingPart" or "BridgePart" or "TunnelPart" => "PARTIAL",
            "BuildingUnit" => "COMPLEX",
            _ => null,
        };
        if (composition is not null)
            instance["CompositionType"] = StepArgument.Enumeration(composition);
    }
}
