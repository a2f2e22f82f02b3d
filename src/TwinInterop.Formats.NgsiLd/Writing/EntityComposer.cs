using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes one object as one entity, and books what it cannot hold.</summary>
internal sealed class EntityComposer
{
    private readonly Utf8JsonWriter _json;
    private readonly NgsiLdWriterOptions _options;
    private readonly ConversionContext _context;
    private readonly WrittenTypes _written;
    private readonly TypeChoice _types;
    private readonly AttributeJson _forms;
    private readonly AttributeComposer _attributes;
    private readonly RelationJson _relations;
    private readonly NoteComposer _notes;
    private readonly GeoJsonText _geometries;
    private readonly PlaceComposer _places;
    private readonly AddressJson _addresses;
    private readonly ViewJson _views;
    private readonly ContextJson _contexts;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly HashSet<string> _verbatim = new(StringComparer.Ordinal);

    public EntityComposer(Utf8JsonWriter json, NgsiLdWriterOptions options, WrittenTypes written, string format, ConversionContext context)
    {
        _json = json;
        _options = options;
        _context = context;
        _written = written;
        _types = new TypeChoice(context);
        _forms = new AttributeJson(json, options.Representation);
        _attributes = new AttributeComposer(json, options.Representation, _forms, context);
        _relations = new RelationJson(json, _forms, written);
        _geometries = new GeoJsonText(json);
        _places = new PlaceComposer(json, options, _forms, _geometries, context);
        _addresses = new AddressJson(json, _geometries);
        _views = new ViewJson(json, _forms, options, format);
        _contexts = new ContextJson(json, options.ContextUrl);
        _notes = new NoteComposer(
            json, _attributes, _relations, _addresses, new DynamizerJson(json, new ValueJson(json), new NoteJson(json)));
    }

    /// <summary>How many appearances were written since this was asked last; a surface that several entities share counts once.</summary>
    public long TakeAppearances() => _places.TakeAppearances();

    /// <summary>Writes an entity.</summary>
    /// <param name="cityObject">The object; its parts are left to the caller.</param>
    /// <param name="parent">The id of the entity that it is a part of; null for a top-level object.</param>
    /// <param name="hasForward">Whether it refers to an object that was not written yet.</param>
    /// <returns>Its id.</returns>
    public string Write(CityObject cityObject, string? parent, out bool hasForward)
    {
        EntityType type = _types.Of(cityObject);
        string id = EntityId.Of(cityObject.Source, type);
        _written.Add(cityObject.Source.LocalId, type.Names[0]);
        _used.Clear();
        _added.Clear();
        _attributes.Prepare(cityObject, type, _used);
        _verbatim.Clear();
        FindVerbatim(cityObject, type);
        CityObject noted = WithoutVerbatimSeries(cityObject);
        ImmutableArray<CurrentValue?> current = [.. noted.Dynamizers.Select(CurrentValue.Of)];
        _relations.Prepare(cityObject, parent, type.IsForeign, _used);
        hasForward = _relations.HasForward;
        LocationPlan? place = LocationPlan.Of(cityObject);

        _json.WriteStartObject();
        _json.WriteString("id"u8, id);
        if (_options.Representation == Representation.GeoJson)
            BeginFeature(place);
        WriteTypes(type);
        int extensions = WriteMembers(cityObject, type);
        WriteIds(cityObject, type);
        _attributes.Write(cityObject);
        WriteDerived(cityObject, type, current);
        WriteAddresses(cityObject, type);
        WriteLifespan(cityObject);
        if (place is not null && !_verbatim.Contains("location"))
            _places.WriteLocation(place);
        _relations.Write(_verbatim, type.Model);
        if (!type.IsForeign)
            _views.Write(cityObject, type, parent, id);
        string? kindOfPlace = _places.WriteShapes(cityObject, place);
        WriteNotes(noted, type, current, kindOfPlace);
        if (_options.Representation == Representation.GeoJson)
            _json.WriteEndObject();
        extensions += _contexts.Write(cityObject, type);
        _json.WriteEndObject();
        Book(cityObject, parent, extensions);
        return id;
    }

