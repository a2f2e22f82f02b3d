using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Code 306: faces of a shell that meet elsewhere than at the edges and vertices that they share.</summary>
/// <param name="faces">Holds the shell.</param>
/// <param name="options">The snapping distance: as near to a shared edge, a contact is that edge.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="meter">Counts the pairs of triangles.</param>
internal sealed class ShellCrossings(FaceTable faces, ValidityOptions options, ValidityFindings log, BudgetMeter meter)
{
    private readonly List<Vector3D> _points = [];
    private readonly HashSet<int> _vertices = [];

    /// <summary>Reports pairs of faces that meet where they should not.</summary>
    /// <returns>Whether there is none; false too where the budget did not suffice, which is reported.</returns>
    public bool Check(in ShellTarget shell, ShellEdges edges, TriangleSoup triangles)
    {
        bool isSound = true;
        var found = new List<int>();
        var reported = new HashSet<(int, int)>();
        for (int i = 0; i < triangles.Count && reported.Count < options.MaxFindingsPerCode; i++)
        {
            if (!triangles.Find(triangles.BoxOf(i).Grow(EdgeSweep.TouchMetres), found, meter))
                return AddNotJudged(shell);

            foreach (int j in found)
            {
                (int first, int second) = (triangles.FaceOf(i), triangles.FaceOf(j));
                if (first >= second || FindContact(triangles, edges, i, j) is not { } point)
                    continue;
                if (meter.IsExceeded)
                    return AddNotJudged(shell);
                isSound = false;
                if (reported.Add((first, second)) && reported.Count <= options.MaxFindingsPerCode)
                    Add(first, second, point, IsOnInnerEdge(edges, first, second, point) || IsOnInnerEdge(edges, second, first, point));
            }
        }

        return meter.IsExceeded ? AddNotJudged(shell) : isSound;
    }

    private bool AddNotJudged(in ShellTarget shell)
    {
        log.Add(new ValidityFinding(
            ValidityCode.NotJudged, shell.Path, "Expected a shell that can be judged with the comparisons allowed, found more: not judged.")
        {
            SourceId = shell.SourceId,
        });
        return false;
    }

    /// <summary>Where two triangles meet beside what their faces share; null where they do not.</summary>
    /// <remarks>They meet in a convex set: its corners and their middle tell whether it reaches beside a shared edge.</remarks>
    private Vector3D? FindContact(TriangleSoup triangles, ShellEdges edges, int i, int j)
    {
        Span<int> shared = stackalloc int[3];
        shared = shared[..Share(triangles, i, j, shared)];
        (int first, int second) = (triangles.FaceOf(i), triangles.FaceOf(j));
        bool areNeighbours = shared.Length == 2 && edges.AreNeighboursAt(shared[0], shared[1], first, second);
        if ((shared.Length == 1 || areNeighbours)
            && (MeetsNoFurther(triangles, i, j, shared) || MeetsNoFurther(triangles, j, i, shared)))
        {
            return null;
        }

        _points.Clear();
        TriangleContact.Find(triangles.At(i), triangles.At(j), EdgeSweep.TouchMetres, _points);
        if (_points.Count > 1)
        {
            Vector3D sum = default;
            foreach (Vector3D point in _points)
                sum += point;
            _points.Add(sum * (1.0 / _points.Count));
        }

        foreach (Vector3D point in _points)
        {
            if (!IsAt(shared, areNeighbours, point) && !IsOnSharedBoundary(edges, first, second, point))
                return point;
        }

        return null;
    }

    private static int Share(TriangleSoup triangles, int i, int j, Span<int> shared)
    {
        ReadOnlySpan<int> second = triangles.CornersOf(j);
        int count = 0;
        foreach (int vertex in triangles.CornersOf(i))
        {
            if (second.Contains(vertex))
                shared[count++] = vertex;
        }

        return count;
    }

    /// <summary>Whether the corners of a triangle that the other has not lie on one side of its plane: they meet in the shared ones only.</summary>
    private bool MeetsNoFurther(TriangleSoup triangles, int plane, int other, ReadOnlySpan<int> shared)
    {
        ref readonly Vector3D normal = ref triangles.NormalOf(plane);
        ref readonly Vector3D origin = ref faces.Vertex(shared[0]);
        int side = 0;
        foreach (int vertex in triangles.CornersOf(other))
        {
            if (shared.Contains(vertex))
                continue;
            double height = (faces.Vertex(vertex) - origin).Dot(normal);
            if (Math.Abs(height) <= EdgeSweep.TouchMetres || Math.Sign(height) == -side)
                return false;
            side = Math.Sign(height);
        }

        return true;
    }

    private bool IsAt(ReadOnlySpan<int> shared, bool areNeighbours, in Vector3D point)
    {
        foreach (int vertex in shared)
        {
            if (faces.Vertex(vertex).DistanceTo(point) <= options.SnapMetres)
                return true;
        }

        return areNeighbours
            && Triangle3D.SegmentDistance(point, faces.Vertex(shared[0]), faces.Vertex(shared[1])) <= options.SnapMetres;
    }

    /// <summary>Whether a point lies on an edge or a vertex that two faces share.</summary>
    private bool IsOnSharedBoundary(ShellEdges edges, int first, int second, in Vector3D point)
    {
        (int from, int to) = edges.CornersOf(second);
        if (!meter.Spend(to - from))
            return false; // said where the contact is entered
        _vertices.Clear();
        for (int corner = from; corner < to; corner++)
            _vertices.Add(edges.VertexOf(corner));
        (from, to) = edges.CornersOf(first);
        meter.Spend(to - from);
        for (int corner = from; corner < to; corner++)
        {
            int a = edges.VertexOf(corner);
            int b = edges.VertexOf(edges.NextOf(corner));
            if (!_vertices.Contains(a))
                continue;
            if (faces.Vertex(a).DistanceTo(point) <= options.SnapMetres)
                return true;
            if (_vertices.Contains(b)
                && Triangle3D.SegmentDistance(point, faces.Vertex(a), faces.Vertex(b)) <= options.SnapMetres
                && edges.AreNeighboursAt(a, b, first, second))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a point lies on an edge of one face that ends at vertices of the other, and runs through that one.</summary>
    private bool IsOnInnerEdge(ShellEdges edges, int first, int second, in Vector3D point)
    {
        (int from, int to) = edges.CornersOf(second);
        _vertices.Clear();
        for (int corner = from; corner < to; corner++)
            _vertices.Add(edges.VertexOf(corner));
        (from, to) = edges.CornersOf(first);
        for (int corner = from; corner < to; corner++)
        {
            int a = edges.VertexOf(corner);
            int b = edges.VertexOf(edges.NextOf(corner));
            if (_vertices.Contains(a) && _vertices.Contains(b)
                && Triangle3D.SegmentDistance(point, faces.Vertex(a), faces.Vertex(b)) <= options.SnapMetres)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int first, int second, in Vector3D point, bool isAtEdge)
    {
        FaceSource source = faces.Sources[second];
        string message = isAtEdge
            ? $"Expected two polygons at an edge, found one that runs through face {faces.Sources[first].Path.Face} from vertex to vertex."
            : $"Expected polygons that meet at shared edges and vertices only, found one that meets face {faces.Sources[first].Path.Face} elsewhere.";
        log.Add(new ValidityFinding(
            isAtEdge ? ValidityCode.NonManifoldCase : ValidityCode.ShellSelfIntersection, source.Path, message)
        {
            Location = faces.Frame.ToPosition(point),
            SourceId = source.Surface.Id,
        });
    }
}
