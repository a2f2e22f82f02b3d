using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Follows references from the objects of one format to those of others.</summary>
[Checks("dlv-link")]
internal sealed class DeliveredLinksCheck(DeliverySubject subject)
{
    private const string Class = "delivery-links";

    public void Check()
    {
        if (subject.Profile.Links.IsEmpty)
        {
            subject.Log.Untested(Class, "the profile does not ask for it");
            return;
        }

        subject.Log.Tested(Class);
        foreach (LinkDemand demand in subject.Profile.Links)
        {
            HashSet<string> targets = [.. subject.FilesOf(demand.To).SelectMany(file => file.Objects).Select(item => item.Id)];
            foreach (DeliveredFile file in subject.FilesOf([demand.From]))
            {
                HashSet<string> known = [.. targets, .. file.Objects.Select(item => item.Id)];
                foreach (DeliveredObject item in file.Objects)
                    Check(item, demand, known);
            }
        }
    }

    private void Check(DeliveredObject item, LinkDemand demand, HashSet<string> known)
    {
        foreach (CityObjectRelation relation in item.Relations)
        {
            if ((demand.Relations.IsEmpty || demand.Relations.Contains(relation.Type, StringComparer.Ordinal)) && !Leads(relation.TargetId, known))
                subject.Report("dlv-link", item, $"{relation.Type} {relation.TargetId}", string.Join(" | ", demand.To));
        }
    }

    /// <summary>A target may be named by its id, or by a URN that ends with it.</summary>
    private static bool Leads(string target, HashSet<string> ids) =>
        ids.Contains(target) || ids.Contains(target[(target.LastIndexOfAny([':', '/', '#']) + 1)..]);
}
