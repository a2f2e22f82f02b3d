using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Takes out what runs there and back: edges inside a face, and walls without thickness.</summary>
internal static class BoundaryCancellation
{
    /// <summary>Largest sine of the angle between two faces that lie on each other.</summary>
    private const double FoldSine = 1e-6;

    /// <summary>Cancels opposite edges of a face. Faces that lie folded on each other are made one first.</summary>
    /// <param name="edges">The boundaries, in any order; sorted afterwards.</param>
    /// <param name="normals">The unit normals of the faces.</param>
    /// <returns>What is left.</returns>
    public static List<DirectedEdge> Cancel(List<DirectedEdge> edges, Vector3D[] normals)
    {
        DirectedEdge.SortByEdge(edges);
        DisjointSets? folded = FindFolds(edges, normals);
        if (folded is not null)
        {
            for (int i = 0; i < edges.Count; i++)
                edges[i] = edges[i] with { Face = folded.Root(edges[i].Face) };
            DirectedEdge.SortByEdge(edges);
        }

        var left = new List<DirectedEdge>(edges.Count);
        ReadOnlySpan<DirectedEdge> all = CollectionsMarshal.AsSpan(edges);
        for (int from = 0; from < all.Length;)
        {
            DirectedEdge first = all[from];
            int to = from;
            int balance = 0;
            while (to < all.Length && all[to].Face == first.Face && all[to].Low == first.Low && all[to].High == first.High)
                balance += all[to++].From == first.Low ? 1 : -1;
            for (int i = 0; i < Math.Abs(balance); i++)
            {
                left.Add(balance > 0
                    ? new DirectedEdge(first.Face, first.Low, first.High)
                    : new DirectedEdge(first.Face, first.High, first.Low));
            }

            from = to;
        }

        return left;
    }

    private static DisjointSets? FindFolds(List<DirectedEdge> edges, Vector3D[] normals)
    {
        DisjointSets? folded = null;
        for (int i = 0; i < edges.Count; i++)
        {
            for (int j = i + 1; j < edges.Count && edges[j].Low == edges[i].Low && edges[j].High == edges[i].High; j++)
            {
                if (edges[j].From == edges[i].From || edges[j].Face == edges[i].Face)
                    continue;
                Vector3D n = normals[edges[i].Face];
                Vector3D m = normals[edges[j].Face];
                if (n.Dot(m) < 0 && n.Cross(m).Length < FoldSine)
                    (folded ??= new DisjointSets(normals.Length)).Join(edges[i].Face, edges[j].Face);
            }
        }

        return folded;
    }
}
