using System.Runtime.InteropServices;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>What every curve can do on the strength of what <see cref="ICurve"/> asks of it.</summary>
internal static class CurveEvaluation
{
    /// <summary>The arc length of the whole curve, in metres.</summary>
    public static double Length(this ICurve curve) => curve.LengthBetween(curve.Start, curve.End);

    /// <summary>Where the curve begins.</summary>
    public static Vector3D StartPoint(this ICurve curve) => curve.PointAt(curve.Start);

    /// <summary>Where the curve ends.</summary>
    public static Vector3D EndPoint(this ICurve curve) => curve.PointAt(curve.End);

    /// <summary>The polyline that stands for the whole curve in its direction of travel, without repeated points.</summary>
    public static Vector3D[] Discretise(this ICurve curve, Tessellation tessellation)
    {
        var points = new List<Vector3D>();
        curve.AppendPiece(points, curve.Start, curve.End, tessellation);
        return PointSequence.WithoutRepeats(CollectionsMarshal.AsSpan(points));
    }

    /// <summary>Appends a piece in either direction.</summary>
    public static void AppendPiece(
        this ICurve curve, List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        if (from <= to)
        {
            curve.AppendTo(points, from, to, tessellation);
            return;
        }

        int first = points.Count;
        curve.AppendTo(points, to, from, tessellation);
        points.Reverse(first, points.Count - first);
    }

    /// <summary>The parameter at a distance along the curve from its start.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="distance">Arc length in metres; beyond the ends, the ends.</param>
    public static double ParameterAtDistance(this ICurve curve, double distance)
    {
        const int Steps = 60;
        if (distance <= 0)
            return curve.Start;
        if (distance >= curve.Length())
            return curve.End;

        double low = curve.Start;
        double high = curve.End;
        double done = 0;
        for (int i = 0; i < Steps; i++)
        {
            double middle = (low + high) / 2;
            double length = curve.LengthBetween(low, middle);
            if (done + length > distance)
            {
                high = middle;
                continue;
            }

            done += length;
            low = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>A frame on the curve: third axis along the tangent, first axis as near to a reference as it can be.</summary>
    public static Frame3D FrameAt(this ICurve curve, double parameter, in Vector3D reference) =>
        Frame3D.FromAxes(curve.PointAt(parameter), curve.TangentAt(parameter), reference);

    /// <summary>Arc length by Gauss-Legendre quadrature over equal pieces.</summary>
    /// <param name="speed">Length of the derivative at a parameter.</param>
    /// <param name="from">First parameter.</param>
    /// <param name="to">Last parameter.</param>
    /// <param name="pieces">How many pieces of five nodes each.</param>
    public static double Quadrature(Func<double, double> speed, double from, double to, int pieces)
    {
        ReadOnlySpan<double> nodes = [0, 0.5384693101056831, -0.5384693101056831, 0.9061798459386640, -0.9061798459386640];
        ReadOnlySpan<double> weights =
            [0.5688888888888889, 0.4786286704993665, 0.4786286704993665, 0.2369268850561891, 0.2369268850561891];
        double half = (to - from) / pieces / 2;
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++)
        {
            double middle = from + (((2 * piece) + 1) * half);
            for (int i = 0; i < nodes.Length; i++)
                sum += weights[i] * speed(middle + (half * nodes[i]));
        }

        return Math.Abs(sum * half);
    }
}
