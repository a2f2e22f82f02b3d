using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes content back that a reader of CityJSON kept.</summary>
internal static class RawJson
{
    private static readonly string[] Reserved =
        ["type", "attributes", "parents", "children", "children_roles", "geometry", "geographicalExtent", "address"];

    /// <summary>Writes a member of a city object.</summary>
    /// <returns>False when the payload is not JSON or the name is one of CityJSON's own.</returns>
    public static bool TryWriteMember(Utf8JsonWriter json, ExtensionContent content)
    {
        if (Reserved.Contains(content.Name, StringComparer.Ordinal) || !IsJson(content.Payload))
            return false;
        json.WritePropertyName(content.Name);
        json.WriteRawValue(content.Payload, skipInputValidation: true);
        return true;
    }

    /// <summary>Whether a text is one JSON value.</summary>
    public static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        try
        {
            reader.Read();
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
