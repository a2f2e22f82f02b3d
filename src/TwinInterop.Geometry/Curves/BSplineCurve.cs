using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A B-spline curve, rational where it has weights.</summary>
/// <remarks>Source: IfcBSplineCurveWithKnots, IfcRationalBSplineCurveWithKnots (ISO 16739-1).</remarks>
internal sealed class BSplineCurve : ICurve
{
    private readonly BSplineBasis _basis;
    private readonly Vector3D[] _control;
    private readonly double[]? _weights;
    private readonly double[] _spans;

    /// <summary>The curve of control points over a basis.</summary>
    /// <param name="basis">Degree and knots.</param>
    /// <param name="control">As many points as the basis stands for.</param>
    /// <param name="weights">As many weights above 0, or null for a polynomial curve.</param>
    /// <exception cref="ArgumentException">The numbers do not agree.</exception>
    public BSplineCurve(BSplineBasis basis, Vector3D[] control, double[]? weights)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(control);
        if (control.Length != basis.Count || (weights is not null && weights.Length != control.Length))
        {
            throw new ArgumentException(
                $"Expected {basis.Count} control points and weights, found {control.Length} and {weights?.Length}.",
                nameof(control));
        }

        _basis = basis;
        _control = control;
        _weights = weights;
        _spans = basis.Spans();
    }

    /// <inheritdoc/>
    public double Start => _basis.Start;

    /// <inheritdoc/>
    public double End => _basis.End;

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => Evaluate(parameter).Point;

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        // Control points that coincide make the derivative vanish at an end: step inside by a thousandth of the range.
        const double Step = 1e-3;
        Vector3D derivative = Evaluate(parameter).Derivative;
        if (derivative.Length > PointSequence.Coincidence)
            return derivative.Normalized();
        double middle = (Start + End) / 2;
        return Evaluate(parameter + ((middle - parameter) * Step)).Derivative.Normalized();
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point)
    {
        const int SamplesOfSpan = 8;
        double best = double.PositiveInfinity;
        double parameter = Start;
        for (int i = 0; i + 1 < _spans.Length; i++)
        {
            for (int j = 0; j <= SamplesOfSpan; j++)
            {
                double at = _spans[i] + ((_spans[i + 1] - _spans[i]) * j / SamplesOfSpan);
                double distance = PointAt(at).DistanceTo(point);
                if (distance < best)
                    (best, parameter) = (distance, at);
            }
        }

        return Refine(point, parameter);
    }

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => CurveEvaluation.Quadrature(
        parameter => Evaluate(parameter).Derivative.Length, from, to, 4 * _spans.Length);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        points.Add(PointAt(from));
        for (int i = 0; i + 1 < _spans.Length; i++)
        {
            double low = Math.Max(from, _spans[i]);
            double high = Math.Min(to, _spans[i + 1]);
            if (high > low && _basis.Degree == 1)
                points.Add(PointAt(high));
            else if (high > low)
                SmoothSampling.Append(this, points, low, high, tessellation);
        }
    }

    private double Refine(in Vector3D point, double parameter)
    {
        const int Steps = 20;
        double step = (End - Start) / 64 / _spans.Length;
        double best = PointAt(parameter).DistanceTo(point);
        for (int i = 0; i < Steps * 4 && step > 0; i++)
        {
            double low = Math.Max(Start, parameter - step);
            double high = Math.Min(End, parameter + step);
            double below = PointAt(low).DistanceTo(point);
            double above = PointAt(high).DistanceTo(point);
            if (below < best && below <= above)
                (best, parameter) = (below, low);
            else if (above < best)
                (best, parameter) = (above, high);
            else
                step /= 2;
        }

        return parameter;
    }

    private (Vector3D Point, Vector3D Derivative) Evaluate(double parameter)
    {
        int degree = _basis.Degree;
        int span = _basis.SpanOf(parameter);
        Span<double> values = stackalloc double[degree + 1];
        Span<double> derivatives = stackalloc double[degree + 1];
        _basis.Evaluate(span, parameter, values, derivatives);
        Vector3D point = default;
        Vector3D derivative = default;
        double weight = 0;
        double slope = 0;
        for (int i = 0; i <= degree; i++)
        {
            int at = span - degree + i;
            double w = _weights is null ? 1 : _weights[at];
            point += _control[at] * (w * values[i]);
            derivative += _control[at] * (w * derivatives[i]);
            weight += w * values[i];
            slope += w * derivatives[i];
        }

        point *= 1 / weight;
        return (point, (derivative - (point * slope)) * (1 / weight));
    }
}
