using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>How one city object will be written: its class, and where each of its features goes.</summary>
/// <param name="source">The object.</param>
/// <param name="target">The class that it gets.</param>
internal sealed class FeaturePlan(CityObject source, SchemaClass target)
{
    /// <summary>The object.</summary>
    public CityObject Source { get; } = source;

    /// <summary>The class that it gets.</summary>
    public SchemaClass Target { get; } = target;

    /// <summary>The element that is written: that of the class, or one of an application domain extension.</summary>
    public SchemaName Element { get; init; } = target.Name;

    /// <summary>The id in the file.</summary>
    public string Id { get; set; } = "";

    /// <summary>Whether the file states the id.</summary>
    public bool IsIdWritten { get; set; } = true;

    /// <summary>The id of the source, where the one in the file differs from it; else null.</summary>
    public string? OriginalId { get; set; }

    /// <summary>The addresses; empty when the class has no property for them.</summary>
    public List<PlannedAddress> Addresses { get; } = [];

    /// <summary>Whether the object was made here: nothing of it stands in the source.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether it is a class that groups parts without holding them, such as a storey in CityGML 2.0.</summary>
    public bool IsLinkedGroup { get; init; }

    /// <summary>Whether the class is broader than the object's own.</summary>
    public bool IsGeneralized { get; init; }

    /// <summary>The parts with the properties that hold them.</summary>
    public List<(SchemaProperty Property, FeaturePlan Part)> Parts { get; } = [];

    /// <summary>Parts that stand elsewhere in the file; this object refers to them.</summary>
    public List<FeaturePlan> LinkedMembers { get; } = [];

    /// <summary>Whether another object than the one that holds it books the link to its parent.</summary>
    public bool IsLinkedMember { get; private set; }

    /// <summary>The object that this one was part of, and that now stands elsewhere; null when there is none.</summary>
    public FeaturePlan? LinkedParent { get; set; }

    /// <summary>Whether it bounds a room: the insides of CityGML 1.0 and 2.0 are at level 4.</summary>
    public bool BoundsRoom { get; init; }

    /// <summary>The geometries with the properties that hold them.</summary>
    public List<GeometryPlan> Geometries { get; } = [];

    /// <summary>The attributes with the properties that hold them.</summary>
    public AttributePlan Attributes { get; set; } = new();

    /// <summary>What the version cannot say, noted for the way back.</summary>
    public ObjectNotes Notes { get; } = new();

    /// <summary>Lets this object refer to a part that stands elsewhere in the file.</summary>
    public void LinkTo(FeaturePlan member)
    {
        LinkedMembers.Add(member);
        member.IsLinkedMember = true;
    }

    /// <summary>This plan and all below it, in the order of writing.</summary>
    public IEnumerable<FeaturePlan> SelfAndParts()
    {
        var pending = new Stack<FeaturePlan>();
        pending.Push(this);
        while (pending.TryPop(out FeaturePlan? current))
        {
            yield return current;
            for (int i = current.Parts.Count - 1; i >= 0; i--)
                pending.Push(current.Parts[i].Part);
        }
    }
}
