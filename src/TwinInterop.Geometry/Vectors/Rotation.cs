namespace TwinInterop.Geometry.Vectors;

/// <summary>A turn about an axis in space, by the right-hand rule.</summary>
/// <param name="Origin">A point of the axis.</param>
/// <param name="Axis">The direction of the axis, with length 1.</param>
/// <param name="Angle">In radians.</param>
internal readonly record struct Rotation(Vector3D Origin, Vector3D Axis, double Angle)
{
    /// <summary>Where a point comes to lie; points of the axis come to lie exactly at one place whatever the angle.</summary>
    public Vector3D Apply(Vector3D point)
    {
        const double OnAxis = 1e-7;
        Vector3D offset = point - Origin;
        Vector3D foot = Origin + (Axis * offset.Dot(Axis));
        Vector3D radial = point - foot;
        return radial.Length <= OnAxis ? foot : foot + Turned(radial);
    }

    /// <summary>Which way a direction points after the turn.</summary>
    public Vector3D Turn(in Vector3D direction)
    {
        Vector3D along = Axis * direction.Dot(Axis);
        return along + Turned(direction - along);
    }

    private Vector3D Turned(in Vector3D radial)
    {
        (double sine, double cosine) = Math.SinCos(Angle);
        return (radial * cosine) + (Axis.Cross(radial) * sine);
    }
}
