using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that each element stands in one place of the structure: contained, or part of something.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.5.8 to 4.1.5.13. Several codes of the field name the same fault from another side.</remarks>
[Checks("ifc-sps003", "ifc-sps004", "ifc-sps005", "ifc-sps006", "ifc-sps007")]
internal sealed class ContainmentCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity product in subject.Model.OfType(IfcClass.IfcProduct))
        {
            List<IfcEntity> containers = product.Containers();
            bool isElement = product.Is(IfcClass.IfcElement);
            if (isElement && !product.Is(IfcClass.IfcFeatureElement))
                CheckElement(subject, product, containers);
            else if (product.IsOneOf(IfcClass.IfcGrid, IfcClass.IfcAnnotation))
                Require(subject, product, containers.Count + product.Hosts().Count == 1);
            else if (!isElement && containers.Count > 0 && !product.Is(IfcClass.IfcSpatialStructureElement) && !product.Is(IfcClass.IfcSpatialElement))
                subject.Report("ifc-sps007", product, found: containers[0].ToString(), expected: "-");
            if (subject.IsOf(IfcRelease.Ifc4x3))
                CheckPositioned(subject, product, containers, isElement);
        }
    }

    private static void CheckElement(IfcSubject subject, IfcEntity element, List<IfcEntity> containers)
    {
        List<IfcEntity> wholes = element.Wholes();
        List<IfcEntity> hosts = element.Hosts();
        int roles = Math.Sign(wholes.Count) + Math.Sign(hosts.Count) + Math.Sign(containers.Count);
        if (roles != 1)
            subject.Report("ifc-sps005", element, found: string.Join(", ", [.. wholes, .. hosts, .. containers]), expected: "1");
        if (wholes.Count > 0 && containers.Count > 0)
        {
            subject.Report("ifc-sps003", element, found: containers[0].ToString(), expected: "-");
            if (wholes.Exists(whole => whole.Is(IfcClass.IfcElement)))
                subject.Report("ifc-sps007", element, found: containers[0].ToString(), expected: "-");
        }

        if (wholes.Count == 0)
            Require(subject, element, containers.Count > 0 || hosts.Count > 0);
    }

    private static void Require(IfcSubject subject, IfcEntity product, bool isContained)
    {
        if (!isContained)
            subject.Report("ifc-sps007", product, expected: "IfcRelContainedInSpatialStructure");
    }

    private static void CheckPositioned(IfcSubject subject, IfcEntity product, List<IfcEntity> containers, bool isElement)
    {
        if (product.ReferredBy(IfcClass.IfcRelPositions, "RelatedProducts").Count == 0)
            return;
        if (containers.Count > 0)
            subject.Report("ifc-sps004", product, found: containers[0].ToString(), expected: "-");
        if (isElement && product.ReferredBy(IfcClass.IfcRelReferencedInSpatialStructure, "RelatedElements").Count == 0)
            subject.Report("ifc-sps006", product, expected: "IfcRelReferencedInSpatialStructure");
    }
}
