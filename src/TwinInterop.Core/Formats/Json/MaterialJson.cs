using System.Text.Json;
using TwinInterop.Appearance;

namespace TwinInterop.Formats.Json;

/// <summary>A material as a JSON object: what the source leaves to its default has no member.</summary>
/// <remarks>
/// Members: <c>id name diffuse emissive specular ambientIntensity shininess transparency smooth</c>; a colour is a list of red,
/// green, blue and, where it is not opaque, opacity, from 0 to 1.
/// </remarks>
internal static class MaterialJson
{
    public static void Write(Utf8JsonWriter json, Material material)
    {
        json.WriteStartObject();
        Write(json, "id", material.Id);
        Write(json, "name", material.Name);
        Write(json, "diffuse", material.Diffuse);
        Write(json, "emissive", material.Emissive);
        Write(json, "specular", material.Specular);
        Write(json, "ambientIntensity", material.AmbientIntensity);
        Write(json, "shininess", material.Shininess);
        Write(json, "transparency", material.Transparency);
        if (material.IsSmooth is { } smooth)
            json.WriteBoolean("smooth", smooth);
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">It is not as our writer writes it.</exception>
    public static Material Read(JsonElement material) => new()
    {
        Id = material.Text("id"),
        Name = material.Text("name"),
        Diffuse = Colour(material, "diffuse"),
        Emissive = Colour(material, "emissive"),
        Specular = Colour(material, "specular"),
        AmbientIntensity = Number(material, "ambientIntensity"),
        Shininess = Number(material, "shininess"),
        Transparency = Number(material, "transparency"),
        IsSmooth = material.Member("smooth") is { ValueKind: JsonValueKind.True or JsonValueKind.False } smooth ? smooth.GetBoolean() : null,
    };

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }

    private static void Write(Utf8JsonWriter json, string name, Colour? colour)
    {
        if (colour is not { } value)
            return;
        json.WriteStartArray(name);
        json.WriteNumberValue(value.Red);
        json.WriteNumberValue(value.Green);
        json.WriteNumberValue(value.Blue);
        if (value.Opacity < 1)
            json.WriteNumberValue(value.Opacity);
        json.WriteEndArray();
    }

    private static Colour? Colour(JsonElement material, string name)
    {
        if (material.Member(name) is not { ValueKind: JsonValueKind.Array } list)
            return null;
        double[] parts = [.. list.EnumerateArray().Select(Number)];
        return parts.Length is 3 or 4
            ? new Colour(parts[0], parts[1], parts[2], parts.Length == 4 ? parts[3] : 1)
            : throw new FormatException("a colour that is not three or four numbers");
    }

    private static double? Number(JsonElement material, string name) =>
        material.Member(name) is { ValueKind: not JsonValueKind.Undefined } number ? Number(number) : null;

    private static double Number(JsonElement number) => number.FiniteNumber("a part of a material");
}
