namespace TwinInterop.Geometry.Meshes;

/// <summary>Puts meshes together and takes them apart.</summary>
public static class MeshParts
{
    /// <summary>All faces of several meshes, in order; vertices are not joined.</summary>
    /// <param name="meshes">The meshes.</param>
    public static PolygonMesh Concatenate(IReadOnlyList<PolygonMesh> meshes)
    {
        ArgumentNullException.ThrowIfNull(meshes);
        var builder = new PolygonMeshBuilder();
        foreach (PolygonMesh mesh in meshes)
        {
            int first = builder.AddVertices(mesh.Vertices);
            for (int face = 0; face < mesh.FaceCount; face++)
                AddFace(builder, mesh, face, first);
        }

        return builder.Build();
    }

    private static void AddFace(PolygonMeshBuilder builder, PolygonMesh mesh, int face, int shift)
    {
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            int[] indices = mesh.Loop(face, loop).ToArray();
            foreach (ref int index in indices.AsSpan())
                index += shift;
            builder.AddLoop(indices);
        }

        builder.EndFace(mesh.Tag(face));
    }
}
