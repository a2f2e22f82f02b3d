using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Reading;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>The foreign member <c>cityModel</c> of a collection: the metadata of the dataset.</summary>
internal static class DatasetDescription
{
    public const string Metadata = "metadata";

    /// <summary>The metadata among the members of a collection; none when the member is not as our writer writes it.</summary>
    public static ImmutableArray<CityAttribute> ReadMetadata(IEnumerable<ExtensionContent> members)
    {
        ExtensionContent? member = members.FirstOrDefault(found => found.Name == CityObjectMember.Dataset);
        if (member is null)
            return [];

        byte[] text = Encoding.UTF8.GetBytes(member.Payload);
        using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1 << 16 });
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty(Metadata, out JsonElement metadata)
            || metadata.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(metadata.GetRawText()), JsonFaults.Options(1 << 16));
        reader.Read();
        ImmutableArray<CityAttribute> properties = new PropertyParser(new FeatureNotes()).ReadMembers(ref reader);
        return AttributeDescription.Apply(
            properties,
            document.RootElement.TryGetProperty(CityObjectMember.Attributes, out JsonElement described) ? described : null);
    }
}
