using TwinInterop.Formats.Tiles3D.Glb;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Writes a tile of 3D Tiles 1.0: a GLB with batch ids behind a batch table.</summary>
/// <remarks>Source: OGC 18-053r2, 9 (b3dm).</remarks>
internal static class BatchedModel
{
    /// <summary>Writes the tile.</summary>
    /// <param name="scene">The scene; its table becomes the batch table.</param>
    /// <param name="options">How vertices are stored.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void Write(GlbScene scene, GlbOptions options, Stream output)
    {
        TablePart features = TablePart.Make(
            LegacyTileFile.HeaderLength, (writer, _) => writer.WriteNumber("BATCH_LENGTH", scene.Features?.Count ?? 0));
        using var glb = new MemoryStream();
        GlbWriter.Write(scene with { Features = null }, options with { HasBatchIds = true }, glb);
        LegacyTileFile.Write("b3dm"u8, features, BatchTable.Of(scene.Features), gltfFormat: null, glb, output);
    }
}
