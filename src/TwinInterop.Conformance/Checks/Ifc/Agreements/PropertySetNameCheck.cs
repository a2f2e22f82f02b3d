using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that property sets of one's own are not named like those of the standard.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.3.3.</remarks>
[Checks("ifc-pse002")]
internal sealed class PropertySetNameCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity set in subject.Model.OfType(IfcClass.IfcPropertySet))
        {
            if (set.Text("Name") is { } name && name.StartsWith("Pset", StringComparison.OrdinalIgnoreCase)
                && !name.StartsWith("Pset_", StringComparison.Ordinal))
            {
                subject.Report("ifc-pse002", set, "Name", name);
            }
        }
    }
}
