using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Cuts the faces of a body along a plane, as polygons, and closes the cut.</summary>
internal sealed class PlaneClipping
{
    private readonly PolygonMesh _mesh;
    private readonly Vector3D _normal;
    private readonly double[] _heights;
    private readonly List<Vector3D> _positions;
    private readonly Dictionary<(int Low, int High), int> _cuts = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _stops = [];
    private List<DirectedEdge> _edges = [];

    private PlaneClipping(PolygonMesh mesh, in Vector3D normal, double[] heights)
    {
        _mesh = mesh;
        _normal = normal;
        _heights = heights;
        _positions = [.. mesh.Vertices];
    }

    /// <summary>What of a body is outside a half space.</summary>
    public static BooleanResult Run(PolygonMesh body, in HalfSpace cutter, int tag, BooleanOptions options)
    {
        Vector3D normal = cutter.Normal.Normalized();
        if (!(normal.Dot(normal) > 0.5))
            throw new ArgumentException("Expected a direction, found the zero vector.", nameof(cutter));

        var frame = OperationFrame.Near(body);
        PolygonMesh mesh = frame.ToLocal(body, true);
        Vector3D point = frame.ToLocal(cutter.Point);
        double[] heights = new double[mesh.Vertices.Length];
        double lowest = 0;
        double highest = 0;
        for (int i = 0; i < heights.Length; i++)
        {
            double height = (mesh.Vertices[i] - point).Dot(normal);
            heights[i] = Math.Abs(height) <= options.Tolerance ? 0 : height;
            lowest = Math.Min(lowest, heights[i]);
            highest = Math.Max(highest, heights[i]);
        }

        if (lowest == 0)
            return new BooleanResult(body, BooleanOutcome.NothingCut);
        if (highest == 0)
            return new BooleanResult(PolygonMesh.Empty, BooleanOutcome.ConsumedWhole);

        PolygonMesh result = new PlaneClipping(mesh, normal, heights).Cut(tag, options.Tolerance);
        return new BooleanResult(
            frame.ToOuter(result), result.FaceCount == 0 ? BooleanOutcome.ConsumedWhole : BooleanOutcome.Done);
    }

    private PolygonMesh Cut(int tag, double tolerance)
    {
        int faces = _mesh.FaceCount;
        var normals = new Vector3D[faces + 1];
        int[] tags = new int[faces + 1];
        for (int face = 0; face < faces; face++)
        {
            normals[face] = PlaneProjection.VectorArea(_mesh.Vertices, _mesh.Loop(face, 0)).Normalized();
            tags[face] = _mesh.Tag(face);
            CutFace(face, normals[face]);
        }

        normals[faces] = -_normal;
        tags[faces] = tag;
        Vector3D[] positions = [.. _positions];
        if (IsClosed(tolerance))
            CloseCut(faces, positions, tolerance);
        var assembly = new FaceAssembly
        {
            Positions = positions,
            Places = positions,
            FirstNew = _mesh.Vertices.Length,
            Normals = normals,
            Tags = tags,
            Tolerance = tolerance,
        };
        return assembly.Build(_edges);
    }

    private bool IsClosed(double tolerance) =>
        ShellTopology.IsClosed(_mesh) || ShellTopology.IsClosed(MeshWelding.Weld(_mesh, tolerance));

    /// <summary>Vertices on the plane belong to what stays; what has no area there cancels later.</summary>
    private void CutFace(int face, in Vector3D normal)
    {
        _starts.Clear();
        _stops.Clear();
        for (int loop = 0; loop < _mesh.LoopCount(face); loop++)
        {
            ReadOnlySpan<int> corners = _mesh.Loop(face, loop);
            for (int i = 0; i < corners.Length; i++)
                CutEdge(face, corners[i], corners[i + 1 == corners.Length ? 0 : i + 1]);
        }

        if (_starts.Count == 0)
            return;
        Vector3D along = _normal.Cross(normal);
        Comparison<int> byPlace = (a, b) =>
        {
            int order = _positions[a].Dot(along).CompareTo(_positions[b].Dot(along));
            return order != 0 ? order : a.CompareTo(b);
        };
        _starts.Sort(byPlace);
        _stops.Sort(byPlace);
        for (int i = 0; i < Math.Min(_starts.Count, _stops.Count); i++)
        {
            if (_starts[i] != _stops[i])
                _edges.Add(new DirectedEdge(face, _starts[i], _stops[i]));
        }
    }

    private void CutEdge(int face, int from, int to)
    {
        bool staysFrom = _heights[from] >= 0;
        bool staysTo = _heights[to] >= 0;
        if (staysFrom && staysTo)
        {
            _edges.Add(new DirectedEdge(face, from, to));
        }
        else if (staysFrom)
        {
            int cut = CutAt(from, to);
            if (cut != from)
                _edges.Add(new DirectedEdge(face, from, cut));
            _starts.Add(cut);
        }
        else if (staysTo)
        {
            int cut = CutAt(from, to);
            if (cut != to)
                _edges.Add(new DirectedEdge(face, cut, to));
            _stops.Add(cut);
        }
    }

    private int CutAt(int a, int b)
    {
        if (_heights[a] == 0)
            return a;
        if (_heights[b] == 0)
            return b;

        (int Low, int High) key = (Math.Min(a, b), Math.Max(a, b));
        if (!_cuts.TryGetValue(key, out int cut))
        {
            cut = _positions.Count;
            _cuts.Add(key, cut);
            double part = _heights[key.Low] / (_heights[key.Low] - _heights[key.High]);
            _positions.Add(_positions[key.Low] + ((_positions[key.High] - _positions[key.Low]) * part));
        }

        return cut;
    }

    /// <summary>Whatever edge lost its partner bounds the face of the cut.</summary>
    private void CloseCut(int capFace, Vector3D[] positions, double tolerance)
    {
        _edges = FaceAssembly.Weld(positions, _edges, tolerance);
        List<DirectedEdge> opposite = _edges.ConvertAll(edge => new DirectedEdge(capFace, edge.To, edge.From));
        _edges.AddRange(BoundaryCancellation.Cancel(opposite, new Vector3D[capFace + 1]));
    }
}
