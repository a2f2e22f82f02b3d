using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads where copies of meshes stand.</summary>
/// <remarks>Source: EXT_mesh_gpu_instancing, EXT_instance_features.</remarks>
/// <param name="document">The document.</param>
/// <param name="accessors">Its numbers.</param>
internal sealed class GltfInstances(GltfDocument document, GltfAccessors accessors)
{
    /// <summary>What a placement takes in memory, roughly.</summary>
    private const long PlacementBytes = 300;

    private readonly GltfFeatureSets _features = new(document, accessors);

    /// <summary>The copies of a node: scaled, then turned, then moved.</summary>
    public IEnumerable<(Matrix4x4 Local, ImmutableArray<GltfFeature> Features)> Of(
        JsonElement node, JsonElement extension, string pointer, int primitiveCount)
    {
        string at = $"{pointer}/extensions/EXT_mesh_gpu_instancing";
        JsonElement attributes = extension.Member("attributes") ?? default;
        float[]? translations = Numbers(attributes, at, "TRANSLATION", 3);
        float[]? rotations = Numbers(attributes, at, "ROTATION", 4);
        float[]? scales = Numbers(attributes, at, "SCALE", 3);
        int count = (translations?.Length / 3) ?? (rotations?.Length / 4) ?? (scales?.Length / 3) ?? 0;
        bool isEqual = (rotations is null || rotations.Length == 4 * count) && (scales is null || scales.Length == 3 * count);
        if (!isEqual || count == 0)
        {
            // Attributes that cannot be read have a finding already.
            if (!isEqual || attributes.ValueKind != JsonValueKind.Object || !attributes.EnumerateObject().Any())
                document.Report(at, GltfDiagnostics.Value, "attributes", "of one length", $"{count} copies and others");
            yield break;
        }

        if (count > document.Options.MaxElements || !document.TryReserve(PlacementBytes * count * Math.Max(1, primitiveCount), at))
        {
            document.Report(at, GltfDiagnostics.TooLarge, document.Options.MaxElements, count, "copies");
            yield break;
        }

        ImmutableArray<GltfFeatureIds> sets = _features.Sets(
            node.Extension("EXT_instance_features") ?? default, attributes, $"{pointer}/extensions/EXT_instance_features", count);
        for (int i = 0; i < count; i++)
        {
            Matrix4x4 local = scales is null
                ? Matrix4x4.Identity
                : Matrix4x4.CreateScale(scales[3 * i], scales[(3 * i) + 1], scales[(3 * i) + 2]);
            if (rotations is not null)
                local *= Matrix4x4.CreateFromQuaternion(MemoryMarshal.Cast<float, Quaternion>(rotations)[i]);
            if (translations is not null)
                local.Translation = new Vector3(translations[3 * i], translations[(3 * i) + 1], translations[(3 * i) + 2]);
            yield return (local, FeaturesOf(sets, i));
        }
    }

    private static ImmutableArray<GltfFeature> FeaturesOf(ImmutableArray<GltfFeatureIds> sets, int copy) =>
        [.. sets.Where(set => set.Ids[copy] != set.NullId).Select(set => new GltfFeature(set.Ids[copy], set.Table))];

    private float[]? Numbers(JsonElement attributes, string pointer, string name, int components)
    {
        if (attributes.Member(name) is null
            || document.Find(document.Accessors, attributes, name, pointer) is not { } accessor
            || accessors.Floats(accessor.Index, components) is not { } numbers)
        {
            return null;
        }

        int bad = Array.FindIndex(numbers, number => !float.IsFinite(number));
        if (bad < 0)
            return numbers;
        document.Report($"{pointer}/attributes/{name}", GltfDiagnostics.Value, name, "finite numbers", numbers[bad]);
        return null;
    }
}
