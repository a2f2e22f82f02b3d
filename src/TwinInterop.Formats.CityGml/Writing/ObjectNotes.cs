using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>What the version that is written cannot say of an object, noted so that reading gives it back.</summary>
/// <remarks>
/// One generic attribute named <see cref="Name"/> holds a JSON object as text, only where plain CityGML would not come back
/// as it was; docs/citygml-writer.md lists its members. Any other software sees an attribute like others.
/// </remarks>
internal sealed class ObjectNotes
{
    /// <summary>The name of the generic attribute.</summary>
    public const string Name = ModelNotes.Name;

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Path, string Type)> _types = [];
    private readonly List<(string Place, string? Original)> _geometry = [];
    private readonly List<(string Written, string Text, CityAttribute Original)> _values = [];
    private readonly List<CityObjectRelation> _relations = [];
    private readonly List<ExtensionContent> _extensions = [];
    private readonly SortedSet<string> _relationTypes = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Text)> _supplied = [];

    /// <summary>The canonical class of an object that is written under a broader one; null otherwise.</summary>
    public string? Class { get; set; }

    /// <summary>Its class in the source, where that differs.</summary>
    public string? SourceClass { get; set; }

    /// <summary>Whether it was made to hold what has no place in its parent: its geometry and parts are the parent's.</summary>
    public bool IsOfParent { get; set; }

    /// <summary>An attribute that reading adds since the class implies it, and that the object does not have.</summary>
    public string? Without { get; set; }

    /// <summary>Whether generic attributes named <c>address</c> stand for addresses.</summary>
    public bool HasAddressSets { get; set; }

    private bool IsEmpty => !HasAddressSets && _relationTypes.Count == 0 && _supplied.Count == 0 && Class is null && SourceClass is null && !IsOfParent && Without is null && _types.Count == 0
        && _values.Count == 0 && _relations.Count == 0 && _extensions.Count == 0 && _geometry.TrueForAll(item => item.Original is null);

    /// <summary>Notes the type of a generic attribute, by path.</summary>
    public void AddType(string path, string type) => _types.Add((path, type));

    /// <summary>Notes a geometry in the order of writing.</summary>
    /// <param name="place">Level and role that reading will find.</param>
    /// <param name="original">Level, role and type of the source; null when reading finds these anyway.</param>
    public void AddGeometry(string place, string? original) => _geometry.Add((place, original));

    /// <summary>Notes an attribute that is written under another name or as another value.</summary>
    /// <param name="written">The property that holds it.</param>
    /// <param name="text">The text that stands there.</param>
    /// <param name="original">The attribute as the source has it.</param>
    public void AddValue(string written, string text, CityAttribute original) => _values.Add((written, text, original));

    /// <summary>Notes a relation that the class has no property for.</summary>
    public void AddRelation(CityObjectRelation relation) => _relations.Add(relation);

    /// <summary>Notes that a type of related objects is that of the relation, not the role of one without a type.</summary>
    public void AddRelationType(string type) => _relationTypes.Add(type);

    /// <summary>Notes a value that the schema demands and the object does not have.</summary>
    public void AddSupplied(string name, string text) => _supplied.Add((name, text));

    /// <summary>Notes content that only another encoding can hold.</summary>
    public void AddExtension(ExtensionContent content) => _extensions.Add(content);

    /// <summary>The notes as text; null when there is nothing to note.</summary>
    public string? ToText()
    {
        if (IsEmpty)
            return null;

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            WriteText(json, "class", Class);
            WriteText(json, "sourceClass", SourceClass);
            if (IsOfParent)
                json.WriteBoolean("ofParent"u8, true);
            WriteText(json, "without", Without);
            if (HasAddressSets)
                json.WriteBoolean("addresses"u8, true);
            WriteSupplied(json);
            WriteTypes(json);
            WriteGeometry(json);
            WriteList(json, "values", _values, item => WriteValue(json, item));
            WriteList(json, "relations", _relations, item => WriteRelation(json, item));
            WriteList(json, "relationTypes", [.. _relationTypes], json.WriteStringValue);
            WriteList(json, "extensions", _extensions, item => WriteExtension(json, item));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, List<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        items.ForEach(write);
        json.WriteEndArray();
    }

    private void WriteSupplied(Utf8JsonWriter json)
    {
        if (_supplied.Count == 0)
            return;
        json.WriteStartObject("supplied"u8);
        foreach ((string name, string text) in _supplied)
            json.WriteString(name, text);
        json.WriteEndObject();
    }

    private void WriteTypes(Utf8JsonWriter json)
    {
        if (_types.Count == 0)
            return;
        json.WriteStartObject("types"u8);
        foreach ((string path, string type) in _types.DistinctBy(item => item.Path, StringComparer.Ordinal))
            json.WriteString(path, type);
        json.WriteEndObject();
    }

    private void WriteGeometry(Utf8JsonWriter json)
    {
        if (_geometry.TrueForAll(item => item.Original is null))
            return;
        json.WriteStartObject("geometry"u8);
        foreach (var place in _geometry.GroupBy(item => item.Place, item => item.Original, StringComparer.Ordinal))
        {
            json.WriteStartArray(place.Key);
            foreach (string? original in place)
                json.WriteStringValue(original);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, (string Written, string Text, CityAttribute Original) item)
    {
        json.WriteStartObject();
        json.WriteString("written"u8, item.Written);
        json.WriteString("text"u8, item.Text);
        WriteText(json, "name", item.Original.Name == item.Written ? null : item.Original.Name);
        json.WriteString("type"u8, AttributeType.Of(item.Original.Value));
        json.WriteString("value"u8, SimpleValues.TextOf(item.Original.Value));
        json.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter json, CityObjectRelation relation)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, relation.Type);
        json.WriteString("target"u8, relation.TargetId);
        WriteText(json, "role", relation.Role);
        json.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter json, ExtensionContent content)
    {
        json.WriteStartObject();
        json.WriteString("encoding"u8, content.Encoding);
        json.WriteString("name"u8, content.Name);
        json.WriteString("payload"u8, content.Payload);
        json.WriteEndObject();
    }
}
