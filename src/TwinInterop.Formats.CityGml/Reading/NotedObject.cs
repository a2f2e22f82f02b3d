using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Gives an object back what our writer noted of it in one generic attribute.</summary>
/// <remarks>What is malformed, or does not fit what stands in the file, is taken as not noted.</remarks>
internal static class NotedObject
{
    /// <summary>The object as it was before it was written.</summary>
    /// <param name="read">The object as the file has it, its parts restored.</param>
    /// <param name="ofParent">Whether its geometry and parts are those of its parent, and it stands for nothing itself.</param>
    public static CityObject Restore(CityObject read, out bool ofParent)
    {
        ofParent = false;
        CityAttribute? note = read.Attributes.FirstOrDefault(attribute => attribute is { IsGeneric: true, Name: ModelNotes.Name });
        if (note?.Value is not TextValue text || Parse(text.Text) is not { } document)
            return read;

        using (document)
        {
            JsonElement notes = document.RootElement;
            ofParent = notes.TryGetProperty("ofParent", out JsonElement made) && made.ValueKind == JsonValueKind.True;
            return Apply(read with { Attributes = read.Attributes.Remove(note) }, notes);
        }
    }

    private static JsonDocument? Parse(string text)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            // Somebody else's attribute of that name.
        }

        if (document?.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document?.Dispose();
        return null;
    }

    private static CityObject Apply(CityObject read, JsonElement notes)
    {
        string? noted = Text(notes, "class");
        read = WithAddresses(read, notes);
        NotedAttributes attributes = NotedAttributes.Of(read, notes);
        return read with
        {
            Class = noted is null ? read.Class : new CityObjectClass(noted),
            SourceClass = noted is null && Text(notes, "sourceClass") is null ? read.SourceClass : Text(notes, "sourceClass"),
            Attributes = attributes.Attributes,
            Lifespan = attributes.Lifespan,
            Geometry = Geometry(read.Geometry, notes),
            Relations = [.. Typed(read.Relations, notes), .. Items(notes, "relations").Select(RelationOf).OfType<CityObjectRelation>()],
            Extensions = [.. read.Extensions, .. Items(notes, "extensions").Select(ExtensionOf).OfType<ExtensionContent>()],
        };
    }

    /// <summary>Makes addresses of the sets that stand for them.</summary>
    private static CityObject WithAddresses(CityObject read, JsonElement notes)
    {
        bool hasSets = notes.TryGetProperty("addresses", out JsonElement sets) && sets.ValueKind == JsonValueKind.True;
        CityAttribute? written = hasSets ? read.Attributes.FirstOrDefault(item => item is { IsGeneric: true, Name: AddressSet.Name }) : null;
        if (written is null)
            return read;
        ImmutableArray<Address?> addresses = written.Value is ListValue list
            ? [.. list.Items.Select(AddressSet.From)]
            : [AddressSet.From(written.Value)];
        return addresses.Contains(null) ? read : read with
        {
            Attributes = read.Attributes.Remove(written),
            Addresses = [.. read.Addresses, .. addresses.OfType<Address>()],
        };
    }

    /// <summary>Relations whose type stands where CityGML 3.0 has the role of related objects.</summary>
    private static ImmutableArray<CityObjectRelation> Typed(ImmutableArray<CityObjectRelation> read, JsonElement notes)
    {
        string?[] types = [.. Items(notes, "relationTypes").Select(type => type.ValueKind == JsonValueKind.String ? type.GetString() : null)];
        return types.Length == 0 ? read :
        [
            .. read.Select(relation => relation is { Type: "relatedTo", Role: { } role } && types.Contains(role, StringComparer.Ordinal)
                ? relation with { Type = role, Role = null }
                : relation),
        ];
    }

    private static ImmutableArray<LodGeometry> Geometry(ImmutableArray<LodGeometry> read, JsonElement notes)
    {
        if (!notes.TryGetProperty("geometry", out JsonElement places) || places.ValueKind != JsonValueKind.Object)
            return read;

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. read.Select(item =>
            {
                string place = GeometryNotes.PlaceOf(item.Lod, item.Role);
                int index = counts.GetValueOrDefault(place);
                counts[place] = index + 1;
                string? noted = Items(places, place).ElementAtOrDefault(index) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
                return noted is null ? item : Geometry(item, noted.Split(' '));
            }),
        ];
    }

    private static LodGeometry Geometry(LodGeometry read, string[] noted)
    {
        if (noted.Length < 2 || !Enum.TryParse(noted[1], out GeometryRole role))
            return read;
        AbstractGeometry geometry = noted.Length > 2 ? NotedShapes.Restore(read.Geometry, noted[2]) : read.Geometry;
        return new LodGeometry(noted[0] == "-" ? "" : noted[0], role, geometry);
    }

    private static CityObjectRelation? RelationOf(JsonElement item) =>
        Text(item, "type") is { } type && Text(item, "target") is { } target ? new CityObjectRelation(type, target, Text(item, "role")) : null;

    private static ExtensionContent? ExtensionOf(JsonElement item) =>
        Text(item, "encoding") is { } encoding && Text(item, "name") is { } name && Text(item, "payload") is { } payload
            ? new ExtensionContent(encoding, name, payload)
            : null;

    /// <summary>The items of a list of the notes; none where there is no such list.</summary>
    internal static JsonElement[] Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement found) && found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : [];

    /// <summary>A text of the notes; null where there is no such text.</summary>
    internal static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
}
