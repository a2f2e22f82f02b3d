using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Cuts long smooth curves, as those of roads and railways, into chords no farther off than the setting says.</summary>
/// <remarks>Unlike the arcs of buildings, theirs may need thousands of chords.</remarks>
internal static class CurveHalving
{
    private const int MostHalvings = 14;

    /// <summary>The parameters at which a smooth piece is cut, the last one included, the first one not.</summary>
    public static List<double> Parameters(ICurve curve, double from, double to, Tessellation tessellation)
    {
        var parameters = new List<double>();
        if (from != to)
            Halve(curve, parameters, from, to, tessellation, MostHalvings);
        return parameters;
    }

    private static void Halve(
        ICurve curve, List<double> parameters, double from, double to, Tessellation tessellation, int left)
    {
        if (left > 0 && !IsStraight(curve, from, to, tessellation))
        {
            double middle = (from + to) / 2;
            Halve(curve, parameters, from, middle, tessellation, left - 1);
            Halve(curve, parameters, middle, to, tessellation, left - 1);
            return;
        }

        parameters.Add(to);
    }

    private static bool IsStraight(ICurve curve, double from, double to, Tessellation tessellation)
    {
        // The first and the last of four chords turn three quarters of what the piece does. Tangents would not do: at the
        // end of a piece that stops at a corner it is the one beyond.
        const double Share = 0.75;
        Vector3D a = curve.PointAt(from);
        Vector3D b = curve.PointAt(to);
        Vector3D chord = b - a;
        double square = chord.Dot(chord);
        Vector3D first = default;
        Vector3D last = default;
        for (int quarter = 1; quarter < 4; quarter++)
        {
            Vector3D point = curve.PointAt(from + ((to - from) * quarter / 4));
            Vector3D offset = point - a;
            double distance = square > 0 ? (offset - (chord * (offset.Dot(chord) / square))).Length : offset.Length;
            if (distance > tessellation.Chord)
                return false;
            (first, last) = quarter == 1 ? (offset, last) : (first, b - point);
        }

        return Math.Atan2(first.Cross(last).Length, first.Dot(last)) <= tessellation.Angle * Share;
    }
}
