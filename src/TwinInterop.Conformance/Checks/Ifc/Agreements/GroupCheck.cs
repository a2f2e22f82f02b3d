using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that no group holds itself, over others or not.</summary>
/// <remarks>Source: IfcGroup, IfcRelAssignsToGroup (ISO 16739-1:2024, 5.1.3.17).</remarks>
[Checks("ifc-grp001")]
internal sealed class GroupCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity group in subject.Model.OfType(IfcClass.IfcGroup))
        {
            var seen = new HashSet<IfcEntity>();
            var open = new Stack<IfcEntity>(Members(group));
            while (open.TryPop(out IfcEntity member))
            {
                if (member == group)
                {
                    subject.Report("ifc-grp001", group);
                    break;
                }

                if (member.Is(IfcClass.IfcGroup) && seen.Add(member))
                    Members(member).ForEach(open.Push);
            }
        }
    }

    private static List<IfcEntity> Members(IfcEntity group) =>
        group.Related(IfcClass.IfcRelAssignsToGroup, "RelatingGroup", "RelatedObjects");
}
