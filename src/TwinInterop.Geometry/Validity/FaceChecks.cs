using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Geometry.Validity;

/// <summary>Rings and polygons: all that can be told of a face without its neighbours.</summary>
internal sealed class FaceChecks
{
    private readonly FaceTable _faces;
    private readonly ValidityOptions _options;
    private readonly ValidityFindings _log;
    private readonly BudgetMeter _meter;
    private readonly RingChecks _rings;
    private readonly PolygonChecks _polygons;
    private readonly ProjectedFace _view = new();
    private readonly EdgeSweep _sweep = new();
    private readonly List<EdgeContact> _contacts = [];

    /// <param name="faces">Holds the faces.</param>
    /// <param name="options">The tolerances.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="meter">Counts the pairs of edges.</param>
    public FaceChecks(FaceTable faces, ValidityOptions options, ValidityFindings log, BudgetMeter meter)
    {
        _faces = faces;
        _options = options;
        _log = log;
        _meter = meter;
        _rings = new RingChecks(faces, log);
        _polygons = new PolygonChecks(faces, options, log, meter);
    }

    /// <summary>Checks one face; the first fault of the lowest level ends it.</summary>
    public void Check(int face)
    {
        if (_faces.Unmeasurable.Contains(face))
        {
            _log.AddFace(ValidityCode.NotJudged, face, null, "Expected finite numbers as ordinates, found others: not judged.", null);
            return;
        }

        if (!_rings.CheckPositions(face))
            return;

        bool isTriangle = _faces.Mesh.LoopCount(face) == 1 && _faces.Mesh.Loop(face, 0).Length == 3;
        if (isTriangle)
        {
            _rings.CheckTriangle(face);
            return;
        }

        var plane = FacePlane.Of(_faces.Mesh, face, _options.PlanarityMetres, out int farthest, out double distance);
        if (!_polygons.CheckDistance(face, farthest, distance))
            return; // how its rings lie on a plane that it does not have means nothing

        _view.Load(_faces.Mesh, face, plane);
        _contacts.Clear();
        if (!_sweep.Find(_view, _meter, _contacts))
        {
            // A fault that was found is one, however much was not looked at.
            if (_rings.CheckCrossings(face, _contacts))
                _log.AddFace(ValidityCode.NotJudged, face, null, "Expected a polygon that can be judged with the comparisons allowed, found more: not judged.", null);
            return;
        }

        if (!_rings.CheckCrossings(face, _contacts) || !_polygons.CheckRings(face, _view, _contacts))
            return;
        _polygons.CheckNormals(face, plane, distance);
        foreach (EdgeContact contact in _contacts)
        {
            if (contact.Inside is { } edge)
                SplitEdge(face, edge.Ring, edge.Index, contact.Vertex);
        }
    }

    private void SplitEdge(int face, int ring, int index, int vertex)
    {
        if (!_faces.Splits.TryGetValue(face, out List<(int Ring, int Index, int Vertex)>? splits))
            _faces.Splits.Add(face, splits = []);
        splits.Add((ring, index, vertex));
    }
}
