using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A primitive in its place.</summary>
/// <param name="Primitive">Its vertices.</param>
/// <param name="Transform">From its vertices to the frame of the tileset; of a copy, to the frame of the shape.</param>
internal sealed record ContentPart(GltfPrimitive Primitive, Transform3D Transform)
{
    /// <summary>Of which shape it is a copy, and where that stands; null where it is none.</summary>
    public ContentCopy? Copy { get; init; }

    /// <summary>The feature of each vertex; empty where <see cref="Feature"/> tells or there are none.</summary>
    public uint[] Features { get; init; } = [];

    /// <summary>The feature of all vertices; null where <see cref="Features"/> tells or there is none.</summary>
    public uint? Feature { get; init; }

    /// <summary>The number that stands for no feature; null for none.</summary>
    public uint? NoFeature { get; init; }

    /// <summary>The table of the features; -1 for none.</summary>
    public int Table { get; init; } = -1;

    /// <summary>The feature of a vertex; null for none.</summary>
    public uint? FeatureOf(uint vertex)
    {
        uint? feature = Feature ?? (vertex < Features.Length ? Features[vertex] : null);
        return feature == NoFeature ? null : feature;
    }
}
