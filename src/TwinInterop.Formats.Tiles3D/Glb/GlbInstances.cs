using System.Numerics;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Where copies of a node's mesh stand, in the node's frame.</summary>
/// <remarks>
/// Source: EXT_mesh_gpu_instancing, EXT_instance_features. A copy is scaled, then rotated, then moved, then placed by the
/// node's transform. The node's transform should bring the origin near the copies: translations are 32-bit floats.
/// </remarks>
internal sealed record GlbInstances
{
    /// <summary>How far each copy is moved, in metres; at least one.</summary>
    public required ReadOnlyMemory<Vector3> Translations { get; init; }

    /// <summary>Unit quaternions; empty where no copy is turned.</summary>
    public ReadOnlyMemory<Quaternion> Rotations { get; init; }

    /// <summary>Factors along the axes; empty where no copy is scaled.</summary>
    public ReadOnlyMemory<Vector3> Scales { get; init; }

    /// <summary>Rows of the property table, 0 to <see cref="MeshBuffer.MaxFeatureId"/>; empty where copies are no features.</summary>
    public ReadOnlyMemory<float> FeatureIds { get; init; }
}
