using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Holds metadata values in JSON against the type of their property.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Metadata, JSON format of values.</remarks>
/// <param name="log">Takes the findings.</param>
/// <param name="prefix">How the ids of the rules begin: for values of a schema, or of an entity.</param>
internal sealed class MetadataValueCheck(FindingLog log, string prefix)
{
    /// <summary>Whether a value is of the type of a property.</summary>
    /// <param name="place">The value.</param>
    /// <param name="property">The property.</param>
    /// <param name="isStored">Whether the number is as stored, before normalisation, offset and scale.</param>
    public bool Check(JsonPlace place, PropertyDefinition property, bool isStored)
    {
        if (!property.IsArray)
            return Element(place, property, isStored, isElement: false);
        if (!place.IsArray)
            return Fail("type", place, place.Written, "array");
        if (property.Count is { } count && place.Count != count)
            return Fail("length", place, place.Count.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture));
        bool sound = true;
        foreach (JsonPlace item in place.Items())
            sound &= Element(item, property, isStored, isElement: true);
        return sound;
    }

    private bool Element(JsonPlace place, PropertyDefinition property, bool isStored, bool isElement)
    {
        if (property.Components == 1)
            return Single(place, property, isStored, isElement);
        if (!place.IsArray)
            return Fail(isElement ? "element-type" : "type", place, place.Written, property.Type);
        if (place.Count != property.Components)
        {
            return Fail(
                "length", place, place.Count.ToString(CultureInfo.InvariantCulture), property.Components.ToString(CultureInfo.InvariantCulture));
        }

        bool sound = true;
        foreach (JsonPlace item in place.Items())
            sound &= Single(item, property, isStored, isElement: true);
        return sound;
    }

    private bool Single(JsonPlace place, PropertyDefinition property, bool isStored, bool isElement) => property.Type switch
    {
        "STRING" => place.Kind == JsonValueKind.String || Wrong(place, "string", isElement),
        "BOOLEAN" => place.Kind is JsonValueKind.True or JsonValueKind.False || Wrong(place, "boolean", isElement),
        "ENUM" => place.AsText() is { } name
            ? property.Enum is null || property.Enum.ContainsKey(name)
                || Fail("enum", place, name, string.Join(" | ", property.Enum.Keys.Order(StringComparer.Ordinal)))
            : Wrong(place, "string", isElement),
        _ => place.Kind == JsonValueKind.Number ? Number(place, property, isStored, isElement) : Wrong(place, "number", isElement),
    };

    private bool Number(JsonPlace place, PropertyDefinition property, bool isStored, bool isElement)
    {
        bool isWhole = MetadataForms.IsInteger(property.ComponentType) && (isStored || !property.IsNormalized);
        double number = place.AsNumber() ?? double.NaN;
        if (isWhole && !double.IsInteger(number))
            return Wrong(place, "integer", isElement);
        (double least, double most) = isWhole ? MetadataForms.Range(property.ComponentType) : MetadataForms.Range(
            property.ComponentType == "FLOAT32" ? "FLOAT32" : "FLOAT64");
        return (number >= least && number <= most) || Fail("range", place, place.Written, property.ComponentType);
    }

    private bool Wrong(JsonPlace place, string expected, bool isElement) =>
        Fail(isElement ? "element-type" : "type", place, place.Written, expected);

    private bool Fail(string rule, JsonPlace place, string? found, string? expected)
    {
        log.Report(prefix + rule, place.Where, found, expected);
        return false;
    }
}
