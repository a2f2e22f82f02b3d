using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Sets;

/// <summary>Checks sets of quantities that bear a standard name: their objects, their quantities and the kinds of these.</summary>
/// <remarks>Source: ISO 16739-1:2024, annex A (quantity sets); buildingSMART, rule QTY001.</remarks>
[Checks("ifc-qto-*")]
internal sealed class QuantitySetCheck : IIfcCheck
{
    private const string Method = "BaseQuantities";

    private static readonly FrozenDictionary<string, IfcClass> Kinds = new Dictionary<string, IfcClass>(StringComparer.Ordinal)
    {
        ["length"] = IfcClass.IfcQuantityLength,
        ["area"] = IfcClass.IfcQuantityArea,
        ["volume"] = IfcClass.IfcQuantityVolume,
        ["weight"] = IfcClass.IfcQuantityWeight,
        ["count"] = IfcClass.IfcQuantityCount,
        ["time"] = IfcClass.IfcQuantityTime,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        if (subject.ForeignSchema is not null || subject.Schema.Release == IfcRelease.Ifc2x3)
        {
            subject.Untested("ifc-quantity-sets", subject.ForeignSchema ?? "IFC2x3 has no standard sets of quantities");
            return;
        }

        PropertySets definitions = PropertySets.Of(subject.Schema.Release);
        foreach (IfcEntity set in subject.Model.OfType(IfcClass.IfcElementQuantity))
        {
            if (set.Text("Name") is not { } name || !name.StartsWith("Qto_", StringComparison.Ordinal))
                continue;
            if (definitions.Find(name) is { } definition)
                Check(subject, set, definition);
            else
                subject.Report("ifc-qto-name", set, "Name", name);
        }
    }

    private static void Check(IfcSubject subject, IfcEntity set, PropertySet definition)
    {
        if (set.Text("MethodOfMeasurement") is { Length: > 0 } method && method != Method)
            subject.Report("ifc-qto-method", set, "MethodOfMeasurement", method, Method);
        foreach (IfcEntity target in SetTargets.Of(set))
        {
            if (definition.AppliesTo(target, subject.Schema) == false)
                subject.Report("ifc-qto-applicable", set, null, $"{definition.Name}, {target}", string.Join(", ", definition.Entities));
        }

        foreach (IfcEntity quantity in set.References("Quantities"))
        {
            if (quantity.Text("Name") is not { } name)
                continue;
            if (definition.Property(name) is not { } expected)
                subject.Report("ifc-qto-quantity", quantity, "Name", $"{name} in {definition.Name}");
            else if (Kinds.TryGetValue(expected.Kind, out IfcClass kind) && !quantity.Is(kind))
                subject.Report("ifc-qto-quantity-type", quantity, null, $"{definition.Name}.{name}: {quantity.Type?.Name}", kind.ToString());
        }
    }
}
