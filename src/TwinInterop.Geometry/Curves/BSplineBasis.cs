namespace TwinInterop.Geometry.Curves;

/// <summary>The basis functions of a knot vector.</summary>
/// <remarks>Source: Piegl, Tiller: The NURBS Book, algorithms A2.1 to A2.3.</remarks>
internal sealed class BSplineBasis
{
    private readonly double[] _knots;

    /// <summary>The basis of a degree over knots.</summary>
    /// <param name="degree">1 or more.</param>
    /// <param name="knots">Never falling, each knot as often as its multiplicity: control points + degree + 1.</param>
    /// <exception cref="ArgumentException">The knots are too few or fall.</exception>
    public BSplineBasis(int degree, double[] knots)
    {
        ArgumentNullException.ThrowIfNull(knots);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (knots.Length < (2 * degree) + 2)
            throw new ArgumentException($"Expected at least {(2 * degree) + 2} knots, found {knots.Length}.", nameof(knots));
        for (int i = 1; i < knots.Length; i++)
        {
            if (!(knots[i] >= knots[i - 1]))
                throw new ArgumentException($"Expected knots that never fall, found {knots[i]} after {knots[i - 1]}.", nameof(knots));
        }

        Degree = degree;
        _knots = knots;
    }

    /// <summary>The degree of the pieces.</summary>
    public int Degree { get; }

    /// <summary>How many control points the knots stand for.</summary>
    public int Count => _knots.Length - Degree - 1;

    /// <summary>The first parameter.</summary>
    public double Start => _knots[Degree];

    /// <summary>The last parameter.</summary>
    public double End => _knots[Count];

    /// <summary>The different knots within the parameter range, in order.</summary>
    public double[] Spans() => [.. _knots[Degree..(Count + 1)].Distinct()];

    /// <summary>The knot span that holds a parameter.</summary>
    public int SpanOf(double parameter)
    {
        if (parameter >= End)
            parameter = End;
        int low = Degree;
        int high = Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (parameter < _knots[middle] || (parameter >= End && _knots[middle] >= End))
                high = middle;
            else
                low = middle;
        }

        return low;
    }

    /// <summary>The values of the functions that do not vanish at a parameter, and their first derivatives.</summary>
    /// <param name="span">From <see cref="SpanOf"/>.</param>
    /// <param name="parameter">The parameter, held to the range.</param>
    /// <param name="values">Receives degree + 1 values; the first belongs to control point span - degree.</param>
    /// <param name="derivatives">Receives as many derivatives.</param>
    public void Evaluate(int span, double parameter, Span<double> values, Span<double> derivatives)
    {
        parameter = Math.Clamp(parameter, Start, End);
        Span<double> lower = stackalloc double[Degree + 1];
        Functions(span, parameter, Degree - 1, lower);
        Functions(span, parameter, Degree, values);
        for (int i = 0; i <= Degree; i++)
        {
            int control = span - Degree + i;
            double before = i == 0 ? 0 : Ratio(lower[i - 1], _knots[control + Degree] - _knots[control]);
            double after = i == Degree ? 0 : Ratio(lower[i], _knots[control + Degree + 1] - _knots[control + 1]);
            derivatives[i] = Degree * (before - after);
        }
    }

    private static double Ratio(double value, double by) => by > 0 ? value / by : 0;

    private void Functions(int span, double parameter, int degree, Span<double> values)
    {
        values[0] = 1;
        for (int j = 1; j <= degree; j++)
        {
            double saved = 0;
            for (int r = 0; r < j; r++)
            {
                double right = _knots[span + r + 1] - parameter;
                double left = parameter - _knots[span + 1 - j + r];
                double share = Ratio(values[r], right + left);
                values[r] = saved + (right * share);
                saved = left * share;
            }

            values[j] = saved;
        }
    }
}
