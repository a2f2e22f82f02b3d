using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Space around a building in cubes: which of them surfaces meet, and which the outside air reaches.</summary>
/// <remarks>
/// A cube that a surface touches is blocked, so that no way leads through a surface whatever its angle. The outside is
/// what can be reached from the edge of the grid without coming nearer to a surface than the closing distance, grown back
/// by that distance: gaps narrower than twice of it are closed.
/// </remarks>
internal sealed class VoxelGrid
{
    private const byte Surface = 1;
    private const byte Near = 2;
    private const byte Outside = 4;

    private readonly byte[] _cells;
    private readonly Vector3D _origin;

    /// <param name="box">What must lie inside.</param>
    /// <param name="size">The edge of a cube, in metres.</param>
    /// <param name="closing">How many cubes the outside keeps away from surfaces.</param>
    public VoxelGrid(Box3D box, double size, int closing)
    {
        Size = size;
        Closing = closing;
        double margin = (closing + 3) * size;
        _origin = box.Min - new Vector3D(margin, margin, margin);
        NX = Count(box.Size.X, margin, size);
        NY = Count(box.Size.Y, margin, size);
        NZ = Count(box.Size.Z, margin, size);
        _cells = new byte[(long)NX * NY * NZ];
    }

    /// <summary>The edge of a cube, in metres.</summary>
    public double Size { get; }

    /// <summary>How many cubes the outside keeps away from surfaces.</summary>
    public int Closing { get; }

    /// <summary>How many cubes lie along the first axis.</summary>
    public int NX { get; }

    /// <summary>How many cubes lie along the second axis.</summary>
    public int NY { get; }

    /// <summary>How many cubes lie along the third axis.</summary>
    public int NZ { get; }

    /// <summary>The height of the lower side of a layer of cubes.</summary>
    public double HeightOf(int k) => _origin.Z + (k * Size);

    /// <summary>The finest size, not below a wish, for which a grid has no more cubes than allowed.</summary>
    public static double SizeFor(Box3D box, double finest, int most)
    {
        double size = finest;
        while ((box.Size.X / size + 10) * (box.Size.Y / size + 10) * (box.Size.Z / size + 10) > most)
            size *= 1.25;
        return size;
    }

    /// <summary>Blocks the cubes that the faces of a mesh meet.</summary>
    public void Block(PolygonMesh mesh)
    {
        TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
        ReadOnlySpan<int> indices = triangles.Indices;
        for (int i = 0; i + 2 < indices.Length; i += 3)
        {
            VoxelTriangle.Rasterise(
                (triangles.Vertices[indices[i]] - _origin) * (1 / Size),
                (triangles.Vertices[indices[i + 1]] - _origin) * (1 / Size),
                (triangles.Vertices[indices[i + 2]] - _origin) * (1 / Size),
                (NX, NY, NZ),
                Mark);
        }
    }

    /// <summary>Blocks a whole layer of cubes, but for its rim.</summary>
    public void BlockLevel(double height)
    {
        int k = Math.Clamp((int)Math.Floor((height - _origin.Z) / Size), 0, NZ - 1);
        for (int j = Closing + 1; j < NY - Closing - 1; j++)
        {
            for (int i = Closing + 1; i < NX - Closing - 1; i++)
                Mark(i, j, k);
        }
    }

    /// <summary>Finds the outside; to be called once, after everything is blocked.</summary>
    public void Flood()
    {
        SpreadNear();
        Span<int> sides = stackalloc int[6];
        var queue = new Queue<int>();
        Reach(0, queue);
        while (queue.TryDequeue(out int cell))
        {
            FindSides(cell, sides);
            foreach (int next in sides)
            {
                if (next >= 0 && (_cells[next] & (Surface | Near | Outside)) == 0)
                    Reach(next, queue);
            }
        }

        GrowBack();
    }

    /// <summary>Whether the outside air reaches a point; points beyond the grid are outside.</summary>
    public bool IsOutside(in Vector3D point)
    {
        int i = (int)Math.Floor((point.X - _origin.X) / Size);
        int j = (int)Math.Floor((point.Y - _origin.Y) / Size);
        int k = (int)Math.Floor((point.Z - _origin.Z) / Size);
        return i < 0 || j < 0 || k < 0 || i >= NX || j >= NY || k >= NZ || IsOutside(i, j, k);
    }

