using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Replaces splines by straight segments: <see cref="SegmentsPerSpan"/> for each polynomial span.</summary>
/// <remarks>
/// A span that turns by less than a right angle, as those of surveys do, then deviates from its segments by less than a
/// thousandth of its length. Source: ISO 19136:2007, 10.4.7.13 to 10.4.7.17.
/// </remarks>
internal static class SplineTessellation
{
    /// <summary>How many straight segments stand for one polynomial span.</summary>
    private const int SegmentsPerSpan = 32;

    /// <summary>The Bézier curve whose degree is one less than the number of its control points.</summary>
    public static ImmutableArray<Position> Bezier(ImmutableArray<Position> control)
    {
        int degree = control.Length - 1;
        if (degree < 2)
            return control;
        double[] knots = [.. Enumerable.Repeat(0.0, degree + 1), .. Enumerable.Repeat(1.0, degree + 1)];
        return BSpline(control, degree, knots);
    }

    /// <summary>A B-spline; without usable knots they are spread evenly, and the curve goes from the first position to the last.</summary>
    /// <param name="control">Control points.</param>
    /// <param name="degree">The degree of its polynomials.</param>
    /// <param name="knots">Knots, each as often as its multiplicity says.</param>
    public static ImmutableArray<Position> BSpline(ImmutableArray<Position> control, int degree, IReadOnlyList<double> knots)
    {
        degree = Math.Clamp(degree, 1, control.Length - 1);
        if (degree < 2)
            return control;
        if (knots.Count != control.Length + degree + 1 || knots.Zip(knots.Skip(1)).Any(pair => pair.First > pair.Second))
            knots = EvenKnots(control.Length, degree);
        var positions = ImmutableArray.CreateBuilder<Position>();
        for (int span = degree; span < control.Length; span++)
        {
            double from = knots[span], to = knots[span + 1];
            if (to <= from)
                continue;
            for (int i = positions.Count == 0 ? 0 : 1; i <= SegmentsPerSpan; i++)
                positions.Add(DeBoor(control, degree, knots, span, from + ((to - from) * i / SegmentsPerSpan)));
        }

        return positions.ToImmutable();
    }

    /// <summary>The curve of cubic polynomials through all positions that bends least, by the lengths of the chords.</summary>
    public static ImmutableArray<Position> CubicSpline(ImmutableArray<Position> through)
    {
        if (through.Length < 3)
            return through;
        double[] at = new double[through.Length];
        for (int i = 1; i < at.Length; i++)
            at[i] = at[i - 1] + Math.Max(Distance(through[i - 1], through[i]), double.Epsilon);
        bool hasHeights = through.All(position => position.HasHeight);
        double[] x = [.. through.Select(position => position.X)];
        double[] y = [.. through.Select(position => position.Y)];
        double[] z = [.. through.Select(position => hasHeights ? position.Z : 0)];
        double[] bendX = Bends(at, x), bendY = Bends(at, y), bendZ = Bends(at, z);
        var positions = ImmutableArray.CreateBuilder<Position>(((through.Length - 1) * SegmentsPerSpan) + 1);
        positions.Add(through[0]);
        for (int span = 0; span + 1 < through.Length; span++)
        {
            for (int i = 1; i < SegmentsPerSpan; i++)
            {
                double t = at[span] + ((at[span + 1] - at[span]) * i / SegmentsPerSpan);
                positions.Add(new Position(
                    Cubic(at, x, bendX, span, t), Cubic(at, y, bendY, span, t), hasHeights ? Cubic(at, z, bendZ, span, t) : double.NaN));
            }

            positions.Add(through[span + 1]);
        }

        return positions.MoveToImmutable();
    }

    private static double[] EvenKnots(int count, int degree)
    {
        double[] knots = new double[count + degree + 1];
        for (int i = 0; i < knots.Length; i++)
            knots[i] = Math.Clamp(i - degree, 0, count - degree);
        return knots;
    }

    private static Position DeBoor(
        ImmutableArray<Position> control, int degree, IReadOnlyList<double> knots, int span, double t)
    {
        Position[] points = [.. control.AsSpan().Slice(span - degree, degree + 1)];
        for (int level = 1; level <= degree; level++)
        {
            for (int j = degree; j >= level; j--)
            {
                double low = knots[j + span - degree], high = knots[j + 1 + span - level];
                double share = high > low ? (t - low) / (high - low) : 0;
                Position a = points[j - 1], b = points[j];
                points[j] = new Position(
                    a.X + ((b.X - a.X) * share), a.Y + ((b.Y - a.Y) * share), a.Z + ((b.Z - a.Z) * share));
            }
        }

        return points[degree];
    }

    /// <summary>The second derivatives of the natural cubic spline, by elimination in a tridiagonal system.</summary>
    private static double[] Bends(double[] at, double[] values)
    {
        int last = at.Length - 1;
        double[] bends = new double[at.Length];
        double[] ratio = new double[at.Length];
        for (int i = 1; i < last; i++)
        {
            double before = at[i] - at[i - 1], behind = at[i + 1] - at[i];
            double diagonal = (2 * (before + behind)) - (before * ratio[i - 1]);
            double right = 6 * (((values[i + 1] - values[i]) / behind) - ((values[i] - values[i - 1]) / before));
            ratio[i] = behind / diagonal;
            bends[i] = (right - (before * bends[i - 1])) / diagonal;
        }

        bends[last] = 0;
        for (int i = last - 1; i > 0; i--)
            bends[i] -= ratio[i] * bends[i + 1];
        return bends;
    }

    private static double Cubic(double[] at, double[] values, double[] bends, int span, double t)
    {
        double length = at[span + 1] - at[span];
        double a = (at[span + 1] - t) / length, b = (t - at[span]) / length;
        return (a * values[span]) + (b * values[span + 1])
            + (((((a * a * a) - a) * bends[span]) + (((b * b * b) - b) * bends[span + 1])) * length * length / 6);
    }

    private static double Distance(in Position a, in Position b)
    {
        double height = a.HasHeight && b.HasHeight ? a.Z - b.Z : 0;
        return Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)) + (height * height));
    }
}
