using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Gathers materials, textures and texture vertices, each once, and writes them at the end.</summary>
internal sealed class AppearanceCollector
{
    private readonly Dictionary<Material, int> _materials = [];
    private readonly Dictionary<Texture, int> _textures = [];
    private readonly Dictionary<TextureCoordinate, int> _coordinates = [];

    /// <summary>Whether nothing was gathered.</summary>
    public bool IsEmpty => _materials.Count == 0 && _textures.Count == 0;

    /// <summary>The index of a material.</summary>
    public int IndexOf(Material material) => Add(_materials, material);

    /// <summary>The index of a texture.</summary>
    public int IndexOf(Texture texture) => Add(_textures, texture);

    /// <summary>The index of a place in an image.</summary>
    public int IndexOf(TextureCoordinate coordinate) => Add(_coordinates, coordinate);

    /// <summary>Writes the member <c>appearance</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="kept">Content of the dataset, among it the themes to show first.</param>
    public void Write(Utf8JsonWriter json, IEnumerable<ExtensionContent> kept)
    {
        const string prefix = "appearance/";
        List<ExtensionContent> themes = [.. kept.Where(content => content.Name.StartsWith(prefix, StringComparison.Ordinal))];
        if (IsEmpty && themes.Count == 0)
            return;
        json.WriteStartObject("appearance"u8);
        foreach (ExtensionContent theme in themes)
            RawJson.TryWrite(json, theme.Name[prefix.Length..], theme.Payload);

        json.WriteStartArray("materials"u8);
        foreach ((Material material, int index) in _materials)
            Write(json, material, index);
        json.WriteEndArray();
        json.WriteStartArray("textures"u8);
        foreach (Texture texture in _textures.Keys)
            Write(json, texture);
        json.WriteEndArray();
        json.WriteStartArray("vertices-texture"u8);
        foreach (TextureCoordinate coordinate in _coordinates.Keys)
        {
            json.WriteStartArray();
            json.WriteNumberValue(coordinate.S);
            json.WriteNumberValue(coordinate.T);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int Add<T>(Dictionary<T, int> indices, T item)
        where T : notnull
    {
        if (!indices.TryGetValue(item, out int index))
            indices.Add(item, index = indices.Count);
        return index;
    }

    private static void Write(Utf8JsonWriter json, Material material, int index)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, material.Name ?? material.Id ?? $"material-{index}");
        Write(json, "ambientIntensity", material.AmbientIntensity);
        Write(json, "diffuseColor", material.Diffuse, withOpacity: false);
        Write(json, "emissiveColor", material.Emissive, withOpacity: false);
        Write(json, "specularColor", material.Specular, withOpacity: false);
        Write(json, "shininess", material.Shininess);
        Write(json, "transparency", material.Transparency);
        if (material.IsSmooth is { } isSmooth)
            json.WriteBoolean("isSmooth"u8, isSmooth);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Texture texture)
    {
        json.WriteStartObject();
        if (TypeOf(texture) is { } type)
            json.WriteString("type"u8, type);
        json.WriteString("image"u8, texture.ImageUri);
        if (texture.Wrap is "none" or "wrap" or "mirror" or "clamp" or "border")
            json.WriteString("wrapMode"u8, texture.Wrap);
        if (texture.Kind is "unknown" or "specific" or "typical")
            json.WriteString("textureType"u8, texture.Kind);
        Write(json, "borderColor", texture.Border, withOpacity: true);
        json.WriteEndObject();
    }

    private static string? TypeOf(Texture texture)
    {
        string extension = Path.GetExtension(texture.ImageUri).ToUpperInvariant();
        return texture.MediaType switch
        {
            "image/png" => "PNG",
            "image/jpeg" or "image/jpg" => "JPG",
            null when extension is ".PNG" => "PNG",
            null when extension is ".JPG" or ".JPEG" => "JPG",
            _ => null,
        };
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
            json.WriteNumber(name, value);
    }

    private static void Write(Utf8JsonWriter json, string name, Colour? colour, bool withOpacity)
    {
        if (colour is not { } value)
            return;
        json.WriteStartArray(name);
        json.WriteNumberValue(value.Red);
        json.WriteNumberValue(value.Green);
        json.WriteNumberValue(value.Blue);
        if (withOpacity)
            json.WriteNumberValue(value.Opacity);
        json.WriteEndArray();
    }
}
