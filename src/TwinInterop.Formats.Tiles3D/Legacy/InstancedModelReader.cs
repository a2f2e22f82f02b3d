using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Reads instanced models: i3dm.</summary>
/// <remarks>Source: OGC 18-053r2, 10.</remarks>
/// <param name="contents">Reads the glTF inside or beside.</param>
/// <param name="context">Takes findings.</param>
internal sealed class InstancedModelReader(ContentReader contents, ConversionContext context)
{
    private const int HeaderLength = 32;

    /// <summary>Adds the file to a model.</summary>
    /// <exception cref="InvalidDatasetException">It cannot be read.</exception>
    public void Read(ReadOnlyMemory<byte> bytes, ContentReference reference, string location, bool tablesOnly, ContentModel model)
    {
        LegacyTile tile = LegacyTile.Parse(bytes, HeaderLength, location);
        int count = CountOf(tile, bytes.Length);
        double[]? ids = tile.Features.Numbers("BATCH_ID", count, 1, "UNSIGNED_SHORT");
        int rows = ids is null ? count : ids.Length == 0 ? 0 : (int)Math.Min(ids.Max() + 1, int.MaxValue - 1);
        int table = model.Tables.Count;
        if (rows > 0)
            model.Tables.Add(new BatchTableReader(tile, context).Read(rows));
        if (tablesOnly || count == 0 || Gltf(bytes, tile, reference, location) is not { } gltf)
            return;
        int shape = model.Shapes++;
        Transform3D[] frames = new InstanceFrames(tile.Features).Read(count);
        for (int i = 0; i < count; i++)
        {
            var copy = new ContentCopy(shape, reference.Transform.Multiply(frames[i]));
            foreach (GltfPlacement placement in gltf.Placements)
            {
                model.Parts.Add(new ContentPart(placement.Primitive, placement.Transform)
                {
                    Copy = copy,
                    Feature = ids is null ? (uint)i : (uint)ids[i],
                    Table = table,
                });
            }
        }
    }

    private static int CountOf(LegacyTile tile, int bytes)
    {
        long count = tile.Features.Whole("INSTANCES_LENGTH") ?? 0;
        return count >= 0 && count <= bytes
            ? (int)count
            : throw LegacyTile.Fault(tile.Location, $"INSTANCES_LENGTH up to {bytes}, the bytes of the file", count);
    }

    private GltfModel? Gltf(ReadOnlyMemory<byte> bytes, LegacyTile tile, ContentReference reference, string location)
    {
        bool isEmbedded = bytes.Span[28] == 1;
        if (isEmbedded)
            return contents.ReadGltf(tile.Rest, location, reference, tablesOnly: false);
        string uri = Encoding.UTF8.GetString(tile.Rest.Span).TrimEnd('\0', ' ');
        if (contents.ReadBeside(reference, uri) is not { } file)
            return null;
        string folder = reference.Path.Contains('/', StringComparison.Ordinal) ? reference.Path[..(reference.Path.LastIndexOf('/') + 1)] : "";
        return contents.ReadGltf(file, folder + uri, reference with { Path = folder + uri }, tablesOnly: false);
    }
}
