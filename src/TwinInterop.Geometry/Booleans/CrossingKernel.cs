using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Tells how vertices, edges and triangles of two shells lie to each other, without contradictions.</summary>
/// <remarks>
/// Every question is answered from simpler ones: an edge crosses a triangle if its ends lie on different sides and so
/// on, down to comparing single ordinates. The counts therefore always add up, whatever the rounding: the result of an
/// operation has no gaps. Ties are broken as if the first shell were a little larger or smaller, along the normals at
/// its vertices, so that faces on one plane do not give walls without thickness.
/// Source: J. M. Smith, N. A. Dodgson, A topologically robust algorithm for Boolean operations on polyhedral shapes
/// using approximate arithmetic, Computer-Aided Design 39 (2007).
/// </remarks>
/// <param name="first">The first shell, the one that is thought larger or smaller.</param>
/// <param name="second">The second shell.</param>
/// <param name="growth">1 where the first shell is thought larger, -1 where smaller.</param>
internal sealed class CrossingKernel(TriangleShell first, TriangleShell second, double growth)
{
    private readonly Vector3D[] _positions1 = first.Positions;
    private readonly Vector3D[] _positions2 = second.Positions;
    private readonly Vector3D[] _normals = first.Normals;

    /// <summary>How often a vertex lies under a triangle of the other shell: -1, 0 or 1, and the triangle's height.</summary>
    /// <param name="ofFirst">Whether the vertex is the first shell's and the triangle the second's, or reversed.</param>
    /// <param name="vertex">The vertex.</param>
    /// <param name="triangle">The triangle.</param>
    /// <param name="height">The height of the triangle there; NaN where it is not above or below the vertex.</param>
    public int VertexUnderTriangle(bool ofFirst, int vertex, int triangle, out double height)
    {
        TriangleShell other = ofFirst ? second : first;
        Vector3D position = ofFirst ? _positions1[vertex] : _positions2[vertex];
        var pair = default(PointPair);
        int sum = 0;
        int nearest = -1;
        double least = double.PositiveInfinity;
        for (int side = 3 * triangle; side < (3 * triangle) + 3; side++)
        {
            bool isForward = other.RunsForward(side);
            ref readonly ShellEdge edge = ref other.Edges[other.HalfEdgeToEdge[side]];
            if (!ofFirst)
            {
                Vector3D away = position - _positions1[other.Corners[side]];
                if (away.Dot(away) < least)
                {
                    least = away.Dot(away);
                    nearest = other.Corners[side];
                }
            }

            int sign = VertexBesideEdge(ofFirst, vertex, edge, out double y, out double z);
            if (double.IsNaN(y))
                continue;
            sum += ofFirst == isForward ? -sign : sign;
            pair.Add(sign != 0, new Vector3D(y, z, z), default);
        }

        height = double.NaN;
        if (sum == 0)
            return 0;

        height = Between(pair.Left, pair.Right, position.Y).Z;
        bool isUnder = ofFirst
            ? IsBefore(position.Z, height, _normals[vertex].Z)
            : IsBefore(height, position.Z, _normals[nearest].Z);
        return isUnder ? sum : 0;
    }

    /// <summary>How an edge crosses a triangle of the other shell: its sign, or 0, and where.</summary>
    public int EdgeThroughTriangle(bool ofFirst, int edgeIndex, int triangle, out Vector3D place)
    {
        TriangleShell own = ofFirst ? first : second;
        TriangleShell other = ofFirst ? second : first;
        ref readonly ShellEdge edge = ref own.Edges[edgeIndex];
        var pair = default(PointPair);
        int sum = 0;
        for (int end = 0; end < 2; end++)
        {
            int vertex = end == 0 ? edge.Start : edge.End;
            int sign = VertexUnderTriangle(ofFirst, vertex, triangle, out double height);
            if (double.IsNaN(height))
                continue;
            sum += (end == 0) == ofFirst ? sign : -sign;
            Vector3D p = own.Positions[vertex];
            pair.Add(sign != 0, new Vector3D(p.X, p.Z, p.Y), new Vector3D(p.X, height, p.Y));
        }

        for (int side = 3 * triangle; side < (3 * triangle) + 3; side++)
        {
            ref readonly ShellEdge crossed = ref other.Edges[other.HalfEdgeToEdge[side]];
            int sign = ofFirst
                ? EdgeUnderEdge(edge, crossed, out PlanCrossing at)
                : EdgeUnderEdge(crossed, edge, out at);
            if (double.IsNaN(at.X))
                continue;
            sum -= other.RunsForward(side) ? sign : -sign;
            (double own1, double other1) = ofFirst ? (at.Z1, at.Z2) : (at.Z2, at.Z1);
            pair.Add(sign != 0, new Vector3D(at.X, own1, at.Y), new Vector3D(at.X, other1, at.Y));
        }

        place = default;
        if (sum == 0)
            return 0;

        PlanCrossing crossing = Cross(pair.Left, pair.Right, pair.OtherLeft, pair.OtherRight);
        place = new Vector3D(crossing.X, crossing.Z1, crossing.Y);
        return sum;
    }

    private bool IsBefore(double p, double q, double direction) => p == q ? growth * direction < 0 : p < q;

    private static int Difference(bool a, bool b) => (a ? 1 : 0) - (b ? 1 : 0);

