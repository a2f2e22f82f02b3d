using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>
/// A feature or complex value as the schema tables describe it: the form between the file and the types of the model,
/// for what is no city object.
/// </summary>
/// <param name="type">Its class.</param>
/// <param name="id">Its id; null when it has none.</param>
internal sealed class SchemaObject(SchemaClass type, string? id)
{
    /// <summary>Its class.</summary>
    public SchemaClass Type { get; } = type;

    /// <summary>Its id; null when it has none.</summary>
    public string? Id { get; set; } = id;

    /// <summary>Its properties, in file order.</summary>
    public List<SchemaEntry> Entries { get; } = [];

    /// <summary>The local name of its class.</summary>
    public string Name => Type.Name.LocalName;

    /// <summary>What nothing took over.</summary>
    public IEnumerable<SchemaEntry> Rest => Entries.Where(entry => !entry.IsTaken);

    /// <summary>Takes the entries of a property.</summary>
    /// <param name="name">The local name of the property.</param>
    public List<SchemaEntry> TakeAll(string name)
    {
        List<SchemaEntry> found = Entries.FindAll(entry => entry.Property.Name.LocalName == name && entry.Verbatim is null);
        found.ForEach(entry => entry.IsTaken = true);
        return found;
    }

    /// <summary>Takes the first entry of a property; null when there is none.</summary>
    public SchemaEntry? Take(string name)
    {
        SchemaEntry? found = Entries.Find(entry => entry.Property.Name.LocalName == name && entry.Verbatim is null && !entry.IsTaken);
        found?.IsTaken = true;
        return found;
    }

    /// <summary>Takes a value of a type; null, and left, when there is none of it.</summary>
    public T? Take<T>(string name)
        where T : AttributeValue
    {
        SchemaEntry? found = Entries.Find(entry => entry.Property.Name.LocalName == name && entry.Value is T);
        found?.IsTaken = true;
        return found?.Value as T;
    }

    /// <summary>Takes a text; null when there is none.</summary>
    public string? TakeText(string name) => Take(name)?.Value switch
    {
        TextValue text => text.Text,
        UriValue uri => uri.Uri,
        CodeValue code => code.Code,
        _ => null,
    };

    /// <summary>Adds a property of a local name.</summary>
    /// <param name="name">The local name.</param>
    /// <param name="make">Makes the entry; null where there is nothing to add.</param>
    public void Add(string name, Func<SchemaProperty, SchemaEntry?> make)
    {
        SchemaProperty property = Type.AllProperties.First(item => item.Name.LocalName == name);
        if (make(property) is { } entry)
            Entries.Add(entry);
    }

    /// <summary>Adds a value; does nothing for null.</summary>
    public void Add(string name, AttributeValue? value)
    {
        if (value is not null)
            Add(name, property => new SchemaEntry(property) { Value = value });
    }

    /// <summary>Adds a text; does nothing for null.</summary>
    public void Add(string name, string? text) => Add(name, text is null ? null : new TextValue(text));

    /// <summary>Adds an object inside, or a link to it where it is null; does nothing where both are.</summary>
    public void Add(string name, SchemaObject? inner, string? href = null)
    {
        if ((inner as object ?? href) is not null)
            Add(name, property => new SchemaEntry(property) { Inner = inner, Href = inner is null ? href : null });
    }
}
