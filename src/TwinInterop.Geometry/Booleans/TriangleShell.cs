using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>A mesh as triangles with their neighbours, in the frame in which a boolean operation runs.</summary>
internal sealed class TriangleShell
{
    private TriangleShell(Vector3D[] positions, int[] corners, int[] faces)
    {
        Positions = positions;
        Corners = corners;
        Faces = faces;
        HalfEdgeToEdge = new int[corners.Length];
        Normals = new Vector3D[positions.Length];
    }

    /// <summary>Where the vertices lie.</summary>
    public Vector3D[] Positions { get; }

    /// <summary>Three vertices a triangle. Side i of a triangle runs from its corner i to the next.</summary>
    public int[] Corners { get; }

    /// <summary>The face of the source mesh that each triangle is a part of.</summary>
    public int[] Faces { get; }

    /// <summary>The edge under each side.</summary>
    public int[] HalfEdgeToEdge { get; }

    /// <summary>The edges, each from its lower vertex to its higher one.</summary>
    public ShellEdge[] Edges { get; private set; } = [];

    /// <summary>The direction to the outside at each vertex: the mean of its triangles' normals, by angle.</summary>
    public Vector3D[] Normals { get; }

    /// <summary>Whether every edge has a triangle on both sides.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether the shell is closed and faces outwards.</summary>
    public bool IsBody => IsClosed && SignedVolume() >= 0;

    /// <summary>How many triangles there are.</summary>
    public int TriangleCount => Faces.Length;

    /// <summary>Links the triangles; those that use a vertex twice are left out.</summary>
    /// <param name="positions">Where the vertices lie.</param>
    /// <param name="corners">Three vertices a triangle.</param>
    /// <param name="faces">The source face of each.</param>
    public static TriangleShell Create(Vector3D[] positions, ReadOnlySpan<int> corners, ReadOnlySpan<int> faces)
    {
        int[] kept = new int[corners.Length];
        int[] keptFaces = new int[faces.Length];
        int count = 0;
        for (int i = 0; i < faces.Length; i++)
        {
            (int a, int b, int c) = (corners[3 * i], corners[(3 * i) + 1], corners[(3 * i) + 2]);
            if (a == b || b == c || a == c)
                continue;
            kept[3 * count] = a;
            kept[(3 * count) + 1] = b;
            kept[(3 * count) + 2] = c;
            keptFaces[count++] = faces[i];
        }

        if (count < faces.Length)
        {
            Array.Resize(ref kept, 3 * count);
            Array.Resize(ref keptFaces, count);
        }

        var shell = new TriangleShell(positions, kept, keptFaces);
        shell.Link();
        shell.SumNormals();
        return shell;
    }

    /// <summary>The corner after a side's start, in the same triangle.</summary>
    public static int Next(int side) => side % 3 == 2 ? side - 2 : side + 1;

    /// <summary>Whether a side runs the way its edge does.</summary>
    public bool RunsForward(int side) => Corners[side] < Corners[Next(side)];

    /// <summary>Pairs sides that run there and back between the same vertices, in order of triangles.</summary>
    private void Link()
    {
        int sides = Corners.Length;
        ulong[] keys = new ulong[sides];
        int[] order = new int[sides];
        for (int side = 0; side < sides; side++)
        {
            (uint a, uint b) = ((uint)Corners[side], (uint)Corners[Next(side)]);
            keys[side] = a < b ? ((ulong)a << 32) | b : ((ulong)b << 32) | a;
            order[side] = side;
        }

        Array.Sort(keys, order);
        var edges = new List<ShellEdge>(sides / 2);
        IsClosed = sides > 0;
        for (int from = 0; from < sides;)
        {
            int to = from + 1;
            while (to < sides && keys[to] == keys[from])
                to++;
            PairUp(order.AsSpan(from, to - from), edges);
            from = to;
        }

        Edges = [.. edges];
    }

    private void PairUp(Span<int> sides, List<ShellEdge> edges)
    {
        if (sides.Length == 2 && RunsForward(sides[0]) != RunsForward(sides[1]))
        {
            AddEdge(RunsForward(sides[0]) ? sides[0] : sides[1], RunsForward(sides[0]) ? sides[1] : sides[0], edges);
            return;
        }

        sides.Sort();
        int forward = 0;
        int backward = 0;
        while (true)
        {
            while (forward < sides.Length && !RunsForward(sides[forward]))
                forward++;
            while (backward < sides.Length && RunsForward(sides[backward]))
                backward++;
            int left = forward < sides.Length ? sides[forward++] : -1;
            int right = backward < sides.Length ? sides[backward++] : -1;
            if (left < 0 && right < 0)
                return;
            AddEdge(left, right, edges);
        }
    }

    private void AddEdge(int left, int right, List<ShellEdge> edges)
    {
        IsClosed &= left >= 0 && right >= 0;
        int side = left >= 0 ? left : right;
        int a = Corners[side];
        int b = Corners[Next(side)];
        if (left >= 0)
            HalfEdgeToEdge[left] = edges.Count;
        if (right >= 0)
            HalfEdgeToEdge[right] = edges.Count;
        edges.Add(new ShellEdge(
            Math.Min(a, b), Math.Max(a, b), left < 0 ? -1 : left / 3, right < 0 ? -1 : right / 3));
    }

    private double SignedVolume()
    {
        Vector3D origin = Positions[Corners[0]];
        double sum = 0;
        for (int i = 0; i < Corners.Length; i += 3)
        {
            sum += (Positions[Corners[i]] - origin).Dot(
                (Positions[Corners[i + 1]] - origin).Cross(Positions[Corners[i + 2]] - origin));
        }

        return sum;
    }

    private void SumNormals()
    {
        for (int triangle = 0; triangle < TriangleCount; triangle++)
        {
            int side = 3 * triangle;
            Vector3D normal = (Positions[Corners[side + 1]] - Positions[Corners[side]])
                .Cross(Positions[Corners[side + 2]] - Positions[Corners[side]]).Normalized();
            for (int i = 0; i < 3; i++)
            {
                Vector3D at = Positions[Corners[side + i]];
                Vector3D there = (Positions[Corners[side + ((i + 1) % 3)]] - at).Normalized();
                Vector3D back = (Positions[Corners[side + ((i + 2) % 3)]] - at).Normalized();
                double angle = Math.Acos(Math.Clamp(there.Dot(back), -1, 1));
                Normals[Corners[side + i]] += normal * angle;
            }
        }

        for (int i = 0; i < Normals.Length; i++)
            Normals[i] = new Vector3D(Clean(Normals[i].X), Clean(Normals[i].Y), Clean(Normals[i].Z));
    }

    /// <summary>Angles add up with rounding; a component that should be zero must not get a sign from it.</summary>
    private static double Clean(double component) => Math.Abs(component) < 1e-12 ? 0 : component;
}
