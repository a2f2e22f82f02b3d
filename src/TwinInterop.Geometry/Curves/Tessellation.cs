namespace TwinInterop.Geometry.Curves;

/// <summary>How finely curves and curved surfaces are cut into straight pieces: the one setting for all of them.</summary>
/// <remarks>
/// The default gives 24 segments to a circle of building size and more to wide arcs, which keeps areas and volumes within
/// one per cent of other engines at as few triangles as the leanest of them.
/// </remarks>
internal sealed record Tessellation
{
    /// <summary>The setting used where nobody asks for another.</summary>
    public static Tessellation Default { get; } = new();

    /// <summary>How far a chord may lie from its arc, in metres.</summary>
    public double Chord { get; init; } = 0.005;

    /// <summary>The largest angle that one segment may turn, in radians.</summary>
    public double Angle { get; init; } = Math.PI / 12;

    /// <summary>The fewest segments of a full turn.</summary>
    public int LeastSegments { get; init; } = 24;

    /// <summary>The most segments of one arc, however wide.</summary>
    public int MostSegments { get; init; } = 48;

    // A long bar that is hardly bent lies within its chord's height: a millimetre and a thousandth of it may be missing.
    private const double FlatAngle = Math.PI / 6;
    private const double LeastChord = 0.001;
    private const double Relative = 0.001;

    /// <summary>How many segments an arc is cut into.</summary>
    /// <param name="radius">In metres.</param>
    /// <param name="angle">The turn of the arc in radians, of either sign.</param>
    /// <returns>1 or more.</returns>
    public int SegmentsOfArc(double radius, double angle)
    {
        const double Rounding = 1e-6;
        double step = Math.Min(Angle, 2 * Math.PI / LeastSegments);
        double chord = IsFlat(angle) ? Math.Min(Chord, LeastChord + (Relative * radius * Math.Abs(angle))) : Chord;
        if (radius > chord)
            step = Math.Min(step, 2 * Math.Acos(1 - (chord / radius)));
        double count = Math.Ceiling((Math.Abs(angle) / step) - Rounding);
        return double.IsFinite(count) ? (int)Math.Clamp(count, 1, Math.Max(MostSegments, 1)) : 1;
    }

    private static bool IsFlat(double angle) => Math.Abs(angle) < FlatAngle;
}
