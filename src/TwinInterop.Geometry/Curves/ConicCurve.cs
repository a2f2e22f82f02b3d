using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A circle, an ellipse, or an arc of one; the parameter is the angle in radians from the first axis.</summary>
/// <remarks>On an ellipse it is the eccentric angle. Source: IfcCircle, IfcEllipse (ISO 16739-1).</remarks>
/// <param name="Frame">Centre and directions of the axes, each of length 1.</param>
/// <param name="SemiAxisX">Radius along the first axis, in metres.</param>
/// <param name="SemiAxisY">Radius along the second axis, in metres.</param>
/// <param name="Start">First angle.</param>
/// <param name="End">Last angle; a full turn after the first on a closed curve.</param>
internal sealed record ConicCurve(Frame3D Frame, double SemiAxisX, double SemiAxisY, double Start, double End) : ICurve
{
    /// <summary>A whole circle.</summary>
    public static ConicCurve Circle(in Frame3D frame, double radius) => new(frame, radius, radius, 0, Math.Tau);

    /// <summary>A whole ellipse.</summary>
    public static ConicCurve Ellipse(in Frame3D frame, double semiAxisX, double semiAxisY) =>
        new(frame, semiAxisX, semiAxisY, 0, Math.Tau);

    /// <summary>The arc from one point over a second to a third; a straight piece where they lie in a line.</summary>
    public static ICurve ThroughPoints(in Vector3D from, in Vector3D over, in Vector3D to)
    {
        // The height of the triangle over its longest side: below this the arc bulges by less than can be seen.
        const double LeastBulge = 1e-9;
        Vector3D a = over - from;
        Vector3D b = to - from;
        Vector3D normal = a.Cross(b);
        double longest = Math.Max(a.Length, Math.Max(b.Length, over.DistanceTo(to)));
        if (normal.Length <= LeastBulge * Math.Max(longest, 1) || !(b.Length > 0))
            return LineCurve.Between(from, to);

        Vector3D toCentre = ((normal.Cross(a) * b.Dot(b)) + (b.Cross(normal) * a.Dot(a))) * (0.5 / normal.Dot(normal));
        Vector3D centre = from + toCentre;
        Frame3D frame = Frame3D.FromAxes(centre, normal, -toCentre);
        double radius = toCentre.Length;
        double end = AngleIn(frame, to);
        return new ConicCurve(frame, radius, radius, 0, end <= 0 ? end + Math.Tau : end);
    }

    /// <summary>The piece from one angle to another, in the sense given, at most one turn long.</summary>
    /// <param name="from">First angle in radians.</param>
    /// <param name="to">Last angle.</param>
    /// <param name="forward">Whether the angle grows along the piece.</param>
    public ConicCurve Arc(double from, double to, bool forward)
    {
        const double Rounding = 1e-9;
        double turn = forward ? to - from : from - to;
        turn -= Math.Floor(turn / Math.Tau) * Math.Tau;
        if (turn < Rounding || turn > Math.Tau - Rounding)
            turn = Math.Abs(to - from) < Rounding ? 0 : Math.Tau;
        return this with { Start = from, End = forward ? from + turn : from - turn };
    }

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter)
    {
        (double sine, double cosine) = Math.SinCos(parameter);
        return Frame.Origin + (Frame.AxisX * (SemiAxisX * cosine)) + (Frame.AxisY * (SemiAxisY * sine));
    }

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter)
    {
        (double sine, double cosine) = Math.SinCos(parameter);
        Vector3D tangent = (Frame.AxisY * (SemiAxisY * cosine)) - (Frame.AxisX * (SemiAxisX * sine));
        return (End < Start ? -tangent : tangent).Normalized();
    }

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point)
    {
        Vector3D offset = point - Frame.Origin;
        double angle = Math.Atan2(offset.Dot(Frame.AxisY) * SemiAxisX, offset.Dot(Frame.AxisX) * SemiAxisY);
        double low = Math.Min(Start, End);
        const double Rounding = 1e-9;
        while (angle < low - Rounding)
            angle += Math.Tau;
        return angle;
    }

    /// <inheritdoc/>
    public double LengthBetween(double from, double to)
    {
        if (SemiAxisX == SemiAxisY)
            return Math.Abs(to - from) * SemiAxisX;
        const int PiecesOfTurn = 16;
        int pieces = 1 + (int)(Math.Abs(to - from) / Math.Tau * PiecesOfTurn);
        return CurveEvaluation.Quadrature(Speed, from, to, pieces);
    }

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        int count = tessellation.SegmentsOfArc(Math.Max(SemiAxisX, SemiAxisY), to - from);
        for (int i = 0; i <= count; i++)
            points.Add(PointAt(i == count ? to : from + ((to - from) * i / count)));
    }

    private static double AngleIn(in Frame3D frame, in Vector3D point)
    {
        Vector3D offset = point - frame.Origin;
        return Math.Atan2(offset.Dot(frame.AxisY), offset.Dot(frame.AxisX));
    }

    private double Speed(double parameter)
    {
        (double sine, double cosine) = Math.SinCos(parameter);
        return Math.Sqrt((SemiAxisX * SemiAxisX * sine * sine) + (SemiAxisY * SemiAxisY * cosine * cosine));
    }
}
