using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Matching;

namespace TwinInterop.Registry.Diff;

/// <summary>Splits and merges among top-level objects with footprints: some of the pieces may have kept the id of the whole.</summary>
internal sealed class Regrouping
{
    private readonly Dictionary<int, int> _clusterOf = [];
    private readonly Dictionary<int, MatchedPair[]> _clusters = [];

    private Regrouping()
    {
    }

    /// <summary>Old objects that were split or merged.</summary>
    public HashSet<int> Old { get; } = [];

    /// <summary>New objects that came of them.</summary>
    public HashSet<int> New { get; } = [];

    /// <summary>Lays the footprints of what has no partner or another form on one another, and pairs what is the same.</summary>
    /// <param name="old">The old objects.</param>
    /// <param name="new">The new objects, in the same CRS.</param>
    /// <param name="crs">Their CRS.</param>
    /// <param name="pairing">What is paired so far.</param>
    /// <param name="cancellationToken">Cancels the matching.</param>
    public static Regrouping Find(
        IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, SpatialReference crs, ObjectPairing pairing, CancellationToken cancellationToken)
    {
        var found = new Regrouping();
        int[] left = [.. Enumerable.Range(0, old.Count).Where(i => IsPlace(old[i]) && IsOpen(old[i], pairing.OldPartner[i], @new))];
        int[] right = [.. Enumerable.Range(0, @new.Count).Where(j => IsPlace(@new[j]) && IsOpen(@new[j], pairing.NewPartner[j], old))];
        bool isAnyAlone = left.Any(i => pairing.OldPartner[i] < 0) || right.Any(j => pairing.NewPartner[j] < 0);
        if (!isAnyAlone || left.Length == 0 || right.Length == 0)
            return found;
        var frame = new PlanFrame(crs, crs);
        MatchResult result = DatasetMatcher.Match(
            [.. left.Select(i => FactsRows.ToTarget(old[i], frame, crs) with { Id = $"{i}" })],
            [.. right.Select(j => FactsRows.ToTarget(@new[j], frame, crs) with { Id = $"{j}" })],
            cancellationToken);
        foreach (MatchedPair pair in result.Pairs.Where(pair => pair.Change == MatchChange.Same))
        {
            if (pairing.OldPartner[Index(pair.Left)] < 0 && pairing.NewPartner[Index(pair.Right)] < 0)
                pairing.Pair(Index(pair.Left), Index(pair.Right), "footprint", pair.Score);
        }

        foreach (IGrouping<int, MatchedPair> cluster in result.Pairs.Where(pair => pair.Change != MatchChange.Same).GroupBy(pair => pair.Cluster))
            found.Add(cluster.Key, [.. cluster], pairing);
        return found;
    }

    /// <summary>The split or merge that a new object came of; null for none.</summary>
    public int? ClusterOf(int @new) => _clusterOf.TryGetValue(@new, out int cluster) ? cluster : null;

    /// <summary>A split or merge as one change.</summary>
    public ObjectChange Describe(int cluster, IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new)
    {
        MatchedPair[] pairs = _clusters[cluster];
        (int[] lefts, int[] rights) = Members(pairs);
        ChangeKinds kinds = (rights.Length > 1 ? ChangeKinds.Split : ChangeKinds.None) | (lefts.Length > 1 ? ChangeKinds.Merged : ChangeKinds.None);
        return new ObjectChange([.. lefts.Select(i => old[i].Id)], [.. rights.Select(j => @new[j].Id)], old[lefts[0]].Class, kinds)
        {
            Label = old[lefts[0]].Label,
            Confidence = Math.Round(Covered(pairs), 4),
            Evidence = "footprint",
        };
    }

    /// <summary>How much of each of them the others cover, of the one that they cover least: all of it when nothing but walls was drawn or taken away.</summary>
    private static double Covered(MatchedPair[] pairs) => Math.Min(
        1,
        Math.Min(
            pairs.GroupBy(pair => pair.Left, StringComparer.Ordinal).Min(group => group.Sum(pair => pair.ShareOfLeft)),
            pairs.GroupBy(pair => pair.Right, StringComparer.Ordinal).Min(group => group.Sum(pair => pair.ShareOfRight))));

    /// <summary>Somebody without a partner must have part in it, and nobody's partner may stand outside.</summary>
    private void Add(int cluster, MatchedPair[] pairs, ObjectPairing pairing)
    {
        (int[] lefts, int[] rights) = Members(pairs);
        bool isAnyAlone = lefts.Any(i => pairing.OldPartner[i] < 0) || rights.Any(j => pairing.NewPartner[j] < 0);
        bool isClosed = lefts.All(i => pairing.OldPartner[i] < 0 || rights.Contains(pairing.OldPartner[i]))
            && rights.All(j => pairing.NewPartner[j] < 0 || lefts.Contains(pairing.NewPartner[j]));
        if (!isAnyAlone || !isClosed || lefts.Length + rights.Length < 3)
            return;
        _clusters.Add(cluster, pairs);
        Old.UnionWith(lefts);
        New.UnionWith(rights);
        foreach (int j in rights)
            _clusterOf[j] = cluster;
    }

    private static (int[] Lefts, int[] Rights) Members(MatchedPair[] pairs) =>
        ([.. pairs.Select(pair => Index(pair.Left)).Distinct().Order()], [.. pairs.Select(pair => Index(pair.Right)).Distinct().Order()]);

    /// <summary>Whether an object has no partner, or one of another form: then a piece of it may have gone elsewhere.</summary>
    private static bool IsOpen(ObjectFacts facts, int partner, IReadOnlyList<ObjectFacts> others) =>
        partner < 0 || !facts.Shape.IsSameForm(others[partner].Shape);

    private static bool IsPlace(ObjectFacts facts) => facts.Parent is null && !facts.Footprint.IsEmpty;

    private static int Index(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
}
