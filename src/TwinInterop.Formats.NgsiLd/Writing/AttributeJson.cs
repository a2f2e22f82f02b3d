using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Entities;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes what stands around the values of attributes, as the representation wants it.</summary>
/// <param name="json">Stands within an entity.</param>
/// <param name="representation">The representation.</param>
internal sealed class AttributeJson(Utf8JsonWriter json, Representation representation)
{
    private const int MostNames = 4096;

    private readonly Dictionary<string, JsonEncodedText> _names = new(StringComparer.Ordinal);

    public bool IsSimplified => representation == Representation.Simplified;

    public bool IsTemporal => representation == Representation.Temporal;

    /// <summary>Begins an attribute up to its value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="isBare">Whether nothing but the value follows, which alone is read as an attribute of that kind.</param>
    /// <returns>What <see cref="End"/> needs.</returns>
    public bool Begin(string name, AttributeKind kind, bool isBare)
    {
        json.WritePropertyName(Encode(name));
        if (IsTemporal)
            json.WriteStartArray();
        return BeginInstance(kind, isBare);
    }

    /// <summary>Begins one of several instances up to its value; the caller writes the array around them.</summary>
    public bool BeginInstance(AttributeKind kind, bool isBare)
    {
        bool staysWrapped = kind is AttributeKind.JsonProperty or AttributeKind.LanguageProperty or AttributeKind.VocabProperty;
        if ((IsSimplified && !staysWrapped) || (representation == Representation.Concise && isBare && !staysWrapped && kind != AttributeKind.Relationship))
            return false;

        json.WriteStartObject();
        if (representation is not (Representation.Concise or Representation.Simplified))
            json.WriteString("type"u8, AttributeKinds.NameOf(kind));
        json.WritePropertyName(AttributeKinds.ValueNameOf(kind));
        return true;
    }

    /// <summary>Ends an attribute.</summary>
    /// <param name="isWrapped">What <see cref="Begin"/> gave.</param>
    public void End(bool isWrapped)
    {
        EndInstance(isWrapped);
        if (IsTemporal)
            json.WriteEndArray();
    }

    /// <summary>Ends one of several instances.</summary>
    public void EndInstance(bool isWrapped)
    {
        if (isWrapped)
            json.WriteEndObject();
    }

    /// <summary>Writes a property with a text.</summary>
    public void WriteText(string name, string text)
    {
        bool isWrapped = Begin(name, AttributeKind.Property, isBare: true);
        json.WriteStringValue(text);
        End(isWrapped);
    }

    /// <summary>Writes a sub-attribute with a text; nothing in the simplified representation.</summary>
    public void WriteSubText(string name, string text)
    {
        if (IsSimplified)
            return;
        json.WritePropertyName(Encode(name));
        bool isWrapped = BeginInstance(AttributeKind.Property, isBare: true);
        json.WriteStringValue(text);
        EndInstance(isWrapped);
    }

    private JsonEncodedText Encode(string name)
    {
        if (_names.TryGetValue(name, out JsonEncodedText encoded))
            return encoded;
        encoded = JsonEncodedText.Encode(name, JsonTexts.Encoder);
        if (_names.Count < MostNames)
            _names.Add(name, encoded);
        return encoded;
    }
}
