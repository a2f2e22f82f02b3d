using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Asks the registry whether the identifiers of an object are known, and all name the same object.</summary>
[Checks("dlv-registry-*")]
internal sealed class DeliveredRegistryCheck(DeliverySubject subject)
{
    private const string Class = "delivery-registry";

    public void Check()
    {
        if (subject.Registry is null)
        {
            subject.Log.Untested(Class, "no registry was given (--registry URI)");
            return;
        }

        subject.Log.Tested(Class);
        foreach (ClassDemand demand in subject.Profile.Classes)
        {
            if (demand.Identifiers.IsEmpty)
                continue;
            foreach (DeliveredFile file in subject.FilesOf(demand.Formats))
                Ask(file, demand, subject.Registry);
        }
    }

    private void Ask(DeliveredFile file, ClassDemand demand, IdentityLookup registry)
    {
        List<(DeliveredObject Item, string Name)> asked =
        [
            .. file.OfClass(demand.Class).SelectMany(item => demand.Identifiers
                .SelectMany(identifier => IdentifierValues.Of(item, identifier)).Distinct(StringComparer.Ordinal).Select(name => (item, name))),
        ];
        IReadOnlyList<string?> answers = registry([.. asked.Select(pair => pair.Name)]);
        foreach (var group in asked.Zip(answers).GroupBy(pair => pair.First.Item))
        {
            List<string> twins = [.. group.Select(pair => pair.Second).OfType<string>().Distinct(StringComparer.Ordinal)];
            string names = string.Join(", ", group.Select(pair => $"{pair.First.Name} → {pair.Second ?? "–"}"));
            if (twins.Count == 0)
                subject.Report("dlv-registry-unknown", group.Key, names);
            else if (twins.Count > 1)
                subject.Report("dlv-registry-conflict", group.Key, names);
        }
    }
}
