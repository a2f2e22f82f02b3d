using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TwinInterop.Registry.Matching;

/// <summary>Tells groups, relations, decisions and reasons of the pairs that were chosen.</summary>
internal sealed class MatchReport(
    IReadOnlyList<MatchTarget> left,
    IReadOnlyList<MatchTarget> right,
    PairFeatures[] pairs,
    double[] scores,
    LinkSelection selection,
    FellegiSunter model)
{
    private static readonly string[] Comparisons = ["cover", "form", "lesserCover", "height", "identifier", "name"];

    /// <summary>Pairs at least so alike in form tell how far apart two surveys lie.</summary>
    private const double SureForm = 0.8;

    private readonly int[] _group = [.. Enumerable.Range(0, left.Count + right.Count)];
    private double _spread = double.PositiveInfinity;

    public MatchResult Build(PlanTransform transform)
    {
        int[] chosen = [.. Enumerable.Range(0, pairs.Length).Where(i => selection.IsChosen[i])];
        _spread = MatchConfidence.Spread(chosen.Where(i => selection.IsMutual(i) && pairs[i].Form >= SureForm).Select(i => pairs[i].CentroidDistance));
        foreach (int i in chosen)
            _group[Root(pairs[i].Left)] = Root(left.Count + pairs[i].Right);
        ILookup<int, int> members = chosen.ToLookup(i => Root(pairs[i].Left));
        var cluster = new Dictionary<int, int>();
        var found = ImmutableArray.CreateBuilder<MatchedPair>(chosen.Length);
        foreach (int i in chosen)
        {
            int root = Root(pairs[i].Left);
            if (!cluster.TryGetValue(root, out int number))
                cluster.Add(root, number = cluster.Count + 1);
            found.Add(Describe(i, [.. members[root]], number));
        }

        HashSet<int> leftUsed = [.. chosen.Select(i => pairs[i].Left)], rightUsed = [.. chosen.Select(i => pairs[i].Right)];
        return new MatchResult(
            found.ToImmutable(),
            [.. Enumerable.Range(0, left.Count).Where(i => !leftUsed.Contains(i)).Select(i => left[i].Id)],
            [.. Enumerable.Range(0, right.Count).Where(i => !rightUsed.Contains(i)).Select(i => right[i].Id)],
            transform.ShiftX,
            transform.ShiftY,
            Math.Atan2(transform.Sine, 1 + transform.Cosine),
            pairs.Length);
    }

    private MatchedPair Describe(int index, int[] members, int number)
    {
        PairFeatures pair = pairs[index];
        int lefts = members.Select(i => pairs[i].Left).Distinct().Count();
        int rights = members.Select(i => pairs[i].Right).Distinct().Count();
        MatchChange change = (lefts, rights) switch
        {
            (1, 1) => MatchChange.Same,
            (1, _) => MatchChange.Split,
            (_, 1) => MatchChange.Merged,
            _ => MatchChange.Regrouped,
        };
        MatchRelation relation = change == MatchChange.Same && pair.AreaRatio > 0.6
            ? MatchRelation.Same
            : pair.GreaterCover >= 0.7 ? MatchRelation.Part : MatchRelation.Overlap;
        double score = MatchConfidence.Of(pair, scores[index], selection.IsMutual(index), Fill(members), change, _spread);
        return new MatchedPair(
            left[pair.Left].Id,
            right[pair.Right].Id,
            relation,
            Math.Round(score, 4),
            MatchConfidence.Decide(score),
            change,
            number,
            Math.Round(pair.CoverLeft, 4),
            Math.Round(pair.CoverRight, 4),
            Explain(index, pair));
    }

    /// <summary>How well the areas of the two sides of a group fit: the smaller over the greater.</summary>
    private double Fill(int[] members)
    {
        double a = members.Select(i => pairs[i].Left).Distinct().Sum(i => left[i].Shape?.Area ?? 0);
        double b = members.Select(i => pairs[i].Right).Distinct().Sum(i => right[i].Shape?.Area ?? 0);
        return Math.Min(a, b) / Math.Max(Math.Max(a, b), 1e-9);
    }

    private string Explain(int index, in PairFeatures pair)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"probability\":{scores[index]:0.####},\"iou\":{pair.IntersectionOverUnion:0.###},");
        text.Append(CultureInfo.InvariantCulture, $"\"coverLeft\":{pair.CoverLeft:0.###},\"coverRight\":{pair.CoverRight:0.###},");
        text.Append(CultureInfo.InvariantCulture, $"\"form\":{pair.Form:0.###},\"centroidDistance\":{pair.CentroidDistance:0.##},");
        text.Append(CultureInfo.InvariantCulture, $"\"areaRatio\":{pair.AreaRatio:0.###},\"turn\":{pair.Turn:0.###},");
        if (pair.HeightDifference is { } metres)
            text.Append(CultureInfo.InvariantCulture, $"\"heightDifference\":{metres:0.##},");
        text.Append("\"weights\":{");
        for (int c = 0; c < Comparisons.Length; c++)
        {
            if (pair.Level(c) != PairFeatures.Missing)
                text.Append(CultureInfo.InvariantCulture, $"\"{Comparisons[c]}\":{model.Weight(pair, c):0.##},");
        }

        text.Length--;
        return text.Append("}}").ToString();
    }

    private int Root(int item)
    {
        while (_group[item] != item)
            item = _group[item] = _group[_group[item]];
        return item;
    }
}
