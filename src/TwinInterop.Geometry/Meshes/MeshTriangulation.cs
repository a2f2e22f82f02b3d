using System.Runtime.InteropServices;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Cuts the plane faces of meshes into triangles.</summary>
public static class MeshTriangulation
{
    [ThreadStatic]
    private static EarClipper? _clipper;

    /// <summary>The triangles of every face, over the mesh's own vertices.</summary>
    /// <remarks>
    /// Never adds a vertex, and never leaves a vertex of the boundary out where the face has an area: triangles of
    /// neighbouring faces fit. Faces that are slightly bent are cut in the view along their mean normal; faces whose
    /// outline crosses itself get some triangles. A face without area gives triangles without area, or none.
    /// </remarks>
    /// <param name="mesh">The faces.</param>
    public static TriangleMesh Triangulate(PolygonMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var triangles = new List<int>(mesh.FaceCount * 6);
        var faces = new List<int>(mesh.FaceCount * 2);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            AddFace(mesh, face, triangles);
            int count = triangles.Count / 3;
            int before = faces.Count;
            CollectionsMarshal.SetCount(faces, count);
            CollectionsMarshal.AsSpan(faces)[before..].Fill(face);
        }

        return new TriangleMesh(mesh, [.. triangles], [.. faces]);
    }

    /// <summary>Appends the triangles of one face, three vertices each.</summary>
    internal static void AddFace(PolygonMesh mesh, int face, List<int> triangles)
    {
        int loops = mesh.LoopCount(face);
        if (loops == 0)
            return;

        ReadOnlySpan<int> exterior = mesh.Loop(face, 0);
        if (exterior.Length < 3)
            return;

        if (loops == 1 && exterior.Length == 3)
        {
            triangles.AddRange(exterior);
            return;
        }

        ReadOnlySpan<Vector3D> vertices = mesh.Vertices;
        if (loops == 1 && exterior.Length == 4 && AddConvexQuadrilateral(vertices, exterior, triangles))
            return;

        _clipper ??= new EarClipper();
        _clipper.Triangulate(mesh, face, PlaneProjection.VectorArea(vertices, exterior), triangles);
    }

    /// <summary>Cuts four corners along the shorter diagonal where both halves turn the same way along either.</summary>
    private static bool AddConvexQuadrilateral(
        ReadOnlySpan<Vector3D> vertices, ReadOnlySpan<int> loop, List<int> triangles)
    {
        (int i, int j, int k, int l) = (loop[0], loop[1], loop[2], loop[3]);
        ref readonly Vector3D a = ref vertices[i];
        ref readonly Vector3D b = ref vertices[j];
        ref readonly Vector3D c = ref vertices[k];
        ref readonly Vector3D d = ref vertices[l];
        Vector3D ac = c - a;
        Vector3D bd = d - b;
        Vector3D normal = ac.Cross(bd);
        double least = normal.Dot(normal) * 1e-9;
        if (!(least > 0))
            return false;

        Vector3D ab = b - a;
        Vector3D ad = d - a;
        Vector3D bc = c - b;
        bool isConvex = ab.Cross(ac).Dot(normal) > least && ac.Cross(ad).Dot(normal) > least
            && bc.Cross(bd).Dot(normal) > least && bd.Cross(a - b).Dot(normal) > least;
        if (!isConvex)
            return false;

        ReadOnlySpan<int> cut = ac.Dot(ac) <= bd.Dot(bd) ? [i, j, k, i, k, l] : [j, k, l, j, l, i];
        triangles.AddRange(cut);
        return true;
    }
}
