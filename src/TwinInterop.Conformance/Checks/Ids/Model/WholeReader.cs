using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Finds what objects are part of, and what that is part of, to the end.</summary>
internal static class WholeReader
{
    /// <summary>The wholes of an object, nearest first, each once.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="relations">The relations that count.</param>
    public static IEnumerable<IfcEntity> Of(IfcEntity entity, IdsRelation relations)
    {
        var seen = new HashSet<int> { entity.Slot };
        var next = new Queue<IfcEntity>();
        next.Enqueue(entity);
        while (next.TryDequeue(out IfcEntity part))
        {
            foreach (IfcEntity whole in Next(part, relations))
            {
                if (!seen.Add(whole.Slot))
                    continue;
                next.Enqueue(whole);
                yield return whole;
            }
        }
    }

    private static List<IfcEntity> Next(IfcEntity part, IdsRelation relations)
    {
        var wholes = new List<IfcEntity>();
        if (relations.HasFlag(IdsRelation.Aggregates))
            Add(part, IfcClass.IfcRelAggregates, "RelatedObjects", "RelatingObject", wholes);
        if (relations.HasFlag(IdsRelation.Nests))
            Add(part, IfcClass.IfcRelNests, "RelatedObjects", "RelatingObject", wholes);
        if (relations.HasFlag(IdsRelation.Containment))
            Add(part, IfcClass.IfcRelContainedInSpatialStructure, "RelatedElements", "RelatingStructure", wholes);
        if (relations.HasFlag(IdsRelation.Group))
            Add(part, IfcClass.IfcRelAssignsToGroup, "RelatedObjects", "RelatingGroup", wholes);
        if (relations.HasFlag(IdsRelation.VoidsAndFills))
        {
            Add(part, IfcClass.IfcRelFillsElement, "RelatedBuildingElement", "RelatingOpeningElement", wholes);
            Add(part, IfcClass.IfcRelVoidsElement, "RelatedOpeningElement", "RelatingBuildingElement", wholes);
        }

        return wholes;
    }

    private static void Add(IfcEntity part, IfcClass relation, string related, string relating, List<IfcEntity> into)
    {
        foreach (IfcEntity link in part.ReferredBy(relation, related))
        {
            if (link.Reference(relating) is { Exists: true } whole)
                into.Add(whole);
        }
    }
}
