using System.Collections.Immutable;
using System.Numerics;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Lays out where copies of meshes stand.</summary>
/// <remarks>Source: EXT_mesh_gpu_instancing.</remarks>
/// <param name="layout">The buffer.</param>
/// <param name="rowCount">How many rows feature ids may name.</param>
internal sealed class InstanceLayout(BufferLayout layout, int rowCount)
{
    /// <summary>Lays out copies.</summary>
    /// <param name="instances">The copies.</param>
    /// <param name="grid">The grid of the mesh: it acts before the copy is scaled, turned and moved; null for none.</param>
    /// <exception cref="ArgumentException">There is no copy, the attributes do not agree, or a number is not finite.</exception>
    public WrittenInstances Write(GlbInstances instances, Quantization? grid)
    {
        int count = instances.Translations.Length;
        Check(instances, count);
        (ReadOnlyMemory<Vector3> translations, ReadOnlyMemory<Vector3> scales) = grid is { } steps
            ? Fold(instances, steps)
            : (instances.Translations, instances.Scales);
        var attributes = ImmutableArray.CreateBuilder<(string, int)>();
        attributes.Add(("TRANSLATION", Accessor(layout.AddValues(translations), "VEC3", count)));
        if (instances.Rotations.Length > 0)
            attributes.Add(("ROTATION", Accessor(layout.AddValues(instances.Rotations), "VEC4", count)));
        if (scales.Length > 0)
            attributes.Add(("SCALE", Accessor(layout.AddValues(scales), "VEC3", count)));
        int featureCount = 0;
        if (instances.FeatureIds.Length > 0)
        {
            featureCount = FeatureCounter.Count(instances.FeatureIds.Span, rowCount, out _);
            attributes.Add(("_FEATURE_ID_0", Accessor(layout.AddValues(instances.FeatureIds), "SCALAR", count)));
        }

        return new WrittenInstances(attributes.ToImmutable(), featureCount);
    }

    private static (Vector3[] Translations, Vector3[] Scales) Fold(GlbInstances instances, Quantization grid)
    {
        int count = instances.Translations.Length;
        var translations = new Vector3[count];
        var scales = new Vector3[count];
        for (int i = 0; i < count; i++)
        {
            Vector3 scale = instances.Scales.Length > 0 ? instances.Scales.Span[i] : Vector3.One;
            Vector3 offset = scale * grid.Offset;
            if (instances.Rotations.Length > 0)
                offset = Vector3.Transform(offset, instances.Rotations.Span[i]);
            translations[i] = instances.Translations.Span[i] + offset;
            scales[i] = scale * (float)grid.Step;
        }

        return (translations, scales);
    }

    private int Accessor(int view, string type, int count) => layout.Add(new GlbAccessor(view, ComponentType.Float, type, count));

    private static void Check(GlbInstances instances, int count)
    {
        _ = VertexBounds.Of(instances.Translations.Span);
        foreach (int other in (ReadOnlySpan<int>)[instances.Rotations.Length, instances.Scales.Length, instances.FeatureIds.Length])
        {
            if (other != 0 && other != count)
                throw new ArgumentException($"Expected {count} values of each attribute of copies, found {other}.", nameof(instances));
        }

        foreach (Quaternion rotation in instances.Rotations.Span)
        {
            if (!(MathF.Abs(rotation.Length() - 1) < 1e-3f))
                throw new ArgumentException($"Expected unit quaternions, found {rotation}.", nameof(instances));
        }
    }
}
