using NetTopologySuite.Geometries;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>The directions of a surface that is swept along a line: across it in plan, and square to both.</summary>
/// <param name="Axis">The unit direction of the sweep, not vertical.</param>
/// <param name="Across">The level unit direction across it.</param>
/// <param name="Rise">The unit direction square to both, that points up.</param>
internal readonly record struct SweepFrame(Vector3D Axis, Vector3D Across, Vector3D Rise)
{
    /// <summary>The frame of a sweep.</summary>
    public static SweepFrame Along(in Vector3D axis)
    {
        Vector3D across = new Vector3D(-axis.Y, axis.X, 0).Normalized();
        Vector3D rise = axis.Cross(across);
        return new SweepFrame(axis, across, rise.Z < 0 ? -rise : rise);
    }

    /// <summary>Where a point lies in the profile: across, and up.</summary>
    public (double U, double W) ProfileOf(in Vector3D point) => (point.Dot(Across), point.Dot(Rise));

    /// <summary>The place of the plan at a distance across and a distance along.</summary>
    public Coordinate PlanAt(double u, double along) => new((Across.X * u) + (-Across.Y * along), (Across.Y * u) + (Across.X * along));

    /// <summary>The plane along the sweep through two places of the profile.</summary>
    public HeightPlane PlaneThrough((double U, double W) from, (double U, double W) to)
    {
        Vector3D chord = (Across * (to.U - from.U)) + (Rise * (to.W - from.W));
        return HeightPlane.Through((Across * from.U) + (Rise * from.W), Axis.Cross(chord));
    }
}
