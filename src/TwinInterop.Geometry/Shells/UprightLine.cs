using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>The line of an upright face in plan, as exact as the face.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Where it begins.</param>
/// <param name="AlongX">Its unit direction.</param>
/// <param name="AlongY">Its unit direction.</param>
internal readonly record struct UprightLine(double X, double Y, double AlongX, double AlongY)
{
    /// <summary>The line through two points of the plan.</summary>
    public static UprightLine Through(in Vector3D from, in Vector3D to)
    {
        (double x, double y) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Sqrt((x * x) + (y * y));
        return new UprightLine(from.X, from.Y, x / length, y / length);
    }

    /// <summary>How far a point of the plan lies to the right of it, in metres.</summary>
    public double DistanceOf(double x, double y) => ((x - X) * AlongY) - ((y - Y) * AlongX);
}
