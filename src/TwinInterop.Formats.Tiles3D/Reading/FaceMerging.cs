using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Makes polygons with holes of triangles in one plane, whoever cut them.</summary>
internal static class FaceMerging
{
    /// <summary>Larger meshes stay triangles: they are terrain or pictures of the world, not faces of buildings.</summary>
    private const int MostTriangles = 20_000;

    /// <summary>Where merging spares less than this share of the faces, there were no planes.</summary>
    private const double LeastGain = 0.25;

    private const int FewTriangles = 24;

    /// <summary>What vertices of single precision are apart for rounding alone, as a share of the extent.</summary>
    private const double Rounding = 1e-6;

    private const double LeastTolerance = 1e-4;

    /// <summary>How far a vertex may be from a plane that it lies in, in metres.</summary>
    public static double Tolerance(ReadOnlySpan<Vector3D> places)
    {
        double most = 0;
        foreach (ref readonly Vector3D place in places)
            most = Math.Max(most, (place - places[0]).Length);
        return Math.Max(LeastTolerance, most * Rounding);
    }

    /// <summary>The polygons; null where the triangles should stay as they are.</summary>
    /// <param name="triangles">The numbers of the triangles.</param>
    /// <param name="corners">Gives the vertices of one.</param>
    /// <param name="places">Vertices in metres.</param>
    /// <param name="positions">Vertices in the CRS of the dataset.</param>
    public static List<PolygonSurface>? Merge(List<int> triangles, Func<int, int[]> corners, Vector3D[] places, Position[] positions)
    {
        if (triangles.Count > MostTriangles)
            return null;
        Vector3D origin = places[corners(triangles[0])[0]];
        var builder = new PolygonMeshBuilder();
        var positionOf = new Dictionary<Vector3D, Position>();
        Span<int> face = stackalloc int[3];
        foreach (int triangle in triangles)
        {
            int[] vertices = corners(triangle);
            for (int k = 0; k < 3; k++)
            {
                Vector3D local = places[vertices[k]] - origin;
                face[k] = builder.AddVertex(local);
                positionOf.TryAdd(local, positions[vertices[k]]);
            }

            bool hasArea = (places[vertices[1]] - places[vertices[0]]).Cross(places[vertices[2]] - places[vertices[0]]).Length > 0;
            if (hasArea)
                builder.AddFace(face);
        }

        PolygonMesh mesh = builder.Build();
        if (mesh.FaceCount == 0)
            return null;
        PolygonMesh merged = CoplanarFaces.Merge(mesh, Tolerance(mesh.Vertices));
        if (triangles.Count > FewTriangles && merged.FaceCount > (1 - LeastGain) * triangles.Count)
            return null;
        return Polygons(merged, positionOf);
    }

    /// <summary>Null where a vertex of the result is none of the source: merging moved it.</summary>
    private static List<PolygonSurface>? Polygons(PolygonMesh mesh, Dictionary<Vector3D, Position> positionOf)
    {
        var polygons = new List<PolygonSurface>(mesh.FaceCount);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            var rings = new List<Ring>();
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                var ring = new List<Position>();
                foreach (int vertex in mesh.Loop(face, loop))
                {
                    if (!positionOf.TryGetValue(mesh.Vertices[vertex], out Position position))
                        return null;
                    ring.Add(position);
                }

                rings.Add(new Ring([.. ring]));
            }

            polygons.Add(new PolygonSurface(rings[0], [.. rings.Skip(1)]));
        }

        return polygons;
    }
}
