using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Checks that no GlobalId is given twice.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcRoot, UR1.</remarks>
[Checks("ifc-unique-globalid")]
internal sealed class UniqueIdCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        var first = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (IfcEntity root in subject.Model.OfType(IfcClass.IfcRoot))
        {
            if (root.Text("GlobalId") is { } id && !first.TryAdd(id, root.Id))
                subject.Report("ifc-unique-globalid", root, "GlobalId", FormattableString.Invariant($"{id}, as #{first[id]}"));
        }
    }
}
