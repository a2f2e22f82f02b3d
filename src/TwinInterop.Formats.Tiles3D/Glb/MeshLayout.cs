using System.Collections.Immutable;
using System.Numerics;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Lays out the vertices and indices of meshes.</summary>
/// <param name="layout">The buffer.</param>
/// <param name="options">How they are stored.</param>
/// <param name="rowCount">How many rows feature ids may name.</param>
internal sealed class MeshLayout(BufferLayout layout, GlbOptions options, int rowCount)
{
    /// <summary>Lays out a mesh.</summary>
    /// <exception cref="ArgumentException">The attributes of a primitive do not agree, or it has no vertex.</exception>
    public WrittenMesh Write(GlbMesh mesh, int index, Func<GlbMaterial, int> materialIndex)
    {
        if (mesh.Primitives.IsDefaultOrEmpty)
            throw new ArgumentException("Expected a mesh with primitives, found none.", nameof(mesh));
        ImmutableArray<VertexBounds> bounds = [.. mesh.Primitives.Select(primitive => VertexBounds.Of(primitive.Mesh.Positions.Span))];
        Quantization? grid = options.Quantizes ? Quantization.For(bounds.Aggregate((a, b) => a.Union(b))) : null;
        var primitives = ImmutableArray.CreateBuilder<WrittenPrimitive>(mesh.Primitives.Length);
        for (int i = 0; i < mesh.Primitives.Length; i++)
            primitives.Add(Write(mesh.Primitives[i], bounds[i], grid, materialIndex));
        return new WrittenMesh(index, mesh.Name, primitives.MoveToImmutable(), grid);
    }

    private WrittenPrimitive Write(GlbPrimitive primitive, VertexBounds bounds, Quantization? grid, Func<GlbMaterial, int> materialIndex)
    {
        MeshBuffer mesh = primitive.Mesh;
        Check(mesh);
        var attributes = ImmutableArray.CreateBuilder<(string, int)>();
        attributes.Add(("POSITION", grid is { } steps ? GridPositions(mesh, steps) : Positions(mesh, bounds)));
        if (mesh.Normals.Count > 0)
            attributes.Add(("NORMAL", Normals(mesh)));
        if (mesh.TextureCoordinates.Count > 0)
            attributes.Add(("TEXCOORD_0", TextureCoordinates(mesh)));
        if (mesh.Colours.Count > 0)
        {
            int view = layout.AddVertices(mesh.Colours);
            attributes.Add(("COLOR_0", layout.Add(
                new GlbAccessor(view, ComponentType.UnsignedByte, "VEC4", mesh.VertexCount) { IsNormalized = true })));
        }

        int featureCount = 0;
        if (mesh.FeatureIds.Count > 0)
        {
            featureCount = FeatureCounter.Count(mesh.FeatureIds.Span, rowCount, out int largest);
            attributes.Add((options.HasBatchIds ? "_BATCHID" : "_FEATURE_ID_0", FeatureIds(mesh, largest)));
        }

        bool isTriangles = primitive.Mode == PrimitiveMode.Triangles;
        int? indices = mesh.Indices.Count > 0 ? layout.AddIndices(mesh.Indices, mesh.VertexCount, isTriangles) : null;
        return new WrittenPrimitive(
            attributes.ToImmutable(), indices, primitive.Material is { } material ? materialIndex(material) : null, primitive.Mode)
        {
            Outlines = mesh.Outlines.Count > 0 ? layout.AddIndices(mesh.Outlines, mesh.VertexCount, isTriangles: false) : null,
            FeatureCount = options.HasBatchIds ? 0 : featureCount,
        };
    }

    private int Positions(MeshBuffer mesh, VertexBounds bounds) => layout.Add(
        new GlbAccessor(layout.AddVertices(mesh.Positions), ComponentType.Float, "VEC3", mesh.VertexCount)
        {
            Min = bounds.MinComponents,
            Max = bounds.MaxComponents,
        });

    private int GridPositions(MeshBuffer mesh, Quantization grid)
    {
        var packed = new PooledList<ulong>();
        grid.Positions(mesh.Positions.Span, packed);
        (ImmutableArray<double> min, ImmutableArray<double> max) = GridBounds(packed.Span);
        return layout.Add(new GlbAccessor(layout.AddOwnedVertices(packed), ComponentType.UnsignedShort, "VEC3", mesh.VertexCount)
        {
            Min = min,
            Max = max,
        });
    }

    private static (ImmutableArray<double> Min, ImmutableArray<double> Max) GridBounds(ReadOnlySpan<ulong> grid)
    {
        var min = new Vector3(ushort.MaxValue);
        Vector3 max = Vector3.Zero;
        foreach (ulong packed in grid)
        {
            var vertex = new Vector3((ushort)packed, (ushort)(packed >> 16), (ushort)(packed >> 32));
            min = Vector3.Min(min, vertex);
            max = Vector3.Max(max, vertex);
        }

        var bounds = new VertexBounds(min, max);
        return (bounds.MinComponents, bounds.MaxComponents);
    }

    private int Normals(MeshBuffer mesh)
    {
        if (!options.Quantizes)
            return layout.Add(new GlbAccessor(layout.AddVertices(mesh.Normals), ComponentType.Float, "VEC3", mesh.VertexCount));
        var packed = new PooledList<uint>();
        Quantization.Normals(mesh.Normals.Span, packed);
        return layout.Add(
            new GlbAccessor(layout.AddOwnedVertices(packed), ComponentType.Byte, "VEC3", mesh.VertexCount) { IsNormalized = true });
    }

    private int TextureCoordinates(MeshBuffer mesh)
    {
        var packed = new PooledList<uint>();
        if (options.Quantizes && Quantization.TextureCoordinates(mesh.TextureCoordinates.Span, packed))
        {
            return layout.Add(
                new GlbAccessor(layout.AddOwnedVertices(packed), ComponentType.UnsignedShort, "VEC2", mesh.VertexCount) { IsNormalized = true });
        }

        return layout.Add(
            new GlbAccessor(layout.AddVertices(mesh.TextureCoordinates), ComponentType.Float, "VEC2", mesh.VertexCount));
    }

    private int FeatureIds(MeshBuffer mesh, int largest)
    {
        // A 16-bit id needs padding to 4 bytes anyway (glTF 2.0, 3.6.2.4): it only pays where zeros are compressed.
        if (!options.UsesMeshopt || largest > ushort.MaxValue)
            return layout.Add(new GlbAccessor(layout.AddVertices(mesh.FeatureIds), ComponentType.Float, "SCALAR", mesh.VertexCount));
        var packed = new PooledList<uint>();
        Span<uint> ids = packed.Extend(mesh.VertexCount);
        for (int i = 0; i < ids.Length; i++)
            ids[i] = (uint)mesh.FeatureIds.Span[i];
        return layout.Add(new GlbAccessor(layout.AddOwnedVertices(packed), ComponentType.UnsignedShort, "SCALAR", mesh.VertexCount));
    }

    private static void Check(MeshBuffer mesh)
    {
        int count = mesh.VertexCount;
        ReadOnlySpan<int> others =
            [mesh.Normals.Count, mesh.FeatureIds.Count, mesh.TextureCoordinates.Count, mesh.Colours.Count];
        foreach (int other in others)
        {
            if (other != 0 && other != count)
                throw new ArgumentException($"Expected {count} values of each vertex attribute, found {other}.", nameof(mesh));
        }
    }
}
