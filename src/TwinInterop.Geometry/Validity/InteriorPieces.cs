using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Counts the pieces that the shells of a solid leave of its interior.</summary>
/// <remarks>
/// Around an edge that several shells share, faces that bound one wedge of the interior belong together. The surfaces
/// made this way each enclose a piece where their volume is positive, and a cavity where it is negative.
/// </remarks>
internal static class InteriorPieces
{
    /// <summary>How many pieces there are; 1 for a solid whose shells share no edges.</summary>
    public static int Count(FaceTable faces, SolidFaces solid)
    {
        var range = new FaceRange(solid.Shells[0].From, solid.Shells[^1].To);
        var edges = new ShellEdges(faces, range);
        var surfaces = new DisjointSets(range.Count);
        for (int i = 0; i < edges.Uses.Length;)
        {
            ReadOnlySpan<EdgeUse> edge = edges.EdgeAt(i);
            i += edge.Length;
            JoinWedges(faces, range, edges, edge, surfaces);
        }

        var volumes = new Dictionary<int, double>();
        var corners = new List<int>();
        Vector3D origin = faces.Vertex(faces.Mesh.Loop(range.From, 0)[0]);
        for (int face = range.From; face < range.To; face++)
        {
            corners.Clear();
            MeshTriangulation.AddFace(faces.Mesh, face, corners);
            double volume = 0;
            for (int k = 0; k < corners.Count; k += 3)
            {
                volume += (faces.Vertex(corners[k]) - origin).Dot(
                    (faces.Vertex(corners[k + 1]) - origin).Cross(faces.Vertex(corners[k + 2]) - origin));
            }

            int surface = surfaces.Root(face - range.From);
            volumes[surface] = volumes.GetValueOrDefault(surface) + volume;
        }

        return volumes.Values.Count(volume => volume > 0);
    }

    private static void JoinWedges(
        FaceTable faces, FaceRange range, ShellEdges edges, ReadOnlySpan<EdgeUse> edge, DisjointSets surfaces)
    {
        if (edge.Length == 2)
        {
            surfaces.Join(edges.FaceOf(edge[0].Corner) - range.From, edges.FaceOf(edge[1].Corner) - range.From);
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
                surfaces.Join(edges.FaceOf(use.Corner) - range.From, edges.FaceOf(before.Corner) - range.From);
        }
    }

    /// <summary>The direction from the edge into a face that uses it, perpendicular to the edge.</summary>
    private static Vector3D Inwards(FaceTable faces, ShellEdges edges, in EdgeUse use, in Vector3D along)
    {
        Vector3D normal = PlaneProjection.VectorArea(faces.Mesh.Vertices, faces.Mesh.Loop(edges.FaceOf(use.Corner), 0)).Normalized();
        return use.IsForward ? normal.Cross(along) : along.Cross(normal);
    }
}
