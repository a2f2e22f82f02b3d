using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Finds the facets of a mesh that stand for one curved surface.</summary>
internal static class SmoothFacets
{
    /// <summary>Facets of one surface meet at an angle with at least this cosine (25 degrees).</summary>
    private const double LeastCosine = 0.906;

    /// <summary>Facets whose normals have less than this height are upright.</summary>
    private const double LeastRise = 0.1;

    /// <summary>Positions nearer than this, in metres, are one.</summary>
    private const double Snap = 1e-4;

    /// <summary>The groups of facets that join smoothly and look up, or all down; facets that join nothing are in none.</summary>
    public static IEnumerable<List<int>> Of(PolygonMesh mesh)
    {
        var normals = new Vector3D[mesh.FaceCount];
        var sets = new DisjointSets(mesh.FaceCount);
        var sides = new Dictionary<((long, long, long), (long, long, long)), int>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (mesh.LoopCount(face) == 0)
                continue;
            normals[face] = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0)).Normalized();
            if (Math.Abs(normals[face].Z) < LeastRise)
                continue;
            ReadOnlySpan<int> loop = mesh.Loop(face, 0);
            for (int i = 0; i < loop.Length; i++)
            {
                (long, long, long) from = KeyOf(mesh.Vertices[loop[i]]);
                (long, long, long) to = KeyOf(mesh.Vertices[loop[(i + 1) % loop.Length]]);
                if (sides.TryGetValue((to, from), out int other) && normals[face].Dot(normals[other]) >= LeastCosine)
                    sets.Join(face, other);
                sides[(from, to)] = face;
            }
        }

        return Enumerable.Range(0, mesh.FaceCount)
            .Where(face => Math.Abs(normals[face].Z) >= LeastRise)
            .GroupBy(sets.Root)
            .Select(group => group.ToList())
            .Where(group => group.Count > 1);
    }

    private static (long, long, long) KeyOf(in Vector3D point) =>
        ((long)Math.Round(point.X / Snap), (long)Math.Round(point.Y / Snap), (long)Math.Round(point.Z / Snap));
}
