using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>A B-spline surface, rational where it has weights.</summary>
/// <remarks>Source: IfcBSplineSurfaceWithKnots, IfcRationalBSplineSurfaceWithKnots (ISO 16739-1).</remarks>
internal sealed class BSplineSurface : ISurface
{
    private const int SamplesOfSpan = 4;

    private readonly BSplineBasis _u;
    private readonly BSplineBasis _v;
    private readonly Vector3D[][] _control;
    private readonly double[][]? _weights;
    private readonly (UV At, Vector3D Point)[] _samples;

    /// <summary>The surface of a net of control points.</summary>
    /// <param name="u">Degree and knots in the first direction.</param>
    /// <param name="v">Degree and knots in the second direction.</param>
    /// <param name="control">Rows along U of points along V.</param>
    /// <param name="weights">In the same order, above 0, or null.</param>
    /// <exception cref="ArgumentException">The numbers do not agree.</exception>
    public BSplineSurface(BSplineBasis u, BSplineBasis v, Vector3D[][] control, double[][]? weights)
    {
        ArgumentNullException.ThrowIfNull(control);
        if (control.Length != u.Count || control.Any(row => row.Length != v.Count))
            throw new ArgumentException($"Expected a net of {u.Count} by {v.Count} control points.", nameof(control));
        if (weights is not null && (weights.Length != u.Count || weights.Any(row => row.Length != v.Count)))
            throw new ArgumentException($"Expected a net of {u.Count} by {v.Count} weights.", nameof(weights));
        (_u, _v, _control, _weights) = (u, v, control, weights);
        _samples = Sampled();
        PeriodU = Closes(1, 0) ? u.End - u.Start : 0;
        PeriodV = Closes(0, 1) ? v.End - v.Start : 0;
    }

    /// <inheritdoc/>
    public double PeriodU { get; }

    /// <inheritdoc/>
    public double PeriodV { get; }

    /// <inheritdoc/>
    public IReadOnlyList<double> Poles => [];

    /// <summary>The lowest parameters.</summary>
    public UV Low => new(_u.Start, _v.Start);

    /// <summary>The highest parameters.</summary>
    public UV High => new(_u.End, _v.End);

    /// <inheritdoc/>
    public Vector3D PointAt(UV at) => Evaluate(at).Point;

    /// <inheritdoc/>
    public UV ParameterOf(in Vector3D point)
    {
        UV best = default;
        double nearest = double.PositiveInfinity;
        foreach ((UV at, Vector3D sample) in _samples)
        {
            double distance = sample.DistanceTo(point);
            if (distance < nearest)
                (nearest, best) = (distance, at);
        }

        const int Steps = 12;
        for (int i = 0; i < Steps; i++)
        {
            (Vector3D at, Vector3D alongU, Vector3D alongV) = Evaluate(best);
            Vector3D miss = point - at;
            double a = alongU.Dot(alongU);
            double b = alongU.Dot(alongV);
            double c = alongV.Dot(alongV);
            double determinant = (a * c) - (b * b);
            if (!(determinant > 1e-12 * a * c))
                break;
            double p = alongU.Dot(miss);
            double q = alongV.Dot(miss);
            var next = new UV(
                Math.Clamp(best.U + (((c * p) - (b * q)) / determinant), _u.Start, _u.End),
                Math.Clamp(best.V + (((a * q) - (b * p)) / determinant), _v.Start, _v.End));
            double distance = PointAt(next).DistanceTo(point);
            if (!(distance < nearest))
                break;
            (nearest, best) = (distance, next);
        }

        return best;
    }

    /// <inheritdoc/>
    public UV LargestStep(Tessellation tessellation)
    {
        int chordsU = 1;
        int chordsV = 1;
        for (int i = 0; i < _v.Count; i++)
            chordsU = Math.Max(chordsU, Chords(_u, [.. _control.Select(row => row[i])], tessellation));
        for (int i = 0; i < _u.Count; i++)
            chordsV = Math.Max(chordsV, Chords(_v, _control[i], tessellation));
        return new UV(
            chordsU == 1 ? double.PositiveInfinity : (_u.End - _u.Start) / chordsU,
            chordsV == 1 ? double.PositiveInfinity : (_v.End - _v.Start) / chordsV);
    }

