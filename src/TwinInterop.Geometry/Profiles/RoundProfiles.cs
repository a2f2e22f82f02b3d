using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Profiles;

/// <summary>Circles, ellipses and rectangles, solid and hollow, around the centre of their bounding boxes.</summary>
/// <remarks>Source: IfcParameterizedProfileDef and its subtypes (ISO 16739-1, 8.15.3). All sizes in metres.</remarks>
/// <param name="tessellation">How finely curves are cut.</param>
internal sealed class RoundProfiles(Tessellation tessellation)
{
    /// <summary>A disk.</summary>
    public Profile Circle(double radius) => Ellipse(radius, radius);

    /// <summary>A ring; a wall as thick as the radius or thicker leaves a disk.</summary>
    public Profile CircleHollow(double radius, double wall) => wall < radius
        ? Profile.Of(Oval(radius, radius), Oval(radius - wall, radius - wall))
        : Circle(radius);

    /// <summary>An ellipse.</summary>
    public Profile Ellipse(double semiAxisX, double semiAxisY) => Profile.Of(Oval(semiAxisX, semiAxisY));

    /// <summary>A rectangle, with rounded corners where a radius is given.</summary>
    public Profile Rectangle(double width, double depth, double radius = 0) => Profile.Of(Box(width, depth, radius));

    /// <summary>A rectangular tube.</summary>
    public Profile RectangleHollow(double width, double depth, double wall, double innerRadius, double outerRadius) =>
        2 * wall < Math.Min(width, depth)
            ? Profile.Of(Box(width, depth, outerRadius), Box(width - (2 * wall), depth - (2 * wall), innerRadius))
            : Rectangle(width, depth, outerRadius);

    private Vector3D[] Oval(double semiAxisX, double semiAxisY) =>
        ConicCurve.Ellipse(Frame3D.Identity, semiAxisX, semiAxisY).Discretise(tessellation);

    private Vector3D[] Box(double width, double depth, double radius)
    {
        double x = width / 2;
        double y = depth / 2;
        return new Outline(tessellation)
            .Corner(-x, -y, radius).Corner(x, -y, radius).Corner(x, y, radius).Corner(-x, y, radius).Loop();
    }
}
