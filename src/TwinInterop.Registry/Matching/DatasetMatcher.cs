namespace TwinInterop.Registry.Matching;

/// <summary>Finds out which objects of two data sets are the same, by where they lie and what they look like.</summary>
internal static class DatasetMatcher
{
    /// <summary>Boxes farther apart than this are not compared, in metres, once the data sets lie on one another.</summary>
    private const double Reach = 1.5;

    /// <summary>Pairs that share less of either, and differ in form, are not candidates.</summary>
    private const double LeastCover = 0.02;

    public static MatchResult Match(IReadOnlyList<MatchTarget> left, IReadOnlyList<MatchTarget> right, CancellationToken cancellationToken)
    {
        PlanTransform transform = Registration.Find(left, right, new CandidateSearch(right));
        MatchTarget[] moved = transform.IsNone
            ? [.. right]
            : [.. right.Select(target => target.Shape is { } shape ? target with { Shape = transform.Apply(shape) } : target)];
        PairFeatures[] pairs = Compare(left, moved, cancellationToken);
        FellegiSunter model = FellegiSunter.Learn(pairs);
        double[] scores = [.. pairs.Select(pair => model.Probability(pair))];
        var selection = new LinkSelection(pairs, scores, Areas(left), Areas(moved));
        selection.Run();
        var report = new MatchReport(left, right, pairs, scores, selection, model);
        return report.Build(transform);
    }

    private static PairFeatures[] Compare(
        IReadOnlyList<MatchTarget> left, MatchTarget[] right, CancellationToken cancellationToken)
    {
        var search = new CandidateSearch(right);
        var pairs = new List<PairFeatures>(2 * left.Count);
        for (int i = 0; i < left.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (left[i].Shape is not { } shape)
                continue;
            foreach (int j in search.Near(left[i].Kind, shape, Reach))
            {
                PairFeatures pair = PairMeasurement.Measure(i, j, left[i], right[j], shape, right[j].Shape!); // found by its shape
                if (pair.GreaterCover > LeastCover || pair.Form > 0.6 || pair.SharesIdentifier is true)
                    pairs.Add(pair);
            }
        }

        AddShared(left, right, pairs);
        return [.. pairs];
    }

    /// <summary>Objects that share an identifier are compared wherever they lie.</summary>
    private static void AddShared(IReadOnlyList<MatchTarget> left, MatchTarget[] right, List<PairFeatures> pairs)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int j = 0; j < right.Length; j++)
        {
            foreach (string identifier in right[j].Identifiers)
                owners.TryAdd(identifier, j);
        }

        if (owners.Count == 0)
            return;
        HashSet<(int, int)> known = [.. pairs.Select(pair => (pair.Left, pair.Right))];
        for (int i = 0; i < left.Count; i++)
        {
            foreach (string identifier in left[i].Identifiers)
            {
                if (owners.TryGetValue(identifier, out int j) && known.Add((i, j)))
                    pairs.Add(new PairFeatures { Left = i, Right = j, SharesIdentifier = true });
            }
        }
    }

    private static double[] Areas(IEnumerable<MatchTarget> targets) => [.. targets.Select(target => target.Shape?.Area ?? 0)];
}
