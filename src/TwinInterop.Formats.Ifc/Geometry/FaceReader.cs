using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Surfaces;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Faces of boundary representations, plane and curved. One for each shell: it keeps the edges that faces share.</summary>
/// <remarks>Source: IfcFace, IfcAdvancedFace (ISO 16739-1, 8.11).</remarks>
/// <param name="points">Reads points.</param>
/// <param name="curves">Reads edge curves.</param>
/// <param name="surfaces">Reads face surfaces.</param>
internal sealed class FaceReader(PointReader points, CurveReader curves, SurfaceReader surfaces)
{
    private readonly Dictionary<int, Vector3D[]> _edges = [];
    private readonly Dictionary<int, Vector3D> _points = [];

    /// <summary>Adds a face.</summary>
    /// <param name="face">The face.</param>
    /// <param name="weld">Receives it.</param>
    /// <param name="tag">What it carries along.</param>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public void Add(IfcEntity face, MeshWeld weld, int tag)
    {
        List<Vector3D[]> loops = Loops(face);
        IfcEntity surface = face.Reference("FaceSurface");
        bool plane = !surface.Exists || surface.Is(IfcClass.IfcPlane);
        if (plane || loops.Count == 0)
        {
            if (loops.Count > 0)
                weld.AddFace(loops, tag);
            return;
        }

        Vector3D[] triangles = TrimmedSurface.Triangulate(
            surfaces.Surface(surface), loops, face.Boolean("SameSense") ?? true, curves.Tessellation)
            ?? throw UnreadableItemException.Degenerate(face, "bounds around an area", "bounds around none");
        weld.AddTriangles(triangles, tag);
    }

    // The outer bound may come after inner ones, or not be marked: then the longest way round is outside.
    private List<Vector3D[]> Loops(IfcEntity face)
    {
        var loops = new List<Vector3D[]>();
        int outer = -1;
        foreach (IfcEntity bound in face.References("Bounds"))
        {
            Vector3D[] loop = PointSequence.AsLoop(Loop(bound.NeedReference("Bound")));
            if (loop.Length < 3)
                continue;
            if (bound.Boolean("Orientation") == false)
                Array.Reverse(loop);
            if (bound.Is(IfcClass.IfcFaceOuterBound) && outer < 0)
                outer = loops.Count;
            loops.Add(loop);
        }

        if (outer < 0 && loops.Count > 1)
            outer = loops.IndexOf(loops.MaxBy(loop => PointSequence.AreaVector(loop).Length)!); // there are two or more
        if (outer > 0)
            (loops[0], loops[outer]) = (loops[outer], loops[0]);
        return Turned(loops);
    }

    // Holes run against the outer loop, whatever the file says.
    private static List<Vector3D[]> Turned(List<Vector3D[]> loops)
    {
        Vector3D normal = loops.Count > 1 ? PointSequence.AreaVector(loops[0]) : default;
        for (int i = 1; i < loops.Count; i++)
        {
            if (PointSequence.AreaVector(loops[i]).Dot(normal) > 0)
                loops[i] = [.. loops[i].Reverse()];
        }

        return loops;
    }

    private Vector3D[] Loop(IfcEntity loop)
    {
        switch (loop.Class)
        {
            case IfcClass.IfcPolyLoop:
                var corners = new List<Vector3D>();
                foreach (IfcEntity point in loop.References("Polygon"))
                    corners.Add(Point(point));
                return [.. corners];
            case IfcClass.IfcEdgeLoop:
                var path = new List<Vector3D>();
                foreach (IfcEntity edge in loop.References("EdgeList"))
                    path.AddRange(Oriented(edge));
                return [.. path];
            case IfcClass.IfcVertexLoop:
                return [];
            default:
                throw UnreadableItemException.Unsupported("a loop", loop);
        }
    }

    private Vector3D Point(IfcEntity point)
    {
        if (!_points.TryGetValue(point.Slot, out Vector3D read))
        {
            read = points.Point(point);
            _points.Add(point.Slot, read);
        }

        return read;
    }

    private IEnumerable<Vector3D> Oriented(IfcEntity edge)
    {
        Vector3D[] path = Edge(edge.Is(IfcClass.IfcOrientedEdge) ? edge.NeedReference("EdgeElement") : edge);
        return edge.Boolean("Orientation") == false ? path.Reverse() : path;
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
