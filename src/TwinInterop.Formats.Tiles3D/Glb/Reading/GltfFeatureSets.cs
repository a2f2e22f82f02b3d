using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads feature ids of vertices and of copies.</summary>
/// <remarks>Source: EXT_mesh_features, EXT_instance_features.</remarks>
/// <param name="document">The document.</param>
/// <param name="accessors">Its numbers.</param>
internal sealed class GltfFeatureSets(GltfDocument document, GltfAccessors accessors)
{
    /// <summary>The attribute that holds batch ids.</summary>
    /// <remarks>Source: OGC 18-053r2, 9.5.1.</remarks>
    public const string BatchId = "_BATCHID";

    /// <summary>The sets of a primitive.</summary>
    public ImmutableArray<GltfFeatureIds> OfPrimitive(JsonElement primitive, JsonElement attributes, string pointer, int vertexCount)
    {
        JsonElement metadata = primitive.Extension("EXT_structural_metadata") ?? default;
        foreach (string kind in (ReadOnlySpan<string>)["propertyTextures", "propertyAttributes"])
        {
            if (metadata.Items(kind) is { Length: > 0 } used)
                document.LoseMetadata($"{pointer}/extensions/EXT_structural_metadata/{kind}", kind, used.Length);
        }

        if (primitive.Extension("EXT_mesh_features") is { } extension)
            return Sets(extension, attributes, $"{pointer}/extensions/EXT_mesh_features", vertexCount);
        return BatchIds(attributes, pointer, vertexCount) is { } ids ? [new GltfFeatureIds(ids, null) { Label = BatchId }] : [];
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
            document.Lose(pointer, "featureIdTexture", 1);
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

    /// <summary>The ids of 3D Tiles 1.0, under the name of the standard or that of its drafts.</summary>
    private uint[]? BatchIds(JsonElement attributes, string pointer, int count)
    {
        string? name = attributes.Member(BatchId) is not null ? BatchId : attributes.Member("BATCHID") is not null ? "BATCHID" : null;
        if (name is null || document.Find(document.Accessors, attributes, name, pointer) is not { } accessor
            || accessors.Integers(accessor.Index) is not { } ids)
        {
            return null;
        }

        if (ids.Length == count)
            return ids;
        document.Report($"{pointer}/attributes/{name}", GltfDiagnostics.Value, name, $"{count} ids", ids.Length);
        return null;
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
