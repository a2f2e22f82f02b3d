using System.Collections.Frozen;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Checks the statistics of a tileset.</summary>
/// <remarks>Source: OGC 22-025r4, metadata statistics.</remarks>
[Checks("3dt-statistics-*")]
internal sealed class StatisticsCheck(FindingLog log)
{
    private static readonly FaultRules Faults = new("3dt-statistics-");
    private static readonly string[] Numeric = ["min", "max", "mean", "median", "standardDeviation", "variance", "sum"];

    public void Check(JsonPlace place, MetadataSchema? schema)
    {
        log.Tested("metadata");
        if (!new ShapeCheck(Faults, log).Object(place, SchemaShapes.Statistics))
            return;
        foreach (JsonPlace stated in place.ObjectAt("classes")?.Members() ?? [])
        {
            if (schema is null)
                log.Report("3dt-statistics-without-schema", stated.Where);
            else if (!schema.Classes.TryGetValue(stated.Name, out var properties))
                log.Report("3dt-statistics-class-unknown", stated.Where, stated.Name);
            else
                CheckProperties(stated, properties);
        }
    }

    private void CheckProperties(JsonPlace stated, FrozenDictionary<string, PropertyDefinition> properties)
    {
        foreach (JsonPlace figures in stated.ObjectAt("properties")?.Members() ?? [])
        {
            if (!properties.TryGetValue(figures.Name, out PropertyDefinition? property))
            {
                log.Report("3dt-statistics-property-unknown", figures.Where, figures.Name);
                continue;
            }

            foreach (string name in Numeric)
            {
                if (figures.Member(name) is { } value)
                    CheckFigure(value, property);
            }

            CheckOccurrences(figures, property);
        }
    }

    private void CheckFigure(JsonPlace value, PropertyDefinition property)
    {
        double[]? numbers = Numbers.Flatten(value);
        if (!property.IsNumeric)
            log.Report("3dt-statistics-figure", value.Where, property.Type, "SCALAR | VECN | MATN");
        else if (numbers is null || (property.NumbersPerValue > 0 && numbers.Length != property.NumbersPerValue))
            log.Report("3dt-statistics-figure", value.Where, value.Written, property.Type);
    }

    private void CheckOccurrences(JsonPlace figures, PropertyDefinition property)
    {
        if (figures.ObjectAt("occurrences") is not { } occurrences)
            return;
        foreach (JsonPlace value in occurrences.Members())
        {
            if (property.Enum is null || !property.Enum.ContainsKey(value.Name))
                log.Report("3dt-statistics-occurrence", value.Where, value.Name, property.Enum is null ? "ENUM" : string.Join(" | ", property.Enum.Keys.Order(StringComparer.Ordinal)));
        }
    }
}
