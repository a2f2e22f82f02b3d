using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>The knots of B-splines.</summary>
internal static class Knots
{
    /// <summary>Whether degree, number of control points, multiplicities and knots belong together; null where one is not given.</summary>
    /// <remarks>Source: ISO 10303-42, constraints on the parametrisation of B-splines.</remarks>
    public static bool? AreConsistent(long? degree, int? points, StepValue multiplicities, StepValue knots)
    {
        using PooledList<int>? counts = multiplicities.ReadIntegers();
        using PooledList<double>? values = knots.ReadDoubles();
        if (degree is not { } order || points is not { } controls || counts is null || values is null || counts.Span.Length != values.Span.Length)
            return null;
        long sum = 0;
        for (int i = 0; i < counts.Span.Length; i++)
        {
            bool isEnd = i == 0 || i == counts.Span.Length - 1;
            if (counts.Span[i] < 1 || counts.Span[i] > (isEnd ? order + 1 : order) || (i > 0 && values.Span[i] <= values.Span[i - 1]))
                return false;
            sum += counts.Span[i];
        }

        return order >= 1 && values.Span.Length >= 2 && controls > order && sum == order + controls + 1;
    }
}
