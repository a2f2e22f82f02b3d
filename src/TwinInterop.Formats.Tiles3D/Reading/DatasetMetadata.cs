using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tileset;
using TwinInterop.Model;
using TwinInterop.Provenance;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What a tileset says of itself as a whole.</summary>
internal static class DatasetMetadata
{
    /// <summary>The values of its metadata; in version 1.0 those that our writer puts into the extras of the asset.</summary>
    public static ImmutableArray<CityAttribute> Of(TilesetDocument document)
    {
        if (document.Schema is { } schema && document.Json.Member("metadata") is { } metadata)
        {
            var reader = new MetadataEntityReader(schema, TilesetVocabulary.Silent);
            return reader.Read(metadata, "/metadata") is { } entity ? [.. reader.AttributesOf(entity)] : [];
        }

        JsonElement extras = document.Json.Member("asset")?.Member("extras") ?? default;
        if (extras.Text(TilesetSchema.IdScheme) is null)
            return [];
        return
        [
            .. extras.EnumerateObject().Select(member => new CityAttribute(member.Name, AttributeJsonReader.ValueOrNull(member.Value) ?? new NullValue())),
        ];
    }

    /// <summary>What the ids of features are unique in.</summary>
    public static SourceIdentity Identity(ImmutableArray<CityAttribute> said, string name, bool isOwn) => isOwn
        ? new SourceIdentity(Text(said, TilesetSchema.IdScheme) ?? SourceIdentity.TilesScheme, Text(said, "name") ?? name)
        : new SourceIdentity(SourceIdentity.TilesScheme, name);

    /// <summary>What the source of a tileset of ours said of itself.</summary>
    public static ImmutableArray<CityAttribute> Restore(ImmutableArray<CityAttribute> said) =>
        Text(said, TilesetSchema.SourceMetadata) is { } json && AttributeJson.Read(json) is NestedValue nested ? nested.Members : [];

    /// <summary>The way of a dataset that our writer put into the extras of the asset.</summary>
    public static ImmutableArray<CityAttribute> Steps(TilesetDocument document)
    {
        ImmutableArray<ProvenanceStep> steps =
            ProvenanceJson.Read(document.Json.Member("asset")?.Member("extras")?.Member(ProvenanceChain.AttributeName) ?? default);
        return steps.IsEmpty ? [] : [ProvenanceChain.ToAttribute(steps)];
    }

    private static string? Text(ImmutableArray<CityAttribute> said, string name) =>
        (said.FirstOrDefault(attribute => attribute.Name == name)?.Value as TextValue)?.Text;
}
