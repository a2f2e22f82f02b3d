using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Collects the faces of geometries, snapped.</summary>
/// <param name="options">The snapping distance and the unit.</param>
/// <param name="judged">Polygons that need not be looked at by themselves again; null where there are none.</param>
internal sealed class FaceTableBuilder(ValidityOptions options, IReadOnlySet<AbstractSurface>? judged = null)
{
    private readonly VertexClusters _clusters = new(options.SnapMetres);
    private readonly PolygonMeshBuilder _mesh = new();
    private readonly List<Position> _positions = [];
    private readonly List<FaceSource> _sources = [];
    private readonly List<FaceRange> _loose = [];
    private readonly List<FaceRange> _sheets = [];
    private readonly List<SolidFaces> _solids = [];
    private readonly List<FaceRange> _composites = [];
    private readonly HashSet<int> _unmeasurable = [];
    private readonly List<int> _loop = [];
    private MetricFrame? _frame;
    private bool _isMeasurable;

    /// <summary>How many solids were added.</summary>
    public int SolidCount => _solids.Count;

    /// <summary>Adds the surfaces and solids of a geometry; points, curves and instances have no faces.</summary>
    public void Add(AbstractGeometry geometry)
    {
        var pending = new Stack<AbstractGeometry>();
        pending.Push(geometry);
        while (pending.TryPop(out AbstractGeometry? current))
        {
            switch (current)
            {
                case CompositeSurface composite:
                    _sheets.Add(AddFaces(composite, default, isLoose: false));
                    break;
                case AbstractSurface or MultiSurface:
                    _loose.Add(AddFaces(current, default, isLoose: true));
                    break;
                case Solid solid:
                    AddSolid(solid);
                    break;
                case CompositeSolid composite:
                    AddComposite(composite);
                    break;
                case MultiSolid multi:
                    PushAll(pending, multi.Members);
                    break;
                case GeometryCollection collection:
                    PushAll(pending, collection.Members);
                    break;
            }
        }
    }

    /// <summary>The table of everything added.</summary>
    public FaceTable Build() => new()
    {
        Frame = _frame ?? MetricFrame.At(default, options),
        Mesh = _mesh.Build(),
        Positions = _positions,
        Sources = _sources,
        Loose = _loose,
        Sheets = _sheets,
        Solids = _solids,
        Composites = _composites,
        Unmeasurable = _unmeasurable,
    };

    private static void PushAll<T>(Stack<AbstractGeometry> pending, ImmutableArray<T> members)
        where T : AbstractGeometry
    {
        for (int i = members.Length - 1; i >= 0; i--)
            pending.Push(members[i]);
    }

    private void AddComposite(CompositeSolid composite)
    {
        int from = _solids.Count;
        var pending = new Stack<AbstractGeometry>();
        pending.Push(composite);
        while (pending.TryPop(out AbstractGeometry? current))
        {
            if (current is Solid solid)
                AddSolid(solid);
            else if (current is CompositeSolid inner)
                PushAll(pending, inner.Members);
        }

        _composites.Add(new FaceRange(from, _solids.Count));
    }

    private void AddSolid(Solid solid)
    {
        int index = _solids.Count;
        var shells = new List<FaceRange>(1 + solid.Interiors.Length);
        shells.Add(AddFaces(solid.Exterior, new ValidityPath(index, 0), isLoose: false));
        foreach (CompositeSurface interior in solid.Interiors)
            shells.Add(AddFaces(interior, new ValidityPath(index, shells.Count), isLoose: false));
        _solids.Add(new SolidFaces(solid, index, shells));
    }

    private FaceRange AddFaces(AbstractGeometry shell, ValidityPath path, bool isLoose)
    {
        int from = _sources.Count;
        int index = 0;
        var pending = new Stack<(AbstractGeometry Geometry, bool IsReversed)>();
        pending.Push((shell, false));
        while (pending.TryPop(out (AbstractGeometry Geometry, bool IsReversed) current))
        {
            switch (current.Geometry)
            {
                case PolygonSurface polygon:
                    var source = new FaceSource(polygon, path with { Face = index++ }, current.IsReversed);
                    if (!isLoose || judged?.Contains(polygon) != true)
                        AddPolygon(polygon, source);
                    break;
                case TriangulatedSurface triangles:
                    AddTriangles(triangles, path, current.IsReversed, ref index);
                    break;
                case OrientableSurface orientable:
                    pending.Push((orientable.Base, current.IsReversed ^ orientable.IsReversed));
                    break;
                case CompositeSurface composite:
                    for (int i = composite.Members.Length - 1; i >= 0; i--)
                        pending.Push((composite.Members[i], current.IsReversed));
                    break;
                case MultiSurface multi:
                    for (int i = multi.Members.Length - 1; i >= 0; i--)
                        pending.Push((multi.Members[i], current.IsReversed));
                    break;
            }
        }

        return new FaceRange(from, _sources.Count);
    }

    private void AddPolygon(PolygonSurface polygon, in FaceSource source)
    {
        _isMeasurable = true;
        AddRing(polygon.Exterior, source.IsReversed);
        foreach (Ring hole in polygon.Holes)
            AddRing(hole, source.IsReversed);
        EndFace(source);
    }

    private void AddRing(Ring ring, bool isReversed)
    {
        _loop.Clear();
        foreach (ref readonly Position position in ring.Positions.AsSpan())
            _loop.Add(VertexAt(position));

        // A ring whose ends lie within the snapping distance is closed, although the source does not repeat the position.
        if (ring.IsOpenInSource && _loop.Count > 1 && _loop[0] == _loop[^1])
            _loop.RemoveAt(_loop.Count - 1);
        if (isReversed)
            _loop.Reverse();
        _mesh.AddLoop(CollectionsMarshal.AsSpan(_loop));
    }

    private void AddTriangles(TriangulatedSurface surface, ValidityPath path, bool isReversed, ref int index)
    {
        ReadOnlySpan<int> corners = surface.Triangles.AsSpan();
        for (int i = 0; i + 2 < corners.Length; i += 3)
        {
            _isMeasurable = true;
            _loop.Clear();
            for (int k = 0; k < 3; k++)
                _loop.Add(VertexAt(surface.Vertices[corners[i + (isReversed ? 2 - k : k)]]));
            _mesh.AddLoop(CollectionsMarshal.AsSpan(_loop));
            EndFace(new FaceSource(surface, path with { Face = index++ }, isReversed));
        }
    }

    private void EndFace(in FaceSource source)
    {
        if (!_isMeasurable)
            _unmeasurable.Add(_sources.Count);
        _mesh.EndFace();
        _sources.Add(source);
    }

    private int VertexAt(in Position position)
    {
        if (!double.IsFinite(position.X) || !double.IsFinite(position.Y) || double.IsInfinity(position.Z))
        {
            _isMeasurable = false;
            return Append(default, position);
        }

        _frame ??= MetricFrame.At(position, options);
        Vector3D local = _frame.Value.ToLocal(position);
        int vertex = _clusters.Find(local, _mesh.VertexCount);
        return vertex == _mesh.VertexCount ? Append(local, position) : vertex;
    }

    private int Append(in Vector3D local, in Position position)
    {
        _positions.Add(position);
        return _mesh.AddVertex(local);
    }
}
