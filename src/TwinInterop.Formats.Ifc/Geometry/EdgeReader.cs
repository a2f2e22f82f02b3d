using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Edges as polylines. One for each shell: it keeps the edges and points that faces share.</summary>
/// <remarks>Source: IfcEdge, IfcOrientedEdge, IfcPath (ISO 16739-1, 8.11).</remarks>
/// <param name="points">Reads points.</param>
/// <param name="curves">Reads edge curves.</param>
internal sealed class EdgeReader(PointReader points, CurveReader curves)
{
    private readonly Dictionary<int, Vector3D[]> _edges = [];
    private readonly Dictionary<int, Vector3D> _points = [];

    /// <summary>A point.</summary>
    public Vector3D Point(IfcEntity point)
    {
        if (!_points.TryGetValue(point.Slot, out Vector3D read))
        {
            read = points.Point(point);
            _points.Add(point.Slot, read);
        }

        return read;
    }

    /// <summary>The edges of a path or loop one after the other; where two meet the point occurs twice.</summary>
    public Vector3D[] Path(IfcEntity path)
    {
        var corners = new List<Vector3D>();
        foreach (IfcEntity edge in path.References("EdgeList"))
            corners.AddRange(Oriented(edge));
        return [.. corners];
    }

    /// <summary>The points of an edge in its own direction.</summary>
    public Vector3D[] Oriented(IfcEntity edge)
    {
        Vector3D[] path = Edge(edge.Is(IfcClass.IfcOrientedEdge) ? edge.NeedReference("EdgeElement") : edge);
        return edge.Boolean("Orientation") == false ? [.. path.Reverse()] : path;
    }

    private Vector3D[] Edge(IfcEntity edge)
    {
        if (!_edges.TryGetValue(edge.Slot, out Vector3D[]? path))
        {
            path = Discretise(edge);
            _edges.Add(edge.Slot, path);
        }

        return path;
    }

    private Vector3D[] Discretise(IfcEntity edge)
    {
        Vector3D start = Vertex(edge.NeedReference("EdgeStart"));
        Vector3D end = Vertex(edge.NeedReference("EdgeEnd"));
        IfcEntity geometry = edge.Reference("EdgeGeometry");
        if (!geometry.Exists)
            return [start, end];
        ICurve curve = curves.Curve(geometry);
        if (curve is LineCurve)
            return [start, end];
        Vector3D[] path = Piece(curve, start, end, edge.Boolean("SameSense") ?? true).Discretise(curves.Tessellation);
        if (path.Length < 2)
            return [start, end];
        (path[0], path[^1]) = (start, end);
        return path;
    }

    private static ICurve Piece(ICurve curve, in Vector3D start, in Vector3D end, bool sameSense)
    {
        const double Near = 1e-6;
        bool closed = start.DistanceTo(end) <= Near;
        double from = curve.ParameterOf(start);
        double to = closed ? from : curve.ParameterOf(end);
        if (curve is ConicCurve conic)
            return conic.Arc(from, closed ? (sameSense ? from + Math.Tau : from - Math.Tau) : to, sameSense);
        if (closed || (sameSense ? to <= from : to >= from))
            return sameSense ? curve : CurvePiece.Reversed(curve);
        return new CurvePiece(curve, from, to);
    }

    private Vector3D Vertex(IfcEntity vertex) => Point(vertex.NeedReference("VertexGeometry"));
}
