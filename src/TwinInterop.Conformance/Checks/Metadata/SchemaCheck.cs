using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Checks a metadata schema.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Metadata, Schemas.</remarks>
[Checks("3dt-schema-*", "3dt-class-*", "3dt-enum-*")]
internal sealed class SchemaCheck(FindingLog log)
{
    private static readonly FaultRules Faults = new("3dt-schema-");

    private readonly ShapeCheck _shapes = new(Faults, log);
    private readonly MetadataValueCheck _values = new(log, "3dt-class-value-");

    /// <summary>Checks the schema, and gives what other checks need of it; null where it is no object.</summary>
    public MetadataSchema? Check(JsonPlace place)
    {
        log.Tested("metadata");
        bool sound = _shapes.Object(place, SchemaShapes.Schema);
        if (!place.IsObject)
            return null;
        foreach (JsonPlace stated in place.ObjectAt("enums")?.Members() ?? [])
            CheckEnum(stated);
        MetadataSchema schema = MetadataSchema.Read(place);
        if (!sound)
            return schema;
        var semantics = new HashSet<(string, string)>();
        foreach (JsonPlace stated in place.ObjectAt("classes")?.Members() ?? [])
        {
            foreach (JsonPlace property in stated.ObjectAt("properties")?.Members() ?? [])
            {
                CheckProperty(property, schema, schema.Classes[stated.Name].GetValueOrDefault(property.Name));
                if (property.Text("semantic") is { } semantic && !semantics.Add((stated.Name, semantic)))
                    log.Report("3dt-class-semantic-unique", property.Where, semantic);
            }
        }

        return schema;
    }

    private void CheckEnum(JsonPlace place)
    {
        string type = place.Text("valueType") ?? "UINT16";
        (double least, double most) = MetadataForms.Range(type);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<long>();
        foreach (JsonPlace value in place.ArrayAt("values")?.Items() ?? [])
        {
            if (value.Text("name") is { } name && !names.Add(name))
                log.Report("3dt-enum-name-unique", value.Where, name);
            if (value.Whole("value") is not { } number)
                continue;
            if (!numbers.Add(number))
                log.Report("3dt-enum-value-unique", value.Where, number.ToString(CultureInfo.InvariantCulture));
            if (number < least || number > most)
                log.Report("3dt-enum-value-range", value.Where, number.ToString(CultureInfo.InvariantCulture), type);
        }
    }

    private void CheckProperty(JsonPlace place, MetadataSchema schema, PropertyDefinition? property)
    {
        if (property is null)
            return;
        if (!TypesFit(place, schema, property))
            return;
        CheckNumbers(place, property);
        CheckRequired(place, property);
        SemanticCheck.Check(place, property, log);
        foreach (string name in (ReadOnlySpan<string>)["noData", "default", "offset", "scale", "min", "max"])
        {
            if (place.Member(name) is { } value && (name is "noData" or "default" || (property.IsNumeric && !property.IsVariable)))
                _values.Check(value, property, isStored: name == "noData");
        }
    }

    private bool TypesFit(JsonPlace place, MetadataSchema schema, PropertyDefinition property)
    {
        bool sound = true;
        if (property.IsNumeric && !place.Has("componentType"))
            sound = Fail("3dt-class-component-type-missing", place, property.Type);
        if (!property.IsNumeric && place.Has("componentType"))
            sound = Fail("3dt-class-component-type-unexpected", place, property.Type);
        if (property.Type == "ENUM" && !place.Has("enumType"))
            sound = Fail("3dt-class-enum-type-missing", place);
        else if (property.Type != "ENUM" && place.Has("enumType"))
            sound = Fail("3dt-class-enum-type-unexpected", place, property.Type);
        else if (place.Text("enumType") is { } name && !schema.Enums.ContainsKey(name))
            sound = Fail("3dt-class-enum-unknown", place, name, string.Join(" | ", schema.Enums.Keys.Order(StringComparer.Ordinal)));
        if (place.Has("count") && !property.IsArray)
            sound = Fail("3dt-class-count-without-array", place);
        return sound;
    }

    private void CheckNumbers(JsonPlace place, PropertyDefinition property)
    {
        if (property.IsNormalized && !(property.IsNumeric && MetadataForms.IsInteger(property.ComponentType)))
            Fail("3dt-class-normalized", place, property.ComponentType ?? property.Type);
        bool isReal = property.ComponentType is "FLOAT32" or "FLOAT64" || property.IsNormalized;
        foreach (string name in (ReadOnlySpan<string>)["offset", "scale"])
        {
            if (place.Has(name) && !(property.IsNumeric && isReal))
                Fail("3dt-class-transform", place, name);
        }

        foreach (string name in (ReadOnlySpan<string>)["min", "max"])
        {
            if (place.Has(name) && !property.IsNumeric)
                Fail("3dt-class-min-max", place, name);
        }

        foreach (string name in (ReadOnlySpan<string>)["offset", "scale", "min", "max"])
        {
            if (place.Has(name) && property.IsVariable && property.IsNumeric)
                Fail("3dt-class-variable-array", place, name);
        }

        if (Numbers.Flatten(place.Member("min")) is { } min && Numbers.Flatten(place.Member("max")) is { } max
            && min.Length == max.Length && Enumerable.Range(0, min.Length).Any(i => min[i] > max[i]))
        {
            Fail("3dt-class-min-above-max", place, place.Member("min")?.Written, place.Member("max")?.Written);
        }
    }

    private void CheckRequired(JsonPlace place, PropertyDefinition property)
    {
        foreach (string name in (ReadOnlySpan<string>)["noData", "default"])
        {
            if (property.IsRequired && place.Has(name))
                Fail("3dt-class-required-default", place, name);
        }

        if (property.Type == "BOOLEAN" && place.Has("noData"))
            Fail("3dt-class-boolean-no-data", place);
        if (place.Member("noData") is { Kind: not JsonValueKind.Null } noData && place.Member("default") is { } other && noData.Written == other.Written)
            Fail("3dt-class-default-no-data", place, other.Written);
    }

    private bool Fail(string rule, JsonPlace place, string? found = null, string? expected = null)
    {
        log.Report(rule, place.Where, found, expected);
        return false;
    }
}
