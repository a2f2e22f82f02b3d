using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Figures of a mesh in its local frame.</summary>
/// <param name="Triangles">How many triangles its faces make.</param>
/// <param name="Area">The total area of its faces, in square metres.</param>
/// <param name="Volume">The enclosed volume in cubic metres, negative where faces look inwards; null when not closed.</param>
/// <param name="IsClosed">Whether every edge has its partner.</param>
public readonly record struct MeshQuantities(int Triangles, double Area, double? Volume, bool IsClosed)
{
    /// <summary>Measures a mesh. Sums run about its first vertex, so that it may lie far from the origin.</summary>
    /// <remarks>Bent faces are measured as their triangles; vertices at one place count as one for closedness.</remarks>
    /// <param name="mesh">The faces.</param>
    public static MeshQuantities Of(PolygonMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
        (double area, double volume) = AreaAndVolume(triangles);
        bool isClosed = ShellTopology.IsClosed(MeshWelding.Weld(mesh, 0));
        return new MeshQuantities(triangles.TriangleCount, area, isClosed ? volume : null, isClosed);
    }

    /// <summary>The total area and the signed volume about the first vertex.</summary>
    internal static (double Area, double Volume) AreaAndVolume(TriangleMesh mesh)
    {
        ReadOnlySpan<Vector3D> vertices = mesh.Vertices;
        ReadOnlySpan<int> indices = mesh.Indices;
        if (indices.Length == 0)
            return (0, 0);

        Vector3D origin = vertices[indices[0]];
        double area = 0;
        double volume = 0;
        for (int i = 0; i < indices.Length; i += 3)
        {
            Vector3D a = vertices[indices[i]] - origin;
            Vector3D cross = (vertices[indices[i + 1]] - vertices[indices[i]])
                .Cross(vertices[indices[i + 2]] - vertices[indices[i]]);
            area += cross.Length;
            volume += a.Dot(cross);
        }

        return (area / 2, volume / 6);
    }
}
