using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>A plane that is not vertical, as heights over the plan.</summary>
/// <param name="SlopeX">Rise along the first axis.</param>
/// <param name="SlopeY">Rise along the second axis.</param>
/// <param name="Base">The height over the origin.</param>
internal readonly record struct HeightPlane(double SlopeX, double SlopeY, double Base)
{
    /// <summary>A horizontal plane.</summary>
    public static HeightPlane At(double height) => new(0, 0, height);

    /// <summary>The rise along the steepest way.</summary>
    public double Slope => Math.Sqrt((SlopeX * SlopeX) + (SlopeY * SlopeY));

    /// <summary>The unit normal that points up.</summary>
    public Vector3D Normal => new Vector3D(-SlopeX, -SlopeY, 1).Normalized();

    /// <summary>The plane through a point, perpendicular to a direction that is not horizontal.</summary>
    public static HeightPlane Through(in Vector3D point, in Vector3D normal)
    {
        double a = -normal.X / normal.Z;
        double b = -normal.Y / normal.Z;
        return new HeightPlane(a, b, point.Z - (a * point.X) - (b * point.Y));
    }

    /// <summary>The height over a point of the plan.</summary>
    public double HeightAt(double x, double y) => (SlopeX * x) + (SlopeY * y) + Base;
}
