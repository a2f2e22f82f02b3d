namespace TwinInterop.Geometry.Vectors;

/// <summary>An affine frame: where the origin and the three axes of a local system lie in the outer one.</summary>
/// <remarks>
/// A placement has perpendicular axes of length 1; scaled and mirrored frames carry the scale in the length of their
/// axes. Sources: IfcAxis2Placement3D, IfcCartesianTransformationOperator3DnonUniform (ISO 16739-1).
/// </remarks>
/// <param name="Origin">Where the local origin lies.</param>
/// <param name="AxisX">The image of the first unit vector.</param>
/// <param name="AxisY">The image of the second unit vector.</param>
/// <param name="AxisZ">The image of the third unit vector.</param>
public readonly record struct Frame3D(Vector3D Origin, Vector3D AxisX, Vector3D AxisY, Vector3D AxisZ)
{
    /// <summary>The frame that changes nothing.</summary>
    public static Frame3D Identity => new(default, Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ);

    /// <summary>Whether the frame turns right-handed systems into left-handed ones.</summary>
    public bool IsMirrored => AxisX.Cross(AxisY).Dot(AxisZ) < 0;

    /// <summary>A right-handed frame with the third axis given and the first as near to a wish as it can be.</summary>
    /// <param name="origin">The origin.</param>
    /// <param name="axis">The direction of the third axis; the zero vector stands for up.</param>
    /// <param name="reference">The wished direction of the first axis; replaced where it is parallel to the third.</param>
    public static Frame3D FromAxes(in Vector3D origin, in Vector3D axis, in Vector3D reference)
    {
        const double LeastSine = 1e-9;
        Vector3D z = axis.Length > 0 ? axis.Normalized() : Vector3D.UnitZ;
        Vector3D x = reference.Normalized();
        Vector3D across = x - (z * z.Dot(x));
        if (across.Length < LeastSine)
        {
            x = Math.Abs(z.X) < 0.9 ? Vector3D.UnitX : Vector3D.UnitY;
            across = x - (z * z.Dot(x));
        }

        x = across.Normalized();
        return new Frame3D(origin, x, z.Cross(x), z);
    }

    /// <summary>Where a local point lies in the outer system.</summary>
    public Vector3D Apply(in Vector3D point) =>
        Origin + (AxisX * point.X) + (AxisY * point.Y) + (AxisZ * point.Z);

    /// <summary>Which way a local direction points in the outer system.</summary>
    public Vector3D Turn(in Vector3D direction) =>
        (AxisX * direction.X) + (AxisY * direction.Y) + (AxisZ * direction.Z);

    /// <summary>The frame of a system given inside this one: first <paramref name="inner"/>, then this.</summary>
    public Frame3D Compose(in Frame3D inner) =>
        new(Apply(inner.Origin), Turn(inner.AxisX), Turn(inner.AxisY), Turn(inner.AxisZ));

    /// <summary>The frame that undoes this one.</summary>
    /// <exception cref="InvalidOperationException">The axes lie in one plane.</exception>
    public Frame3D Inverse()
    {
        Vector3D yz = AxisY.Cross(AxisZ);
        double determinant = AxisX.Dot(yz);
        if (determinant == 0)
            throw new InvalidOperationException("Expected three independent axes, found axes in one plane.");

        Vector3D a = yz * (1 / determinant);
        Vector3D b = AxisZ.Cross(AxisX) * (1 / determinant);
        Vector3D c = AxisX.Cross(AxisY) * (1 / determinant);
        var turned = new Frame3D(default, new(a.X, b.X, c.X), new(a.Y, b.Y, c.Y), new(a.Z, b.Z, c.Z));
        return turned with { Origin = -turned.Turn(Origin) };
    }
}
