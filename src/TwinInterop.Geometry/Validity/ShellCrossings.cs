using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Code 306: faces of a shell that meet elsewhere than at the edges and vertices that they share.</summary>
/// <param name="faces">Holds the shell.</param>
/// <param name="options">The snapping distance: as near to a shared edge, a contact is that edge.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="meter">Counts the pairs of triangles.</param>
internal sealed class ShellCrossings(FaceTable faces, ValidityOptions options, FindingLog log, BudgetMeter meter)
{
    private readonly List<Vector3D> _points = [];
    private readonly HashSet<int> _vertices = [];

    /// <summary>Reports pairs of faces that meet where they should not.</summary>
    /// <returns>Whether there is none; false too where the budget did not suffice, which is reported.</returns>
    public bool Check(in ShellTarget shell, TriangleSoup triangles)
    {
        bool isSound = true;
        var found = new List<int>();
        var reported = new HashSet<(int, int)>();
        for (int i = 0; i < triangles.Count; i++)
        {
            if (!triangles.Find(triangles.BoxOf(i).Grow(EdgeSweep.TouchMetres), found, meter))
            {
                log.Add(new ValidityFinding(
                    ValidityCode.NotJudged, shell.Path, "Expected a shell that can be judged with the comparisons allowed, found more: not judged.")
                {
                    SourceId = shell.SourceId,
                });
                return false;
            }

            foreach (int j in found)
            {
                (int first, int second) = (triangles.FaceOf(i), triangles.FaceOf(j));
                if (first >= second || FindContact(triangles, i, j) is not { } point)
                    continue;
                isSound = false;
                if (reported.Add((first, second)))
                    Add(first, second, point);
            }
        }

        return isSound;
    }

    private Vector3D? FindContact(TriangleSoup triangles, int i, int j)
    {
        _points.Clear();
        TriangleContact.Find(triangles.At(i), triangles.At(j), EdgeSweep.TouchMetres, _points);
        foreach (Vector3D point in _points)
        {
            if (!IsOnSharedEdge(triangles.CornersOf(i), triangles.CornersOf(j), point)
                && !IsOnSharedBoundary(triangles.FaceOf(i), triangles.FaceOf(j), point))
            {
                return point;
            }
        }

        return null;
    }

    private bool IsOnSharedEdge(ReadOnlySpan<int> first, ReadOnlySpan<int> second, in Vector3D point)
    {
        Span<int> shared = stackalloc int[3];
        int count = 0;
        foreach (int vertex in first)
        {
            if (second.Contains(vertex))
                shared[count++] = vertex;
        }

        return count switch
        {
            0 => false,
            1 => faces.Vertex(shared[0]).DistanceTo(point) <= options.SnapMetres,
            _ => Triangle3D.SegmentDistance(point, faces.Vertex(shared[0]), faces.Vertex(shared[1])) <= options.SnapMetres,
        };
    }

    /// <summary>Whether a point lies on an edge of one face between two vertices that the other has too, or on such a vertex.</summary>
    private bool IsOnSharedBoundary(int first, int second, in Vector3D point)
    {
        PolygonMesh mesh = faces.Mesh;
        _vertices.Clear();
        for (int loop = 0; loop < mesh.LoopCount(second); loop++)
        {
            foreach (int vertex in mesh.Loop(second, loop))
                _vertices.Add(vertex);
        }

        for (int loop = 0; loop < mesh.LoopCount(first); loop++)
        {
            ReadOnlySpan<int> corners = mesh.Loop(first, loop);
            for (int i = 0; i < corners.Length; i++)
            {
                int a = corners[i];
                int b = corners[i + 1 < corners.Length ? i + 1 : 0];
                if (!_vertices.Contains(a))
                    continue;
                double distance = _vertices.Contains(b)
                    ? Triangle3D.SegmentDistance(point, faces.Vertex(a), faces.Vertex(b))
                    : faces.Vertex(a).DistanceTo(point);
                if (distance <= options.SnapMetres)
                    return true;
            }
        }

        return false;
    }

    private void Add(int first, int second, in Vector3D point)
    {
        FaceSource source = faces.Sources[second];
        log.Add(new ValidityFinding(
            ValidityCode.ShellSelfIntersection, source.Path,
            $"Expected polygons that meet at shared edges and vertices only, found one that meets face {faces.Sources[first].Path.Face} elsewhere.")
        {
            Location = faces.Frame.ToPosition(point),
            SourceId = source.Surface.Id,
        });
    }
}
