using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Recognises sets that are quantities: by their names and by what they measure.</summary>
internal static class QuantitySet
{
    private static readonly string[] Names = ["Qto_", "BaseQuantities", "Component Quantities"];

    /// <summary>The quantities of a set; null where it is a set of properties.</summary>
    public static ImmutableArray<IfcInstance>? Of(string name, NestedValue set, IfcDocument document)
    {
        if (!Array.Exists(Names, known => name.StartsWith(known, StringComparison.Ordinal)))
            return null;
        if (set.Members.DistinctBy(member => member.Name, StringComparer.Ordinal).Count() < set.Members.Length)
            return null;
        var quantities = ImmutableArray.CreateBuilder<IfcInstance>(set.Members.Length);
        foreach (CityAttribute member in set.Members)
        {
            if (!member.IsGeneric || member.Name.Length == 0 || member.Value is not MeasureValue { Unit: { } unit } measure || Quantity(measure, unit, document) is not { } quantity)
                return null;
            quantities.Add(quantity.With("Name", StepArgument.Text(member.Name)));
        }

        return quantities.Count == 0 ? null : quantities.MoveToImmutable();
    }

    private static IfcInstance? Quantity(MeasureValue measure, string ucum, IfcDocument document)
    {
        if (!double.IsFinite(measure.Number))
            return null;
        (string? unitType, int unit) = document.Units.Find(ucum);
        (IfcClass entity, string attribute) = unitType switch
        {
            "LENGTHUNIT" => (IfcClass.IfcQuantityLength, "LengthValue"),
            "AREAUNIT" => (IfcClass.IfcQuantityArea, "AreaValue"),
            "VOLUMEUNIT" => (IfcClass.IfcQuantityVolume, "VolumeValue"),
            "MASSUNIT" => (IfcClass.IfcQuantityWeight, "WeightValue"),
            "TIMEUNIT" => (IfcClass.IfcQuantityTime, "TimeValue"),
            UnitTables.None => (IfcClass.IfcQuantityCount, "CountValue"),
            _ => (IfcClass.Unknown, ""),
        };
        if (entity == IfcClass.Unknown)
            return null;
        bool isWhole = entity == IfcClass.IfcQuantityCount && measure.Number == Math.Floor(measure.Number);
        if (entity == IfcClass.IfcQuantityCount && !isWhole)
            return null;
        return document.Instances.New(entity)
            .With(attribute, isWhole ? StepArgument.Integer((long)measure.Number) : StepArgument.Real(measure.Number))
            .With("Unit", StepArgument.Reference(unit));
    }
}
