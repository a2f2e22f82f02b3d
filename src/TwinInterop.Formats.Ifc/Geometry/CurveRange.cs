using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The part of a directrix that a sweep uses.</summary>
internal static class CurveRange
{
    /// <summary>First and last parameter on the curve.</summary>
    /// <param name="curve">The directrix.</param>
    /// <param name="start">The start parameter as the file gives it, or null for the start of the curve.</param>
    /// <param name="end">The end parameter as the file gives it, or null for the end of the curve.</param>
    /// <param name="angle">Radians a unit of angle.</param>
    public static (double From, double To) Of(ICurve curve, double? start, double? end, double angle)
    {
        double from = start is { } first ? Inner(curve, first, angle) : curve.Start;
        double to = end is { } last ? Inner(curve, last, angle) : curve.End;
        double low = Math.Min(curve.Start, curve.End);
        double high = Math.Max(curve.Start, curve.End);
        if (curve is not (LineCurve or ConicCurve))
            (from, to) = (Math.Clamp(from, low, high), Math.Clamp(to, low, high));

        // Exporters write parameters of another parameterisation: a range without extent stands for the whole.
        const double Least = 1e-9;
        return to - from > Least ? (from, to) : (curve.Start, curve.End);
    }

    private static double Inner(ICurve curve, double parameter, double angle) => curve switch
    {
        ConicCurve => parameter * angle,
        CompositeCurve composite => OnComposite(composite, parameter, angle),
        CurvePiece { Basis: ConicCurve } => parameter * angle,
        _ => parameter,
    };

    // A composite adds up the ranges of its segments in the units of the file: degrees on arcs, where it has degrees.
    private static double OnComposite(CompositeCurve composite, double parameter, double angle)
    {
        double left = parameter;
        double inner = 0;
        foreach (ICurve segment in composite.Segments)
        {
            double unit = segment is ConicCurve or CurvePiece { Basis: ConicCurve } ? angle : 1;
            double range = Math.Abs(segment.End - segment.Start);
            if (left * unit <= range)
                return inner + (left * unit);
            left -= range / unit;
            inner += range;
        }

        return inner;
    }
}
