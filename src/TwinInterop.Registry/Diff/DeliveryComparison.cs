using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Matching;

namespace TwinInterop.Registry.Diff;

/// <summary>Compares two deliveries of a data set.</summary>
internal static class DeliveryComparison
{
    /// <summary>Smaller moves are rounding, in metres.</summary>
    private const double Moved = 0.01;

    private const double MetresPerDegree = 111_195;

    public static DeliveryDifference Compare(
        IReadOnlyList<ObjectFacts> old,
        SpatialReference oldCrs,
        IReadOnlyList<ObjectFacts> @new,
        SpatialReference newCrs,
        CancellationToken cancellationToken)
    {
        double metres = Crs.Declarations.CrsDeclaration.IsGeographic(newCrs) ? MetresPerDegree : 1;
        var pairing = new ObjectPairing(old, @new, metres);
        pairing.Run();
        List<MatchedPair> regrouped = Footprints(old, oldCrs, @new, newCrs, pairing, cancellationToken);
        return new DeliveryDifference([.. Describe(old, @new, pairing, regrouped, metres)]);
    }

    /// <summary>Pairs, splits and merges among top-level objects with footprints that have no partner yet.</summary>
    private static List<MatchedPair> Footprints(
        IReadOnlyList<ObjectFacts> old,
        SpatialReference oldCrs,
        IReadOnlyList<ObjectFacts> @new,
        SpatialReference newCrs,
        ObjectPairing pairing,
        CancellationToken cancellationToken)
    {
        int[] left = [.. Enumerable.Range(0, old.Count).Where(i => pairing.OldPartner[i] < 0 && IsPlace(old[i]))];
        int[] right = [.. Enumerable.Range(0, @new.Count).Where(j => pairing.NewPartner[j] < 0 && IsPlace(@new[j]))];
        if (left.Length == 0 || right.Length == 0)
            return [];
        var frame = new PlanFrame(oldCrs, newCrs);
        MatchResult result = DatasetMatcher.Match(
            [.. left.Select(i => FactsRows.ToTarget(old[i], frame, oldCrs) with { Id = $"{i}" })],
            [.. right.Select(j => FactsRows.ToTarget(@new[j], frame, newCrs) with { Id = $"{j}" })],
            cancellationToken);
        var several = new List<MatchedPair>();
        foreach (MatchedPair pair in result.Pairs)
        {
            if (pair.Change == MatchChange.Same)
                pairing.Pair(Index(pair.Left), Index(pair.Right), "footprint", pair.Score);
            else
                several.Add(pair);
        }

        return several;
    }

    private static IEnumerable<ObjectChange> Describe(
        IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, ObjectPairing pairing, List<MatchedPair> regrouped, double metres)
    {
        HashSet<int> oldDone = [], newDone = [];
        ILookup<int, MatchedPair> clusters = regrouped.ToLookup(pair => pair.Cluster);
        Dictionary<int, int> clusterOf = regrouped.GroupBy(pair => Index(pair.Right)).ToDictionary(group => group.Key, group => group.First().Cluster);
        for (int j = 0; j < @new.Count; j++)
        {
            if (pairing.NewPartner[j] is >= 0 and var i)
            {
                oldDone.Add(i);
                yield return Compare(old[i], @new[j], pairing.Evidence[j], pairing.Score[j], metres);
            }
            else if (clusterOf.TryGetValue(j, out int cluster))
            {
                if (newDone.Add(-cluster))
                    yield return Group([.. clusters[cluster]], old, @new, oldDone);
            }
            else
            {
                yield return new ObjectChange([], [@new[j].Id], @new[j].Class, ChangeKinds.Added) { Label = @new[j].Label };
            }
        }

        for (int i = 0; i < old.Count; i++)
        {
            if (!oldDone.Contains(i))
                yield return new ObjectChange([old[i].Id], [], old[i].Class, ChangeKinds.Removed) { Label = old[i].Label };
        }
    }

    private static ObjectChange Group(MatchedPair[] pairs, IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, HashSet<int> oldDone)
    {
        int[] lefts = [.. pairs.Select(pair => Index(pair.Left)).Distinct().Order()];
        int[] rights = [.. pairs.Select(pair => Index(pair.Right)).Distinct().Order()];
        oldDone.UnionWith(lefts);
        ChangeKinds kinds = (rights.Length > 1 ? ChangeKinds.Split : ChangeKinds.None) | (lefts.Length > 1 ? ChangeKinds.Merged : ChangeKinds.None);
        return new ObjectChange([.. lefts.Select(i => old[i].Id)], [.. rights.Select(j => @new[j].Id)], old[lefts[0]].Class, kinds)
        {
            Label = old[lefts[0]].Label,
            Confidence = pairs.Min(pair => pair.Score),
            Evidence = "footprint",
        };
    }

    private static ObjectChange Compare(ObjectFacts before, ObjectFacts after, string evidence, double score, double metres)
    {
        ChangeKinds kinds = before.Id != after.Id && !before.HasGeneratedId && !after.HasGeneratedId ? ChangeKinds.Reidentified : ChangeKinds.None;
        double? distance = null;
        ShapeSignature a = before.Shape, b = after.Shape;
        if (a.Count > 0 && b.Count > 0)
        {
            double dx = (a.X - b.X) * metres, dy = (a.Y - b.Y) * metres, dz = a.Z - b.Z;
            distance = Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
            if (!a.IsSameForm(b))
                kinds |= ChangeKinds.Reshaped;
            else if (distance > Moved)
                kinds |= ChangeKinds.Moved;
        }
        else if (a.Count != b.Count)
        {
            kinds |= ChangeKinds.Reshaped;
        }

        ImmutableArray<string> attributes =
        [
            .. before.Attributes.Keys.Union(after.Attributes.Keys, StringComparer.Ordinal)
                .Where(name => before.Attributes.GetValueOrDefault(name) != after.Attributes.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal),
        ];
        return new ObjectChange([before.Id], [after.Id], after.Class, kinds | (attributes.IsEmpty ? ChangeKinds.None : ChangeKinds.Attributes))
        {
            Label = after.Label ?? before.Label,
            Distance = distance is { } far ? Math.Round(far, 4) : null,
            Attributes = attributes,
            Confidence = Math.Round(score, 4),
            Evidence = evidence,
        };
    }

    private static bool IsPlace(ObjectFacts facts) => facts.Parent is null && !facts.Footprint.IsEmpty;

    private static int Index(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
}
