using System.Text.Json;
using TwinInterop.Formats.CityGml.Json.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Gathers the notes of one object and writes them.</summary>
internal sealed class NotesBuilder
{
    private readonly List<(string Path, string Type)> _types = [];
    private readonly List<ExtensionContent> _extensions = [];
    private string? _sourceClass;

    /// <summary>The canonical class; null when the type tells it.</summary>
    public string? Class { get; set; }

    /// <summary>Whether the id that is written was made, since the source gave none.</summary>
    public bool HasGeneratedId { get; set; }

    /// <summary>Level of detail and role by index of the geometry; null when usual.</summary>
    public List<string?> Geometry { get; } = [];

    /// <summary>Level of detail and role of the points that the last address holds; null when it holds none.</summary>
    public string? Location { get; set; }

    /// <summary>Relations that CityJSON has no member for.</summary>
    public List<CityObjectRelation> Relations { get; } = [];

    /// <summary>Ids of the members of a group that lie in it.</summary>
    public List<string> Inline { get; } = [];

    private bool IsEmpty => Class is null && !HasGeneratedId && _types.Count == 0 && Geometry.TrueForAll(note => note is null)
        && Location is null && Relations.Count == 0 && Inline.Count == 0 && _extensions.Count == 0 && _sourceClass is null;

    /// <summary>Notes the type of an attribute value.</summary>
    public void AddType(string path, string type) => _types.Add((path, type));

    /// <summary>Notes the content of an object that only another encoding can hold.</summary>
    /// <returns>How many pieces there are.</returns>
    public int AddForeignExtensions(CityObject cityObject)
    {
        _extensions.AddRange(cityObject.Extensions.Where(content => content.Encoding != DocumentScanner.Encoding));
        if (_extensions.Count > 0 || CityJsonTypes.IsForeign(cityObject.SourceClass))
            _sourceClass = cityObject.SourceClass;
        return _extensions.Count;
    }

    /// <summary>Writes the notes as the last member of an object, where there are any.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (IsEmpty)
            return;
        json.WriteStartObject(ModelNotes.Name);
        if (Class is not null)
            json.WriteString("class"u8, Class);
        if (HasGeneratedId)
            json.WriteBoolean("generatedId"u8, true);
        WriteTypes(json);
        WriteTexts(json, "geometry", Geometry.TrueForAll(note => note is null) ? [] : Geometry);
        if (Location is not null)
            json.WriteString("location"u8, Location);
        WriteTexts(json, "inline", [.. Inline]);
        if (Relations.Count > 0)
        {
            json.WriteStartArray("relations"u8);
            foreach (CityObjectRelation relation in Relations)
            {
                json.WriteStartObject();
                json.WriteString("type"u8, relation.Type);
                json.WriteString("target"u8, relation.TargetId);
                if (relation.Role is not null)
                    json.WriteString("role"u8, relation.Role);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteExtensions(json);
        json.WriteEndObject();
    }

    private void WriteExtensions(Utf8JsonWriter json)
    {
        if (_sourceClass is not null)
            json.WriteString("sourceClass"u8, _sourceClass);
        if (_extensions.Count == 0)
            return;
        json.WriteStartArray("extensions"u8);
        foreach (ExtensionContent content in _extensions)
        {
            json.WriteStartObject();
            json.WriteString("encoding"u8, content.Encoding);
            json.WriteString("name"u8, content.Name);
            json.WriteString("payload"u8, content.Payload);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTypes(Utf8JsonWriter json)
    {
        if (_types.Count == 0)
            return;
        json.WriteStartObject("types"u8);
        foreach ((string path, string type) in _types)
            json.WriteString(path, type);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, List<string?> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (string? text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
