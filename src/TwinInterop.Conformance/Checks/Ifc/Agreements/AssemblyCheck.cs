using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks what elements are made of: parts of stairs, places of parts, ports of cables.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.5.1 (aggregation), 6.1.3.45 (IfcStair), 8.6.3.9 (IfcLocalPlacement).</remarks>
[Checks("ifc-blt003", "ifc-ojp001", "ifc-sys001")]
internal sealed class AssemblyCheck : IIfcCheck
{
    private static readonly IfcClass[] StairParts = [IfcClass.IfcRailing, IfcClass.IfcSlab, IfcClass.IfcStairFlight];

    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity stair in subject.Model.OfType(IfcClass.IfcStair))
        {
            foreach (IfcEntity part in stair.Parts().Where(part => !Array.Exists(StairParts, part.Is)))
                subject.Report("ifc-blt003", stair, found: part.ToString(), expected: string.Join(", ", StairParts));
        }

        if (subject.IsOf(IfcRelease.Ifc2x3, IfcRelease.Ifc4))
        {
            foreach (IfcEntity relation in subject.Model.OfType(IfcClass.IfcRelAggregates))
                CheckPlaces(subject, relation);
        }

        if (subject.IsOf(IfcRelease.Ifc4x3))
        {
            foreach (IfcEntity cable in subject.Model.OfType(IfcClass.IfcCableSegment))
                CheckPorts(subject, cable);
        }
    }

    private static void CheckPlaces(IfcSubject subject, IfcEntity relation)
    {
        IfcEntity whole = relation.Reference("RelatingObject");
        if (!whole.Exists || !whole.Is(IfcClass.IfcElement))
            return;
        IfcEntity expected = whole.Reference("ObjectPlacement");
        foreach (IfcEntity part in relation.References("RelatedObjects"))
        {
            if (!part.Is(IfcClass.IfcElement))
                continue;
            IfcEntity placement = part.Reference("ObjectPlacement");
            if (!placement.Is(IfcClass.IfcLocalPlacement))
                subject.Report("ifc-ojp001", part, "ObjectPlacement", placement.ToString(), "IfcLocalPlacement");
            else if (placement.Reference("PlacementRelTo") is var other && other != expected)
                subject.Report("ifc-ojp001", placement, "PlacementRelTo", other.ToString(), expected.ToString());
        }
    }

    private static void CheckPorts(IfcSubject subject, IfcEntity cable)
    {
        List<IfcEntity> ports = cable.Nested().FindAll(part => part.Is(IfcClass.IfcDistributionPort));
        bool isComplete = ports.Count == 2
            && ports.Exists(port => port.Enum("FlowDirection") == "SOURCE")
            && ports.Exists(port => port.Enum("FlowDirection") == "SINK");
        if (!isComplete)
            subject.Report("ifc-sys001", cable, found: string.Join(", ", ports.Select(port => port.Enum("FlowDirection") ?? "$")), expected: "SOURCE, SINK");
    }
}
