using System.Collections.Immutable;

namespace TwinInterop.Geometry;

/// <summary>A surface of triangles over shared vertices: a terrain TIN, or a mesh.</summary>
/// <param name="Vertices">Every vertex once.</param>
/// <param name="Triangles">Three indices into the vertices a triangle, counter-clockwise seen from the outside.</param>
public sealed record TriangulatedSurface(ImmutableArray<Position> Vertices, ImmutableArray<int> Triangles)
    : AbstractSurface
{
    /// <summary>The lines and points that the triangles were made from; null when the source gives none.</summary>
    public TinConstraints? Constraints { get; init; }
}
