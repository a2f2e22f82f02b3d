using System.Buffers;

namespace TwinInterop.Geometry.Rings;

/// <summary>Finds places where the rings of a polygon cross themselves or one another, seen from above.</summary>
/// <remarks>
/// Edges that only touch at a corner do not count. Source: ISO 19107:2019, 6.4.32; OGC 06-103r4, 6.1.11.1.
/// </remarks>
public static class RingCrossing
{
    /// <summary>Pairs of edges that are compared at most: beyond, the polygon is taken as sound.</summary>
    /// <remarks>Bounds the time that a hostile polygon can take to well under a second.</remarks>
    public const int MaxComparisons = 50_000_000;

    /// <summary>A place where two edges cross; null when none was found.</summary>
    /// <param name="polygon">The polygon; heights are ignored.</param>
    public static Position? Find(PolygonSurface polygon)
    {
        ArgumentNullException.ThrowIfNull(polygon);
        int count = polygon.Exterior.Positions.Length;
        foreach (Ring hole in polygon.Holes)
            count += hole.Positions.Length;

        Edge[] edges = ArrayPool<Edge>.Shared.Rent(count);
        double[] starts = ArrayPool<double>.Shared.Rent(count);
        try
        {
            int end = Collect(polygon.Exterior.Positions.AsSpan(), edges, 0);
            foreach (Ring hole in polygon.Holes)
                end = Collect(hole.Positions.AsSpan(), edges, end);
            for (int i = 0; i < end; i++)
                starts[i] = edges[i].MinX;
            Array.Sort(starts, edges, 0, end);
            return Sweep(edges.AsSpan(0, end));
        }
        finally
        {
            ArrayPool<Edge>.Shared.Return(edges);
            ArrayPool<double>.Shared.Return(starts);
        }
    }

    private static int Collect(ReadOnlySpan<Position> ring, Edge[] edges, int end)
    {
        for (int i = 0; i < ring.Length; i++)
        {
            ref readonly Position a = ref ring[i];
            ref readonly Position b = ref ring[i + 1 < ring.Length ? i + 1 : 0];
            if (a.X != b.X || a.Y != b.Y)
                edges[end++] = new Edge(a.X, a.Y, b.X, b.Y);
        }

        return end;
    }

    private static Position? Sweep(ReadOnlySpan<Edge> edges)
    {
        int budget = MaxComparisons;
        for (int i = 0; i < edges.Length; i++)
        {
            ref readonly Edge edge = ref edges[i];
            double maxX = edge.MaxX;
            double minY = Math.Min(edge.AY, edge.BY);
            double maxY = Math.Max(edge.AY, edge.BY);
            for (int j = i + 1; j < edges.Length && edges[j].MinX < maxX; j++)
            {
                if (--budget == 0)
                    return null;

                ref readonly Edge other = ref edges[j];
                if (Math.Max(other.AY, other.BY) > minY && Math.Min(other.AY, other.BY) < maxY && Crosses(edge, other))
                    return new Position(other.AX, other.AY);
            }
        }

        return null;
    }

    private static bool Crosses(in Edge e, in Edge f) =>
        AreOpposite(Side(e, f.AX, f.AY), Side(e, f.BX, f.BY)) && AreOpposite(Side(f, e.AX, e.AY), Side(f, e.BX, e.BY));

    private static bool AreOpposite(double a, double b) => (a > 0 && b < 0) || (a < 0 && b > 0);

    private static double Side(in Edge edge, double x, double y)
    {
        double left = (edge.BX - edge.AX) * (y - edge.AY);
        double right = (edge.BY - edge.AY) * (x - edge.AX);

        // Below this the sign is rounding noise: a corner on an edge is a touch, not a crossing.
        double noise = 1e-12 * (Math.Abs(left) + Math.Abs(right));
        double side = left - right;
        return Math.Abs(side) <= noise ? 0 : side;
    }

    private readonly record struct Edge(double AX, double AY, double BX, double BY)
    {
        public double MinX => Math.Min(AX, BX);

        public double MaxX => Math.Max(AX, BX);
    }
}
