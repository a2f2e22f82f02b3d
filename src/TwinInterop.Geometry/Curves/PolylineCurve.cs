using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Straight pieces from point to point; the parameter counts points from 0.</summary>
/// <remarks>Source: IfcPolyline (ISO 16739-1).</remarks>
internal sealed class PolylineCurve : ICurve
{
    private readonly Vector3D[] _points;

    // The length to each corner, made when the first length is asked for; made twice by two threads they are the same.
    private double[]? _lengths;

    /// <summary>The polyline through points.</summary>
    /// <param name="points">One point or more; a closed polyline repeats its first.</param>
    public PolylineCurve(params Vector3D[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfZero(points.Length, nameof(points));
        _points = points;
    }

    /// <summary>The corners.</summary>
    public ReadOnlySpan<Vector3D> Points => _points;

    /// <inheritdoc/>
    public double Start => 0;

    /// <inheritdoc/>
    public double End => _points.Length - 1;

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter)
    {
        if (_points.Length == 1)
            return _points[0];
        int segment = SegmentOf(parameter);
        Vector3D from = _points[segment];
        return from + ((_points[segment + 1] - from) * (parameter - segment));
    }

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        if (_points.Length == 1)
            return default;
        int segment = SegmentOf(parameter);
        return (_points[segment + 1] - _points[segment]).Normalized();
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point)
    {
        double best = double.PositiveInfinity;
        double parameter = 0;
        for (int i = 0; i + 1 < _points.Length; i++)
        {
            var line = LineCurve.Between(_points[i], _points[i + 1]);
            double at = Math.Clamp(line.ParameterOf(point), 0, 1);
            double distance = line.PointAt(at).DistanceTo(point);
            if (distance < best)
                (best, parameter) = (distance, i + at);
        }

        return parameter;
    }

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        if (_points.Length == 1)
            return 0;
        double[] lengths = _lengths ??= Lengths(_points);
        return Math.Abs(LengthTo(lengths, to) - LengthTo(lengths, from));
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        from = Math.Clamp(from, Start, End);
        to = Math.Clamp(to, Start, End);
        points.Add(PointAt(from));
        for (int i = (int)Math.Floor(from) + 1; i < to; i++)
            points.Add(_points[i]);
        points.Add(PointAt(to));
    }

    private double LengthTo(double[] lengths, double parameter)
    {
        double at = Math.Clamp(parameter, Start, End);
        int segment = SegmentOf(at);
        return lengths[segment] + ((lengths[segment + 1] - lengths[segment]) * (at - segment));
    }

    private static double[] Lengths(Vector3D[] points)
    {
        double[] lengths = new double[points.Length];
        for (int i = 1; i < points.Length; i++)
            lengths[i] = lengths[i - 1] + points[i].DistanceTo(points[i - 1]);
        return lengths;
    }

    private int SegmentOf(double parameter) => (int)Math.Clamp(Math.Floor(parameter), 0, _points.Length - 2);
}