    private void BeginFeature(LocationPlan? place)
    {
        _json.WriteString("type"u8, "Feature"u8);
        _json.WritePropertyName("geometry"u8);
        if (place is null)
            _json.WriteNullValue();
        else
            _geometries.Write(place);
        _json.WriteStartObject("properties"u8);
    }

    private void WriteTypes(EntityType type)
    {
        if (type.Names.Length == 1)
        {
            _json.WriteString("type"u8, type.Names[0]);
            return;
        }

        _json.WriteStartArray("type"u8);
        foreach (string name in type.Names)
            _json.WriteStringValue(name);
        _json.WriteEndArray();
    }

    /// <summary>Finds attributes of other software that are written as they were; those of the model's attributes are apart.</summary>
    private void FindVerbatim(CityObject cityObject, EntityType type)
    {
        if (!type.IsForeign)
            return;
        foreach (ExtensionContent extension in cityObject.Extensions)
        {
            if (extension.Encoding == NoteName.Encoding && !_used.Contains(extension.Name) && !IsSeriesOutOfPlace(cityObject, extension))
                _verbatim.Add(extension.Name);
        }
    }

    /// <summary>Whether kept content is values over time with more than the model holds: only the temporal representation has a place for it.</summary>
    private bool IsSeriesOutOfPlace(CityObject cityObject, ExtensionContent extension) =>
        _options.Representation != Representation.Temporal
        && cityObject.Dynamizers.Any(dynamizer => CurrentValue.Of(dynamizer)?.Name == extension.Name);

    /// <summary>The object without the series that are written as they were: read again, they say themselves.</summary>
    private CityObject WithoutVerbatimSeries(CityObject cityObject) => _verbatim.Count == 0 || cityObject.Dynamizers.IsEmpty
        ? cityObject
        : cityObject with
        {
            Dynamizers = [.. cityObject.Dynamizers.Where(dynamizer => CurrentValue.Of(dynamizer) is not { } values || !_verbatim.Contains(values.Name))],
        };

    /// <summary>Writes what other software's entities have beside attributes of the model, as it was.</summary>
    /// <returns>How many pieces of kept content were used; those of attributes included.</returns>
    private int WriteMembers(CityObject cityObject, EntityType type)
    {
        if (!type.IsForeign || cityObject.Extensions.IsEmpty)
            return 0;

        int count = 0;
        foreach (ExtensionContent extension in cityObject.Extensions)
        {
            if (extension.Encoding != NoteName.Encoding || extension.Name == "@context" || IsSeriesOutOfPlace(cityObject, extension))
                continue;
            count++;
            if (!_verbatim.Contains(extension.Name))
                continue; // written in place of the attribute
            if (extension.Name is "scope" or "createdAt" or "modifiedAt" or "deletedAt" or "expiresAt")
            {
                _json.WritePropertyName(extension.Name);
                _json.WriteRawValue(extension.Payload, skipInputValidation: true);
            }
            else
            {
                _attributes.WriteVerbatim(extension.Name, extension.Payload);
            }
        }

        return count;
    }

    private void WriteIds(CityObject cityObject, EntityType type)
    {
        if (cityObject.Source.Scheme == EntityId.Scheme || (type.IsForeign && EntityId.IsEntityId(cityObject.Source, isForeign: true)))
            return;
        string name = IdAttribute.Of(cityObject.Source.Scheme);
        bool isOther = name == IdAttribute.Other;
        bool isWrapped = _forms.Begin(name, AttributeKind.Property, isBare: !isOther);
        _json.WriteStringValue(cityObject.Source.LocalId);
        if (isOther && isWrapped)
            _forms.WriteSubText("scheme", cityObject.Source.Scheme);
        _forms.End(isWrapped);
    }

    private void WriteDerived(CityObject cityObject, EntityType type, ImmutableArray<CurrentValue?> current)
    {
        foreach ((string name, string value) in type.Derived)
        {
            if (!_used.Add(name))
                continue;
            bool isList = type.Model?.Properties.GetValueOrDefault(name)?.IsList == true;
            _attributes.WriteProperty(name, isList ? new ListValue([new TextValue(value)]) : new TextValue(value));
            _added.Add(name);
        }

        for (int i = 0; i < current.Length; i++)
        {
            if (current[i] is not { } values || !_used.Add(values.Name))
                continue;
            _views.WriteValues(values, _attributes);
            _added.Add(values.Name);
        }

        if (_options.IsSimplified && !cityObject.Dynamizers.IsEmpty)
        {
            _context.Lose(
                cityObject, BookAccount.Attributes, "dynamizers", LossKind.Dropped, cityObject.Dynamizers.Sum(Tally.ValuesOf), "--representation normalized");
            return;
        }

        foreach (Dynamizer dynamizer in cityObject.Dynamizers)
            BookDynamizer(cityObject, dynamizer);
    }

