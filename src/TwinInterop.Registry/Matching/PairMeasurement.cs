using System.Collections.Immutable;

namespace TwinInterop.Registry.Matching;

/// <summary>Measures pairs of objects.</summary>
internal static class PairMeasurement
{
    /// <summary>Objects whose centres are farther apart than this are not laid on one another, in metres.</summary>
    private const double FarthestForm = 4;

    public static PairFeatures Measure(int left, int right, MatchTarget first, MatchTarget second, PlanShape a, PlanShape b)
    {
        double shared = PlanOverlap.Area(a, b);
        double dx = a.CentroidX - b.CentroidX, dy = a.CentroidY - b.CentroidY;
        double distance = Math.Sqrt((dx * dx) + (dy * dy));
        double ratio = Math.Min(a.Area, b.Area) / Math.Max(a.Area, b.Area);
        double form = 0;
        if (distance < FarthestForm && ratio > 0.3)
        {
            double laid = PlanOverlap.Area(a, b, dx, dy);
            form = laid / (a.Area + b.Area - laid);
        }

        double turn = Math.Abs(a.Orientation - b.Orientation);
        return new PairFeatures
        {
            Left = left,
            Right = right,
            Shared = shared,
            CoverLeft = Math.Min(1, shared / a.Area),
            CoverRight = Math.Min(1, shared / b.Area),
            IntersectionOverUnion = Math.Min(1, shared / (a.Area + b.Area - shared)),
            Form = Math.Min(1, form),
            CentroidDistance = distance,
            AreaRatio = ratio,
            Turn = Math.Min(turn, (Math.PI / 2) - turn),
            HeightDifference = HeightDifference(first, second),
            SharesIdentifier = SharesIdentifier(first.Identifiers, second.Identifiers),
            SharesName = SharesName(first, second),
        };
    }

    private static double? HeightDifference(MatchTarget a, MatchTarget b)
    {
        if (a.Heights is not { } first || b.Heights is not { } second || first.High <= first.Low || second.High <= second.Low)
            return a.Storeys is { } some && b.Storeys is { } others ? 3.0 * Math.Abs(some - others) : null;
        return Math.Abs(first.High - first.Low - (second.High - second.Low));
    }

    private static bool? SharesIdentifier(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return null;
        bool isComparable = false;
        foreach (string one in a)
        {
            string scheme = one[..(one.IndexOf(':', StringComparison.Ordinal) + 1)];
            foreach (string other in b)
            {
                if (one == other)
                    return true;
                isComparable |= other.StartsWith(scheme, StringComparison.Ordinal);
            }
        }

        return isComparable ? false : null;
    }

    private static bool? SharesName(MatchTarget a, MatchTarget b) => (a.Name, b.Name, a.Address, b.Address) switch
    {
        (_, _, { } one, { } other) when IsSame(one, other) => true,
        ({ } one, { } other, _, _) when IsSame(one, other) => true,
        ({ }, { }, _, _) or (_, _, { }, { }) => false,
        _ => null,
    };

    private static bool IsSame(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
