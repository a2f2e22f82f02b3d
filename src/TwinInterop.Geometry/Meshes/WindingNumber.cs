using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>How often a shell winds around a point, by the solid angles of its triangles.</summary>
/// <remarks>Source: A. van Oosterom, J. Strackee, The Solid Angle of a Plane Triangle (1983).</remarks>
internal static class WindingNumber
{
    /// <summary>1 inside a body whose faces look outwards, 0 outside; in between near the faces of an open shell.</summary>
    public static double At(TriangleMesh mesh, in Vector3D point)
    {
        double sum = 0;
        ReadOnlySpan<int> indices = mesh.Indices;
        for (int i = 0; i < indices.Length; i += 3)
        {
            Vector3D a = mesh.Vertices[indices[i]] - point;
            Vector3D b = mesh.Vertices[indices[i + 1]] - point;
            Vector3D c = mesh.Vertices[indices[i + 2]] - point;
            (double la, double lb, double lc) = (a.Length, b.Length, c.Length);
            double over = (la * lb * lc) + (a.Dot(b) * lc) + (b.Dot(c) * la) + (c.Dot(a) * lb);
            sum += Math.Atan2(a.Dot(b.Cross(c)), over);
        }

        return sum / (2 * Math.PI);
    }
}
