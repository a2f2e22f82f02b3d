using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>What one GLB holds.</summary>
/// <param name="Nodes">The root nodes, in a frame with z up; the writer turns them to glTF's y up.</param>
internal sealed record GlbScene(params ImmutableArray<GlbNode> Nodes)
{
    /// <summary>The attributes of the features, row by feature id; null for none.</summary>
    public PropertyTable? Features { get; init; }

    /// <summary>A copyright notice; null for none.</summary>
    public string? Copyright { get; init; }
}