    private void BookDynamizer(CityObject cityObject, Dynamizer dynamizer)
    {
        long lost = PairsOf(dynamizer.Data).Count(pair => pair.Value is null);
        _context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(dynamizer) - lost);
        _context.Lose(cityObject, BookAccount.Attributes, "dynamizers/geometry", LossKind.Dropped, lost, "Write CityGML 3.0.");
    }

    private static IEnumerable<TimeValuePair> PairsOf(AbstractTimeSeries? series) => series switch
    {
        TimeSeries own => own.Values,
        CompositeTimeSeries composite => composite.Components.SelectMany(component => PairsOf(component.Series)),
        _ => [],
    };

    private void WriteAddresses(CityObject cityObject, EntityType type)
    {
        if (cityObject.Addresses.IsEmpty)
            return;
        if (!_verbatim.Contains("address") && (_used.Add("address") || !type.IsForeign))
        {
            bool isWrapped = _forms.Begin("address", AttributeKind.Property, isBare: true);
            _addresses.Write(cityObject.Addresses[0]);
            _forms.End(isWrapped);
        }

        bool isWhole = !_options.IsSimplified || AddressJson.TellsAll(cityObject.Addresses);
        int kept = isWhole ? cityObject.Addresses.Length : 1;
        _context.Books.Keep(BookAccount.Attributes, kept);
        _context.Lose(cityObject, BookAccount.Attributes, "addresses", LossKind.Dropped, cityObject.Addresses.Length - kept, "--representation concise");
    }

    private void WriteLifespan(CityObject cityObject)
    {
        if (cityObject.Lifespan == Lifespan.Unknown)
            return;
        foreach ((string name, TimeValue? time) in NoteComposer.DatesOf(cityObject.Lifespan))
        {
            if (time is null)
                continue;
            _forms.WriteText(name, time.Text);
            _context.Books.Keep(BookAccount.Attributes);
        }
    }

    private void WriteNotes(CityObject cityObject, EntityType type, ImmutableArray<CurrentValue?> current, string? kindOfPlace)
    {
        if (_options.IsSimplified || !_notes.IsNeeded(cityObject, type))
            return;
        bool isWrapped = _forms.Begin(NoteName.Attribute, AttributeKind.JsonProperty, isBare: false);
        _json.WriteStartObject();
        if (kindOfPlace is not null)
            _json.WriteString(NoteName.Place, kindOfPlace);
        _notes.Write(cityObject, type, current, _added, _forms.IsTemporal);
        _json.WriteEndObject();
        _forms.End(isWrapped);
    }

    private void Book(CityObject cityObject, string? parent, int extensions)
    {
        _context.Books.KeepObject(cityObject.Class);
        _context.Books.Keep(BookAccount.Relations, cityObject.Relations.Length + (parent is null ? 0 : 1));
        int references = cityObject.ExternalReferences.Length, made = cityObject.ExternalReferences.Count(reference => reference.IsDerived);
        if (!_options.IsSimplified)
        {
            _context.Books.Keep(BookAccount.Attributes, references);
            extensions += cityObject.Extensions.Count(extension => extension.Encoding != NoteName.Encoding);
        }
        else
        {
            _context.Lose(cityObject, BookAccount.Attributes, "externalReferences", LossKind.Dropped, references - made, "--representation concise");
            _context.DropDerived(cityObject, BookAccount.Attributes, "externalReferences", made, "--representation concise");
        }

        _context.Books.Keep(BookAccount.Extensions, extensions);
        _context.Lose(cityObject, BookAccount.Extensions, "extensions", LossKind.Dropped, cityObject.Extensions.Length - extensions);
    }
}
