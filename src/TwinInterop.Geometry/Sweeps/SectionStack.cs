using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Copies of a profile, one behind the other in space, and the body or surface stretched over them.</summary>
/// <remarks>
/// Every sweep comes down to this. Corresponding corners of neighbouring sections span a wall; areas get a cap at either
/// end. Corners that fall on one place are one vertex, so walls shrink to triangles at an apex or on an axis.
/// </remarks>
/// <param name="shape">The profile whose structure all sections share.</param>
internal sealed class SectionStack(Profile shape)
{
    private readonly List<Vector3D[][]> _sections = [];
    private readonly PolygonMeshBuilder _builder = new();
    private readonly Dictionary<Vector3D, int> _vertices = [];

    /// <summary>Adds the next section: the shape itself put in its place.</summary>
    /// <param name="place">Where a point of the profile comes to lie.</param>
    public void Add(Func<Vector3D, Vector3D> place) => Add(shape, place);

    /// <summary>Adds the next section from a profile of the same structure.</summary>
    /// <param name="profile">As <see cref="ProfileMatch"/> aligned it to the shape.</param>
    /// <param name="place">Where a point of the profile comes to lie.</param>
    public void Add(Profile profile, Func<Vector3D, Vector3D> place)
    {
        var loops = new List<Vector3D[]>();
        foreach (ProfileRegion region in profile.Regions)
        {
            loops.Add(Array.ConvertAll(region.Outer, point => place(point)));
            foreach (Vector3D[] hole in region.Holes)
                loops.Add(Array.ConvertAll(hole, point => place(point)));
        }

        foreach (Vector3D[] line in profile.Lines)
            loops.Add(Array.ConvertAll(line, point => place(point)));
        _sections.Add([.. loops]);
    }

    /// <summary>The mesh over all sections, facing outwards.</summary>
    /// <param name="closed">Whether the last section joins the first, so that there are no caps.</param>
    public PolygonMesh Build(bool closed = false)
    {
        if (_sections.Count < 2)
            return PolygonMesh.Empty;
        int loop = 0;
        foreach (ProfileRegion region in shape.Regions)
        {
            int loops = 1 + region.Holes.Length;
            for (int i = 0; i < loops; i++)
                Walls(loop + i, true, closed);
            if (!closed)
            {
                Cap(_sections[0], loop, loops, true);
                Cap(_sections[^1], loop, loops, false);
            }

            loop += loops;
        }

        for (int i = 0; i < shape.Lines.Length; i++)
            Walls(loop + i, false, closed);
        PolygonMesh mesh = _builder.Build();
        return shape.Regions.IsEmpty ? mesh : MeshOrientation.Outward(mesh);
    }

    private void Walls(int loop, bool cyclic, bool closed)
    {
        int last = closed ? _sections.Count : _sections.Count - 1;
        for (int i = 0; i < last; i++)
        {
            Vector3D[] near = _sections[i][loop];
            Vector3D[] far = _sections[(i + 1) % _sections.Count][loop];
            int edges = cyclic ? near.Length : near.Length - 1;
            for (int j = 0; j < edges; j++)
            {
                int next = (j + 1) % near.Length;
                Wall(near[j], near[next], far[next], far[j]);
            }
        }
    }

    private void Wall(in Vector3D a, in Vector3D b, in Vector3D c, in Vector3D d)
    {
        // Walls whose corners leave the plane by more than this share of their size are cut in two.
        const double Flatness = 1e-6;
        Vector3D normal = (c - a).Cross(d - b);
        double size = Math.Max((c - a).Length, (d - b).Length);
        bool flat = Math.Abs(normal.Dot(b - a)) <= Flatness * size * normal.Length;
        if (flat)
        {
            Face([Vertex(a), Vertex(b), Vertex(c), Vertex(d)]);
            return;
        }

        Face([Vertex(a), Vertex(b), Vertex(c)]);
        Face([Vertex(a), Vertex(c), Vertex(d)]);
    }

    private void Face(ReadOnlySpan<int> corners)
    {
        Span<int> kept = stackalloc int[4];
        int count = 0;
        foreach (int corner in corners)
        {
            if (!kept[..count].Contains(corner))
                kept[count++] = corner;
        }

        if (count > 2)
            _builder.AddFace(kept[..count]);
    }

    private void Cap(Vector3D[][] section, int first, int count, bool reversed)
    {
        if (PointSequence.AreaVector(section[first]).Length <= PointSequence.Coincidence * PointSequence.Coincidence)
            return;
        for (int i = 0; i < count; i++)
        {
            int[] loop = Array.ConvertAll(section[first + i], point => Vertex(point));
            if (reversed)
                Array.Reverse(loop);
            _builder.AddLoop(loop);
        }

        _builder.EndFace();
    }

    private int Vertex(in Vector3D point)
    {
        if (!_vertices.TryGetValue(point, out int index))
        {
            index = _builder.AddVertex(point);
            _vertices.Add(point, index);
        }

        return index;
    }
}
