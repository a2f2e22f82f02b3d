using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Boxes as meshes.</summary>
internal static class BoxMesh
{
    /// <summary>An axis-parallel box.</summary>
    /// <param name="low">Lowest ordinates.</param>
    /// <param name="high">Highest ordinates.</param>
    public static PolygonMesh Between(in Vector3D low, in Vector3D high)
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
