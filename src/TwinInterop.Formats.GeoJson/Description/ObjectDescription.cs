using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>What the member <c>cityObject</c> says about an object beyond its attributes.</summary>
/// <param name="element">The member's value.</param>
internal sealed class ObjectDescription(JsonElement element)
{
    /// <summary>Reads a member; null when it is not one that our writer wrote.</summary>
    public static ObjectDescription? TryRead(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Object } member)
            return null;

        var description = new ObjectDescription(member);
        return description.TwinId is null ? null : description;
    }

    public CityObjectId? TwinId => Guid.TryParse(Text(CityObjectMember.TwinId), out Guid id) ? new CityObjectId(id) : null;

    public string? Class => Text(CityObjectMember.Class);

    public string? SourceClass => Text(CityObjectMember.SourceClass);

    /// <summary>Whether the geometry of the feature was computed for this format and is none of the source.</summary>
    public bool IsGeometryDerived => element.TryGetProperty(CityObjectMember.Derived, out JsonElement found)
        && found.ValueKind == JsonValueKind.True;

    /// <summary>Whether the source gave the object no id.</summary>
    public bool HasGeneratedId => element.TryGetProperty(CityObjectMember.GeneratedId, out JsonElement found)
        && found.ValueKind == JsonValueKind.True;

    /// <summary>The id of the object that it is a part of; null for a top-level object.</summary>
    public string? Parent => Text(CityObjectMember.Parent);

    public string Lod => Text(CityObjectMember.Lod) ?? "";

    public GeometryRole Role => Enum.TryParse(Text(CityObjectMember.Role), ignoreCase: true, out GeometryRole role)
        ? role
        : GeometryRole.Body;

    /// <summary>The properties without those that our writer added for readers that know nothing of this member.</summary>
    public ImmutableArray<CityAttribute> Attributes(ImmutableArray<CityAttribute> properties)
    {
        HashSet<string?> added = [.. Items(CityObjectMember.Added).Select(Text)];
        return AttributeDescription.Apply(
            properties.RemoveAll(property => added.Contains(property.Name)),
            element.TryGetProperty(CityObjectMember.Attributes, out JsonElement described) ? described : null);
    }

    public ImmutableArray<CityObjectRelation> Relations =>
    [
        .. Items(CityObjectMember.Relations).Select(item => new CityObjectRelation(
            Text(item, "type") ?? "", Text(item, "target") ?? "", Text(item, "role"))),
    ];

    public ImmutableArray<ExternalReference> ExternalReferences =>
    [
        .. Items(CityObjectMember.ExternalReferences).Select(item => new ExternalReference(
            Text(item, "system"), Text(item, "target") ?? "", Text(item, "targetType") == ValueTypeName.Uri, Text(item, "relationType"))),
    ];

    public ImmutableArray<ExtensionContent> Extensions =>
    [
        .. Items(CityObjectMember.Extensions).Select(item => new ExtensionContent(
            Text(item, "encoding") ?? "", Text(item, "name") ?? "", Text(item, "payload") ?? "")),
    ];

    /// <summary>Geometry and parts that the feature itself does not hold; null when there are none.</summary>
    public JsonElement? Model => element.TryGetProperty(ModelLayout.Name, out JsonElement found) && found.ValueKind == JsonValueKind.Object
        ? found
        : null;

    public ImmutableArray<Address> Addresses => [.. Items(CityObjectMember.Addresses).Select(ToAddress)];

    public Lifespan Lifespan => element.TryGetProperty(CityObjectMember.Lifespan, out JsonElement dates)
        ? new Lifespan(ToTime(dates, "creation"), ToTime(dates, "termination"), ToTime(dates, "validFrom"), ToTime(dates, "validTo"))
        : Lifespan.Unknown;

    private static Address ToAddress(JsonElement item) => new()
    {
        Id = Text(item, "id"),
        Country = Text(item, "country"),
        AdministrativeArea = Text(item, "administrativeArea"),
        Locality = Text(item, "locality"),
        DependentLocality = Text(item, "dependentLocality"),
        Thoroughfare = Text(item, "thoroughfare"),
        ThoroughfareNumber = Text(item, "thoroughfareNumber"),
        Premise = Text(item, "premise"),
        PostalCode = Text(item, "postalCode"),
        PostBox = Text(item, "postBox"),
        FreeText = Text(item, "freeText"),
        Location = item.TryGetProperty("location", out JsonElement location) ? ToPoints(location) : null,
    };

    private static MultiPoint ToPoints(JsonElement positions) => new(
    [
        .. positions.EnumerateArray().Select(position => new Point(new Position(
            position[0].GetDouble(),
            position[1].GetDouble(),
            position.GetArrayLength() > 2 ? position[2].GetDouble() : double.NaN))),
    ]);

    private static TimeValue? ToTime(JsonElement dates, string name)
    {
        if (!dates.TryGetProperty(name, out JsonElement date))
            return null;

        string text = Text(date, "value") ?? "";
        return new ValueDescription(date).Apply(new TextValue(text)) as TimeValue ?? new TimeValue(text, TimeKind.DateTime);
    }

    private JsonElement[] Items(string name) =>
        element.TryGetProperty(name, out JsonElement found) && found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : [];

    private string? Text(string name) => Text(element, name);

    private static string? Text(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString() : null;

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement found) ? Text(found) : null;
}
