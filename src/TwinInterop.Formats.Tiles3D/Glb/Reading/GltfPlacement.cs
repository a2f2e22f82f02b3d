using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>A primitive in its place.</summary>
/// <param name="Primitive">The primitive; placements of the same mesh share the instance.</param>
/// <param name="Transform">From its positions to the file's frame turned z up, in metres, in double precision.</param>
/// <param name="Node">The index of the node.</param>
internal sealed record GltfPlacement(GltfPrimitive Primitive, Transform3D Transform, int Node)
{
    /// <summary>The node's name; null for none.</summary>
    public string? NodeName { get; init; }

    /// <summary>Whether it is one of the copies of EXT_mesh_gpu_instancing; those of one copy share the transform's instance.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Which feature a copy is, for each set of ids; empty where the place is no copy or the copy no feature.</summary>
    public ImmutableArray<GltfFeature> Features { get; init; } = [];
}
