using System.Collections.Immutable;
using System.Globalization;

namespace TwinInterop.Registry.Matching;

/// <summary>Pairs objects that lie nowhere on the map by their form alone; somebody has to look at every pair.</summary>
internal static class SignatureMatcher
{
    private const double Least = 0.8;
    private const double Most = 0.95;

    public static MatchResult Match(IReadOnlyList<MatchTarget> left, IReadOnlyList<MatchTarget> right, CancellationToken cancellationToken)
    {
        var pairs = new List<(double Score, int Left, int Right)>();
        for (int i = 0; i < left.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int j = 0; j < right.Count; j++)
            {
                if (left[i].Kind == right[j].Kind && Likeness(left[i], right[j]) is var score and >= Least)
                    pairs.Add((-score, i, j));
            }
        }

        pairs.Sort();
        HashSet<int> lefts = [], rights = [];
        var found = ImmutableArray.CreateBuilder<MatchedPair>();
        foreach ((double score, int i, int j) in pairs)
        {
            if (lefts.Contains(i) || rights.Contains(j))
                continue;
            lefts.Add(i);
            rights.Add(j);
            string why = string.Create(CultureInfo.InvariantCulture, $"{{\"form\":{-score:0.###},\"place\":\"not compared\"}}");
            found.Add(new MatchedPair(
                left[i].Id, right[j].Id, MatchRelation.Same, Math.Round(-score * Most, 4), MatchDecision.Review, MatchChange.Same, found.Count + 1, 1, 1, why));
        }

        return new MatchResult(
            [.. found.OrderBy(pair => pair.Left, StringComparer.Ordinal)],
            [.. Enumerable.Range(0, left.Count).Where(i => !lefts.Contains(i)).Select(i => left[i].Id)],
            [.. Enumerable.Range(0, right.Count).Where(j => !rights.Contains(j)).Select(j => right[j].Id)],
            0,
            0,
            0,
            (long)left.Count * right.Count);
    }

    /// <summary>From 0 to 1: area, length of the walls, overlap when laid on one another in the best of eight directions, height.</summary>
    private static double Likeness(MatchTarget a, MatchTarget b)
    {
        if (a.Shape is not { } first || b.Shape is not { } second)
            return 0;
        double measure = Ratio(first.Area, second.Area) * Ratio(first.Perimeter, second.Perimeter);
        if (measure < Least)
            return 0;
        double best = 0;
        for (int turn = 0; turn < 4; turn++)
        {
            double angle = first.Orientation - second.Orientation + (turn * Math.PI / 2);
            (double sine, double cosine) = Math.SinCos(angle);
            PlanShape? turned = second.Moved((x, y) =>
            {
                double dx = x - second.CentroidX, dy = y - second.CentroidY;
                return (first.CentroidX + (cosine * dx) - (sine * dy), first.CentroidY + (sine * dx) + (cosine * dy));
            });
            double shared = turned is null ? 0 : PlanOverlap.Area(first, turned);
            best = Math.Max(best, shared / (first.Area + second.Area - shared));
        }

        double height = a.Heights is { } h && b.Heights is { } g ? Ratio(h.High - h.Low, g.High - g.Low) : 1;
        return measure * best * Math.Sqrt(height);
    }

    private static double Ratio(double a, double b) => Math.Max(a, b) <= 0 ? 1 : Math.Min(a, b) / Math.Max(a, b);
}
