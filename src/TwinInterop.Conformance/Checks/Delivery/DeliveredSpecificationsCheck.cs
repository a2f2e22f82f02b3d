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

        // What a model says of a specification stands with the model.
        if (subject.Files.Any(file => file.Format?.Id == "ifc"))
            subject.Log.Tested(Class);
        else
            subject.Log.Untested(Class, "the delivery holds no building model");
    }
}
