using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes openings, projections and ports, which are attributes of an element in the model.</summary>
/// <remarks>Their shape went into that of the element: they come without one.</remarks>
/// <param name="document">Takes them.</param>
internal sealed class FeatureWriter(IfcDocument document)
{
    /// <summary>Writes openings and projections; false where not all of them can be.</summary>
    public bool WriteFeatures(ImmutableArray<NestedValue> items, ObjectReference owner)
    {
        if (!Is(owner.Entity, IfcClass.IfcElement))
            return false;
        (IfcInstance Instance, List<CityAttribute> Sets)?[] drafts = [.. items.Select(item => Draft(item, IfcClass.IfcFeatureElement))];
        if (!Array.TrueForAll(drafts, draft => draft is { } made && RelationshipOf(made.Instance.Type) != IfcClass.Unknown) || !Claim(items))
            return false;
        for (int i = 0; i < drafts.Length; i++)
        {
            ObjectReference feature = Write(drafts[i]!.Value, items[i], owner); // asked above
            bool isOpening = RelationshipOf(feature.Entity) == IfcClass.IfcRelVoidsElement;
            document.Instances.Write(document.NewRoot(RelationshipOf(feature.Entity), feature.GlobalId, "host")
                .With(isOpening ? "RelatingBuildingElement" : "RelatingElement", StepArgument.Reference(owner.Number))
                .With(isOpening ? "RelatedOpeningElement" : "RelatedFeatureElement", StepArgument.Reference(feature.Number)));
        }

        return true;
    }

    /// <summary>Writes ports; false where not all of them can be.</summary>
    public bool WritePorts(ImmutableArray<NestedValue> items, ObjectReference owner)
    {
        if (!Is(owner.Entity, IfcClass.IfcElement))
            return false;
        (IfcInstance Instance, List<CityAttribute> Sets)?[] drafts = [.. items.Select(item => Draft(item, IfcClass.IfcPort))];
        if (Array.Exists(drafts, draft => draft is null) || !Claim(items))
            return false;
        int[] ports = [.. drafts.Select((draft, i) => Write(draft!.Value, items[i], owner).Number)]; // asked above
        if (document.Schema.Release != IfcRelease.Ifc2x3)
        {
            document.Instances.Write(document.NewRoot(IfcClass.IfcRelNests, owner.GlobalId, "ports")
                .With("RelatingObject", StepArgument.Reference(owner.Number))
                .With("RelatedObjects", StepArgument.References(ports)));
            return true;
        }

        for (int i = 0; i < ports.Length; i++)
        {
            document.Instances.Write(document.NewRoot(IfcClass.IfcRelConnectsPortToElement, IdOf(items[i]), "owner")
                .With("RelatingPort", StepArgument.Reference(ports[i]))
                .With("RelatedElement", StepArgument.Reference(owner.Number)));
        }

        return true;
    }

    private (IfcInstance Instance, List<CityAttribute> Sets)? Draft(NestedValue value, IfcClass wanted)
    {
        if (value.TypeName is not { } name || document.Schema.Entity(name) is not { IsAbstract: false } entity
            || !Is(entity, wanted) || !IfcDocument.IsGlobalId(IdOf(value)))
        {
            return null;
        }

        var instance = new IfcInstance(entity);
        var sets = new List<CityAttribute>();
        foreach (CityAttribute member in value.Members)
        {
            if (member.Value is NestedValue { IsSet: true, Members.Length: > 0 })
            {
                sets.Add(member);
                continue;
            }

            int index = entity.IndexOf(member.Name);
            if (index < 0)
                return null;
            instance[member.Name] = document.Arguments.Convert(member.Value, entity.Attributes[index].Type);
            if (!instance[member.Name].Exists)
                return null;
        }

        if (document.Schema.Release == IfcRelease.Ifc2x3)
            instance["OwnerHistory"] = StepArgument.Reference(document.History.Default);
        return document.Instances.IsWhole(instance) ? (instance, sets) : null;
    }

    private ObjectReference Write((IfcInstance Instance, List<CityAttribute> Sets) draft, NestedValue value, ObjectReference owner)
    {
        int placement = document.WritePlacement(owner.Placement, new Position(0, 0, 0));
        draft.Instance["ObjectPlacement"] = StepArgument.Reference(placement);
        var reference = new ObjectReference(document.Instances.Write(draft.Instance), draft.Instance.Type, IdOf(value), placement);
        foreach (CityAttribute set in draft.Sets)
            document.Sets.Write(reference, set);
        return reference;
    }

    // All or none: what cannot be an element of its own stays an attribute.
    private bool Claim(ImmutableArray<NestedValue> items) => items.All(item => document.Claim(IdOf(item)));

    private static string IdOf(NestedValue value) =>
        (value.Members.FirstOrDefault(member => member.Name == "GlobalId")?.Value as TextValue)?.Text ?? "";

    private IfcClass RelationshipOf(EntityType entity) =>
        Is(entity, IfcClass.IfcFeatureElementSubtraction) ? IfcClass.IfcRelVoidsElement
        : Is(entity, IfcClass.IfcFeatureElementAddition) ? IfcClass.IfcRelProjectsElement
        : IfcClass.Unknown;

    private bool Is(EntityType entity, IfcClass other) =>
        document.Schema.Entity(other) is { } declared && entity.IsSubtypeOf(declared);
}
