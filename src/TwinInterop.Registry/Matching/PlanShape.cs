using System.Collections.Immutable;

namespace TwinInterop.Registry.Matching;

/// <summary>A footprint in metres on a plane: edges with the inside on their left, and what follows from them.</summary>
internal sealed class PlanShape
{
    private PlanShape(double[] edges)
    {
        Edges = edges;
        double twiceArea = 0, cx = 0, cy = 0, sine = 0, cosine = 0;
        (MinX, MinY, MaxX, MaxY) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        double ox = edges[0], oy = edges[1];
        for (int i = 0; i < edges.Length; i += 4)
        {
            (double x1, double y1, double x2, double y2) = (edges[i] - ox, edges[i + 1] - oy, edges[i + 2] - ox, edges[i + 3] - oy);
            double cross = (x1 * y2) - (x2 * y1);
            twiceArea += cross;
            cx += (x1 + x2) * cross;
            cy += (y1 + y2) * cross;
            double length = Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
            Perimeter += length;
            double angle = 4 * Math.Atan2(y2 - y1, x2 - x1); // four times: walls at right angles are one direction
            sine += length * Math.Sin(angle);
            cosine += length * Math.Cos(angle);
            MinX = Math.Min(MinX, edges[i]);
            MinY = Math.Min(MinY, edges[i + 1]);
            MaxX = Math.Max(MaxX, edges[i]);
            MaxY = Math.Max(MaxY, edges[i + 1]);
        }

        Area = twiceArea / 2;
        CentroidX = ox + (cx / (3 * twiceArea));
        CentroidY = oy + (cy / (3 * twiceArea));
        Orientation = Math.Atan2(sine, cosine) / 4;
    }

    /// <summary>Four numbers an edge: from x, y to x, y.</summary>
    public double[] Edges { get; }

    /// <summary>In square metres.</summary>
    public double Area { get; }

    public double Perimeter { get; }

    public double CentroidX { get; }

    public double CentroidY { get; }

    /// <summary>The main direction of the walls, in radians from -π/4 to π/4.</summary>
    public double Orientation { get; }

    public double MinX { get; }

    public double MinY { get; }

    public double MaxX { get; }

    public double MaxY { get; }

    /// <summary>Makes a shape of rings; the first of each polygon is the exterior one, and any direction will do.</summary>
    /// <returns>Null when there is no area.</returns>
    public static PlanShape? Of(IEnumerable<ImmutableArray<(double X, double Y)[]>> polygons)
    {
        var edges = new List<double>();
        foreach (ImmutableArray<(double X, double Y)[]> rings in polygons)
        {
            for (int r = 0; r < rings.Length; r++)
                Add(edges, rings[r], isLeftTurn: r == 0);
        }

        if (edges.Count == 0)
            return null;
        var shape = new PlanShape([.. edges]);
        return shape.Area > 0 && double.IsFinite(shape.CentroidX) ? shape : null;
    }

    /// <summary>The shape after a change of every position.</summary>
    public PlanShape? Moved(Func<double, double, (double X, double Y)> move)
    {
        double[] edges = new double[Edges.Length];
        for (int i = 0; i < edges.Length; i += 2)
            (edges[i], edges[i + 1]) = move(Edges[i], Edges[i + 1]);
        var shape = new PlanShape(edges);
        return shape.Area > 0 ? shape : null;
    }

    private static void Add(List<double> edges, (double X, double Y)[] ring, bool isLeftTurn)
    {
        double twiceArea = 0;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            twiceArea += ((ring[j].X - ring[0].X) * (ring[i].Y - ring[0].Y)) - ((ring[i].X - ring[0].X) * (ring[j].Y - ring[0].Y));
        if (twiceArea == 0)
            return;
        bool turns = twiceArea > 0 == isLeftTurn;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            (double X, double Y) from = turns ? ring[j] : ring[i], to = turns ? ring[i] : ring[j];
            if (from == to)
                continue;
            edges.AddRange([from.X, from.Y, to.X, to.Y]);
        }
    }
}