    /// <summary>Whether the outside air reaches a cube.</summary>
    public bool IsOutside(int i, int j, int k) => (_cells[Index(i, j, k)] & Outside) != 0;

    /// <summary>Whether a surface meets a cube.</summary>
    public bool IsSurface(int i, int j, int k) => (_cells[Index(i, j, k)] & Surface) != 0;

    /// <summary>Whether there is such a column of cubes.</summary>
    public bool Contains(int i, int j) => i >= 0 && j >= 0 && i < NX && j < NY;

    /// <summary>The middle of a cube.</summary>
    public Vector3D CentreOf(int i, int j, int k) => _origin + new Vector3D((i + 0.5) * Size, (j + 0.5) * Size, (k + 0.5) * Size);

    /// <summary>The column of cubes over a point of the plan, clamped to the grid.</summary>
    public (int I, int J) ColumnAt(double x, double y) => (
        Math.Clamp((int)Math.Floor((x - _origin.X) / Size), 0, NX - 1),
        Math.Clamp((int)Math.Floor((y - _origin.Y) / Size), 0, NY - 1));

    /// <summary>The volume of all that is not outside above a height, in cubic metres; half of each cube that surfaces meet at its rim.</summary>
    public double VolumeAbove(double height)
    {
        double cubes = 0;
        for (int k = Math.Max(0, (int)Math.Floor((height - _origin.Z) / Size)); k < NZ; k++)
        {
            double share = Math.Min(1, (HeightOf(k + 1) - height) / Size);
            long full = 0;
            for (int cell = Index(0, 0, k); cell < Index(0, 0, k) + (NX * NY); cell++)
                full += (_cells[cell] & Outside) == 0 ? 1 : 0;
            cubes += full * share;
        }

        return cubes * Size * Size * Size;
    }

    private static int Count(double extent, double margin, double size) => (int)Math.Ceiling((extent + (2 * margin)) / size);

    private int Index(int i, int j, int k) => (((k * NY) + j) * NX) + i;

    private void Mark(int i, int j, int k) => _cells[Index(i, j, k)] |= Surface;

    private void Reach(int cell, Queue<int> queue)
    {
        _cells[cell] |= Outside;
        queue.Enqueue(cell);
    }

    private void SpreadNear()
    {
        var front = new List<int>();
        Span<int> sides = stackalloc int[6];
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            if (_cells[cell] == Surface)
                front.Add(cell);
        }

        for (int step = 0; step < Closing; step++)
        {
            var next = new List<int>();
            foreach (int cell in front)
            {
                FindSides(cell, sides);
                foreach (int other in sides)
                {
                    if (other >= 0 && _cells[other] == 0)
                    {
                        _cells[other] = Near;
                        next.Add(other);
                    }
                }
            }

            front = next;
        }
    }

    /// <summary>Grows the outside over the cubes near surfaces, also across corners, so that concave edges stay sharp.</summary>
    private void GrowBack()
    {
        var grown = new List<int>();
        for (int step = 0; step < Closing; step++)
        {
            grown.Clear();
            for (int k = 1; k < NZ - 1; k++)
            {
                for (int j = 1; j < NY - 1; j++)
                {
                    for (int i = 1; i < NX - 1; i++)
                    {
                        int cell = Index(i, j, k);
                        if (_cells[cell] == Near && HasOutsideAround(cell))
                            grown.Add(cell);
                    }
                }
            }

            foreach (int cell in grown)
                _cells[cell] |= Outside;
        }
    }

    private bool HasOutsideAround(int cell)
    {
        for (int dk = -1; dk <= 1; dk++)
        {
            for (int dj = -1; dj <= 1; dj++)
            {
                int row = cell + (((dk * NY) + dj) * NX);
                if (((_cells[row - 1] | _cells[row] | _cells[row + 1]) & Outside) != 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The cubes on the six sides of a cube; -1 beyond the grid.</summary>
    private void FindSides(int cell, Span<int> six)
    {
        int i = cell % NX;
        int j = cell / NX % NY;
        int k = cell / (NX * NY);
        six[0] = i > 0 ? cell - 1 : -1;
        six[1] = i < NX - 1 ? cell + 1 : -1;
        six[2] = j > 0 ? cell - NX : -1;
        six[3] = j < NY - 1 ? cell + NX : -1;
        six[4] = k > 0 ? cell - (NX * NY) : -1;
        six[5] = k < NZ - 1 ? cell + (NX * NY) : -1;
    }
}