    /// <summary>Whether a vertex has an edge of the other shell beside it in plan, and where the edge is there.</summary>
    private int VertexBesideEdge(bool ofFirst, int vertex, in ShellEdge edge, out double y, out double z)
    {
        y = z = double.NaN;
        if (ofFirst)
        {
            ref Vector3D p = ref _positions1[vertex];
            ref Vector3D start = ref _positions2[edge.Start];
            ref Vector3D end = ref _positions2[edge.End];
            ref Vector3D normal = ref _normals[vertex];
            int sign = Difference(IsBefore(p.X, end.X, normal.X), IsBefore(p.X, start.X, normal.X));
            if (sign == 0)
                return 0;
            (_, y, z) = Between(start, end, p.X);
            return IsBefore(p.Y, y, normal.Y) ? sign : 0;
        }
        else
        {
            ref Vector3D q = ref _positions2[vertex];
            ref Vector3D start = ref _positions1[edge.Start];
            ref Vector3D end = ref _positions1[edge.End];
            int sign = Difference(
                IsBefore(start.X, q.X, _normals[edge.Start].X), IsBefore(end.X, q.X, _normals[edge.End].X));
            if (sign == 0)
                return 0;
            (_, y, z) = Between(start, end, q.X);
            return IsBefore(y, q.Y, _normals[NearerEnd(edge, q)].Y) ? sign : 0;
        }
    }

    private int NearerEnd(in ShellEdge edge, in Vector3D point)
    {
        Vector3D toStart = _positions1[edge.Start] - point;
        Vector3D toEnd = _positions1[edge.End] - point;
        return toStart.Dot(toStart) < toEnd.Dot(toEnd) ? edge.Start : edge.End;
    }

    /// <summary>Whether an edge of the first shell crosses one of the second in plan, below it.</summary>
    private int EdgeUnderEdge(in ShellEdge edge1, in ShellEdge edge2, out PlanCrossing at)
    {
        var pair = default(PointPair);
        int sum = 0;
        for (int end = 0; end < 2; end++)
        {
            int vertex = end == 0 ? edge1.Start : edge1.End;
            int sign = VertexBesideEdge(true, vertex, edge2, out double y, out double z);
            if (double.IsNaN(y))
                continue;
            sum += end == 0 ? -sign : sign;
            Vector3D p = _positions1[vertex];
            pair.Add(sign != 0, p, new Vector3D(p.X, y, z));
        }

        for (int end = 0; end < 2; end++)
        {
            int vertex = end == 0 ? edge2.Start : edge2.End;
            int sign = VertexBesideEdge(false, vertex, edge1, out double y, out double z);
            if (double.IsNaN(y))
                continue;
            sum += end == 0 ? -sign : sign;
            Vector3D q = _positions2[vertex];
            pair.Add(sign != 0, new Vector3D(q.X, y, z), q);
        }

        at = new PlanCrossing(double.NaN, 0, 0, 0);
        if (sum == 0)
            return 0;

        at = Cross(pair.Left, pair.Right, pair.OtherLeft, pair.OtherRight);
        int nearer = NearerEnd(edge1, new Vector3D(at.X, at.Y, at.Z1));
        return IsBefore(at.Z1, at.Z2, _normals[nearer].Z) ? sum : 0;
    }

    /// <summary>The point of a line at a first ordinate, exact at both ends.</summary>
    private static Vector3D Between(in Vector3D left, in Vector3D right, double x)
    {
        double toLeft = x - left.X;
        double toRight = x - right.X;
        bool useLeft = Math.Abs(toLeft) < Math.Abs(toRight);
        Vector3D along = right - left;
        double part = (useLeft ? toLeft : toRight) / along.X;
        if (!double.IsFinite(part))
            return new Vector3D(x, left.Y, left.Z);

        Vector3D from = useLeft ? left : right;
        return new Vector3D(x, (part * along.Y) + from.Y, (part * along.Z) + from.Z);
    }

    /// <summary>Where two lines over the same stretch of the first ordinate meet in plan.</summary>
    private static PlanCrossing Cross(
        in Vector3D left1, in Vector3D right1, in Vector3D left2, in Vector3D right2)
    {
        double gapLeft = left2.Y - left1.Y;
        double gapRight = right2.Y - right1.Y;
        bool useLeft = Math.Abs(gapLeft) < Math.Abs(gapRight);
        double part = (useLeft ? gapLeft : gapRight) / (gapLeft - gapRight);
        if (!double.IsFinite(part))
            part = 0;

        double rise1 = right1.Y - left1.Y;
        double rise2 = right2.Y - left2.Y;
        bool useFirst = Math.Abs(rise1) < Math.Abs(rise2);
        double fromY = useLeft ? (useFirst ? left1.Y : left2.Y) : (useFirst ? right1.Y : right2.Y);
        return new PlanCrossing(
            (part * (right1.X - left1.X)) + (useLeft ? left1.X : right1.X),
            (part * (useFirst ? rise1 : rise2)) + fromY,
            (part * (right1.Z - left1.Z)) + (useLeft ? left1.Z : right1.Z),
            (part * (right2.Z - left2.Z)) + (useLeft ? left2.Z : right2.Z));
    }

    /// <summary>Where two edges cross in plan, and how high each of them is there.</summary>
    private readonly record struct PlanCrossing(double X, double Y, double Z1, double Z2);

    /// <summary>The two neighbouring places between which a crossing lies: on one of them there is shadow.</summary>
    private struct PointPair
    {
        public Vector3D Left;
        public Vector3D Right;
        public Vector3D OtherLeft;
        public Vector3D OtherRight;
        private int _count;
        private bool _isShadow;

        public void Add(bool isShadow, in Vector3D own, in Vector3D other)
        {
            if (_count == 0)
            {
                Left = own;
                OtherLeft = other;
            }
            else if (_count == 1 && isShadow != _isShadow)
            {
                Right = own;
                OtherRight = other;
            }
            else
            {
                return;
            }

            _isShadow = isShadow;
            _count++;
        }
    }
}
