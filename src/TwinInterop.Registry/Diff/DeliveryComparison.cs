using System.Collections.Immutable;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Registry.Facts;

namespace TwinInterop.Registry.Diff;

/// <summary>Compares two deliveries of a data set.</summary>
internal static class DeliveryComparison
{
    /// <summary>Smaller moves are rounding, in metres.</summary>
    private const double Moved = 0.01;

    /// <summary>Sides of the box hang on single positions, which rounding moves farther than their mean, in metres.</summary>
    private const double Turned = 0.02;

    public static DeliveryDifference Compare(
        IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, SpatialReference crs, CancellationToken cancellationToken)
    {
        (double X, double Y) metres = MetresPerUnit(@new, crs);
        var pairing = new ObjectPairing(old, @new, metres);
        pairing.PairSure();
        var regrouping = Regrouping.Find(old, @new, crs, pairing, cancellationToken);
        pairing.PairRest(regrouping.Old, regrouping.New);
        return new DeliveryDifference([.. Describe(old, @new, pairing, regrouping, metres)]);
    }

    private static (double X, double Y) MetresPerUnit(IReadOnlyList<ObjectFacts> facts, SpatialReference crs)
    {
        ObjectFacts? first = CrsDeclaration.IsGeographic(crs) ? facts.FirstOrDefault(item => item.Shape.Count > 0) : null;
        if (first is null)
            return (1, 1);
        var metres = MetresPerDegree.At(first.Shape.Y);
        return (metres.Longitude, metres.Latitude);
    }

    private static IEnumerable<ObjectChange> Describe(
        IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, ObjectPairing pairing, Regrouping regrouping, (double X, double Y) metres)
    {
        HashSet<int> told = [];
        for (int j = 0; j < @new.Count; j++)
        {
            if (regrouping.ClusterOf(j) is { } cluster)
            {
                if (told.Add(cluster))
                    yield return regrouping.Describe(cluster, old, @new);
            }
            else if (pairing.NewPartner[j] is >= 0 and var i)
            {
                yield return Compare(old[i], @new[j], pairing.Evidence[j], pairing.Score[j], metres);
            }
            else
            {
                yield return new ObjectChange([], [@new[j].Id], @new[j].Class, ChangeKinds.Added) { Label = @new[j].Label };
            }
        }

        for (int i = 0; i < old.Count; i++)
        {
            if (pairing.OldPartner[i] < 0 && !regrouping.Old.Contains(i))
                yield return new ObjectChange([old[i].Id], [], old[i].Class, ChangeKinds.Removed) { Label = old[i].Label };
        }
    }

    private static ObjectChange Compare(ObjectFacts before, ObjectFacts after, string evidence, double score, (double X, double Y) metres)
    {
        ChangeKinds kinds = before.Id != after.Id && !before.HasGeneratedId && !after.HasGeneratedId ? ChangeKinds.Reidentified : ChangeKinds.None;
        double? distance = null;
        ShapeSignature a = before.Shape, b = after.Shape;
        if (a.Count > 0 && b.Count > 0)
        {
            distance = ObjectLikeness.Distance(a, b, metres);
            if (!a.IsSameForm(b))
                kinds |= ChangeKinds.Reshaped;
            else if (distance > Moved || IsTurned(a, b, metres))
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
                .Concat(before.Class == after.Class ? [] : ["class"])
                .Distinct(StringComparer.Ordinal)
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

    /// <summary>Whether a shape lies otherwise about its centre: turned, its box has other sides.</summary>
    private static bool IsTurned(ShapeSignature a, ShapeSignature b, (double X, double Y) metres)
    {
        double west = a.Extent.Min.X - b.Extent.Min.X, east = a.Extent.Max.X - b.Extent.Max.X;
        double south = a.Extent.Min.Y - b.Extent.Min.Y, north = a.Extent.Max.Y - b.Extent.Max.Y;
        return Math.Max(Math.Abs(west), Math.Abs(east)) * metres.X > Turned || Math.Max(Math.Abs(south), Math.Abs(north)) * metres.Y > Turned;
    }
}
