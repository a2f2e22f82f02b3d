using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Checks metadata that are given as JSON: of tilesets, groups, tiles, contents and subtrees.</summary>
/// <remarks>Source: OGC 22-025r4, metadata entities.</remarks>
[Checks("3dt-entity-*")]
internal sealed class EntityCheck(FindingLog log)
{
    private static readonly FaultRules Faults = new("3dt-entity-");

    private readonly ShapeCheck _shapes = new(Faults, log);
    private readonly MetadataValueCheck _values = new(log, "3dt-entity-value-");

    /// <summary>Checks an entity against a schema; without one nothing may have metadata.</summary>
    public void Check(JsonPlace place, MetadataSchema? schema)
    {
        log.Tested("metadata");
        if (!_shapes.Object(place, SchemaShapes.Entity))
            return;
        if (schema is null)
        {
            log.Report("3dt-entity-without-schema", place.Where);
            return;
        }

        string name = place.Text("class") ?? "";
        if (!schema.Classes.TryGetValue(name, out var properties))
        {
            log.Report("3dt-entity-class-unknown", place.Where, name, string.Join(" | ", schema.Classes.Keys.Order(StringComparer.Ordinal)));
            return;
        }

        foreach (JsonPlace value in place.ObjectAt("properties")?.Members() ?? [])
        {
            if (!properties.TryGetValue(value.Name, out PropertyDefinition? property))
                log.Report("3dt-entity-property-unknown", value.Where, value.Name);
            else
                CheckValue(value, property);
        }

        foreach (PropertyDefinition property in properties.Values.Where(p => p.IsRequired).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (place.ObjectAt("properties")?.Has(property.Name) != true)
                log.Report("3dt-entity-value-missing", place.Where, null, property.Name);
        }
    }

    private void CheckValue(JsonPlace value, PropertyDefinition property)
    {
        if (value.Kind == JsonValueKind.Null)
        {
            if (property.IsRequired)
                log.Report("3dt-entity-value-missing", value.Where, "null", property.Name);
            return;
        }

        if (!_values.Check(value, property, isStored: true) || Numbers.Flatten(value) is not { } numbers)
            return;
        var limits = new ValueLimits(property, null);
        if (!limits.HasLimits)
            return;
        limits.Add(numbers);
        limits.Report(log, value);
    }
}
