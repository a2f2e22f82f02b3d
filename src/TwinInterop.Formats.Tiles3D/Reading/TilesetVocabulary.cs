using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tileset;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Tells the metadata that our writer makes of a dataset from those that someone states.</summary>
internal static class TilesetVocabulary
{
    /// <summary>Takes findings that were reported before.</summary>
    public static MetadataFindings Silent { get; } = new((_, _, _) => { });

    /// <summary>Whether a class holds nothing but figures that are counted anew whenever a tileset is written.</summary>
    public static bool IsDerived(string classId, MetadataSchema schema) =>
        IsOwn(schema) && classId is TilesetSchema.Level or TilesetSchema.TileClass or TilesetSchema.Content or "implicitTile";

    /// <summary>Whether our writer made the schema.</summary>
    public static bool IsOwn(MetadataSchema schema) =>
        schema.Id == "tileset" && schema.FindClass(TilesetSchema.Level)?.Find("lod") is not null;
}
