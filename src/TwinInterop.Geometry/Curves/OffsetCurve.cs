using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve beside another one: to the left of it, seen against a normal.</summary>
/// <remarks>
/// The offset of a point is the distance along normal x tangent; corners are mitred. Source: IfcOffsetCurve2D,
/// IfcOffsetCurve3D (ISO 16739-1).
/// </remarks>
/// <param name="Basis">The curve beside which this one runs.</param>
/// <param name="Distance">How far, in metres; negative to the right.</param>
/// <param name="Normal">Of the plane in which the offset is measured; up for a plane curve.</param>
internal sealed record OffsetCurve(ICurve Basis, double Distance, Vector3D Normal) : ICurve
{
    /// <inheritdoc/>
    public double Start => Basis.Start;

    /// <inheritdoc/>
    public double End => Basis.End;

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) =>
        Basis.PointAt(parameter) + (Normal.Cross(Basis.TangentAt(parameter)).Normalized() * Distance);

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter) => Basis.TangentAt(parameter);

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => Basis.ParameterOf(point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        var points = new List<Vector3D>();
        this.AppendPiece(points, Math.Min(from, to), Math.Max(from, to), Fine);
        return PointSequence.Length(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points));
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        var basis = new List<Vector3D>();
        Basis.AppendTo(basis, from, to, tessellation);
        Vector3D[] path = PointSequence.WithoutRepeats(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(basis));
        points.AddRange(PolylineOffset.Of(path, Distance, Normal));
    }

    private static Tessellation Fine { get; } = new() { Chord = 1e-4, LeastSegments = 360, MostSegments = 3600 };
}
