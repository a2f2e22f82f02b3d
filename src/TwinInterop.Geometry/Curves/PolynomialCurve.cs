using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A curve whose coordinates are polynomials of its parameter.</summary>
/// <remarks>Source: IfcPolynomialCurve (ISO 16739-1:2024, 8.9.3.53).</remarks>
/// <param name="X">The factors of the powers of the parameter in the first coordinate, from the power 0, in metres.</param>
/// <param name="Y">The same for the second coordinate.</param>
/// <param name="Z">The same for the third coordinate.</param>
/// <param name="Frame">Where the system of the coordinates lies.</param>
/// <param name="Start">First parameter.</param>
/// <param name="End">Last parameter.</param>
internal sealed record PolynomialCurve(
    ImmutableArray<double> X, ImmutableArray<double> Y, ImmutableArray<double> Z, Frame3D Frame, double Start, double End) : ICurve
{
    private const double PieceLength = 10;

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) =>
        Frame.Apply(new Vector3D(Value(X, parameter), Value(Y, parameter), Value(Z, parameter)));

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        Vector3D tangent = Frame.Turn(Derivative(parameter));
        return (End < Start ? -tangent : tangent).Normalized();
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point) => NearestParameter.Of(this, point);

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        const int MostPieces = 1000;
        int pieces = (int)Math.Clamp(Math.Ceiling(Math.Abs(to - from) / PieceLength), 1, MostPieces);
        return CurveEvaluation.Quadrature(parameter => Derivative(parameter).Length, from, to, pieces);
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        points.Add(PointAt(from));
        foreach (double parameter in CurveHalving.Parameters(this, from, to, tessellation))
            points.Add(PointAt(parameter));
    }

    /// <summary>How far one unit of the parameter leads at a parameter, in the system of the coordinates.</summary>
    public Vector3D Derivative(double parameter) => new(Slope(X, parameter), Slope(Y, parameter), Slope(Z, parameter));

    private static double Value(ImmutableArray<double> factors, double parameter)
    {
        double sum = 0;
        for (int i = factors.Length - 1; i >= 0; i--)
            sum = (sum * parameter) + factors[i];
        return sum;
    }

    private static double Slope(ImmutableArray<double> factors, double parameter)
    {
        double sum = 0;
        for (int i = factors.Length - 1; i > 0; i--)
            sum = (sum * parameter) + (i * factors[i]);
        return sum;
    }
}
