using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Where a curve leads whose curvature is known: the integral of its direction.</summary>
internal static class HeadingIntegral
{
    private const int MostHalvings = 24;

    // A real curve takes some tens of steps a hundred metres.
    private const int MostSteps = 500;

    // Metres a step; some thousand steps stay far below a micrometre.
    private const double Accuracy = 1e-11;

    /// <summary>The way from one length to another, by adaptive Gauss-Legendre quadrature.</summary>
    /// <param name="law">The curvature; the heading at length 0 is along the first axis.</param>
    /// <param name="from">First length in metres.</param>
    /// <param name="to">Last length, before or behind the first.</param>
    /// <returns>In the plane, accurate to some hundredths of a nanometre a kilometre.</returns>
    public static Vector3D Between(CurvatureLaw law, double from, double to)
    {
        int steps = MostSteps;
        return Between(law, from, to, ref steps);
    }

    /// <summary>The same, with a bound on the work of several integrals.</summary>
    /// <param name="law">The curvature; the heading at length 0 is along the first axis.</param>
    /// <param name="from">First length in metres.</param>
    /// <param name="to">Last length, before or behind the first.</param>
    /// <param name="steps">How many steps are left; a curve that takes more winds around itself and leads nowhere.</param>
    public static Vector3D Between(CurvatureLaw law, double from, double to, ref int steps) =>
        from == to ? default : Refine(law, from, to, Gauss(law, from, to), MostHalvings, ref steps);

    private static Vector3D Refine(CurvatureLaw law, double from, double to, in Vector3D whole, int left, ref int steps)
    {
        steps--;
        double middle = (from + to) / 2;
        Vector3D first = Gauss(law, from, middle);
        Vector3D second = Gauss(law, middle, to);
        Vector3D sum = first + second;
        return left == 0 || steps <= 0 || (sum - whole).Length <= Accuracy
            ? sum
            : Refine(law, from, middle, first, left - 1, ref steps) + Refine(law, middle, to, second, left - 1, ref steps);
    }

    private static Vector3D Gauss(CurvatureLaw law, double from, double to)
    {
        ReadOnlySpan<double> nodes = [0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363];
        ReadOnlySpan<double> weights = [0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double x = 0;
        double y = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            (double sineAfter, double cosineAfter) = Math.SinCos(law.HeadingAt(middle + (half * nodes[i])));
            (double sineBefore, double cosineBefore) = Math.SinCos(law.HeadingAt(middle - (half * nodes[i])));
            x += weights[i] * (cosineAfter + cosineBefore);
            y += weights[i] * (sineAfter + sineBefore);
        }

        return new Vector3D(x * half, y * half, 0);
    }
}
