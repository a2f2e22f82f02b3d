using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes what objects are associated with: types, materials, classifications, documents, openings, ports.</summary>
/// <param name="document">Takes them.</param>
internal sealed class AssociationWriter(IfcDocument document)
{
    private readonly FeatureWriter _features = new(document);
    private readonly TypeWriter _types = new(document);

    /// <summary>Writes an attribute as an association; false where IFC has none that holds all of it.</summary>
    public bool Write(CityAttribute attribute, ObjectReference owner)
    {
        ImmutableArray<NestedValue> items = attribute.Value switch
        {
            NestedValue nested => [nested],
            ListValue list when list.Items.All(item => item is NestedValue) => [.. list.Items.Cast<NestedValue>()],
            _ => [],
        };
        if (items.IsEmpty)
            return false;
        return attribute.Name switch
        {
            "type" => items.Length == 1 && _types.Write(items[0], owner),
            "features" => _features.WriteFeatures(items, owner),
            "ports" => _features.WritePorts(items, owner),
            var name => RelationshipOf(name) is ({ } relationship, { } relating) && WriteAll(items, owner, name, relationship, relating),
        };
    }

    /// <summary>Writes references to other systems; what a library reference cannot say is in a set.</summary>
    public void WriteReferences(CityObject item, ObjectReference owner)
    {
        var whole = new List<CityAttribute>();
        foreach ((int i, ExternalReference reference) in item.ExternalReferences.Index())
        {
            document.Context.Books.Keep(BookAccount.Attributes);
            if (!WriteLibrary(reference, owner, i))
                whole.Add(new CityAttribute((i + 1).ToString(CultureInfo.InvariantCulture), TwinReference.ToValue(reference), IsGeneric: true));
        }

        document.Sets.Write(owner, TwinSets.ExternalReferences, whole, isGeneric: true);
    }

    private bool WriteLibrary(ExternalReference reference, ObjectReference owner, int place)
    {
        const int LongestIdentifier = 255;
        if (reference is { RelationType: not null } or { Target.Length: 0 or > LongestIdentifier } || reference.System is not { Length: > 0 })
            return false;
        IfcInstance library = document.Instances.New(IfcClass.IfcLibraryReference)
            .With("Location", StepArgument.Text(reference.System))
            .With(document.Schema.Release == IfcRelease.Ifc2x3 ? "ItemReference" : "Identification", StepArgument.Text(reference.Target))
            .With("Name", StepArgument.Text(reference.IsUri ? TwinReference.UriName : TwinReference.TextName));
        Relate(owner, string.Create(CultureInfo.InvariantCulture, $"reference/{place}"), IfcClass.IfcRelAssociatesLibrary, "RelatingLibrary", document.Instances.Write(library), TwinReference.RelationName);
        return true;
    }

    private bool WriteAll(ImmutableArray<NestedValue> items, ObjectReference owner, string name, IfcClass relationship, string relating)
    {
        if (document.Schema.Entity(relationship) is not { } entity)
            return false;
        ExpressType wanted = entity.Attributes[entity.IndexOf(relating)].Type;
        int[] resources = [.. items.Select(item => document.Resources.Write(item, wanted))];
        if (resources.Contains(0))
            return false;
        for (int i = 0; i < resources.Length; i++)
            Relate(owner, string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"), relationship, relating, resources[i], null);
        return true;
    }

    private void Relate(ObjectReference owner, string place, IfcClass relationship, string relating, int resource, string? name) =>
        document.Instances.Write(document.NewRoot(relationship, owner.GlobalId, place)
            .With("Name", StepArgument.Text(name))
            .With("RelatedObjects", StepArgument.References([owner.Number]))
            .With(relating, StepArgument.Reference(resource)));

    private static (IfcClass? Relationship, string? Relating) RelationshipOf(string name) => name switch
    {
        "material" => (IfcClass.IfcRelAssociatesMaterial, "RelatingMaterial"),
        "classification" => (IfcClass.IfcRelAssociatesClassification, "RelatingClassification"),
        "document" => (IfcClass.IfcRelAssociatesDocument, "RelatingDocument"),
        "library" => (IfcClass.IfcRelAssociatesLibrary, "RelatingLibrary"),
        "approval" => (IfcClass.IfcRelAssociatesApproval, "RelatingApproval"),
        _ => (null, null),
    };

    /// <summary>Writes which objects have which type: a type knows all of its objects only at the end.</summary>
    public void WriteTypes() => _types.WriteRelationships();
}
