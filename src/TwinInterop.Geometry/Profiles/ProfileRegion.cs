using System.Collections.Immutable;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Profiles;

/// <summary>A connected plane area at height 0: an outer loop, counter-clockwise, and its holes, clockwise.</summary>
/// <param name="Outer">The outer loop without the closing repeat, in metres.</param>
/// <param name="Holes">The holes, each without the closing repeat.</param>
internal sealed record ProfileRegion(Vector3D[] Outer, ImmutableArray<Vector3D[]> Holes)
{
    /// <summary>The enclosed area less the holes, in square metres.</summary>
    public double Area =>
        PointSequence.AreaVector(Outer).Z + Holes.Sum(hole => PointSequence.AreaVector(hole).Z);

    /// <summary>The region within loops of any direction, or null where the outer one has no area.</summary>
    /// <param name="outer">The outer loop; may repeat its first point and others.</param>
    /// <param name="holes">The holes; those without area are left out.</param>
    public static ProfileRegion? Of(ReadOnlySpan<Vector3D> outer, params ReadOnlySpan<Vector3D[]> holes)
    {
        Vector3D[] boundary = PointSequence.AsLoop(outer);
        if (!HasArea(boundary))
            return null;
        var kept = ImmutableArray.CreateBuilder<Vector3D[]>();
        foreach (Vector3D[] hole in holes)
        {
            Vector3D[] loop = PointSequence.AsLoop(hole);
            if (HasArea(loop))
                kept.Add(Turned(loop, -1));
        }

        return new ProfileRegion(Turned(boundary, 1), kept.DrainToImmutable());
    }

    /// <summary>The region moved, turned, scaled or mirrored in its plane; its loops keep their directions.</summary>
    public ProfileRegion Transformed(Frame3D frame) => new(
        Turned(Applied(Outer, frame), 1),
        [.. Holes.Select(hole => Turned(Applied(hole, frame), -1))]);

    private static bool HasArea(Vector3D[] loop) =>
        loop.Length > 2 && Math.Abs(PointSequence.AreaVector(loop).Z) > PointSequence.Coincidence * PointSequence.Coincidence;

    private static Vector3D[] Applied(Vector3D[] loop, in Frame3D frame)
    {
        var moved = new Vector3D[loop.Length];
        for (int i = 0; i < loop.Length; i++)
            moved[i] = frame.Apply(loop[i]);
        return moved;
    }

    private static Vector3D[] Turned(Vector3D[] loop, int sense)
    {
        if (PointSequence.AreaVector(loop).Z * sense < 0)
            Array.Reverse(loop);
        return loop;
    }
}
