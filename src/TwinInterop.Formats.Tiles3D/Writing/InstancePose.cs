using System.Numerics;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>A frame as a translation, a rotation and scales, in the precision of glTF.</summary>
internal readonly record struct InstancePose(Vector3 Translation, Quaternion Rotation, Vector3 Scale)
{
    /// <summary>How far two axes may be from perpendicular, as a cosine: half a millimetre in ten metres.</summary>
    private const double Skew = 5e-5;

    /// <summary>Whether a frame is made of these, right-handed.</summary>
    public static bool IsPossible(Frame3D frame)
    {
        (double x, double y, double z) = (frame.AxisX.Length, frame.AxisY.Length, frame.AxisZ.Length);
        return x > 0 && y > 0 && z > 0 && !frame.IsMirrored
            && Math.Abs(frame.AxisX.Dot(frame.AxisY)) <= Skew * x * y
            && Math.Abs(frame.AxisY.Dot(frame.AxisZ)) <= Skew * y * z
            && Math.Abs(frame.AxisZ.Dot(frame.AxisX)) <= Skew * z * x;
    }

    /// <summary>The pose of a frame of which <see cref="IsPossible"/> is true.</summary>
    public static InstancePose Of(in Frame3D frame)
    {
        Frame3D axes = Frame3D.FromAxes(default, frame.AxisZ, frame.AxisX);
        var turned = new Matrix4x4(
            (float)axes.AxisX.X, (float)axes.AxisX.Y, (float)axes.AxisX.Z, 0,
            (float)axes.AxisY.X, (float)axes.AxisY.Y, (float)axes.AxisY.Z, 0,
            (float)axes.AxisZ.X, (float)axes.AxisZ.Y, (float)axes.AxisZ.Z, 0,
            0, 0, 0, 1);
        return new InstancePose(
            new Vector3((float)frame.Origin.X, (float)frame.Origin.Y, (float)frame.Origin.Z),
            Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(turned)),
            new Vector3((float)frame.AxisX.Length, (float)frame.AxisY.Length, (float)frame.AxisZ.Length));
    }
}
