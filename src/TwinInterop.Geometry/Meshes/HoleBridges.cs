namespace TwinInterop.Geometry.Meshes;

/// <summary>Finds where a hole can be joined to the ring around it by an edge that crosses nothing.</summary>
/// <remarks>Source: D. Eberly, Triangulation by Ear Clipping (2002), section 5, with a ray to the left.</remarks>
internal static class HoleBridges
{
    /// <summary>The corner of a ring with the lowest first ordinate.</summary>
    public static int Leftmost(PolygonNode[] nodes, int start)
    {
        int best = start;
        for (int at = nodes[start].Next; at != start; at = nodes[at].Next)
        {
            ref PolygonNode node = ref nodes[at];
            if (node.X < nodes[best].X || (node.X == nodes[best].X && node.Y < nodes[best].Y))
                best = at;
        }

        return best;
    }

    /// <summary>A corner of the ring around a hole, and the corner of the hole that is the same vertex.</summary>
    /// <returns>-1 twice where they do not touch.</returns>
    public static (int Ring, int Own) FindTouch(PolygonNode[] nodes, int hole, int outer)
    {
        int own = hole;
        do
        {
            ref PolygonNode corner = ref nodes[own];
            int ring = outer;
            do
            {
                if (nodes[ring].Vertex == corner.Vertex && IsLocallyInside(nodes, ring, nodes[corner.Next])
                    && IsLocallyInside(nodes, ring, nodes[corner.Previous]))
                {
                    return (ring, own);
                }

                ring = nodes[ring].Next;
            }
            while (ring != outer);
            own = corner.Next;
        }
        while (own != hole);
        return (-1, -1);
    }

    /// <summary>The corner of the outer ring that sees the hole's leftmost corner.</summary>
    /// <returns>-1 where the hole lies outside the ring.</returns>
    public static int Find(PolygonNode[] nodes, int hole, int outer)
    {
        ref PolygonNode tip = ref nodes[hole];
        (int best, double hitX) = NearestEdgeToTheLeft(nodes, tip, outer);
        if (best < 0 || hitX == tip.X)
            return best;

        double bestX = nodes[best].X;
        double bestY = nodes[best].Y;
        bool isAbove = tip.Y < bestY;
        double slope = double.PositiveInfinity;
        int stop = best;
        int at = best;
        do
        {
            ref PolygonNode p = ref nodes[at];
            if (p.X <= tip.X && p.X >= bestX && p.X != tip.X && IsInTriangle(
                isAbove ? tip.X : hitX, tip.Y, bestX, bestY, isAbove ? hitX : tip.X, tip.Y, p.X, p.Y))
            {
                double tangent = Math.Abs(tip.Y - p.Y) / (tip.X - p.X);
                if (IsLocallyInside(nodes, at, tip) && (tangent < slope || (tangent == slope && IsNearer(nodes, at, best))))
                {
                    best = at;
                    slope = tangent;
                }
            }

            at = p.Next;
        }
        while (at != stop);
        return best;
    }

    private static (int Corner, double X) NearestEdgeToTheLeft(PolygonNode[] nodes, in PolygonNode tip, int outer)
    {
        double nearest = double.NegativeInfinity;
        int best = -1;
        int at = outer;
        do
        {
            ref PolygonNode p = ref nodes[at];
            ref PolygonNode q = ref nodes[p.Next];
            if (p.X == tip.X && p.Y == tip.Y && IsLocallyInside(nodes, at, nodes[tip.Next]))
                return (at, tip.X);
            if (tip.Y <= p.Y && tip.Y >= q.Y && q.Y != p.Y)
            {
                double x = p.X + ((tip.Y - p.Y) * (q.X - p.X) / (q.Y - p.Y));
                if (x <= tip.X && x > nearest)
                {
                    nearest = x;
                    best = p.X < q.X ? at : p.Next;
                }
            }

            at = p.Next;
        }
        while (at != outer);
        return (best, nearest);
    }

    /// <summary>Of corners in one direction the nearer one; of corners at one place the one whose wedge is inside.</summary>
    private static bool IsNearer(PolygonNode[] nodes, int at, int best) =>
        nodes[at].X > nodes[best].X || (nodes[at].X == nodes[best].X && HasWedgeInside(nodes, best, at));

    private static bool HasWedgeInside(PolygonNode[] nodes, int outer, int inner)
    {
        ref PolygonNode m = ref nodes[outer];
        ref PolygonNode before = ref nodes[m.Previous];
        ref PolygonNode after = ref nodes[m.Next];
        ref PolygonNode innerBefore = ref nodes[nodes[inner].Previous];
        ref PolygonNode innerAfter = ref nodes[nodes[inner].Next];
        return PlanePredicates.Orient(before.X, before.Y, m.X, m.Y, innerBefore.X, innerBefore.Y) > 0
            && PlanePredicates.Orient(innerAfter.X, innerAfter.Y, m.X, m.Y, after.X, after.Y) > 0;
    }

    /// <summary>Whether the way from a corner to a point starts inside the polygon.</summary>
    private static bool IsLocallyInside(PolygonNode[] nodes, int corner, in PolygonNode point)
    {
        ref PolygonNode a = ref nodes[corner];
        ref PolygonNode before = ref nodes[a.Previous];
        ref PolygonNode after = ref nodes[a.Next];
        double toAfter = PlanePredicates.Orient(a.X, a.Y, after.X, after.Y, point.X, point.Y);
        double toBefore = PlanePredicates.Orient(a.X, a.Y, before.X, before.Y, point.X, point.Y);
        return PlanePredicates.Orient(before.X, before.Y, a.X, a.Y, after.X, after.Y) > 0
            ? toAfter >= 0 && toBefore <= 0
            : toAfter > 0 || toBefore < 0;
    }

    private static bool IsInTriangle(
        double ax, double ay, double bx, double by, double cx, double cy, double px, double py) =>
        (cx - px) * (ay - py) >= (ax - px) * (cy - py)
        && (ax - px) * (by - py) >= (bx - px) * (ay - py)
        && (bx - px) * (cy - py) >= (cx - px) * (by - py);
}
