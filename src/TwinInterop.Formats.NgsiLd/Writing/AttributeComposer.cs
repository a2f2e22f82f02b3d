using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Formats.NgsiLd.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes the attributes of an object as properties.</summary>
internal sealed class AttributeComposer
{
    private readonly Utf8JsonWriter _json;
    private readonly AttributeJson _attributes;
    private readonly AttributeForms _forms;
    private readonly ValueJson _values;
    private readonly NoteJson _notes;
    private readonly ConversionContext _context;
    private readonly List<ComposedAttribute> _layout = [];

    public AttributeComposer(Utf8JsonWriter json, Representation representation, AttributeJson attributes, ConversionContext context)
    {
        _json = json;
        _attributes = attributes;
        _context = context;
        _forms = new AttributeForms(json, representation);
        _values = new ValueJson(json);
        _notes = new NoteJson(json);
    }

    /// <summary>Whether an attribute of the object prepared last needs a note.</summary>
    public bool NeedsNotes { get; private set; }

    /// <summary>Finds the names of all attributes.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="used">The names that are taken; those of the attributes are added.</param>
    public void Prepare(CityObject cityObject, EntityType type, HashSet<string> used)
    {
        _layout.Clear();
        NeedsNotes = false;
        foreach (CityAttribute attribute in cityObject.Attributes)
        {
            string key = KeyOf(attribute, type, used);
            used.Add(key);
            ExtensionContent? verbatim = type.IsForeign ? VerbatimOf(cityObject, key) : null;
            bool needsNote = verbatim is null && NeedsNote(key, attribute, type.Model?.Name);
            NeedsNotes |= needsNote;
            _layout.Add(new ComposedAttribute(key, attribute, needsNote, verbatim));
        }
    }

    /// <summary>Writes the attributes, and books them.</summary>
    public void Write(CityObject cityObject)
    {
        foreach (ref readonly ComposedAttribute item in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_layout))
        {
            if (item.Verbatim is { } verbatim)
                WriteVerbatim(item.Key, verbatim.Payload);
            else
                WriteProperty(item.Key, item.Attribute.Value);
            _context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(item.Attribute.Value));
            if (_attributes.IsSimplified)
                BookSimplified(cityObject, item.Attribute);
        }
    }

    /// <summary>Writes the notes, one by key; the caller writes the braces.</summary>
    public void WriteNotes(string? model)
    {
        foreach (ComposedAttribute item in _layout)
        {
            if (!item.NeedsNote)
                continue;
            _json.WritePropertyName(item.Key);
            string name = item.Attribute.Name;
            _notes.Write(item.Attribute.Value, name == Vocabulary.CanonicalOf(model, item.Key) ? null : name, item.Attribute.IsGeneric, isOuter: true);
        }
    }

    /// <summary>Writes a property with its unit or code list.</summary>
    public void WriteProperty(string name, AttributeValue value)
    {
        // A property is never null, and JSON-LD drops nulls within lists and objects: only a JsonProperty keeps them.
        AttributeKind kind = HoldsNull(value) ? AttributeKind.JsonProperty : AttributeKind.Property;
        string? unitCode = value is MeasureValue { Unit: { } unit } ? UnitCodes.CodeOf(unit) : null;
        string? codeSpace = value is CodeValue code ? code.CodeSpace : null;
        bool isWrapped = _attributes.Begin(name, kind, unitCode is null && codeSpace is null && !ValueJson.IsMistakable(value));
        _values.Write(value);
        if (isWrapped && !_attributes.IsSimplified)
        {
            if (unitCode is not null)
                _json.WriteString("unitCode"u8, unitCode);
            if (codeSpace is not null)
                _attributes.WriteSubText("codeSpace", codeSpace);
        }

        _attributes.End(isWrapped);
    }

    /// <summary>Writes an attribute of other software as it was, in this representation.</summary>
    public void WriteVerbatim(string name, string payload)
    {
        using JsonDocument document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 1 << 12 });
        var parser = new AttributeParser(new JsonPath(), (_, _) => { });
        _forms.Write(parser.Parse(name, document.RootElement));
    }

    private static ExtensionContent? VerbatimOf(CityObject cityObject, string key)
    {
        foreach (ExtensionContent extension in cityObject.Extensions)
        {
            if (extension.Encoding == NoteName.Encoding && extension.Name == key)
                return extension;
        }

        return null;
    }

    private static string KeyOf(CityAttribute attribute, EntityType type, HashSet<string> used)
    {
        string name = Vocabulary.NameIn(type.Model?.Name, attribute.Name, type.IsForeign);
        bool isAsItWas = type.IsForeign && LexicalRules.IsName(name) && name is not ("id" or "type" or "@context" or "location");
        string key = isAsItWas ? name : AttributeKey.Legalize(name, type.IsForeign);
        if (!type.IsForeign && type.Model?.Properties.GetValueOrDefault(key) is { } property && !property.Takes(attribute.Value))
            key += "_";
        string first = key;
        for (int i = 2; used.Contains(key); i++)
            key = string.Create(CultureInfo.InvariantCulture, $"{first}_{i}");
        return key;
    }

    private static bool NeedsNote(string key, CityAttribute attribute, string? model) =>
        attribute.Name != Vocabulary.CanonicalOf(model, key)
        || attribute.IsGeneric == Vocabulary.IsMapped(model, key)
        || !(attribute.Value switch
        {
            MeasureValue measure => NoteJson.TellsUnit(measure),
            CodeValue code => code.CodeSpace is not null,
            _ => NoteJson.IsPlain(attribute.Value),
        });

    private static bool HoldsNull(AttributeValue value) => value switch
    {
        ListValue list => list.Items.Any(HoldsNull),
        NestedValue nested => nested.Members.Any(member => HoldsNull(member.Value)),
        _ => ValueJson.IsNull(value),
    };

    private void BookSimplified(CityObject cityObject, CityAttribute attribute)
    {
        if (attribute.Value is MeasureValue { Unit: not null })
            _context.Lose(cityObject, BookAccount.Attributes, "attributes/unit", LossKind.Approximated, 1, "--representation concise");
        else if (attribute.Value is CodeValue { CodeSpace: not null })
            _context.Lose(cityObject, BookAccount.Attributes, "attributes/codeSpace", LossKind.Approximated, 1, "--representation concise");
    }
}
