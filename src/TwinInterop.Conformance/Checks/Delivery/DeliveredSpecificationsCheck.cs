using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>The information delivery specifications (IDS) that a profile names.</summary>
[Checks("dlv-ids-missing")]
internal sealed class DeliveredSpecificationsCheck(DeliverySubject subject)
{
    private const string Class = "delivery-ids";

    public void Check()
    {
        if (subject.Profile.InformationDeliverySpecifications.IsEmpty)
        {
            subject.Log.Untested(Class, "the profile does not ask for it");
            return;
        }

        foreach (string path in subject.Profile.InformationDeliverySpecifications)
        {
            if (!File.Exists(path))
                subject.Log.Report("dlv-ids-missing", Path.GetFileName(path));
        }

        subject.Log.Untested(Class, "building models are not held against the specifications here");
    }
}
