using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A plane curve given by its curvature; the parameter is its length in metres from the origin of its frame.</summary>
/// <remarks>
/// It passes the origin at length 0 along the first axis. Points on a grid of lengths are kept, so that a point costs one
/// short integral. Source: IfcSpiral (ISO 16739-1:2024, 8.9.3).
/// </remarks>
internal sealed class SpiralCurve : ICurve
{
    private readonly CurvatureLaw _law;
    private readonly Frame3D _frame;
    private readonly Vector3D[] _nodes;
    private readonly double _low;
    private readonly double _step;

    /// <summary>The piece of a spiral between two lengths.</summary>
    /// <param name="law">Its curvature.</param>
    /// <param name="frame">Where its system lies.</param>
    /// <param name="start">First length in metres, of either sign.</param>
    /// <param name="end">Last length; less than the first on a piece that runs backwards.</param>
    public SpiralCurve(CurvatureLaw law, Frame3D frame, double start, double end)
    {
        const double NodeDistance = 20;
        const int MostNodes = 100_000;
        (_law, _frame, Start, End) = (law, frame, start, end);
        _low = Math.Min(start, end);
        double range = Math.Abs(end - start);
        int pieces = (int)Math.Clamp(Math.Ceiling(range / NodeDistance), 1, MostNodes);
        _step = range / pieces;
        int steps = 20_000 + (8 * pieces);
        _nodes = new Vector3D[pieces + 1];
        _nodes[0] = HeadingIntegral.Between(law, 0, _low, ref steps);
        for (int i = 0; i < pieces; i++)
            _nodes[i + 1] = _nodes[i] + HeadingIntegral.Between(law, _low + (i * _step), _low + ((i + 1) * _step), ref steps);
    }

    /// <inheritdoc/>
    public double Start { get; }

    /// <inheritdoc/>
    public double End { get; }

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter)
    {
        double at = _step > 0 ? Math.Clamp(Math.Floor((parameter - _low) / _step), 0, _nodes.Length - 1) : 0;
        return _frame.Apply(_nodes[(int)at] + HeadingIntegral.Between(_law, _low + (at * _step), parameter));
    }

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        (double sine, double cosine) = Math.SinCos(_law.HeadingAt(parameter));
        Vector3D tangent = _frame.Turn(new Vector3D(cosine, sine, 0));
        return End < Start ? -tangent : tangent;
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => Math.Abs(to - from);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        points.Add(PointAt(from));
        foreach (double parameter in CurveHalving.Parameters(this, from, to, tessellation))
            points.Add(PointAt(parameter));
    }
}
