using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>A face of an element that shell surfaces can lie on.</summary>
/// <param name="Mesh">The mesh of the element.</param>
/// <param name="Face">Which of its faces.</param>
/// <param name="Kind">What the element is.</param>
/// <param name="AreaVector">Its normal with twice its area as length.</param>
internal sealed record StructureFace(PolygonMesh Mesh, int Face, ShellElementKind Kind, Vector3D AreaVector)
{
    /// <summary>Faces with a normal nearer to the horizontal than this cosine count as vertical.</summary>
    private const double LeastRise = 0.1;

    /// <summary>In square metres.</summary>
    public double Area { get; } = AreaVector.Length / 2;

    /// <summary>Whether it stands upright.</summary>
    public bool IsVertical => Math.Abs(AreaVector.Z) < LeastRise * AreaVector.Length;

    /// <summary>The corners of its outer boundary.</summary>
    public Vector3D[] Corners()
    {
        ReadOnlySpan<int> loop = Mesh.Loop(Face, 0);
        var corners = new Vector3D[loop.Length];
        for (int i = 0; i < corners.Length; i++)
            corners[i] = Mesh.Vertices[loop[i]];
        return corners;
    }

    /// <summary>Its triangles, three indices of vertices each.</summary>
    public List<int> Triangles()
    {
        var triangles = new List<int>();
        MeshTriangulation.AddFace(Mesh, Face, triangles);
        return triangles;
    }

    /// <summary>Whether the air reaches one of its sides.</summary>
    /// <param name="grid">Where the air is.</param>
    /// <param name="side">The unit direction to look from.</param>
    public bool IsOpen(VoxelGrid grid, in Vector3D side)
    {
        List<int> triangles = Triangles();
        for (int i = 0; i + 2 < triangles.Count; i += 3)
        {
            if (IsOpen(grid, side, Mesh.Vertices[triangles[i]], Mesh.Vertices[triangles[i + 1]], Mesh.Vertices[triangles[i + 2]]))
                return true;
        }

        return false;
    }

    private static bool IsOpen(VoxelGrid grid, in Vector3D side, in Vector3D a, in Vector3D b, in Vector3D c)
    {
        const int MostSteps = 64;
        double longest = Math.Max(a.DistanceTo(b), Math.Max(b.DistanceTo(c), c.DistanceTo(a)));
        int steps = Math.Clamp((int)Math.Ceiling(longest / (2 * grid.Size)), 1, MostSteps);
        for (int i = 0; i < steps; i++)
        {
            for (int j = 0; i + j < steps; j++)
            {
                double u = (i + (1 / 3.0)) / steps;
                double v = (j + (1 / 3.0)) / steps;
                Vector3D point = (a * (1 - u - v)) + (b * u) + (c * v);
                if (grid.IsOutside(point + (side * (1.8 * grid.Size))))
                    return true;
            }
        }

        return false;
    }
}
