using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Which side of a mesh is the outside.</summary>
internal static class MeshOrientation
{
    /// <summary>The volume enclosed by a closed mesh in cubic metres; negative where its faces look inwards.</summary>
    public static double SignedVolume(PolygonMesh mesh)
    {
        if (mesh.FaceCount == 0)
            return 0;
        Vector3D origin = mesh.Vertices[mesh.Loop(0, 0)[0]];
        double volume = 0;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                volume += CurvedVolume(mesh.Vertices, mesh.Loop(face, loop), origin);
        }

        return volume / 6;
    }

    /// <summary>The mesh itself, or turned inside out where its volume is negative.</summary>
    public static PolygonMesh Outward(PolygonMesh mesh) => SignedVolume(mesh) < 0 ? Reversed(mesh) : mesh;

    /// <summary>The mesh with every face turned over.</summary>
    public static PolygonMesh Reversed(PolygonMesh mesh) => mesh.Reverse();

    private static double CurvedVolume(ReadOnlySpan<Vector3D> vertices, ReadOnlySpan<int> loop, in Vector3D origin)
    {
        Vector3D first = vertices[loop[0]] - origin;
        double volume = 0;
        for (int i = 1; i + 1 < loop.Length; i++)
            volume += first.Dot((vertices[loop[i]] - origin).Cross(vertices[loop[i + 1]] - origin));
        return volume;
    }
}
