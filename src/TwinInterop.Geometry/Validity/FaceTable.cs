using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>All faces of a geometry over vertices of which no two lie within the snapping distance.</summary>
internal sealed class FaceTable
{
    /// <summary>Where the vertices lie.</summary>
    public required MetricFrame Frame { get; init; }

    /// <summary>The faces; loops as in the source, repeated vertices included.</summary>
    public required PolygonMesh Mesh { get; init; }

    /// <summary>For each vertex its first position in the source.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>For each face where it comes from.</summary>
    public required IReadOnlyList<FaceSource> Sources { get; init; }

    /// <summary>Polygons that stand for themselves.</summary>
    public required IReadOnlyList<FaceRange> Loose { get; init; }

    /// <summary>Composite surfaces that bound no solid.</summary>
    public required IReadOnlyList<FaceRange> Sheets { get; init; }

    /// <summary>The solids.</summary>
    public required IReadOnlyList<SolidFaces> Solids { get; init; }

    /// <summary>Composite solids, as ranges of <see cref="Solids"/>.</summary>
    public required IReadOnlyList<FaceRange> Composites { get; init; }

    /// <summary>Faces with an ordinate that is no finite number: nothing can be said about them.</summary>
    public required IReadOnlySet<int> Unmeasurable { get; init; }

    /// <summary>For each face vertices of its rings that lie in the middle of edges of its other rings; found while faces are judged.</summary>
    /// <remarks>Such an edge is two: its neighbour has the vertex too where the shell is closed.</remarks>
    public Dictionary<int, List<(int Ring, int Index, int Vertex)>> Splits { get; } = [];

    /// <summary>A vertex in metres.</summary>
    public ref readonly Vector3D Vertex(int vertex) => ref Mesh.Vertices[vertex];
}
