using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Puts the boundary edges of one plane face together to loops that touch themselves nowhere.</summary>
/// <param name="positions">Where the vertices lie.</param>
internal sealed class LoopTracer(Vector3D[] positions)
{
    private readonly List<int> _order = [];
    private readonly List<int> _walk = [];
    private readonly Dictionary<int, int> _placeInWalk = [];
    private DirectedEdge[] _edges = [];
    private bool[] _isUsed = [];

    /// <summary>The loops of a face.</summary>
    /// <param name="edges">The boundary of the face, in order of the vertices where they start.</param>
    /// <param name="normal">Its normal: the face lies on the left of its edges.</param>
    /// <param name="loops">Takes the loops.</param>
    public void Trace(ReadOnlySpan<DirectedEdge> edges, in Vector3D normal, List<int[]> loops)
    {
        var projection = new PlaneProjection(normal);
        _edges = edges.ToArray();
        _isUsed = new bool[_edges.Length];
        for (int start = 0; start < _edges.Length; start++)
        {
            if (!_isUsed[start])
                Walk(start, projection, loops);
        }
    }

    private void Walk(int start, in PlaneProjection projection, List<int[]> loops)
    {
        _walk.Clear();
        _placeInWalk.Clear();
        int at = start;
        while (at >= 0)
        {
            _isUsed[at] = true;
            int vertex = _edges[at].From;
            if (_placeInWalk.TryGetValue(vertex, out int place))
                CutOff(place, loops);
            _placeInWalk[vertex] = _walk.Count;
            _walk.Add(vertex);
            at = _edges[at].To == _edges[start].From && !HasFree(_edges[start].From) ? -1 : NextEdge(at, projection);
        }

        CutOff(0, loops);
    }

    /// <summary>Ends the loop that started where the walk is again.</summary>
    private void CutOff(int place, List<int[]> loops)
    {
        if (_walk.Count - place >= 3)
            loops.Add([.. _walk[place..]]);
        for (int i = place; i < _walk.Count; i++)
            _placeInWalk.Remove(_walk[i]);
        _walk.RemoveRange(place, _walk.Count - place);
    }

    private int FirstFrom(int vertex)
    {
        int low = 0;
        int high = _edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_edges[middle].From < vertex)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool HasFree(int vertex)
    {
        for (int i = FirstFrom(vertex); i < _edges.Length && _edges[i].From == vertex; i++)
        {
            if (!_isUsed[i])
                return true;
        }

        return false;
    }

    /// <summary>The free edge that bounds the same wedge of the face: the first one clockwise from the way back.</summary>
    private int NextEdge(int at, in PlaneProjection projection)
    {
        int vertex = _edges[at].To;
        _order.Clear();
        for (int i = FirstFrom(vertex); i < _edges.Length && _edges[i].From == vertex; i++)
        {
            if (!_isUsed[i])
                _order.Add(i);
        }

        if (_order.Count <= 1)
            return _order.Count == 0 ? -1 : _order[0];

        double back = Angle(vertex, _edges[at].From, projection);
        int best = -1;
        double least = double.PositiveInfinity;
        foreach (int candidate in _order)
        {
            double turn = back - Angle(vertex, _edges[candidate].To, projection);
            if (turn <= 0)
                turn += 2 * Math.PI;
            if (turn < least)
            {
                least = turn;
                best = candidate;
            }
        }

        return best;
    }

    private double Angle(int from, int to, in PlaneProjection projection)
    {
        (double x, double y) = projection.Project(positions[to] - positions[from]);
        return Math.Atan2(y, x);
    }
}