    private static int Chords(BSplineBasis basis, Vector3D[] control, Tessellation tessellation) =>
        new BSplineCurve(basis, control, null).Discretise(tessellation).Length - 1;

    private (UV At, Vector3D Point)[] Sampled()
    {
        double[] us = Parameters(_u);
        double[] vs = Parameters(_v);
        return [.. us.SelectMany(u => vs.Select(v => (new UV(u, v), PointAt(new UV(u, v)))))];
    }

    private static double[] Parameters(BSplineBasis basis)
    {
        double[] spans = basis.Spans();
        return
        [
            .. spans.Zip(spans.Skip(1), (from, to) => Enumerable.Range(0, SamplesOfSpan)
                .Select(i => from + ((to - from) * i / SamplesOfSpan))).SelectMany(part => part),
            spans[^1],
        ];
    }

    private bool Closes(int alongU, int alongV)
    {
        const double Near = 1e-6;
        int count = alongU > 0 ? _v.Count : _u.Count;
        for (int i = 0; i < count; i++)
        {
            Vector3D first = alongU > 0 ? _control[0][i] : _control[i][0];
            Vector3D last = alongU > 0 ? _control[^1][i] : _control[i][^1];
            if (first.DistanceTo(last) > Near)
                return false;
        }

        return alongU + alongV > 0;
    }

    private (Vector3D Point, Vector3D AlongU, Vector3D AlongV) Evaluate(UV at)
    {
        double u = Wrapped(at.U, _u, PeriodU);
        double v = Wrapped(at.V, _v, PeriodV);
        int spanU = _u.SpanOf(Math.Max(u, _u.Start));
        int spanV = _v.SpanOf(Math.Max(v, _v.Start));
        Span<double> valuesU = stackalloc double[_u.Degree + 1];
        Span<double> slopesU = stackalloc double[_u.Degree + 1];
        Span<double> valuesV = stackalloc double[_v.Degree + 1];
        Span<double> slopesV = stackalloc double[_v.Degree + 1];
        _u.Evaluate(spanU, u, valuesU, slopesU);
        _v.Evaluate(spanV, v, valuesV, slopesV);
        var point = default(Homogeneous);
        var alongU = default(Homogeneous);
        var alongV = default(Homogeneous);
        for (int i = 0; i <= _u.Degree; i++)
        {
            int row = spanU - _u.Degree + i;
            for (int j = 0; j <= _v.Degree; j++)
            {
                int column = spanV - _v.Degree + j;
                Vector3D control = _control[row][column];
                double weight = _weights is null ? 1 : _weights[row][column];
                point = point.Plus(control, weight * valuesU[i] * valuesV[j]);
                alongU = alongU.Plus(control, weight * slopesU[i] * valuesV[j]);
                alongV = alongV.Plus(control, weight * valuesU[i] * slopesV[j]);
            }
        }

        Vector3D position = point.Sum * (1 / point.Weight);
        return (
            position,
            (alongU.Sum - (position * alongU.Weight)) * (1 / point.Weight),
            (alongV.Sum - (position * alongV.Weight)) * (1 / point.Weight));
    }

    private static double Wrapped(double parameter, BSplineBasis basis, double period)
    {
        if (period > 0 && (parameter < basis.Start || parameter > basis.End))
            parameter -= Math.Floor((parameter - basis.Start) / period) * period;
        return parameter;
    }

    private readonly record struct Homogeneous(Vector3D Sum, double Weight)
    {
        public Homogeneous Plus(in Vector3D point, double weight) => new(Sum + (point * weight), Weight + weight);
    }
}
