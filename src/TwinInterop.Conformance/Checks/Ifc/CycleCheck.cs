using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Checks that nothing is part of itself by a chain of others; circles of placements are found where shapes are evaluated.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcRelAggregates, IfcRelNests (acyclic by definition).</remarks>
[Checks("ifc-rule-cycle")]
internal sealed class CycleCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        var parents = new Dictionary<int, int>();
        foreach (IfcClass kind in (ReadOnlySpan<IfcClass>)[IfcClass.IfcRelAggregates, IfcClass.IfcRelNests])
        {
            parents.Clear();
            foreach (IfcEntity relation in subject.Model.OfType(kind))
            {
                IfcEntity whole = relation.Reference("RelatingObject");
                foreach (IfcEntity part in relation.References("RelatedObjects"))
                {
                    if (whole.Exists && part != whole) // Itself has a rule of its own.
                        parents[part.Slot] = whole.Slot;
                }
            }

            Report(subject, parents, kind.ToString());
        }
    }

    // Each member is walked from once: those that lead into a walk before, or out at the top, are done.
    private static void Report(IfcSubject subject, Dictionary<int, int> parents, string relation)
    {
        var walks = new Dictionary<int, int>();
        foreach (int start in parents.Keys.Order())
        {
            int at = start;
            while (!walks.ContainsKey(at) && parents.TryGetValue(at, out int next))
            {
                walks[at] = start;
                at = next;
            }

            if (walks.TryGetValue(at, out int walk) && walk == start && parents.ContainsKey(at))
                subject.Report("ifc-rule-cycle", subject.Model[at], null, relation);
        }
    }
}
