using System.Collections.Immutable;
using System.Numerics;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>The vertices of a primitive, decoded.</summary>
/// <param name="Mode"><see cref="PrimitiveMode.Points"/>, <see cref="PrimitiveMode.Lines"/> or <see cref="PrimitiveMode.Triangles"/>: strips, loops and fans are resolved.</param>
/// <param name="Positions">All finite, in the mesh's frame as stored: y up.</param>
/// <param name="Indices">One, two or three for each point, line or triangle; all name a position.</param>
internal sealed record GltfPrimitive(PrimitiveMode Mode, Vector3[] Positions, uint[] Indices)
{
    /// <summary>Normals as stored; empty for none.</summary>
    public Vector3[] Normals { get; init; } = [];

    /// <summary>Coordinates in the base colour's texture, its transform applied; empty for none.</summary>
    public Vector2[] TextureCoordinates { get; init; } = [];

    /// <summary>Linear colours; empty for none.</summary>
    public Vector4[] Colours { get; init; } = [];

    /// <summary>How it looks; null where it does not say.</summary>
    public GlbMaterial? Material { get; init; }

    /// <summary>The sets of feature ids that could be read.</summary>
    public ImmutableArray<GltfFeatureIds> FeatureIds { get; init; } = [];

    /// <summary>Edges of CESIUM_primitive_outline: two indices each; empty for none.</summary>
    public uint[] Outlines { get; init; } = [];
}
