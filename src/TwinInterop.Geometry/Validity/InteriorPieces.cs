using System.Runtime.InteropServices;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Counts the pieces that cavities leave of the interior of a solid.</summary>
/// <remarks>
/// The cavities are taken off the exterior, so that shells that touch have their edges in common. Around an edge with
/// more than two faces, those that bound one wedge of the interior belong together. The surfaces made this way each
/// enclose a piece where their volume is positive, and a cavity where it is negative.
/// </remarks>
internal static class InteriorPieces
{
    /// <summary>How many pieces there are; null where the work allowed does not suffice to tell.</summary>
    /// <param name="faces">Holds the solid.</param>
    /// <param name="solid">The solid; its shells only touch.</param>
    /// <param name="shells">The triangles of its shells.</param>
    public static int? Count(FaceTable faces, SolidFaces solid, IReadOnlyList<TriangleSoup> shells)
    {
        var bodies = new List<PolygonMesh>(shells.Count);
        for (int i = 0; i < shells.Count; i++)
            bodies.Add(BodyOf(faces, solid.Shells[i], shells[i].Volume() < 0));
        BooleanResult rest = MeshBoolean.Subtract(bodies[0], bodies[1..]);
        return rest.Outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput ? null : CountPieces(rest.Mesh);
    }

    private static PolygonMesh BodyOf(FaceTable faces, FaceRange shell, bool isReversed)
    {
        var builder = new PolygonMeshBuilder();
        var numbers = new Dictionary<int, int>();
        var corners = new List<int>();
        for (int face = shell.From; face < shell.To; face++)
        {
            for (int loop = 0; loop < faces.Mesh.LoopCount(face); loop++)
            {
                corners.Clear();
                foreach (int vertex in faces.Mesh.Loop(face, loop))
                {
                    if (!numbers.TryGetValue(vertex, out int number))
                        numbers.Add(vertex, number = builder.AddVertex(faces.Vertex(vertex)));
                    corners.Add(number);
                }

                if (isReversed)
                    corners.Reverse();
                builder.AddLoop(CollectionsMarshal.AsSpan(corners));
            }

            builder.EndFace();
        }

        return builder.Build();
    }

    private static int CountPieces(PolygonMesh mesh)
    {
        var faces = FaceTable.Of(mesh);
        var range = new FaceRange(0, mesh.FaceCount);
        var edges = new ShellEdges(faces, range);
        var surfaces = new DisjointSets(range.Count);
        for (int i = 0; i < edges.Uses.Length;)
        {
            ReadOnlySpan<EdgeUse> edge = edges.EdgeAt(i);
            i += edge.Length;
            JoinWedges(faces, edges, edge, surfaces);
        }

        double[] volumes = new double[range.Count];
        var corners = new List<int>();
        for (int face = range.From; face < range.To; face++)
        {
            corners.Clear();
            MeshTriangulation.AddFace(mesh, face, corners);
            for (int k = 0; k < corners.Count; k += 3)
            {
                volumes[surfaces.Root(face)] += (faces.Vertex(corners[k]) - mesh.Vertices[0]).Dot(
                    (faces.Vertex(corners[k + 1]) - mesh.Vertices[0]).Cross(faces.Vertex(corners[k + 2]) - mesh.Vertices[0]));
            }
        }

        double largest = volumes.Max();
        return volumes.Count(volume => volume > LeastShare * largest);
    }

    /// <summary>Smaller pieces are what rounding leaves.</summary>
    private const double LeastShare = 1e-9;

    private static void JoinWedges(
        FaceTable faces, ShellEdges edges, ReadOnlySpan<EdgeUse> edge, DisjointSets surfaces)
    {
        if (edge.Length == 2)
        {
            surfaces.Join(edges.FaceOf(edge[0].Corner), edges.FaceOf(edge[1].Corner));
            return;
        }

        Vector3D along = (faces.Vertex(edge[0].High) - faces.Vertex(edge[0].Low)).Normalized();
        Vector3D reference = Inwards(faces, edges, edge[0], along);
        Vector3D side = along.Cross(reference);
        var around = new List<(double Angle, EdgeUse Use)>();
        foreach (EdgeUse use in edge)
        {
            Vector3D inwards = Inwards(faces, edges, use, along);
            around.Add((Math.Atan2(inwards.Dot(side), inwards.Dot(reference)), use));
        }

        around.Sort((a, b) => a.Angle.CompareTo(b.Angle));
        for (int i = 0; i < around.Count; i++)
        {
            // A face that runs forward along the edge has its outside ahead in the sense of the angles, so its inside behind.
            EdgeUse use = around[i].Use;
            EdgeUse before = around[(i + around.Count - 1) % around.Count].Use;
            if (use.IsForward && !before.IsForward)
                surfaces.Join(edges.FaceOf(use.Corner), edges.FaceOf(before.Corner));
        }
    }

    /// <summary>The direction from the edge into a face that uses it, perpendicular to the edge.</summary>
    private static Vector3D Inwards(FaceTable faces, ShellEdges edges, in EdgeUse use, in Vector3D along)
    {
        Vector3D normal = PlaneProjection.VectorArea(faces.Mesh.Vertices, faces.Mesh.Loop(edges.FaceOf(use.Corner), 0)).Normalized();
        return use.IsForward ? normal.Cross(along) : along.Cross(normal);
    }
}
