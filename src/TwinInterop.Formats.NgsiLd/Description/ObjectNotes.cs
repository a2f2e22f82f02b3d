using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Reading;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Description;

/// <summary>What the attribute <c>cityObject</c> says about an object beyond its other attributes.</summary>
/// <param name="element">The attribute's value.</param>
internal sealed class ObjectNotes(JsonElement element)
{
    private readonly JsonElement? _attributes = ObjectIn(element, NoteName.Attributes);
    private readonly JsonElement? _dates = ObjectIn(element, NoteName.Lifespan);
    private readonly ImmutableArray<string> _added = TextsIn(element, NoteName.Added);

    public CityObjectId? TwinId => Guid.TryParse(Text(NoteName.TwinId), out Guid id) ? new CityObjectId(id) : null;

    public string? Class => Text(NoteName.Class);

    public string? SourceClass => Text(NoteName.SourceClass);

    public bool HasGeneratedId => Find(NoteName.GeneratedId) is { ValueKind: JsonValueKind.True };

    /// <summary>The relationship whose first object is the whole; null for a top-level object.</summary>
    public string? Parent => Text(NoteName.Parent);

    /// <summary>What the place is: <c>footprint</c>, <c>none</c> of the object's own; null for the object's geometry.</summary>
    public string? Place => Text(NoteName.Place);

    /// <summary>Whether an attribute was made for readers that know nothing of these notes.</summary>
    public bool IsAdded(string name) => !_added.IsEmpty && _added.Contains(name, StringComparer.Ordinal);

    /// <summary>The note of an attribute; null when there is none.</summary>
    public ValueNote? NoteOf(string key) =>
        _attributes is { } notes && notes.TryGetProperty(key, out JsonElement found) ? new ValueNote(found) : null;

    /// <summary>Type and target of a relationship where its name and URI do not tell.</summary>
    public (string Type, string Target)? RelationOf(string key, string uri)
    {
        foreach (JsonElement item in Items(NoteName.Relations))
        {
            if (Text(item, "key") == key && Text(item, "uri") == uri)
                return (Text(item, "type") ?? key, Text(item, "target") ?? uri);
        }

        return null;
    }

    /// <summary>All addresses; null when the attribute <c>address</c> tells all.</summary>
    public ImmutableArray<Address>? Addresses =>
        Find(NoteName.Addresses) is { ValueKind: JsonValueKind.Array } ? [.. Items(NoteName.Addresses).Select(ToAddress)] : null;

    public ImmutableArray<ExternalReference> ExternalReferences =>
    [
        .. Items(NoteName.ExternalReferences).Select(item => new ExternalReference(
            Text(item, "system"), Text(item, "target") ?? "", Member(item, "isUri").ValueKind == JsonValueKind.True, Text(item, "relationType"))),
    ];

    public ImmutableArray<ExtensionContent> Extensions =>
    [
        .. Items(NoteName.Extensions).Select(item => new ExtensionContent(
            Text(item, "encoding") ?? "", Text(item, "name") ?? "", Text(item, "payload") ?? "")),
    ];

    /// <summary>The dynamizers as JSON.</summary>
    public IEnumerable<JsonElement> Dynamizers => Items(NoteName.Dynamizers);

    /// <summary>What a date of the lifespan states; null where the attribute of that name is none.</summary>
    public TimeKind? DateKind(string name) =>
        _dates is { } dates && Text(dates, name) is { } kind ? ValueTypeName.TimeKindOf(kind) : null;

    /// <summary>An address of the attribute <c>address</c>, or of these notes.</summary>
    public static Address ToAddress(JsonElement item) => new()
    {
        Id = Text(item, "id"),
        Country = Text(item, "addressCountry"),
        AdministrativeArea = Text(item, "addressRegion"),
        Locality = Text(item, "addressLocality"),
        DependentLocality = Text(item, "district"),
        Thoroughfare = Text(item, "streetAddress"),
        ThoroughfareNumber = Text(item, "streetNr"),
        Premise = Text(item, "premise"),
        PostalCode = Text(item, "postalCode"),
        PostBox = Text(item, "postOfficeBoxNumber"),
        FreeText = Text(item, "freeText"),
        Location = Member(item, "location") is { ValueKind: JsonValueKind.Array } points
            ? new MultiPoint([.. points.EnumerateArray().Select(point => new Point(LocationReader.ReadPosition(point)))])
            : null,
    };

    private static JsonElement? ObjectIn(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    private static ImmutableArray<string> TextsIn(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Array } found
            ? [.. found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private JsonElement[] Items(string name) => Find(name) is { ValueKind: JsonValueKind.Array } found ? [.. found.EnumerateArray()] : [];

    private JsonElement? Find(string name) => element.TryGetProperty(name, out JsonElement found) ? found : null;

    private string? Text(string name) => Text(element, name);

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement found) ? found : default;

    private static string? Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
