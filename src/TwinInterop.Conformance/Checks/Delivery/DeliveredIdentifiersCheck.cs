using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Holds identifiers against the profile: there, of their form, of one object only.</summary>
[Checks("dlv-id-*")]
internal sealed class DeliveredIdentifiersCheck(DeliverySubject subject)
{
    public void Check()
    {
        subject.Log.Tested("delivery-identifiers");
        foreach (ClassDemand demand in subject.Profile.Classes)
        {
            foreach (DeliveredFile file in subject.FilesOf(demand.Formats))
            {
                List<DeliveredObject> objects = [.. file.OfClass(demand.Class)];
                foreach (IdentifierDemand identifier in demand.Identifiers)
                    Check(objects, identifier);
                CheckShare(objects, [.. demand.Identifiers], demand.Identified);
            }
        }
    }

    private void Check(List<DeliveredObject> objects, IdentifierDemand identifier)
    {
        CheckShare(objects, [identifier], identifier.Share);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DeliveredObject item in objects)
        {
            foreach (string value in IdentifierValues.Of(item, identifier))
            {
                if (identifier.Pattern is { } pattern && !pattern.IsMatch(value))
                    subject.Report("dlv-id-form", item, $"{identifier.Scheme} {value}", DeliverySubject.Show(pattern));
                if (identifier.IsUnique && !owners.TryAdd(value, item.Id) && owners[value] != item.Id)
                    subject.Report("dlv-id-duplicate", item, $"{identifier.Scheme} {value}: {owners[value]}");
            }
        }
    }

    private void CheckShare(List<DeliveredObject> objects, IdentifierDemand[] identifiers, double share)
    {
        List<DeliveredObject> without = [.. objects.Where(item => !identifiers.Any(identifier => IdentifierValues.Of(item, identifier).Any()))];
        int given = objects.Count - without.Count;
        if (given >= share * objects.Count)
            return;
        string schemes = string.Join(" | ", identifiers.Select(identifier => identifier.Scheme));
        foreach (DeliveredObject item in without)
            subject.Report("dlv-id-missing", item, DeliverySubject.Share(given, objects.Count), $"{schemes}, {DeliverySubject.AtLeast(share)}");
    }
}
