namespace TwinInterop.Registry.Matching;

/// <summary>Measures how two shapes lie on one another.</summary>
internal static class PlanOverlap
{
    /// <summary>The area that two shapes share, in square metres, the second moved by an offset.</summary>
    /// <remarks>
    /// Each shape is the signed sum of the strips below its edges; so the shared area is the signed sum of what the strips
    /// of each pair of edges share, the integral of the lower of two straight lines. That needs no intersection of the
    /// boundaries, has no special cases, and holes and several parts come by themselves.
    /// </remarks>
    public static double Area(PlanShape a, PlanShape b, double dx = 0, double dy = 0)
    {
        double left = Math.Max(a.MinX, b.MinX + dx), right = Math.Min(a.MaxX, b.MaxX + dx);
        if (left >= right || Math.Max(a.MinY, b.MinY + dy) >= Math.Min(a.MaxY, b.MaxY + dy))
            return 0;
        double floor = Math.Min(a.MinY, b.MinY + dy), sum = 0;
        ReadOnlySpan<double> first = a.Edges, second = b.Edges;
        for (int i = 0; i < first.Length; i += 4)
        {
            double x1 = first[i], x2 = first[i + 2];
            double low = Math.Max(Math.Min(x1, x2), left), high = Math.Min(Math.Max(x1, x2), right);
            if (low >= high)
                continue;
            double slope = (first[i + 3] - first[i + 1]) / (x2 - x1);
            double start = first[i + 1] - floor - (slope * x1);
            double below = Below(second, low, high, slope, start, floor, dx, dy);
            sum += x1 > x2 ? below : -below;
        }

        return Math.Max(0, sum);
    }

    /// <summary>The mean distance from the corners of one shape to the boundary of another moved by an offset, in metres.</summary>
    public static double CornerDistance(PlanShape a, PlanShape b, double dx, double dy)
    {
        double sum = 0;
        for (int i = 0; i < a.Edges.Length; i += 4)
            sum += Distance(a.Edges[i] - dx, a.Edges[i + 1] - dy, b);
        return sum / (a.Edges.Length / 4);
    }

    /// <summary>What the strips below the edges of a shape share with the strip below one line.</summary>
    private static double Below(
        ReadOnlySpan<double> edges, double low, double high, double slope, double start, double floor, double dx, double dy)
    {
        double sum = 0;
        for (int j = 0; j < edges.Length; j += 4)
        {
            double x1 = edges[j] + dx, x2 = edges[j + 2] + dx;
            double from = Math.Max(low, Math.Min(x1, x2)), to = Math.Min(high, Math.Max(x1, x2));
            if (from >= to)
                continue;
            double otherSlope = (edges[j + 3] - edges[j + 1]) / (x2 - x1);
            double otherStart = edges[j + 1] + dy - floor - (otherSlope * x1);
            double part = LowerOfTwo(from, to, slope, start, otherSlope, otherStart);
            sum += x1 > x2 ? part : -part;
        }

        return sum;
    }

    /// <summary>The integral of the lower of two lines.</summary>
    private static double LowerOfTwo(double from, double to, double slopeA, double startA, double slopeB, double startB)
    {
        double a1 = (slopeA * from) + startA, a2 = (slopeA * to) + startA;
        double b1 = (slopeB * from) + startB, b2 = (slopeB * to) + startB;
        double width = to - from;
        if (a1 <= b1 && a2 <= b2)
            return width * (a1 + a2) / 2;
        if (b1 <= a1 && b2 <= a2)
            return width * (b1 + b2) / 2;
        double share = (a1 - b1) / ((a1 - b1) - (a2 - b2));
        double middle = a1 + (share * (a2 - a1));
        return (width * share * (Math.Min(a1, b1) + middle) / 2) + (width * (1 - share) * (middle + Math.Min(a2, b2)) / 2);
    }

    private static double Distance(double x, double y, PlanShape shape)
    {
        double least = double.PositiveInfinity;
        ReadOnlySpan<double> edges = shape.Edges;
        for (int i = 0; i < edges.Length; i += 4)
        {
            double ex = edges[i + 2] - edges[i], ey = edges[i + 3] - edges[i + 1];
            double px = x - edges[i], py = y - edges[i + 1];
            double share = Math.Clamp(((px * ex) + (py * ey)) / ((ex * ex) + (ey * ey)), 0, 1);
            px -= share * ex;
            py -= share * ey;
            least = Math.Min(least, (px * px) + (py * py));
        }

        return Math.Sqrt(least);
    }
}
