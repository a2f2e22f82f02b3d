using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>A boundary loop carried over to the parameter plane, unrolled where the surface is periodic.</summary>
internal sealed class ParameterLoop
{
    private ParameterLoop(List<UV> at, List<int> vertices, double shiftU, double shiftV)
    {
        (At, Vertices, ShiftU, ShiftV) = (at, vertices, shiftU, shiftV);
    }

    /// <summary>The points in the parameter plane.</summary>
    public List<UV> At { get; }

    /// <summary>Which point of space each of them is: a pole may occur twice, side by side.</summary>
    public List<int> Vertices { get; }

    /// <summary>How far the loop gets along U until it is back: 0, or a period where it runs around the surface.</summary>
    public double ShiftU { get; }

    /// <summary>How far the loop gets along V until it is back.</summary>
    public double ShiftV { get; }

    /// <summary>Whether the loop runs around the surface.</summary>
    public bool IsAround => ShiftU != 0 || ShiftV != 0;

    /// <summary>The loop of points on a surface.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="points">The loop in space without the closing repeat.</param>
    /// <param name="firstVertex">The number of the first point; the others follow.</param>
    /// <param name="step">The largest steps, for the way across a pole.</param>
    public static ParameterLoop Of(ISurface surface, ReadOnlySpan<Vector3D> points, int firstVertex, UV step)
    {
        var raw = new UV[points.Length];
        for (int i = 0; i < points.Length; i++)
            raw[i] = surface.ParameterOf(points[i]);
        int start = Math.Max(0, Array.FindIndex(raw, at => !double.IsNaN(at.U)));
        var at = new List<UV>(points.Length);
        var vertices = new List<int>(points.Length);
        UV previous = double.IsNaN(raw[start].U) ? raw[start] with { U = 0 } : raw[start];
        UV first = previous;
        for (int i = 0; i < raw.Length; i++)
        {
            int index = (start + i) % raw.Length;
            if (double.IsNaN(raw[index].U))
            {
                // A loop that goes over a pole arrives there on one meridian and leaves on another.
                UV next = raw[(index + 1) % raw.Length];
                double leaving = double.IsNaN(next.U) ? previous.U : Near(next, previous, surface).U;
                at.AddRange(Seam.Steps(previous.U, leaving, step.U).Select(u => new UV(u, raw[index].V)));
                while (vertices.Count < at.Count)
                    vertices.Add(firstVertex + index);
                previous = at[^1];
                continue;
            }

            previous = Near(raw[index], previous, surface);
            at.Add(previous);
            vertices.Add(firstVertex + index);
        }

        UV back = Near(first, previous, surface);
        return new ParameterLoop(at, vertices, Whole(back.U - first.U, surface.PeriodU), Whole(back.V - first.V, surface.PeriodV));
    }

    /// <summary>The same loop whole periods further on.</summary>
    public ParameterLoop Shifted(double byU, double byV) =>
        new([.. At.Select(at => new UV(at.U + byU, at.V + byV))], Vertices, ShiftU, ShiftV);

    private static UV Near(UV at, UV previous, ISurface surface) =>
        new(Near(at.U, previous.U, surface.PeriodU), Near(at.V, previous.V, surface.PeriodV));

    private static double Near(double value, double previous, double period) =>
        period > 0 ? value - (Math.Round((value - previous) / period) * period) : value;

    private static double Whole(double shift, double period) => period > 0 ? Math.Round(shift / period) * period : 0;
}
