using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve given in the system of a frame without scale.</summary>
/// <param name="Basis">The curve in the inner system.</param>
/// <param name="Frame">Where that system lies; its axes are perpendicular and of length 1.</param>
internal sealed record PlacedCurve(ICurve Basis, Frame3D Frame) : ICurve
{
    private readonly Frame3D _inverse = Frame.Inverse();

    /// <inheritdoc/>
    public double Start => Basis.Start;

    /// <inheritdoc/>
    public double End => Basis.End;

    /// <summary>The curve in the outer system; lines and conics stay what they are.</summary>
    public static ICurve Of(ICurve basis, Frame3D frame) => basis switch
    {
        LineCurve line => line with { Origin = frame.Apply(line.Origin), Direction = frame.Turn(line.Direction) },
        ConicCurve conic => conic with { Frame = frame.Compose(conic.Frame) },
        _ => new PlacedCurve(basis, frame),
    };

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => Frame.Apply(Basis.PointAt(parameter));

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter) => Frame.Turn(Basis.TangentAt(parameter));

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => Basis.ParameterOf(_inverse.Apply(point));

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => Basis.LengthBetween(from, to);

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        int first = points.Count;
        Basis.AppendTo(points, from, to, tessellation);
        for (int i = first; i < points.Count; i++)
            points[i] = Frame.Apply(points[i]);
    }
}
