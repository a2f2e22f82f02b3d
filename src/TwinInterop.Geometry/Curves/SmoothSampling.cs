using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Cuts a smooth curve of unknown kind into chords by halving.</summary>
internal static class SmoothSampling
{
    private const int MostHalvings = 6;

    /// <summary>Appends the points of a piece after its first.</summary>
    /// <param name="curve">The curve, smooth between the parameters.</param>
    /// <param name="points">Receives the points, the last one included, the first one not.</param>
    /// <param name="from">First parameter.</param>
    /// <param name="to">Last parameter.</param>
    /// <param name="tessellation">How finely.</param>
    public static void Append(ICurve curve, List<Vector3D> points, double from, double to, Tessellation tessellation) =>
        Halve(curve, points, from, to, tessellation, MostHalvings);

    private static void Halve(
        ICurve curve, List<Vector3D> points, double from, double to, Tessellation tessellation, int left)
    {
        double middle = (from + to) / 2;
        if (left > 0 && !IsStraight(curve, from, middle, to, tessellation))
        {
            Halve(curve, points, from, middle, tessellation, left - 1);
            Halve(curve, points, middle, to, tessellation, left - 1);
            return;
        }

        points.Add(curve.PointAt(to));
    }

    private static bool IsStraight(ICurve curve, double from, double middle, double to, Tessellation tessellation)
    {
        // The end tangents of an S are parallel, so the middle has its say as well; a chord turns half of what its arc does.
        const double Slack = 1.35;
        Vector3D a = curve.PointAt(from);
        Vector3D b = curve.PointAt(to);
        Vector3D chord = b - a;
        Vector3D offset = curve.PointAt(middle) - a;
        double square = chord.Dot(chord);
        double sagitta = square > 0 ? (offset - (chord * (offset.Dot(chord) / square))).Length : offset.Length;
        if (sagitta > tessellation.Chord)
            return false;
        double length = chord.Length;
        if (length <= PointSequence.Coincidence)
            return sagitta <= PointSequence.Coincidence;

        Vector3D first = curve.TangentAt(from);
        Vector3D mid = curve.TangentAt(middle);
        Vector3D last = curve.TangentAt(to);
        double turn = Math.Max(Turn(first, last), Math.Max(Turn(first, mid), Turn(mid, last)) * 2);
        return turn <= tessellation.Angle * Slack;
    }

    private static double Turn(in Vector3D a, in Vector3D b) => Math.Atan2(a.Cross(b).Length, a.Dot(b));
}
