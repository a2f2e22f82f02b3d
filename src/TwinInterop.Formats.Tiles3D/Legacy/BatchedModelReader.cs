using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Reads batched models: b3dm.</summary>
/// <remarks>Source: OGC 18-053r2, 9.</remarks>
/// <param name="contents">Reads the glTF inside.</param>
/// <param name="context">Takes findings.</param>
internal sealed class BatchedModelReader(ContentReader contents, ConversionContext context)
{
    /// <summary>Adds the file to a model.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public void Read(ReadOnlyMemory<byte> bytes, ContentReference reference, string location, bool tablesOnly, ContentModel model)
    {
        LegacyTile tile = LegacyTile.Parse(bytes, 28, location);
        int count = (int)Math.Clamp(tile.Features.Whole("BATCH_LENGTH") ?? 0, 0, int.MaxValue);
        int table = model.Tables.Count;
        if (count > 0)
            model.Tables.Add(new BatchTableReader(tile, context).Read(count));
        if (tablesOnly)
            return;
        Transform3D transform = reference.Transform;
        if (tile.Features.Global("RTC_CENTER", 3) is { } centre)
            transform = transform.Multiply(NodeMatrix.Move(centre[0], centre[1], centre[2]));
        if (Gltf(tile, reference, location) is not { } gltf)
            return;
        foreach (GltfPlacement placement in gltf.Placements)
        {
            GltfFeatureIds? ids = placement.Primitive.FeatureIds.FirstOrDefault();
            bool isFeature = count > 0 && ids is not null;
            model.Parts.Add(new ContentPart(placement.Primitive, transform.Multiply(placement.Transform))
            {
                Features = isFeature ? ids!.Ids : [], // tested
                Table = isFeature ? table : -1,
            });
        }
    }

    /// <summary>The shapes; where they cannot be read, glTF 1.0 for example, the features are there without.</summary>
    private GltfModel? Gltf(LegacyTile tile, ContentReference reference, string location)
    {
        try
        {
            return contents.ReadGltf(tile.Rest, location, reference, tablesOnly: false);
        }
        catch (InvalidDatasetException fault)
        {
            context.Diagnostics.Add(fault.Diagnostic);
            context.LoseUnread(Diagnostics.BookAccount.Geometries, "CityModel", location, "geometry/content");
            return null;
        }
    }
}
