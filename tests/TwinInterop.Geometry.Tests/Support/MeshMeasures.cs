using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Support;

/// <summary>What tests measure on meshes.</summary>
internal static class MeshMeasures
{
    public static double Volume(PolygonMesh mesh) => MeshOrientation.SignedVolume(mesh);

    public static double Area(PolygonMesh mesh)
    {
        double area = 0;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            Vector3D sum = default;
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                sum += PointSequence.AreaVector(Points(mesh, face, loop));
            area += sum.Length;
        }

        return area;
    }

    /// <summary>Whether every edge is run once in either direction.</summary>
    public static bool IsClosed(PolygonMesh mesh)
    {
        var edges = new HashSet<(int, int)>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                ReadOnlySpan<int> indices = mesh.Loop(face, loop);
                for (int i = 0; i < indices.Length; i++)
                {
                    if (!edges.Add((indices[i], indices[(i + 1) % indices.Length])))
                        return false;
                }
            }
        }

        return edges.Count > 0 && edges.All(edge => edges.Contains((edge.Item2, edge.Item1)));
    }

    /// <summary>Triangles joined at equal corners.</summary>
    public static PolygonMesh Join(params Vector3D[][] triangles)
    {
        var builder = new PolygonMeshBuilder();
        var vertices = new Dictionary<Vector3D, int>();
        foreach (Vector3D[] corners in triangles)
        {
            for (int i = 0; i < corners.Length; i += 3)
                builder.AddFace([Vertex(corners[i]), Vertex(corners[i + 1]), Vertex(corners[i + 2])]);
        }

        return builder.Build();

        int Vertex(Vector3D point)
        {
            if (!vertices.TryGetValue(point, out int index))
            {
                index = builder.AddVertex(point);
                vertices.Add(point, index);
            }

            return index;
        }
    }

    private static Vector3D[] Points(PolygonMesh mesh, int face, int loop)
    {
        ReadOnlySpan<int> indices = mesh.Loop(face, loop);
        var points = new Vector3D[indices.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = mesh.Vertices[indices[i]];
        return points;
    }
}
