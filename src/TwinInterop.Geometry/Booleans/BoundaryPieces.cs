using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Collects the pieces of edges that bound the faces of a result.</summary>
/// <remarks>
/// Every edge piece goes to the faces on its two sides in opposite directions, so the faces always fit together.
/// Source: as <see cref="CrossingKernel"/>.
/// </remarks>
internal sealed class BoundaryPieces
{
    private readonly TriangleShell _first;
    private readonly TriangleShell _second;
    private readonly int _secondFaces;
    private readonly bool _onlyFirst;
    private readonly List<PieceEnd> _ends = [];
    private readonly List<PieceEnd> _starts = [];
    private readonly List<PieceEnd> _stops = [];
    private readonly List<DirectedEdge> _edges = [];
    private readonly Vector3D[] _positions;

    private BoundaryPieces(TriangleShell first, TriangleShell second, Vector3D[] positions, int secondFaces, bool onlyFirst)
    {
        _first = first;
        _second = second;
        _positions = positions;
        _secondFaces = secondFaces;
        _onlyFirst = onlyFirst;
    }

    /// <summary>The boundaries of all faces of a result.</summary>
    /// <param name="comparison">How the shells lie to each other.</param>
    /// <param name="first">The first shell.</param>
    /// <param name="second">The second shell; its faces are numbered after the first's.</param>
    /// <param name="operation">What to make.</param>
    /// <param name="secondFaces">The number of the second shell's first face.</param>
    /// <param name="onlyFirst">Whether only what is left of the first shell's faces is wanted.</param>
    public static (Vector3D[] Positions, List<DirectedEdge> Edges) Collect(
        ShellComparison comparison,
        TriangleShell first,
        TriangleShell second,
        BooleanOperation operation,
        int secondFaces,
        bool onlyFirst)
    {
        var positions = new Vector3D[
            first.Positions.Length + second.Positions.Length + comparison.OfFirst.Count + comparison.OfSecond.Count];
        first.Positions.CopyTo(positions, 0);
        second.Positions.CopyTo(positions, first.Positions.Length);
        var pieces = new BoundaryPieces(first, second, positions, secondFaces, onlyFirst);
        int base1 = operation == BooleanOperation.Intersection ? 0 : 1;
        int base2 = operation == BooleanOperation.Union ? 1 : 0;
        int factor = operation == BooleanOperation.Intersection ? 1 : -1;
        int at = first.Positions.Length + second.Positions.Length;
        pieces.AddOldEdges(true, comparison.OfFirst, comparison.WindingOfFirst, base1, factor, at);
        at += comparison.OfFirst.Count;
        pieces.AddOldEdges(false, comparison.OfSecond, comparison.WindingOfSecond, base2, factor, at);
        pieces.AddNewEdges();
        return (positions, pieces._edges);
    }

    private void AddOldEdges(
        bool ofFirst, List<EdgeCrossing> crossings, int[] winding, int baseCount, int factor, int firstNew)
    {
        TriangleShell own = ofFirst ? _first : _second;
        int shift = ofFirst ? 0 : _first.Positions.Length;
        int next = 0;
        for (int e = 0; e < own.Edges.Length; e++)
        {
            ref readonly ShellEdge edge = ref own.Edges[e];
            int atStart = baseCount + (factor * winding[edge.Start]);
            if (next >= crossings.Count || crossings[next].Edge != e)
            {
                AddWhole(ofFirst, edge, shift, atStart);
                continue;
            }

            _starts.Clear();
            _stops.Clear();
            Vector3D along = own.Positions[edge.End] - own.Positions[edge.Start];
            for (; next < crossings.Count && crossings[next].Edge == e; next++)
            {
                EdgeCrossing crossing = crossings[next];
                _positions[firstNew + next] = crossing.Place;
                AddCrossing(ofFirst, edge, crossing, firstNew + next, factor * crossing.Sign, along.Dot(crossing.Place));
            }

            AddEnd(edge.Start + shift, along, atStart, atStart > 0);
            int atEnd = baseCount + (factor * winding[edge.End]);
            AddEnd(edge.End + shift, along, atEnd, atEnd < 0);
            PairUp(ofFirst, edge);
        }
    }

    private void AddWhole(bool ofFirst, in ShellEdge edge, int shift, int count)
    {
        for (int i = 0; i < Math.Abs(count); i++)
        {
            if (count > 0)
                AddOld(ofFirst, edge, edge.Start + shift, edge.End + shift);
            else
                AddOld(ofFirst, edge, edge.End + shift, edge.Start + shift);
        }
    }

    private void AddEnd(int vertex, in Vector3D along, int count, bool isStart)
    {
        for (int i = 0; i < Math.Abs(count); i++)
            (isStart ? _starts : _stops).Add(new PieceEnd(0, vertex, int.MaxValue, along.Dot(_positions[vertex]), isStart));
    }

