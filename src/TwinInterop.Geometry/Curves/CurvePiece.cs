using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve between two of its parameters, in either direction.</summary>
/// <remarks>Source: IfcTrimmedCurve (ISO 16739-1).</remarks>
/// <param name="Basis">The curve that the piece is cut from.</param>
/// <param name="Start">First parameter on the basis.</param>
/// <param name="End">Last parameter; less than the first where the piece runs against its basis.</param>
internal sealed record CurvePiece(ICurve Basis, double Start, double End) : ICurve
{
    private bool IsReversed => End < Start;

    /// <summary>The same curve the other way round.</summary>
    public static CurvePiece Reversed(ICurve curve) => new(curve, curve.End, curve.Start);

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => Basis.PointAt(parameter);

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        Vector3D tangent = Basis.TangentAt(parameter);
        return IsReversed != (Basis.End < Basis.Start) ? -tangent : tangent;
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => Basis.ParameterOf(point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => Basis.LengthBetween(from, to);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        Basis.AppendTo(points, from, to, tessellation);
}
