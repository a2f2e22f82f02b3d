using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What a tile says of its contents.</summary>
internal static class TileContents
{
    /// <summary>The contents, in every way that versions and extensions state them.</summary>
    public static ImmutableArray<JsonElement> Of(JsonElement tile)
    {
        JsonElement[] several = tile.Items("contents");
        if (several.Length == 0 && tile.Extension("3DTILES_multiple_contents") is { } extension)
            several = extension.Items("contents") is { Length: > 0 } listed ? listed : extension.Items("content");
        if (several.Length > 0)
            return [.. several];
        return tile.Member("content") is { ValueKind: JsonValueKind.Object } one ? [one] : [];
    }

    /// <summary>Metadata as one attribute with members; none where they are statistics that our writer made.</summary>
    public static ImmutableArray<CityAttribute> Metadata(JsonElement? entity, TilesetDocument document, string name)
    {
        if (entity is not { } json || document.Schema is not { } schema || json.Text("class") is { } own && TilesetVocabulary.IsDerived(own, schema))
            return [];
        var reader = new MetadataEntityReader(schema, TilesetVocabulary.Silent);
        if (reader.Read(json, "") is not { } read)
            return [];
        ImmutableArray<CityAttribute> members = [.. reader.AttributesOf(read)];
        return members.IsEmpty ? [] : [new CityAttribute(name, new NestedValue(members, read.Class))];
    }

    /// <summary>Metadata of the group that a content belongs to.</summary>
    public static ImmutableArray<CityAttribute> Group(JsonElement content, TilesetDocument document)
    {
        JsonElement[] groups = document.Json.Items("groups");
        return content.Whole("group") is { } group && group >= 0 && group < groups.Length
            ? Metadata(groups[group].Member("metadata") ?? groups[group], document, "group")
            : [];
    }
}