    /// <summary>A crossing bounds a piece of its edge and the new edges on both sides of it.</summary>
    private void AddCrossing(
        bool ofFirst, in ShellEdge edge, in EdgeCrossing crossing, int vertex, int count, double place)
    {
        bool isStart = count < 0;
        for (int i = 0; i < Math.Abs(count); i++)
        {
            (isStart ? _starts : _stops).Add(new PieceEnd(0, vertex, vertex, place, isStart));
            AddNewEnd(ofFirst, edge.Right, crossing.Triangle, vertex, isStart ^ !ofFirst);
            AddNewEnd(ofFirst, edge.Left, crossing.Triangle, vertex, isStart ^ ofFirst);
        }
    }

    private void AddNewEnd(bool ofFirst, int own, int other, int vertex, bool isStart)
    {
        if (own < 0)
            return;
        (int triangle1, int triangle2) = ofFirst ? (own, other) : (other, own);
        _ends.Add(new PieceEnd(((long)triangle1 << 32) | (uint)triangle2, vertex, vertex, 0, isStart));
    }

    private void PairUp(bool ofFirst, in ShellEdge edge)
    {
        _starts.Sort(PieceEnd.Compare);
        _stops.Sort(PieceEnd.Compare);
        for (int i = 0; i < Math.Min(_starts.Count, _stops.Count); i++)
            AddOld(ofFirst, edge, _starts[i].Vertex, _stops[i].Vertex);
    }

    /// <summary>An old edge between triangles of one face is no boundary.</summary>
    private void AddOld(bool ofFirst, in ShellEdge edge, int from, int to)
    {
        if (_onlyFirst && !ofFirst)
            return;
        int[] faces = ofFirst ? _first.Faces : _second.Faces;
        int shift = ofFirst ? 0 : _secondFaces;
        int left = edge.Left < 0 ? -1 : faces[edge.Left] + shift;
        int right = edge.Right < 0 ? -1 : faces[edge.Right] + shift;
        if (left == right)
            return;
        if (left >= 0)
            _edges.Add(new DirectedEdge(left, from, to));
        if (right >= 0)
            _edges.Add(new DirectedEdge(right, to, from));
    }

    /// <summary>The edges along which two triangles cut each other.</summary>
    private void AddNewEdges()
    {
        _ends.Sort(PieceEnd.Compare);
        for (int from = 0; from < _ends.Count;)
        {
            int to = from + 1;
            while (to < _ends.Count && _ends[to].Key == _ends[from].Key)
                to++;
            AddNewEdges(from, to);
            from = to;
        }
    }

    private void AddNewEdges(int from, int to)
    {
        int axis = LongestAxis(from, to);
        _starts.Clear();
        _stops.Clear();
        for (int i = from; i < to; i++)
        {
            Vector3D p = _positions[_ends[i].Vertex];
            double place = axis switch { 0 => p.X, 1 => p.Y, _ => p.Z };
            (_ends[i].IsStart ? _starts : _stops).Add(_ends[i] with { Key = 0, Place = place });
        }

        _starts.Sort(PieceEnd.Compare);
        _stops.Sort(PieceEnd.Compare);
        int face1 = _first.Faces[(int)(_ends[from].Key >> 32)];
        int face2 = _secondFaces + _second.Faces[(int)(_ends[from].Key & int.MaxValue)];
        for (int i = 0; i < Math.Min(_starts.Count, _stops.Count); i++)
        {
            _edges.Add(new DirectedEdge(face1, _starts[i].Vertex, _stops[i].Vertex));
            if (!_onlyFirst)
                _edges.Add(new DirectedEdge(face2, _stops[i].Vertex, _starts[i].Vertex));
        }
    }

    private int LongestAxis(int from, int to)
    {
        Vector3D low = _positions[_ends[from].Vertex];
        Vector3D high = low;
        for (int i = from + 1; i < to; i++)
        {
            Vector3D p = _positions[_ends[i].Vertex];
            low = new Vector3D(Math.Min(low.X, p.X), Math.Min(low.Y, p.Y), Math.Min(low.Z, p.Z));
            high = new Vector3D(Math.Max(high.X, p.X), Math.Max(high.Y, p.Y), Math.Max(high.Z, p.Z));
        }

        Vector3D size = high - low;
        return size.X > size.Y && size.X > size.Z ? 0 : size.Y > size.Z ? 1 : 2;
    }

    /// <summary>An end of a piece on its line: the order decides which start goes with which stop.</summary>
    private readonly record struct PieceEnd(long Key, int Vertex, int Order, double Place, bool IsStart)
    {
        public static int Compare(PieceEnd a, PieceEnd b)
        {
            int order = a.Key.CompareTo(b.Key);
            order = order != 0 ? order : a.Place.CompareTo(b.Place);
            order = order != 0 ? order : a.Order.CompareTo(b.Order);
            return order != 0 ? order : a.IsStart.CompareTo(b.IsStart);
        }
    }
}
