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

    /// <summary>Combines what the pair says by itself with how it fits among its neighbours.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="probability">What its comparisons say.</param>
    /// <param name="isMutual">Whether the two are of one form and each other's best.</param>
    /// <param name="fill">How well the areas of the two sides of its group fit, from 0 to 1.</param>
    /// <param name="change">What became of its group.</param>
    public static double Of(in PairFeatures pair, double probability, bool isMutual, double fill, MatchChange change)
    {
        if (pair.SharesIdentifier is true)
            return Math.Max(probability, 0.9);
        double place = isMutual
            ? Math.Clamp((pair.IntersectionOverUnion - 0.15) / 0.25, 0, 1) * Math.Clamp((pair.Form - 0.65) / 0.1, 0, 1)
            : Math.Clamp((pair.GreaterCover - 0.5) / 0.2, 0, 1) * Math.Clamp((fill - 0.75) / 0.1, 0, 1);
        if (change == MatchChange.Regrouped && !isMutual)
            place = Math.Min(place, MostRegrouped);
        return Math.Min(probability, Least + ((1 - Least) * place));
    }

    public static MatchDecision Decide(double score) => score >= Auto ? MatchDecision.Auto : MatchDecision.Review;
}
