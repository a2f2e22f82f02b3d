using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads feature ids of vertices and of copies.</summary>
/// <remarks>Source: EXT_mesh_features, EXT_instance_features.</remarks>
/// <param name="document">The document.</param>
/// <param name="accessors">Its numbers.</param>
internal sealed class GltfFeatureSets(GltfDocument document, GltfAccessors accessors)
{
    /// <summary>The sets of a primitive.</summary>
    public ImmutableArray<GltfFeatureIds> OfPrimitive(JsonElement primitive, JsonElement attributes, string pointer, int vertexCount)
    {
        JsonElement metadata = primitive.Extension("EXT_structural_metadata") ?? default;
        foreach (string kind in (ReadOnlySpan<string>)["propertyTextures", "propertyAttributes"])
        {
            if (metadata.Items(kind) is { Length: > 0 } used)
                document.Report($"{pointer}/extensions/EXT_structural_metadata/{kind}", GltfDiagnostics.MetadataBesideTables, used.Length, kind);
        }

        return Sets(primitive.Extension("EXT_mesh_features") ?? default, attributes, $"{pointer}/extensions/EXT_mesh_features", vertexCount);
    }

    /// <summary>The sets of an extension object.</summary>
    /// <param name="extension">EXT_mesh_features or EXT_instance_features.</param>
    /// <param name="attributes">Where <c>_FEATURE_ID_n</c> stand.</param>
    /// <param name="pointer">Where the extension is.</param>
    /// <param name="count">How many vertices or copies there are.</param>
    public ImmutableArray<GltfFeatureIds> Sets(JsonElement extension, JsonElement attributes, string pointer, int count)
    {
        JsonElement[] listed = extension.Items("featureIds");
        var sets = ImmutableArray.CreateBuilder<GltfFeatureIds>();
        for (int i = 0; i < listed.Length; i++)
        {
            if (Set(listed[i], attributes, $"{pointer}/featureIds/{i}", count) is { } set)
                sets.Add(set);
        }

        return sets.ToImmutable();
    }

    private GltfFeatureIds? Set(JsonElement listed, JsonElement attributes, string pointer, int count)
    {
        if (listed.Member("texture") is not null)
        {
            document.Report(pointer, GltfDiagnostics.FeatureTexture);
            return null;
        }

        uint[]? ids = listed.Member("attribute") is null
            ? Implicit(count, pointer)
            : FromAttribute(listed, attributes, pointer, count);
        if (ids is null)
            return null;
        return new GltfFeatureIds(ids, listed.Whole("propertyTable") is { } table and >= 0 and <= int.MaxValue ? (int)table : null)
        {
            NullId = listed.Whole("nullFeatureId") is { } none and >= 0 and <= uint.MaxValue ? (uint)none : null,
            Label = listed.Text("label"),
        };
    }

    private uint[]? Implicit(int count, string pointer)
    {
        if (!document.TryReserve(4L * count, pointer))
            return null;
        uint[] ids = new uint[count];
        for (int i = 0; i < count; i++)
            ids[i] = (uint)i;
        return ids;
    }

    private uint[]? FromAttribute(JsonElement listed, JsonElement attributes, string pointer, int count)
    {
        long set = listed.Whole("attribute") ?? -1;
        if (document.Find(document.Accessors, attributes, $"_FEATURE_ID_{set}", pointer) is not { } accessor
            || accessors.Integers(accessor.Index) is not { } ids)
        {
            return null;
        }

        if (ids.Length == count)
            return ids;
        document.Report(pointer, GltfDiagnostics.Value, "featureIds", $"{count} ids", ids.Length);
        return null;
    }
}
