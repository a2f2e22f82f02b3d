using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Alignments;

/// <summary>Finds where the curve of a design lies, from points of it in another system.</summary>
/// <remarks>
/// The design may have been turned in plan and moved, by a placement or a map conversion: the best motion is that of least
/// squares. What was scaled, edited or reprojected fits no longer.
/// </remarks>
internal static class AlignmentFit
{
    // The share of the length by which the chords may be shorter than the curve.
    private const double MostShortening = 0.01;

    private const int Rounds = 4;
    private const double PerMetre = 1e6;

    /// <summary>The motion from the system of the design to that of the points; null where not every point lies on the curve, or these do not show all of it.</summary>
    /// <param name="curve">The curve of the design.</param>
    /// <param name="line">The points in order, in metres.</param>
    /// <param name="origin">The origin of the system that the motion leads to.</param>
    /// <param name="near">How far a point may lie off the curve, in metres: as exactly as the points are known.</param>
    public static Frame3D? Of(IStationedCurve curve, ImmutableArray<Position> line, in Position origin, double near)
    {
        var targets = new Vector3D[line.Length];
        for (int i = 0; i < targets.Length; i++)
            targets[i] = new Vector3D(line[i].X - origin.X, line[i].Y - origin.Y, (line[i].HasHeight ? line[i].Z : 0) - origin.Z);
        if (targets.Length < 2 || StationsOf(targets, curve, near) is not { } stations)
            return null;
        Frame3D motion = Frame3D.Identity;
        for (int round = 0; round < Rounds; round++)
        {
            motion = Motion([.. stations.Select(curve.PointAt)], targets);
            Frame3D back = motion.Inverse();
            for (int i = 1; i + 1 < stations.Length; i++) // the ends are those of the curve
                stations[i] = Nearer(curve, stations[i], back.Apply(targets[i]));
        }

        Frame3D plain = Plain(motion, near, curve.End - curve.Start);
        return IsNear(curve, stations, plain, targets, near) ? plain : IsNear(curve, stations, motion, targets, near) ? motion : null;
    }

    /// <summary>The motion without what rounded points make of none: a slight turn, and parts of metres.</summary>
    private static Frame3D Plain(in Frame3D motion, double near, double length)
    {
        Frame3D turn = Math.Abs(motion.AxisX.Y) * length < 2 * near && motion.AxisX.X > 0 ? Frame3D.Identity : motion;
        return turn with { Origin = new Vector3D(Plain(motion.Origin.X, near), Plain(motion.Origin.Y, near), Plain(motion.Origin.Z, near)) };
    }

    private static double Plain(double metres, double near)
    {
        double whole = Math.Round(metres);
        return Math.Abs(metres - whole) < near ? whole : Math.Round(metres * PerMetre) / PerMetre;
    }

    /// <summary>The stations by the lengths of the chords; null where these are not as long as the curve.</summary>
    private static double[]? StationsOf(Vector3D[] points, IStationedCurve curve, double near)
    {
        double[] stations = new double[points.Length];
        for (int i = 1; i < points.Length; i++)
            stations[i] = stations[i - 1] + ((points[i] - points[i - 1]) with { Z = 0 }).Length;
        double length = curve.End - curve.Start;
        double chords = stations[^1];
        if (!(length > 0) || !(Math.Abs(chords - length) <= near + (MostShortening * length)))
            return null;
        for (int i = 0; i < stations.Length; i++)
            stations[i] = curve.Start + (stations[i] * length / chords);
        return stations;
    }

    private static Frame3D Motion(Vector3D[] from, Vector3D[] to)
    {
        Vector3D source = Mean(from);
        Vector3D target = Mean(to);
        var (along, across) = (0.0, 0.0);
        for (int i = 0; i < from.Length; i++)
        {
            Vector3D one = from[i] - source;
            Vector3D other = to[i] - target;
            along += (one.X * other.X) + (one.Y * other.Y);
            across += (one.X * other.Y) - (one.Y * other.X);
        }

        (double sine, double cosine) = Math.SinCos(Math.Atan2(across, along));
        var turn = new Frame3D(default, new Vector3D(cosine, sine, 0), new Vector3D(-sine, cosine, 0), Vector3D.UnitZ);
        return turn with { Origin = target - turn.Apply(source) };
    }

    private static Vector3D Mean(Vector3D[] points)
    {
        Vector3D sum = default;
        foreach (Vector3D point in points)
            sum += point - points[0];
        return points[0] + (sum * (1.0 / points.Length));
    }

    // One step of Newton's along the tangent in plan.
    private static double Nearer(IStationedCurve curve, double station, in Vector3D point)
    {
        Vector3D away = (point - curve.PointAt(station)) with { Z = 0 };
        Vector3D tangent = (curve.TangentAt(station) with { Z = 0 }).Normalized();
        return Math.Clamp(station + away.Dot(tangent), curve.Start, curve.End);
    }

    private static bool IsNear(IStationedCurve curve, double[] stations, in Frame3D motion, Vector3D[] targets, double near)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            if (!(motion.Apply(curve.PointAt(stations[i])).DistanceTo(targets[i]) <= near))
                return false;
        }

        bool showsAll = motion.Apply(curve.PointAt(curve.Start)).DistanceTo(targets[0]) <= near
            && motion.Apply(curve.PointAt(curve.End)).DistanceTo(targets[^1]) <= near;
        return showsAll;
    }
}
