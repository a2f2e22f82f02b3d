using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Curves one after the other; the parameter adds up the parameter ranges of the segments.</summary>
/// <remarks>Source: IfcCompositeCurve (ISO 16739-1).</remarks>
internal sealed class CompositeCurve : ICurve
{
    private readonly ImmutableArray<ICurve> _segments;
    private readonly double[] _starts;

    /// <summary>The curve made of segments, each in its direction of travel.</summary>
    /// <param name="segments">One or more.</param>
    public CompositeCurve(ImmutableArray<ICurve> segments)
    {
        ArgumentOutOfRangeException.ThrowIfZero(segments.Length, nameof(segments));
        _segments = segments;
        _starts = new double[segments.Length + 1];
        for (int i = 0; i < segments.Length; i++)
            _starts[i + 1] = _starts[i] + Math.Abs(segments[i].End - segments[i].Start);
    }

    /// <summary>The segments in order.</summary>
    public ImmutableArray<ICurve> Segments => _segments;

    /// <inheritdoc/>
    public double Start => 0;

    /// <inheritdoc/>
    public double End => _starts[^1];

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter)
    {
        int segment = SegmentOf(parameter);
        return _segments[segment].PointAt(Inner(segment, parameter));
    }

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        int segment = SegmentOf(parameter);
        return _segments[segment].TangentAt(Inner(segment, parameter));
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point)
    {
        double best = double.PositiveInfinity;
        double parameter = 0;
        for (int i = 0; i < _segments.Length; i++)
        {
            ICurve curve = _segments[i];
            double low = Math.Min(curve.Start, curve.End);
            double inner = Math.Clamp(curve.ParameterOf(point), low, Math.Max(curve.Start, curve.End));
            double distance = curve.PointAt(inner).DistanceTo(point);
            if (distance < best)
                (best, parameter) = (distance, _starts[i] + Math.Abs(inner - curve.Start));
        }

        return parameter;
    }

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        double length = 0;
        for (int i = 0; i < _segments.Length; i++)
        {
            double low = Math.Max(from, _starts[i]);
            double high = Math.Min(to, _starts[i + 1]);
            if (high > low)
                length += _segments[i].LengthBetween(Inner(i, low), Inner(i, high));
        }

        return length;
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        for (int i = 0; i < _segments.Length; i++)
        {
            double low = Math.Max(from, _starts[i]);
            double high = Math.Min(to, _starts[i + 1]);
            if (high > low)
                _segments[i].AppendPiece(points, Inner(i, low), Inner(i, high), tessellation);
        }
    }

    private double Inner(int segment, double parameter)
    {
        ICurve curve = _segments[segment];
        double along = parameter - _starts[segment];
        return curve.End < curve.Start ? curve.Start - along : curve.Start + along;
    }

    private int SegmentOf(double parameter)
    {
        int at = Array.BinarySearch(_starts, parameter);
        return Math.Clamp(at >= 0 ? at : ~at - 1, 0, _segments.Length - 1);
    }
}
