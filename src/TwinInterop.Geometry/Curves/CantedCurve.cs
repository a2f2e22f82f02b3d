using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>An alignment with cant: lifted over another and leaning; the parameter is that of the other.</summary>
/// <remarks>Source: IfcSegmentedReferenceCurve (ISO 16739-1:2024, 8.9.3.62).</remarks>
/// <param name="axis">The curve that the cant belongs to.</param>
/// <param name="cant">The cant along its stations.</param>
internal sealed class CantedCurve(IStationedCurve axis, StationProfile<CantPiece> cant) : IStationedCurve
{
    /// <inheritdoc/>
    public double Start => axis.Start;

    /// <inheritdoc/>
    public double End => axis.End;

    /// <inheritdoc/>
    public ImmutableArray<double> Breaks { get; } = cant.BreaksWith(axis.Breaks);

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) =>
        axis.PointAt(parameter) + (Vector3D.UnitZ * cant.At(parameter).HeightAt(parameter));

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        Vector3D tangent = axis.TangentAt(parameter);
        double across = Math.Sqrt((tangent.X * tangent.X) + (tangent.Y * tangent.Y));
        return (tangent + (Vector3D.UnitZ * (across * cant.At(parameter).SlopeAt(parameter)))).Normalized();
    }

    /// <inheritdoc/>
    public Frame3D FrameAt(double station)
    {
        Frame3D upright = axis.FrameAt(station);
        (double sine, double cosine) = Math.SinCos(cant.At(station).TiltAt(station));
        return new Frame3D(
            PointAt(station),
            upright.AxisX,
            (upright.AxisY * cosine) - (upright.AxisZ * sine),
            (upright.AxisZ * cosine) + (upright.AxisY * sine));
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => axis.LengthBetween(from, to);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        StationSampling.AppendTo(this, points, from, to, tessellation);
}
