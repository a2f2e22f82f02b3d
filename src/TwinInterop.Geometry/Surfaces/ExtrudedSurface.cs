using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>A curve drawn along a straight line without end.</summary>
/// <remarks>U is the parameter of the curve, V the way along the line in metres. Source: IfcSurfaceOfLinearExtrusion.</remarks>
internal sealed class ExtrudedSurface : ISurface
{
    private readonly ICurve _curve;
    private readonly Vector3D _direction;

    /// <summary>The surface of a curve.</summary>
    /// <param name="curve">The generating curve.</param>
    /// <param name="direction">The line; its length does not matter.</param>
    public ExtrudedSurface(ICurve curve, in Vector3D direction)
    {
        ArgumentNullException.ThrowIfNull(curve);
        _curve = curve;
        _direction = direction.Normalized();
        bool closed = curve.StartPoint().DistanceTo(curve.EndPoint()) <= PointSequence.Coincidence * 10;
        PeriodU = closed ? Math.Abs(curve.End - curve.Start) : 0;
    }

    /// <inheritdoc/>
    public double PeriodU { get; }

    /// <inheritdoc/>
    public double PeriodV => 0;

    /// <inheritdoc/>
    public IReadOnlyList<double> Poles => [];

    /// <inheritdoc/>
    public Vector3D PointAt(UV at) => _curve.PointAt(Within(at.U)) + (_direction * at.V);

    /// <inheritdoc/>
    public UV ParameterOf(in Vector3D point)
    {
        // The foot of the point is exact at once where the curve lies across the line, and close after a few turns else.
        const int Turns = 4;
        double u = _curve.Start;
        for (int i = 0; i < Turns; i++)
        {
            double v = (point - _curve.PointAt(u)).Dot(_direction);
            u = _curve.ParameterOf(point - (_direction * v));
        }

        return new UV(u, (point - _curve.PointAt(u)).Dot(_direction));
    }

    /// <inheritdoc/>
    public UV LargestStep(Tessellation tessellation) => new(CurveStep.Of(_curve, tessellation), double.PositiveInfinity);

    private double Within(double parameter) => PeriodU > 0
        ? parameter - (Math.Floor((parameter - Math.Min(_curve.Start, _curve.End)) / PeriodU) * PeriodU)
        : parameter;
}
