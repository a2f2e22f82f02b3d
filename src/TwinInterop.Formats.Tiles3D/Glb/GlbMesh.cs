using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>A shape; nodes that hold the same instance share it in the file.</summary>
/// <param name="primitives">Its parts, one for each material; at least one.</param>
internal sealed class GlbMesh(params ImmutableArray<GlbPrimitive> primitives)
{
    /// <summary>Its parts.</summary>
    public ImmutableArray<GlbPrimitive> Primitives { get; } = primitives;

    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }
}
