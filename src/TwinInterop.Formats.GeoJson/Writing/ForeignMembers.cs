using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Formats.GeoJson.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes back members that a GeoJSON source had beside those of the standard.</summary>
/// <remarks>Source: RFC 7946, 6.1 and 7.1.</remarks>
internal static class ForeignMembers
{
    /// <summary>What stands before the names of members of the geometry.</summary>
    public const string GeometryPrefix = "geometry/";

    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.Ordinal,
        "type", "id", "bbox", "crs", "coordinates", "geometries", "geometry", "properties", "features", "cityObject", CityObjectMember.Dataset);

    public static bool IsGeoJson(ExtensionContent extension) => extension.Encoding == MemberParser.Encoding;

    /// <summary>Whether a piece can be a member of the root.</summary>
    public static bool CanWrite(ExtensionContent content) => IsGeoJson(content)
        && !content.Name.StartsWith(GeometryPrefix, StringComparison.Ordinal) && !Taken.Contains(content.Name) && IsJson(content.Payload);

    /// <summary>The id as a number, where the source wrote it as one.</summary>
    public static string? NumericId(CityObject cityObject) => cityObject.Extensions.FirstOrDefault(
        extension => IsGeoJson(extension) && extension.Name == "id" && extension.Payload == cityObject.Source.LocalId)?.Payload;

    /// <summary>Writes the members of one object of the text.</summary>
    /// <param name="json">Stands within the object.</param>
    /// <param name="extensions">All content that is kept.</param>
    /// <param name="prefix">What the names of the object's members begin with.</param>
    /// <returns>How many were written; the others have names that are taken, or are not JSON.</returns>
    public static int Write(Utf8JsonWriter json, ImmutableArray<ExtensionContent> extensions, string prefix)
    {
        if (extensions.IsEmpty)
            return 0;

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ExtensionContent extension in extensions)
        {
            if (!IsGeoJson(extension) || !extension.Name.StartsWith(prefix, StringComparison.Ordinal)
                || (prefix.Length == 0 && extension.Name.StartsWith(GeometryPrefix, StringComparison.Ordinal)))
            {
                continue;
            }

            string name = extension.Name[prefix.Length..];
            if (Taken.Contains(name) || !IsJson(extension.Payload) || !names.Add(name))
                continue;

            json.WritePropertyName(name);
            json.WriteRawValue(extension.Payload, skipInputValidation: true);
        }

        return names.Count;
    }

    private static bool IsJson(string payload)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 1 << 16 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
