using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The figures of a product's shape that other engines give as well.</summary>
internal sealed record MeasuredShape(double Area, double? Volume, Box3D Box, int Triangles)
{
    public static MeasuredShape Of(ProductGeometry geometry)
    {
        double area = 0;
        double volume = 0;
        bool closed = !geometry.Parts.IsEmpty;
        int triangles = 0;
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in geometry.Meshes())
        {
            TriangleMesh cut = MeshTriangulation.Triangulate(mesh);
            triangles += cut.TriangleCount;
            for (int i = 0; i < cut.Indices.Length; i += 3)
            {
                Vector3D a = cut.Vertices[cut.Indices[i]];
                area += (cut.Vertices[cut.Indices[i + 1]] - a).Cross(cut.Vertices[cut.Indices[i + 2]] - a).Length / 2;
                for (int j = 0; j < 3; j++)
                    box = box.Add(geometry.Placement.Apply(cut.Vertices[cut.Indices[i + j]]));
            }

            closed &= IsClosed(mesh);
            volume += MeshOrientation.SignedVolume(mesh);
        }

        return new MeasuredShape(area, closed ? volume : null, box, triangles);
    }

    /// <summary>Whether every edge is run as often in one direction as in the other.</summary>
    public static bool IsClosed(PolygonMesh mesh)
    {
        int[] map = VertexClusters.Join(mesh.Vertices, 1e-6);
        var balance = new Dictionary<(int, int), int>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                ReadOnlySpan<int> indices = mesh.Loop(face, loop);
                for (int i = 0; i < indices.Length; i++)
                {
                    int from = map[indices[i]];
                    int to = map[indices[(i + 1) % indices.Length]];
                    if (from == to)
                        continue;
                    (int, int) edge = from < to ? (from, to) : (to, from);
                    balance[edge] = balance.GetValueOrDefault(edge) + (from < to ? 1 : -1);
                }
            }
        }

        return balance.Count > 0 && balance.Values.All(value => value == 0);
    }
}
