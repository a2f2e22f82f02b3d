namespace TwinInterop.Registry.Matching;

/// <summary>How sure a chosen pair is, and what follows.</summary>
internal static class MatchConfidence
{
    /// <summary>Pairs at least as sure as this need no look.</summary>
    public const double Auto = 0.98;

    /// <summary>A chosen pair is more likely right than wrong, whatever its own comparisons say.</summary>
    private const double Least = 0.3;

    /// <summary>In a group of several on both sides, which piece belongs to which whole is for somebody to decide.</summary>
    private const double MostRegrouped = 0.9;

    /// <summary>Walls of one object seldom point elsewhere by more, in radians: from here to there the pair is less and less sure.</summary>
    private const double SureTurn = 0.2;

    private const double DoubtfulTurn = 0.3;

    /// <summary>Pairs that lie apart by so many times the spread of all pairs are chance more often than not.</summary>
    private const double SureSpread = 3;

    private const double DoubtfulSpread = 3.5;

    /// <summary>The median of the distance of two normal deviates of spread 1.</summary>
    private const double MedianDistance = 1.1774;

    /// <summary>Below this, in metres, distances say nothing: surveys are not better.</summary>
    private const double LeastSpread = 0.3;

    /// <summary>Fewer pairs do not tell how far pairs lie apart.</summary>
    private const int FewPairs = 20;

    /// <summary>How far apart the two surveys put one place, in metres, from pairs that are surely of one form; infinite when they are too few.</summary>
    public static double Spread(IEnumerable<double> distances)
    {
        double[] sorted = [.. distances.Order()];
        return sorted.Length < FewPairs ? double.PositiveInfinity : Math.Max(LeastSpread, sorted[sorted.Length / 2] / MedianDistance);
    }

    /// <summary>Combines what the pair says by itself with how it fits among its neighbours.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="probability">What its comparisons say.</param>
    /// <param name="isMutual">Whether the two are of one form and each other's best.</param>
    /// <param name="fill">How well the areas of the two sides of its group fit, from 0 to 1.</param>
    /// <param name="change">What became of its group.</param>
    /// <param name="spread">How far apart pairs lie, in metres.</param>
    public static double Of(in PairFeatures pair, double probability, bool isMutual, double fill, MatchChange change, double spread)
    {
        if (pair.SharesIdentifier is true)
            return Math.Max(probability, 0.9);
        double place = isMutual
            ? Math.Clamp((pair.IntersectionOverUnion - 0.15) / 0.25, 0, 1) * Math.Clamp((pair.Form - 0.65) / 0.1, 0, 1)
            : Math.Clamp((pair.GreaterCover - 0.5) / 0.2, 0, 1) * Math.Clamp((fill - 0.75) / 0.1, 0, 1);
        place *= Falling(pair.Turn, SureTurn, DoubtfulTurn);
        if ((isMutual || change == MatchChange.Same) && double.IsFinite(spread))
            place *= Falling(pair.CentroidDistance, SureSpread * spread, DoubtfulSpread * spread);
        if (change == MatchChange.Regrouped && !isMutual)
            place = Math.Min(place, MostRegrouped);
        return Math.Min(probability, Least + ((1 - Least) * place));
    }

    public static MatchDecision Decide(double score) => score >= Auto ? MatchDecision.Auto : MatchDecision.Review;

    /// <summary>1 up to a value, 0 from another on.</summary>
    private static double Falling(double value, double full, double none) => Math.Clamp((none - value) / (none - full), 0, 1);
}
