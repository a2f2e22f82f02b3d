using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Which faces hang together.</summary>
public static class MeshComponents
{
    /// <summary>For each face the number of its component: faces that have a vertex in common are in one.</summary>
    /// <param name="mesh">The faces; weld first where vertices at one place have different indices.</param>
    /// <returns>Numbers from 0 up, in the order of the components' first faces.</returns>
    public static int[] Find(PolygonMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var sets = new DisjointSets(mesh.Vertices.Length);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            int first = FirstVertex(mesh, face);
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                foreach (int vertex in mesh.Loop(face, loop))
                    sets.Join(first, vertex);
            }
        }

        int[] numbers = new int[mesh.Vertices.Length];
        Array.Fill(numbers, -1);
        int[] components = new int[mesh.FaceCount];
        int count = 0;
        for (int face = 0; face < components.Length; face++)
        {
            int root = FirstVertex(mesh, face) is var first && first < 0 ? -1 : sets.Root(first);
            if (root < 0 || numbers[root] < 0)
                components[face] = count++;
            else
                components[face] = numbers[root];
            if (root >= 0)
                numbers[root] = components[face];
        }

        return components;
    }

    /// <summary>One mesh for each component, in the order of their first faces.</summary>
    /// <param name="mesh">The faces.</param>
    public static IReadOnlyList<PolygonMesh> Split(PolygonMesh mesh)
    {
        int[] components = Find(mesh);
        int count = components.Length == 0 ? 0 : components.Max() + 1;
        if (count <= 1)
            return count == 0 ? [] : [mesh];

        var builders = new PolygonMeshBuilder[count];
        int[] added = new int[mesh.Vertices.Length];
        Array.Fill(added, -1);
        for (int face = 0; face < components.Length; face++)
        {
            PolygonMeshBuilder builder = builders[components[face]] ??= new PolygonMeshBuilder();
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                builder.AddLoop(Renumber(builder, mesh.Vertices, mesh.Loop(face, loop), added));
            builder.EndFace(mesh.Tag(face));
        }

        return Array.ConvertAll(builders, builder => builder.Build());
    }

    private static int FirstVertex(PolygonMesh mesh, int face)
    {
        if (mesh.LoopCount(face) == 0)
            return -1;
        ReadOnlySpan<int> exterior = mesh.Loop(face, 0);
        return exterior.Length == 0 ? -1 : exterior[0];
    }

    private static int[] Renumber(
        PolygonMeshBuilder builder, ReadOnlySpan<Vector3D> vertices, ReadOnlySpan<int> loop, int[] added)
    {
        int[] indices = new int[loop.Length];
        for (int i = 0; i < loop.Length; i++)
        {
            if (added[loop[i]] < 0)
                added[loop[i]] = builder.AddVertex(vertices[loop[i]]);
            indices[i] = added[loop[i]];
        }

        return indices;
    }
}
