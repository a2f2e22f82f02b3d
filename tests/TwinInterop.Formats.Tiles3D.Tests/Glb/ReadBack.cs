using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Tests.Glb;

/// <summary>Reads files and says what came out.</summary>
internal static class ReadBack
{
    /// <summary>Reads a file that has no fault.</summary>
    public static GltfModel Sound(byte[] file, Func<string, byte[]?>? resolve = null)
    {
        (GltfModel model, IReadOnlyList<Diagnostic> findings) = WithFindings(file, resolve);
        Assert.Empty(findings);
        return model;
    }

    public static (GltfModel Model, IReadOnlyList<Diagnostic> Findings) WithFindings(
        byte[] file, Func<string, byte[]?>? resolve = null, long maxBytes = 1L << 28)
    {
        var context = new ConversionContext();
        GltfModel model = GltfReader.Read(file, new GltfReadOptions { Resolve = resolve, MaxDecodedBytes = maxBytes }, context);
        return (model, context.Diagnostics.Kept);
    }

    /// <summary>The corners of all triangles with their features, z up.</summary>
    public static IEnumerable<(Position At, uint? Feature)> Corners(GltfModel model) =>
        from placement in model.Placements
        from index in placement.Primitive.Indices
        let at = placement.Primitive.Positions[index]
        let feature = placement.Features.Length > 0 ? placement.Features[0].Id
            : placement.Primitive.FeatureIds.Length > 0 ? placement.Primitive.FeatureIds[0].Ids[index] : (uint?)null
        select (placement.Transform.Apply(new Position(at.X, at.Y, at.Z)), feature);
}
