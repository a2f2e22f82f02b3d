using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Where a vertical segment begins, and the shapes that it can take from there.</summary>
/// <param name="Station">In metres.</param>
/// <param name="Height">In metres.</param>
/// <param name="Gradient">Height a metre of stations.</param>
/// <param name="Length">How long the segment is in plan, in metres.</param>
internal readonly record struct HeightStart(double Station, double Height, double Gradient, double Length)
{
    /// <summary>A constant gradient.</summary>
    public PlaneProfilePiece Line() => Parabola(0);

    /// <summary>A parabola.</summary>
    /// <param name="change">How much the gradient grows a metre of stations, in 1/m.</param>
    public PlaneProfilePiece Parabola(double change) => Of(
        new PolynomialCurve([0, 1], [0, Gradient, change / 2], [], Frame3D.Identity, 0, Length));

    /// <summary>An arc.</summary>
    /// <param name="radius">In metres, positive where it opens upwards.</param>
    public PlaneProfilePiece Arc(double radius)
    {
        double direction = Math.Atan(Gradient);
        double endSine = Math.Sin(direction) + (Length / radius);
        double length = Math.Abs(endSine) < 1 ? radius * (Math.Asin(endSine) - direction) : Length;
        return new PlaneProfilePiece(
            new PlanStart(new Vector3D(Station, Height, 0), direction, length).Arc(radius));
    }

    private PlaneProfilePiece Of(PolynomialCurve curve) =>
        new(curve with { Frame = Frame3D.Identity with { Origin = new Vector3D(Station, Height, 0) } });
}
