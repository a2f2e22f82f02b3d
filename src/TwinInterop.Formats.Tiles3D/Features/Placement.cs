using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Where a copy of a shared shape stands.</summary>
/// <param name="Shape">The number of the shape.</param>
/// <param name="Row">The feature within the unit.</param>
/// <param name="Frame">From the shape's coordinates to geocentric ones of the Earth.</param>
internal readonly record struct Placement(int Shape, int Row, Frame3D Frame)
{
    /// <summary>The frame of an instance.</summary>
    /// <param name="place">The reference point, geocentric.</param>
    /// <param name="axes">East, north and up there.</param>
    /// <param name="transform">From the shape to offsets east, north and up.</param>
    public static Frame3D FrameOf(in Vector3D place, in Frame3D axes, Transform3D transform)
    {
        Position zero = transform.Apply(new Position(0, 0, 0));
        return new Frame3D(
            place + Turn(axes, zero),
            Turn(axes, Less(transform.Apply(new Position(1, 0, 0)), zero)),
            Turn(axes, Less(transform.Apply(new Position(0, 1, 0)), zero)),
            Turn(axes, Less(transform.Apply(new Position(0, 0, 1)), zero)));
    }

    private static Vector3D Turn(in Frame3D axes, in Position offset) => axes.Turn(new Vector3D(offset.X, offset.Y, offset.Z));

    private static Position Less(in Position a, in Position b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
}
