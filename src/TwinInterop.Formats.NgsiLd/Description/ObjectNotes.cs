using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Json;
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

    public CityObjectId? TwinId => Guid.TryParse(element.Text(NoteName.TwinId), out Guid id) ? new CityObjectId(id) : null;

    public string? Class => element.Text(NoteName.Class);

    public string? SourceClass => element.Text(NoteName.SourceClass);

    public bool HasGeneratedId => element.Member(NoteName.GeneratedId) is { ValueKind: JsonValueKind.True };

    /// <summary>The relationship whose first object is the whole; null for a top-level object.</summary>
    public string? Parent => element.Text(NoteName.Parent);

    /// <summary>What the place is: <c>footprint</c>, <c>none</c> of the object's own; null for the object's geometry.</summary>
    public string? Place => element.Text(NoteName.Place);

    /// <summary>Whether an attribute was made for readers that know nothing of these notes.</summary>
    public bool IsAdded(string name) => !_added.IsEmpty && _added.Contains(name, StringComparer.Ordinal);

    /// <summary>The note of an attribute; null when there is none.</summary>
    public ValueNote? NoteOf(string key) =>
        _attributes is { } notes && notes.TryGetProperty(key, out JsonElement found) ? new ValueNote(found) : null;

    /// <summary>Type and target of a relationship where its name and URI do not tell.</summary>
    public (string Type, string Target)? RelationOf(string key, string uri)
    {
        foreach (JsonElement item in element.Items(NoteName.Relations))
        {
            if (item.Text("key") == key && item.Text("uri") == uri)
                return (item.Text("type") ?? key, item.Text("target") ?? uri);
        }

        return null;
    }

    /// <summary>All addresses; null when the attribute <c>address</c> tells all.</summary>
    public ImmutableArray<Address>? Addresses =>
        element.Member(NoteName.Addresses) is { ValueKind: JsonValueKind.Array } ? [.. element.Items(NoteName.Addresses).Select(ToAddress)] : null;

    public ImmutableArray<ExternalReference> ExternalReferences =>
    [
        .. element.Items(NoteName.ExternalReferences).Select(item => new ExternalReference(
            item.Text("system"), item.Text("target") ?? "", item.Member("isUri").ValueKind == JsonValueKind.True, item.Text("relationType"))),
    ];

    public ImmutableArray<ExtensionContent> Extensions =>
    [
        .. element.Items(NoteName.Extensions).Select(item => new ExtensionContent(
            item.Text("encoding") ?? "", item.Text("name") ?? "", item.Text("payload") ?? "")),
    ];

    /// <summary>The dynamizers as JSON.</summary>
    public IEnumerable<JsonElement> Dynamizers => element.Items(NoteName.Dynamizers);

    /// <summary>What a date of the lifespan states; null where the attribute of that name is none.</summary>
    public TimeKind? DateKind(string name) =>
        _dates is { } dates && dates.Text(name) is { } kind ? ValueTypeName.TimeKindOf(kind) : null;

    /// <summary>An address of the attribute <c>address</c>, or of these notes.</summary>
    public static Address ToAddress(JsonElement item) => new()
    {
        Id = item.Text("id"),
        Country = item.Text("addressCountry"),
        AdministrativeArea = item.Text("addressRegion"),
        Locality = item.Text("addressLocality"),
        DependentLocality = item.Text("district"),
        Thoroughfare = item.Text("streetAddress"),
        ThoroughfareNumber = item.Text("streetNr"),
        Premise = item.Text("premise"),
        PostalCode = item.Text("postalCode"),
        PostBox = item.Text("postOfficeBoxNumber"),
        FreeText = item.Text("freeText"),
        Location = item.Member("location") is { ValueKind: JsonValueKind.Array } points
            ? new MultiPoint([.. points.EnumerateArray().Select(point => new Point(LocationReader.ReadPosition(point)))])
            : null,
    };

    private static JsonElement? ObjectIn(JsonElement owner, string name) =>
        owner.Member(name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    private static ImmutableArray<string> TextsIn(JsonElement owner, string name) =>
        owner.Member(name) is { ValueKind: JsonValueKind.Array } found
            ? [.. found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
