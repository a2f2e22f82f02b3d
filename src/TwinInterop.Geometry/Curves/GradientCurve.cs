using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve in plan with heights over it; the parameter is the station in plan.</summary>
/// <remarks>Source: IfcGradientCurve (ISO 16739-1:2024, 8.9.3.34).</remarks>
/// <param name="plan">The curve in plan.</param>
/// <param name="heights">The heights over its stations.</param>
internal sealed class GradientCurve(IStationedCurve plan, StationProfile<IProfilePiece> heights) : IStationedCurve
{
    private const double PieceLength = 20;

    /// <inheritdoc/>
    public double Start => plan.Start;

    /// <inheritdoc/>
    public double End => plan.End;

    /// <inheritdoc/>
    public ImmutableArray<double> Breaks { get; } = heights.BreaksWith(plan.Breaks);

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) =>
        plan.PointAt(parameter) with { Z = heights.At(parameter).HeightAt(parameter) };

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        Vector3D tangent = plan.TangentAt(parameter);
        double across = Math.Sqrt((tangent.X * tangent.X) + (tangent.Y * tangent.Y));
        return (tangent with { Z = across * heights.At(parameter).SlopeAt(parameter) }).Normalized();
    }

    /// <inheritdoc/>
    public Frame3D FrameAt(double station) => StationSampling.Upright(PointAt(station), TangentAt(station));

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        int pieces = 1 + (int)Math.Min(Math.Abs(to - from) / PieceLength, 10_000);
        return CurveEvaluation.Quadrature(Speed, from, to, pieces);
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        StationSampling.AppendTo(this, points, from, to, tessellation);

    private double Speed(double station)
    {
        double slope = heights.At(station).SlopeAt(station);
        return Math.Sqrt(1 + (slope * slope));
    }
}
