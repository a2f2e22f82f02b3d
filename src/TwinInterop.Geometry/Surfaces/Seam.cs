using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>Cuts the part of a periodic surface open that rings around it bound, so that one loop goes around it.</summary>
/// <remarks>The cut lies within the face: points added on it occur on both of its sides and disturb no neighbour.</remarks>
/// <param name="surface">The surface.</param>
/// <param name="places">Points in space; receives those added.</param>
/// <param name="step">The largest steps along the cut.</param>
internal sealed class Seam(ISurface surface, List<Vector3D> places, UV step)
{
    private const int MostSteps = 256;

    /// <summary>The value shifted by whole periods to where it is nearest to another.</summary>
    public static double Near(double value, double wanted, double period) =>
        period > 0 ? value - (Math.Round((value - wanted) / period) * period) : value;

    /// <summary>Values from one to another, both included, in steps of equal size.</summary>
    public static IEnumerable<double> Steps(double from, double to, double largest)
    {
        double steps = Math.Ceiling((Math.Abs(to - from) / largest) - 1e-6);
        int count = double.IsFinite(steps) ? (int)Math.Clamp(steps, 1, MostSteps) : 1;
        return Enumerable.Range(0, count + 1).Select(i => i == count ? to : from + ((to - from) * i / count));
    }

    /// <summary>One ring around a surface with a pole: the cap on the side that lies to the left of the ring.</summary>
    public ParameterBoundary? Cap(ParameterLoop ring, bool sameSense)
    {
        if (surface.Poles.Count == 0 || ring.ShiftU == 0)
            return null;
        bool upper = ring.ShiftU > 0 == sameSense;
        double pole = surface.Poles[surface.Poles.Count == 1 || !upper ? 0 : 1];
        UV first = ring.At[0];
        UV last = first with { U = first.U + ring.ShiftU };
        ParameterBoundary loop = Opened(ring, last);
        (List<UV> way, List<int> numbers) = Way(last, last with { V = pole });
        int top = places.Count;
        places.Add(surface.PointAt(new UV(0, pole)));
        Append(loop, way, numbers);
        foreach (double u in Steps(last.U, first.U, step.U))
        {
            loop.At.Add(new UV(u, pole));
            loop.Vertices.Add(top);
        }

        AppendBack(loop, way, numbers, new UV(-ring.ShiftU, 0));
        return loop;
    }

    /// <summary>Two rings around the surface: the band between them, cut where the second comes nearest to the first.</summary>
    public ParameterBoundary? Band(ParameterLoop first, ParameterLoop second)
    {
        if (first.ShiftU * second.ShiftU > 0 || first.ShiftV * second.ShiftV > 0)
            return null;
        var cut = new UV(first.At[0].U + first.ShiftU, first.At[0].V + first.ShiftV);
        (int nearest, UV nearestAt) = Nearest(second, cut, first.ShiftU != 0, first.ShiftV != 0);
        ParameterBoundary loop = Opened(first, cut);
        (List<UV> way, List<int> numbers) = Way(cut, nearestAt);
        Append(loop, way, numbers);
        for (int i = 0; i <= second.At.Count; i++)
        {
            int index = (nearest + i) % second.At.Count;
            bool wrapped = nearest + i >= second.At.Count;
            UV at = second.At[index];
            loop.At.Add(new UV(
                at.U - second.At[nearest].U + nearestAt.U + (wrapped ? second.ShiftU : 0),
                at.V - second.At[nearest].V + nearestAt.V + (wrapped ? second.ShiftV : 0)));
            loop.Vertices.Add(second.Vertices[index]);
        }

        AppendBack(loop, way, numbers, new UV(-first.ShiftU, -first.ShiftV));
        return loop;
    }

    private static ParameterBoundary Opened(ParameterLoop ring, UV last) =>
        new([.. ring.At, last], [.. ring.Vertices, ring.Vertices[0]]);

    private static void Append(ParameterBoundary loop, List<UV> way, List<int> numbers)
    {
        loop.At.AddRange(way);
        loop.Vertices.AddRange(numbers);
    }

    private static void AppendBack(ParameterBoundary loop, List<UV> way, List<int> numbers, UV shift)
    {
        for (int i = way.Count - 1; i >= 0; i--)
        {
            loop.At.Add(new UV(way[i].U + shift.U, way[i].V + shift.V));
            loop.Vertices.Add(numbers[i]);
        }
    }

    private (int Index, UV At) Nearest(ParameterLoop ring, UV cut, bool aroundU, bool aroundV)
    {
        int nearest = 0;
        UV nearestAt = default;
        double best = double.PositiveInfinity;
        for (int i = 0; i < ring.At.Count; i++)
        {
            double u = Near(ring.At[i].U, cut.U, aroundU ? surface.PeriodU : 0);
            double v = Near(ring.At[i].V, cut.V, aroundV ? surface.PeriodV : 0);
            double miss = aroundU ? Math.Abs(u - cut.U) : Math.Abs(v - cut.V);
            if (miss < best)
                (nearest, best, nearestAt) = (i, miss, new UV(u, v));
        }

        return (nearest, nearestAt);
    }

    private (List<UV> At, List<int> Numbers) Way(UV from, UV to)
    {
        double steps = Math.Max(Math.Abs(to.U - from.U) / step.U, Math.Abs(to.V - from.V) / step.V);
        int count = (int)Math.Clamp(Math.Ceiling(steps - 1e-6), 1, MostSteps);
        var at = new List<UV>();
        var numbers = new List<int>();
        for (int i = 1; i < count; i++)
        {
            double share = (double)i / count;
            at.Add(new UV(from.U + ((to.U - from.U) * share), from.V + ((to.V - from.V) * share)));
            numbers.Add(places.Count);
            places.Add(surface.PointAt(at[^1]));
        }

        return (at, numbers);
    }
}
