using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>A frame with a shape in it.</summary>
internal sealed record GlbNode
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// From the node's frame to its parent's, both z up, in metres; written in double precision. It must be made of a
    /// translation, a rotation and scales (glTF 2.0, 3.5.3). Null for none.
    /// </summary>
    public Transform3D? Transform { get; init; }

    /// <summary>The shape; null for none.</summary>
    public GlbMesh? Mesh { get; init; }

    /// <summary>Where copies of the shape stand; null for one in place.</summary>
    public GlbInstances? Instances { get; init; }

    /// <summary>Nodes in this frame.</summary>
    public ImmutableArray<GlbNode> Children { get; init; } = [];
}
