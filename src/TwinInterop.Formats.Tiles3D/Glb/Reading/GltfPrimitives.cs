using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads meshes, each once.</summary>
/// <param name="document">The document.</param>
/// <param name="accessors">Its numbers.</param>
/// <param name="materials">Its materials.</param>
internal sealed class GltfPrimitives(GltfDocument document, GltfAccessors accessors, GltfMaterials materials)
{
    private readonly Dictionary<int, ImmutableArray<GltfPrimitive>> _meshes = [];
    private readonly GltfFeatureSets _features = new(document, accessors);

    /// <summary>The primitives of a mesh that can be read.</summary>
    public ImmutableArray<GltfPrimitive> Mesh(int index)
    {
        if (_meshes.TryGetValue(index, out ImmutableArray<GltfPrimitive> known))
            return known;
        JsonElement[] listed = document.Meshes[index].Items("primitives");
        var primitives = ImmutableArray.CreateBuilder<GltfPrimitive>(listed.Length);
        for (int i = 0; i < listed.Length; i++)
        {
            if (Read(listed[i], $"/meshes/{index}/primitives/{i}") is { } primitive)
                primitives.Add(primitive);
        }

        ImmutableArray<GltfPrimitive> made = primitives.ToImmutable();
        _meshes.Add(index, made);
        return made;
    }

    private GltfPrimitive? Read(JsonElement primitive, string pointer)
    {
        JsonElement attributes = primitive.Member("attributes") ?? default;
        if (document.Find(document.Accessors, attributes, "POSITION", $"{pointer}/attributes") is not { } position)
            return null;
        if (primitive.Extension("KHR_draco_mesh_compression") is not null && position.Item.Member("bufferView") is null)
        {
            document.Report(pointer, GltfDiagnostics.Draco);
            return null;
        }

        if (accessors.Floats(position.Index, 3) is not { } numbers)
            return null;
        if (NotFinite(numbers) is { } bad)
        {
            document.Report($"{pointer}/attributes/POSITION", GltfDiagnostics.NotFinite, "POSITION", bad);
            return null;
        }

        Vector3[] positions = MemoryMarshal.Cast<float, Vector3>(numbers).ToArray();
        long mode = primitive.Whole("mode") ?? 4;
        if (mode is < 0 or > 6)
        {
            document.Report($"{pointer}/mode", GltfDiagnostics.Value, "mode", "0 to 6", mode);
            return null;
        }

        if (Indices(primitive, pointer, positions.Length) is not { } indices)
            return null;
        (int Index, JsonElement Item)? material = primitive.Member("material") is null
            ? null : document.Find(document.Materials, primitive, "material", pointer);
        return new GltfPrimitive(PrimitiveIndices.Simple((PrimitiveMode)mode), positions, PrimitiveIndices.Resolve((PrimitiveMode)mode, indices))
        {
            Normals = Normals(attributes, pointer, positions.Length),
            TextureCoordinates = material is { } used ? Coordinates(attributes, pointer, used.Index, positions.Length) : [],
            Colours = Colours(attributes, pointer, positions.Length),
            Material = material is { } found ? materials.Material(found.Index) : null,
            FeatureIds = _features.OfPrimitive(primitive, attributes, pointer, positions.Length),
            Outlines = Outlines(primitive, pointer, positions.Length),
        };
    }

    private uint[]? Indices(JsonElement primitive, string pointer, int vertexCount)
    {
        if (primitive.Member("indices") is null)
        {
            uint[] turn = new uint[vertexCount];
            for (int i = 0; i < turn.Length; i++)
                turn[i] = (uint)i;
            return turn;
        }

        return Indices(primitive, pointer, "indices", vertexCount);
    }

    private uint[]? Indices(JsonElement holder, string pointer, string member, int vertexCount)
    {
        if (document.Find(document.Accessors, holder, member, pointer) is not { } accessor
            || accessors.Integers(accessor.Index) is not { } indices)
        {
            return null;
        }

        foreach (uint index in indices)
        {
            if (index < (uint)vertexCount)
                continue;
            document.Report($"{pointer}/{member}", GltfDiagnostics.Reference, "indices", index, vertexCount);
            return null;
        }

        return indices;
    }

    private uint[] Outlines(JsonElement primitive, string pointer, int vertexCount)
    {
        if (primitive.Extension("CESIUM_primitive_outline") is not { } outline)
            return [];
        uint[]? indices = Indices(outline, $"{pointer}/extensions/CESIUM_primitive_outline", "indices", vertexCount);
        return indices is null ? [] : PrimitiveIndices.Resolve(PrimitiveMode.Lines, indices);
    }

    private Vector3[] Normals(JsonElement attributes, string pointer, int count) =>
        Attribute(attributes, pointer, "NORMAL", 3, count) is { } numbers ? MemoryMarshal.Cast<float, Vector3>(numbers).ToArray() : [];

    private Vector2[] Coordinates(JsonElement attributes, string pointer, int material, int count)
    {
        if (materials.Coordinates(material) is not { } use
            || Attribute(attributes, pointer, $"TEXCOORD_{use.Set}", 2, count) is not { } numbers)
        {
            return [];
        }

        Vector2[] coordinates = MemoryMarshal.Cast<float, Vector2>(numbers).ToArray();
        if (!use.Transform.IsIdentity)
        {
            for (int i = 0; i < coordinates.Length; i++)
                coordinates[i] = Vector2.Transform(coordinates[i], use.Transform);
        }

        return coordinates;
    }

    private Vector4[] Colours(JsonElement attributes, string pointer, int count)
    {
        if (attributes.Whole("COLOR_0") is not { } index || index < 0 || index >= document.Accessors.Length)
            return [];
        bool hasAlpha = document.Accessors[index].Text("type") == "VEC4";
        if (Attribute(attributes, pointer, "COLOR_0", hasAlpha ? 4 : 3, count) is not { } numbers)
            return [];
        if (hasAlpha)
            return MemoryMarshal.Cast<float, Vector4>(numbers).ToArray();
        return Array.ConvertAll(MemoryMarshal.Cast<float, Vector3>(numbers).ToArray(), colour => new Vector4(colour, 1));
    }

    private float[]? Attribute(JsonElement attributes, string pointer, string name, int components, int count)
    {
        if (attributes.Member(name) is null
            || document.Find(document.Accessors, attributes, name, $"{pointer}/attributes") is not { } accessor
            || accessors.Floats(accessor.Index, components) is not { } numbers)
        {
            return null;
        }

        string? fault = numbers.Length != components * count ? $"{numbers.Length / components}"
            : NotFinite(numbers) is { } bad ? $"{bad}" : null;
        if (fault is null)
            return numbers;
        document.Report($"{pointer}/attributes/{name}", GltfDiagnostics.Value, name, $"{count} finite values", fault);
        return null;
    }

    private static float? NotFinite(float[] numbers)
    {
        foreach (float number in numbers)
        {
            if (!float.IsFinite(number))
                return number;
        }

        return null;
    }
}
