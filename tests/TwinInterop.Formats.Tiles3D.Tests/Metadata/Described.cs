using System.Globalization;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Metadata;

/// <summary>Values as texts that are equal exactly when the values are, type and all.</summary>
internal static class Described
{
    public static string Attribute(CityAttribute attribute) => $"{attribute.Name}{(attribute.IsGeneric ? "*" : "")}={Value(attribute.Value)}";

    public static string Value(AttributeValue value) => value switch
    {
        ListValue list => $"[{string.Join("; ", list.Items.Select(Value))}]",
        NestedValue nested => $"{nested.TypeName}/{nested.IsSet}({string.Join("; ", nested.Members.Select(Attribute))})",
        DecimalValue number => $"d{number.Number.ToString("R", CultureInfo.InvariantCulture)}",
        _ => value.ToString(),
    };
}
