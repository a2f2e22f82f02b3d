using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>A curve on a surface, given in its parameter plane.</summary>
/// <remarks>Source: IfcPcurve (ISO 16739-1, 8.9.3).</remarks>
/// <param name="Surface">The surface.</param>
/// <param name="Flat">The curve; its X and Y times <paramref name="Scale"/> are the parameters of the surface.</param>
/// <param name="Scale">Parameters of the surface a unit of the curve.</param>
internal sealed record ParameterCurve(ISurface Surface, ICurve Flat, UV Scale) : ICurve
{
    private const int PiecesOfLength = 32;

    /// <inheritdoc/>
    public double Start => Flat.Start;

    /// <inheritdoc/>
    public double End => Flat.End;

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => OnSurface(Flat.PointAt(parameter));

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        double step = Step;
        Vector3D along = PointAt(parameter + step) - PointAt(parameter - step);
        return (End < Start ? -along : along).Normalized();
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        double step = Step;
        return CurveEvaluation.Quadrature(
            at => (PointAt(at + step) - PointAt(at - step)).Length / (2 * step), from, to, PiecesOfLength);
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        // A straight line of the parameter plane may go around the surface: halving must not begin with whole turns.
        const int Pieces = 8;
        var flat = new List<Vector3D>();
        Flat.AppendTo(flat, from, to, tessellation);
        int pieces = Math.Max(Pieces, flat.Count - 1);
        points.Add(PointAt(from));
        for (int i = 0; i < pieces; i++)
        {
            SmoothSampling.Append(
                this, points, from + ((to - from) * i / pieces), from + ((to - from) * (i + 1) / pieces), tessellation);
        }
    }

    private double Step => Math.Max(Math.Abs(End - Start), double.Epsilon) * 1e-6;

    private Vector3D OnSurface(in Vector3D flat) => Surface.PointAt(new UV(flat.X * Scale.U, flat.Y * Scale.V));
}
