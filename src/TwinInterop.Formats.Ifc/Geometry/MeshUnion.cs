using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Puts meshes side by side.</summary>
internal static class MeshUnion
{
    /// <summary>One mesh with the faces of all, unchanged.</summary>
    public static PolygonMesh Concatenate(IReadOnlyList<PolygonMesh> meshes)
    {
        if (meshes.Count == 1)
            return meshes[0];
        var builder = new PolygonMeshBuilder();
        foreach (PolygonMesh mesh in meshes)
        {
            int first = builder.AddVertices(mesh.Vertices);
            for (int face = 0; face < mesh.FaceCount; face++)
            {
                for (int i = 0; i < mesh.LoopCount(face); i++)
                    builder.AddLoop(Array.ConvertAll(mesh.Loop(face, i).ToArray(), index => index + first));
                builder.EndFace(mesh.Tag(face));
            }
        }

        return builder.Build();
    }

    /// <summary>An axis-parallel box.</summary>
    /// <param name="low">Lowest ordinates.</param>
    /// <param name="high">Highest ordinates.</param>
    public static PolygonMesh Box(in Vector3D low, in Vector3D high)
    {
        var builder = new PolygonMeshBuilder();
        for (int i = 0; i < 8; i++)
        {
            builder.AddVertex(new Vector3D(
                (i & 1) == 0 ? low.X : high.X, (i & 2) == 0 ? low.Y : high.Y, (i & 4) == 0 ? low.Z : high.Z));
        }

        builder.AddFace([0, 2, 3, 1]);
        builder.AddFace([4, 5, 7, 6]);
        builder.AddFace([0, 1, 5, 4]);
        builder.AddFace([2, 6, 7, 3]);
        builder.AddFace([0, 4, 6, 2]);
        builder.AddFace([1, 3, 7, 5]);
        return builder.Build();
    }
}
