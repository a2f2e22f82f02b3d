using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>The polyline along which a profile is drawn, with the profile's first axis on every piece of it.</summary>
internal sealed class Directrix
{
    // Beyond this half turn (about 84 degrees) a mitre would be ten times as long as the profile is wide.
    private const double SharpestMitre = 0.1;

    private readonly Vector3D[] _points;
    private readonly Frame3D[] _frames;

    private Directrix(Vector3D[] points, bool closed, Func<int, Vector3D, Vector3D> reference)
    {
        _points = points;
        IsClosed = closed;
        _frames = new Frame3D[closed ? points.Length : points.Length - 1];
        for (int i = 0; i < _frames.Length; i++)
        {
            Vector3D direction = (points[(i + 1) % points.Length] - points[i]).Normalized();
            _frames[i] = Frame3D.FromAxes(points[i], direction, reference(i, direction));
        }
    }

    /// <summary>Whether the end runs into the start.</summary>
    public bool IsClosed { get; }

    /// <summary>How many sections there are: one at every corner.</summary>
    public int Count => _points.Length;

    /// <summary>A directrix whose profile keeps its first axis as near to one direction as it can.</summary>
    /// <param name="path">The polyline; a closed one repeats its first point.</param>
    /// <param name="reference">The direction.</param>
    /// <returns>Null where the path has no length.</returns>
    public static Directrix? WithFixedReference(ReadOnlySpan<Vector3D> path, Vector3D reference) =>
        Make(path, (_, _, _) => reference);

    /// <summary>A directrix on a surface: the first axis of the profile follows the surface's normal.</summary>
    /// <param name="path">The polyline; a closed one repeats its first point.</param>
    /// <param name="normal">The normal of the surface at a point.</param>
    /// <returns>Null where the path has no length.</returns>
    public static Directrix? OnSurface(ReadOnlySpan<Vector3D> path, Func<Vector3D, Vector3D> normal) =>
        Make(path, (points, i, _) => normal((points[i] + points[(i + 1) % points.Length]) * 0.5));

    /// <summary>A directrix along which the profile does not turn about the tangent.</summary>
    /// <param name="path">The polyline; a closed one repeats its first point.</param>
    /// <param name="start">The first axis of the profile at the start.</param>
    /// <returns>Null where the path has no length.</returns>
    public static Directrix? WithoutTwist(ReadOnlySpan<Vector3D> path, Vector3D start)
    {
        Vector3D axis = start;
        Vector3D before = default;
        return Make(path, (_, i, direction) =>
        {
            axis = i == 0 ? Frame3D.FromAxes(default, direction, axis).AxisX : Carried(axis, before, direction);
            before = direction;
            return axis;
        });
    }

    /// <summary>Where a point of the profile comes to lie in a section: on the mitre plane at a corner.</summary>
    /// <param name="section">Which corner of the directrix.</param>
    /// <param name="point">The point in the plane of the profile.</param>
    public Vector3D Place(int section, Vector3D point)
    {
        bool hasBefore = IsClosed || section > 0;
        bool hasAfter = IsClosed || section < _points.Length - 1;
        Frame3D after = _frames[Math.Min(section, _frames.Length - 1)];
        Frame3D before = hasBefore ? _frames[(section + _frames.Length - 1) % _frames.Length] : after;
        Vector3D origin = _points[section];
        if (!hasAfter)
            return origin + before.Turn(point);
        if (!hasBefore)
            return origin + after.Turn(point);

        Vector3D normal = (before.AxisZ + after.AxisZ).Normalized();
        if (normal.Dot(after.AxisZ) < SharpestMitre)
            return origin + before.Turn(point);
        return origin + ((OnMitre(before, point, normal) + OnMitre(after, point, normal)) * 0.5);
    }

    private static Directrix? Make(ReadOnlySpan<Vector3D> path, Func<Vector3D[], int, Vector3D, Vector3D> reference)
    {
        Vector3D[] points = PointSequence.WithoutRepeats(path);
        bool closed = points.Length > 3 && points[0].DistanceTo(points[^1]) <= PointSequence.Coincidence * 10;
        if (closed)
            points = points[..^1];
        return points.Length < 2 ? null : new Directrix(points, closed, (i, direction) => reference(points, i, direction));
    }

    private static Vector3D OnMitre(in Frame3D frame, in Vector3D point, in Vector3D normal)
    {
        Vector3D offset = frame.Turn(point);
        return offset - (frame.AxisZ * (offset.Dot(normal) / frame.AxisZ.Dot(normal)));
    }

    // Parallel transport: the turn that takes one direction to the next takes the axis along.
    private static Vector3D Carried(in Vector3D axis, in Vector3D from, in Vector3D to)
    {
        Vector3D across = from.Cross(to);
        double angle = Math.Atan2(across.Length, from.Dot(to));
        return across.Length > 0 ? new Rotation(default, across.Normalized(), angle).Turn(axis) : axis;
    }
}
