using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>One operation on two bodies in their common local frame.</summary>
internal sealed class BodyPair
{
    private readonly PolygonMesh _firstMesh;
    private readonly PolygonMesh _secondMesh;
    private readonly TriangleShell _first;
    private readonly TriangleShell _second;
    private readonly Vector3D[] _places;
    private readonly BooleanOptions _options;

    private BodyPair(PolygonMesh first, PolygonMesh second, BooleanOptions options)
    {
        _firstMesh = first;
        _secondMesh = second;
        _options = options;
        (Vector3D[] joined1, Vector3D[] joined2) =
            OrdinateClusters.Join(first.Vertices, second.Vertices, options.Tolerance);
        (_first, Vector3D[] places1) = Prepare(first, joined1);
        (_second, Vector3D[] places2) = Prepare(second, joined2);
        _places = [.. places1, .. places2];
    }

    /// <summary>Runs an operation.</summary>
    /// <param name="first">The first body.</param>
    /// <param name="second">The second body.</param>
    /// <param name="operation">What to make of them.</param>
    /// <param name="options">Tolerance.</param>
    /// <param name="meter">What may be spent.</param>
    public static (PolygonMesh Mesh, BooleanOutcome Outcome) Run(
        PolygonMesh first, PolygonMesh second, BooleanOperation operation, BooleanOptions options, BudgetMeter meter)
    {
        if (first.FaceCount == 0 || second.FaceCount == 0)
            return WithNothing(first, second, operation);
        if (!meter.Spend(first.FaceCount + second.FaceCount))
            return (first, BooleanOutcome.BudgetExceeded);
        var pair = new BodyPair(first, second, options);
        if (!pair._first.IsBody || !pair._second.IsBody)
        {
            PolygonMesh repaired1 = pair._first.IsBody ? first : BodyRepair.Close(first, options.Tolerance);
            PolygonMesh repaired2 = pair._second.IsBody ? second : BodyRepair.Close(second, options.Tolerance);
            if (repaired1 != first || repaired2 != second)
                pair = new BodyPair(repaired1, repaired2, options);
        }

        if (operation == BooleanOperation.Union && !(pair._first.IsClosed && pair._second.IsClosed))
            return (MeshParts.Concatenate([first, second]), BooleanOutcome.InvalidInput);
        return pair._second.IsClosed ? pair.Run(operation, meter) : (first, BooleanOutcome.InvalidInput);
    }

    private static (PolygonMesh Mesh, BooleanOutcome Outcome) WithNothing(
        PolygonMesh first, PolygonMesh second, BooleanOperation operation) => operation switch
        {
            BooleanOperation.Difference => (first, BooleanOutcome.NothingCut),
            BooleanOperation.Union => (first.FaceCount == 0 ? second : first, BooleanOutcome.Done),
            _ => (PolygonMesh.Empty, BooleanOutcome.ConsumedWhole),
        };

    private (PolygonMesh Mesh, BooleanOutcome Outcome) Run(BooleanOperation operation, BudgetMeter meter)
    {
        double growth = operation == BooleanOperation.Union ? 1 : -1;
        ShellComparison comparison = ShellComparison.Create(_first, _second, growth, meter);
        if (meter.IsExceeded)
            return (_firstMesh, BooleanOutcome.BudgetExceeded);

        bool isPlain = IsPlain(comparison.WindingOfFirst) && IsPlain(comparison.WindingOfSecond);
        bool isOpen = !_first.IsClosed;
        if (operation == BooleanOperation.Difference && ReachesNothing(comparison, isOpen))
            return (_firstMesh, isOpen ? BooleanOutcome.InvalidInput : BooleanOutcome.NothingCut);

        (Vector3D[] positions, List<DirectedEdge> edges) = BoundaryPieces.Collect(
            comparison, _first, _second, operation, _firstMesh.FaceCount, isOpen);
        var assembly = new FaceAssembly
        {
            Positions = positions,
            Places = [.. _places, .. positions.AsSpan(_places.Length)],
            FirstNew = _places.Length,
            Normals = Normals(operation),
            Tags = Tags(),
            Tolerance = _options.Tolerance,
        };
        PolygonMesh mesh = assembly.Build(edges);
        return (mesh, isOpen || !isPlain ? BooleanOutcome.InvalidInput
            : mesh.FaceCount == 0 ? BooleanOutcome.ConsumedWhole : BooleanOutcome.Done);
    }

    /// <summary>The triangles of a body over vertices of which no two are at one place.</summary>
    private static (TriangleShell Shell, Vector3D[] Places) Prepare(PolygonMesh mesh, Vector3D[] joined)
    {
        int[] map = VertexClusters.Join(joined, 0);
        var positions = new List<Vector3D>(joined.Length);
        var places = new List<Vector3D>(joined.Length);
        for (int i = 0; i < map.Length; i++)
        {
            if (map[i] == i)
            {
                map[i] = positions.Count;
                positions.Add(joined[i]);
                places.Add(mesh.Vertices[i]);
            }
            else
            {
                map[i] = map[map[i]];
            }
        }

        TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
        int[] corners = triangles.Indices.ToArray();
        for (int i = 0; i < corners.Length; i++)
            corners[i] = map[corners[i]];
        return (TriangleShell.Create([.. positions], corners, triangles.Faces), [.. places]);
    }

    private static bool IsPlain(int[] winding) => !winding.AsSpan().ContainsAnyExceptInRange(0, 1);

    private static bool ReachesNothing(ShellComparison comparison, bool onlyFirst) =>
        comparison.OfFirst.Count == 0 && comparison.OfSecond.Count == 0
        && !comparison.WindingOfFirst.AsSpan().ContainsAnyExcept(0)
        && (onlyFirst || !comparison.WindingOfSecond.AsSpan().ContainsAnyExcept(0));

    private Vector3D[] Normals(BooleanOperation operation)
    {
        var normals = new Vector3D[_firstMesh.FaceCount + _secondMesh.FaceCount];
        for (int i = 0; i < normals.Length; i++)
        {
            PolygonMesh mesh = i < _firstMesh.FaceCount ? _firstMesh : _secondMesh;
            int face = i < _firstMesh.FaceCount ? i : i - _firstMesh.FaceCount;

            // A face of a body that is taken off bounds the result from its other side.
            Vector3D normal = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0)).Normalized();
            normals[i] = i >= _firstMesh.FaceCount && operation == BooleanOperation.Difference ? -normal : normal;
        }

        return normals;
    }

    private int[] Tags()
    {
        int[] tags = new int[_firstMesh.FaceCount + _secondMesh.FaceCount];
        for (int i = 0; i < tags.Length; i++)
            tags[i] = i < _firstMesh.FaceCount ? _firstMesh.Tag(i) : _secondMesh.Tag(i - _firstMesh.FaceCount);
        return tags;
    }
}
