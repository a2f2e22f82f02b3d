using System.Collections.Frozen;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>A metadata schema as the other checks use it: what is stated soundly in it.</summary>
/// <param name="Classes">The properties of each class, by name.</param>
/// <param name="Enums">The values of each enum, by name.</param>
/// <param name="EnumTypes">The component type of each enum, by name.</param>
internal sealed record MetadataSchema(
    FrozenDictionary<string, FrozenDictionary<string, PropertyDefinition>> Classes,
    FrozenDictionary<string, FrozenDictionary<string, long>> Enums,
    FrozenDictionary<string, string> EnumTypes)
{
    public static MetadataSchema Read(JsonPlace schema)
    {
        var enums = new Dictionary<string, FrozenDictionary<string, long>>(StringComparer.Ordinal);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonPlace place in schema.ObjectAt("enums")?.Members() ?? [])
        {
            var values = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (JsonPlace value in place.ArrayAt("values")?.Items() ?? [])
            {
                if (value.Text("name") is { } name && value.Whole("value") is { } number)
                    values.TryAdd(name, number);
            }

            enums[place.Name] = values.ToFrozenDictionary(StringComparer.Ordinal);
            types[place.Name] = place.Text("valueType") ?? "UINT16";
        }

        var classes = new Dictionary<string, FrozenDictionary<string, PropertyDefinition>>(StringComparer.Ordinal);
        foreach (JsonPlace place in schema.ObjectAt("classes")?.Members() ?? [])
        {
            var properties = new Dictionary<string, PropertyDefinition>(StringComparer.Ordinal);
            foreach (JsonPlace property in place.ObjectAt("properties")?.Members() ?? [])
            {
                if (property.Text("type") is { } type && MetadataForms.Types.Contains(type, StringComparer.Ordinal))
                    properties[property.Name] = Property(property, type, enums, types);
            }

            classes[place.Name] = properties.ToFrozenDictionary(StringComparer.Ordinal);
        }

        return new MetadataSchema(
            classes.ToFrozenDictionary(StringComparer.Ordinal),
            enums.ToFrozenDictionary(StringComparer.Ordinal),
            types.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static PropertyDefinition Property(
        JsonPlace place, string type, Dictionary<string, FrozenDictionary<string, long>> enums, Dictionary<string, string> types)
    {
        string name = place.Text("enumType") ?? "";
        return type == "ENUM"
            ? new PropertyDefinition(place, type, types.GetValueOrDefault(name), enums.GetValueOrDefault(name))
            : new PropertyDefinition(place, type, place.Text("componentType"), null);
    }
}
