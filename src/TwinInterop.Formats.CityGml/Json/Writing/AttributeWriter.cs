using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Writes attributes, dates and external references as members of an object, and notes what JSON does not tell.</summary>
/// <param name="json">Where to.</param>
/// <param name="context">Takes the books.</param>
internal sealed class AttributeWriter(Utf8JsonWriter json, ConversionContext context)
{
    /// <summary>Writes what describes an object; the object in the JSON is open.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="notes">Takes the types.</param>
    /// <param name="taken">Names of members that the object has already.</param>
    public void Write(CityObject cityObject, NotesBuilder notes, params IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken, StringComparer.Ordinal) { ModelNotes.Name };
        WriteLifespan(cityObject.Lifespan, notes, names);
        WriteReferences(cityObject, names);
        foreach (CityAttribute attribute in cityObject.Attributes)
        {
            WriteAttribute(attribute, cityObject, cityObject.Class.Name, notes, names);
            context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(attribute.Value));
        }
    }

    /// <summary>Writes attributes that belong to no object and are not in the books.</summary>
    public void WriteLoose(IEnumerable<CityAttribute> attributes, string canonicalClass, NotesBuilder notes, HashSet<string> names)
    {
        foreach (CityAttribute attribute in attributes)
            WriteAttribute(attribute, subject: null, canonicalClass, notes, names);
    }

    private void WriteLifespan(Lifespan lifespan, NotesBuilder notes, HashSet<string> names)
    {
        Span<(string Name, TimeValue? Time)> dates =
        [
            ("creationDate", lifespan.Creation), ("terminationDate", lifespan.Termination),
            ("validFrom", lifespan.ValidFrom), ("validTo", lifespan.ValidTo),
        ];
        foreach ((string name, TimeValue? time) in dates)
        {
            if (time is null || !names.Add(name))
                continue;
            json.WriteString(name, time.Text);
            if (TimeText.KindOf(time.Text) != time.Kind)
                notes.AddType(name, AttributeType.Of(time));
            context.Books.Keep(BookAccount.Attributes);
        }
    }

    private void WriteReferences(CityObject cityObject, HashSet<string> names)
    {
        if (cityObject.ExternalReferences.IsEmpty)
            return;
        names.Add(AttributeInterpreter.ExternalReferences);
        json.WriteStartArray(AttributeInterpreter.ExternalReferences);
        foreach (ExternalReference reference in cityObject.ExternalReferences)
        {
            json.WriteStartObject();
            if (reference.System is not null)
                json.WriteString("informationSystem"u8, reference.System);
            json.WriteString(reference.IsUri ? "uri" : "name", reference.Target);
            if (reference.RelationType is not null)
                json.WriteString("relationType"u8, reference.RelationType);
            json.WriteEndObject();
            context.Books.Keep(BookAccount.Attributes);
        }

        json.WriteEndArray();
    }

    private void WriteAttribute(
        CityAttribute attribute, CityObject? subject, string canonicalClass, NotesBuilder notes, HashSet<string> names)
    {
        string name = UniqueName(attribute.Name, names, subject, attribute.Value);
        json.WritePropertyName(name);
        var frame = new Frame(subject, canonicalClass, name, notes);
        bool isUsuallyGeneric = !StandardAttributes.Contains(canonicalClass, name)
            && !(attribute.IsGeneric && AttributeInterpreter.IsDate(name));
        WriteValue(frame, AttributePath.Of(name), attribute.Value, attribute.IsGeneric, isUsuallyGeneric, isAssumed: true, addType: notes.AddType);
    }

    /// <summary>Two attributes of one name cannot stand in one object: the second gets a number.</summary>
    private string UniqueName(string name, HashSet<string> names, CityObject? subject, AttributeValue value)
    {
        if (names.Add(name))
            return name;
        string unique = name;
        for (int n = 2; !names.Add(unique); n++)
            unique = $"{name}_{n}";
        if (subject is not null)
            context.Lose(subject, BookAccount.Attributes, $"attributes/{name}/name", LossKind.Generalized, Tally.ValuesOf(value));
        return unique;
    }

    private void WriteValue(
        Frame frame, string path, AttributeValue value, bool isGeneric, bool isUsuallyGeneric, bool isAssumed, Action<string, string> addType)
    {
        AttributeValue plain = AttributeType.Plain(value);
        bool isUsual = value switch
        {
            ListValue => true,
            NestedValue nested => nested.TypeName is null && !nested.IsSet,
            _ => value == (isAssumed ? StandardAttributes.Assume(frame.Class, frame.Name, plain) : plain),
        };
        string word = isGeneric == isUsuallyGeneric ? "" : isGeneric ? "generic" : "standard";
        string type = isUsual ? "" : AttributeType.Of(value);
        if (word.Length > 0 || type.Length > 0)
            addType(path, string.Join(' ', new[] { word, type }.Where(part => part.Length > 0)));
        switch (plain)
        {
            case NestedValue nested:
                WriteMembers(frame, path, nested, isGeneric);
                break;
            case ListValue list:
                WriteItems(frame, path, list, isGeneric, isAssumed);
                break;
            default:
                WriteLeaf(plain);
                break;
        }
    }

    private void WriteMembers(Frame frame, string path, NestedValue nested, bool isGeneric)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (CityAttribute member in nested.Members)
        {
            string name = UniqueName(member.Name, names, frame.Subject, member.Value);
            json.WritePropertyName(name);
            WriteValue(
                frame, AttributePath.Join(path, name), member.Value, member.IsGeneric, isGeneric, isAssumed: false, frame.Notes.AddType);
        }

        json.WriteEndObject();
    }

    /// <summary>Where every item is of one type, that is noted once.</summary>
    private void WriteItems(Frame frame, string path, ListValue list, bool isGeneric, bool isAssumed)
    {
        var own = new List<(string Path, string Type)>();
        json.WriteStartArray();
        for (int i = 0; i < list.Items.Length; i++)
        {
            string itemPath = AttributePath.Join(path, i.ToString(CultureInfo.InvariantCulture));
            WriteValue(
                frame, itemPath, list.Items[i], isGeneric, isGeneric, isAssumed, (typePath, type) => own.Add((typePath, type)));
        }

        json.WriteEndArray();
        bool isUniform = own.Count == list.Items.Length && own.Count > 1 && own.TrueForAll(note => note.Type == own[0].Type);
        if (isUniform)
            frame.Notes.AddType(AttributePath.Join(path, AttributePath.EveryItem), own[0].Type);
        foreach ((string typePath, string type) in isUniform ? [] : own)
            frame.Notes.AddType(typePath, type);
    }

    private void WriteLeaf(AttributeValue plain)
    {
        switch (plain)
        {
            case TextValue text:
                json.WriteStringValue(text.Text);
                break;
            case IntegerValue integer:
                json.WriteNumberValue(integer.Number);
                break;
            case DecimalValue number:
                json.WriteRawValue(TextOf(number.Number), skipInputValidation: true);
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.IsTrue);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>A number with a fraction, so that it is read as one.</summary>
    private static string TextOf(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private sealed record Frame(CityObject? Subject, string Class, string Name, NotesBuilder Notes);
}
