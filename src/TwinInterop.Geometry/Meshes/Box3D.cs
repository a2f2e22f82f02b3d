using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>An axis-parallel box in a local frame, in metres; boundaries belong to it.</summary>
/// <param name="Min">Lowest ordinates.</param>
/// <param name="Max">Highest ordinates.</param>
public readonly record struct Box3D(Vector3D Min, Vector3D Max)
{
    /// <summary>The box around nothing: adding a point gives the box of that point.</summary>
    public static Box3D Empty => new(
        new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity),
        new(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity));

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => !(Min.X <= Max.X);

    /// <summary>The middle of the box.</summary>
    public Vector3D Centre => (Min + Max) * 0.5;

    /// <summary>The extent along each axis, in metres.</summary>
    public Vector3D Size => Max - Min;

    /// <summary>The smallest box around points.</summary>
    public static Box3D Around(ReadOnlySpan<Vector3D> points)
    {
        Box3D box = Empty;
        foreach (ref readonly Vector3D point in points)
            box = box.Add(point);
        return box;
    }

    /// <summary>The smallest box around this one and a point.</summary>
    public Box3D Add(in Vector3D point) => new(Lower(Min, point), Higher(Max, point));

    /// <summary>The smallest box around this one and another.</summary>
    public Box3D Add(in Box3D other) => new(Lower(Min, other.Min), Higher(Max, other.Max));

    /// <summary>The box grown by a margin on every side.</summary>
    /// <param name="margin">In metres.</param>
    public Box3D Grow(double margin)
    {
        var by = new Vector3D(margin, margin, margin);
        return new Box3D(Min - by, Max + by);
    }

    /// <summary>Whether the boxes have a point in common.</summary>
    public bool Meets(in Box3D other) =>
        Min.X <= other.Max.X && Max.X >= other.Min.X
        && Min.Y <= other.Max.Y && Max.Y >= other.Min.Y
        && Min.Z <= other.Max.Z && Max.Z >= other.Min.Z;

    private static Vector3D Lower(in Vector3D a, in Vector3D b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Min(a.Z, b.Z));

    private static Vector3D Higher(in Vector3D a, in Vector3D b) =>
        new(Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Math.Max(a.Z, b.Z));
}
