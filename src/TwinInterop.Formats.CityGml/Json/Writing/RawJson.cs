using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes content back that a reader of CityJSON kept.</summary>
internal static class RawJson
{
    private static readonly string[] Reserved =
        ["type", "attributes", "parents", "children", "children_roles", "geometry", "geographicalExtent", "address"];

    /// <summary>Whether a piece can be a member of CityJSON: its payload is JSON, and the name is not one of CityJSON's own.</summary>
    public static bool CanWriteMember(ExtensionContent content)
    {
        try
        {
            using var value = JsonDocument.Parse(content.Payload);
            return !Reserved.Contains(content.Name, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Writes a member of a city object.</summary>
    /// <returns>False when the payload is not JSON or the name is one of CityJSON's own.</returns>
    public static bool TryWriteMember(Utf8JsonWriter json, ExtensionContent content) =>
        !Reserved.Contains(content.Name, StringComparer.Ordinal) && TryWrite(json, content.Name, content.Payload);

    /// <summary>Writes a member without the white space that the payload may have: a feature must stay on its line.</summary>
    /// <returns>False when the payload is not JSON.</returns>
    public static bool TryWrite(Utf8JsonWriter json, string name, string payload)
    {
        try
        {
            using JsonDocument value = JsonDocument.Parse(payload);
            json.WritePropertyName(name);
            value.RootElement.WriteTo(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
