using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Gives profiles of equal structure equally many corners, so that a body can be stretched between them.</summary>
internal static class ProfileMatch
{
    /// <summary>The profiles with corner for corner matched, or null where regions, holes or lines differ in number.</summary>
    /// <remarks>
    /// Loops with as many corners are matched in order; others are divided at the same shares of their length.
    /// </remarks>
    public static Profile[]? Align(IReadOnlyList<Profile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        Profile first = profiles[0];
        if (profiles.Any(profile => !SameStructure(first, profile)))
            return null;

        var regions = new List<ProfileRegion>[profiles.Count];
        var lines = new List<Vector3D[]>[profiles.Count];
        for (int i = 0; i < profiles.Count; i++)
            (regions[i], lines[i]) = ([], []);
        for (int r = 0; r < first.Regions.Length; r++)
            AlignRegion(profiles, r, regions);
        for (int l = 0; l < first.Lines.Length; l++)
        {
            Vector3D[][] aligned = AlignLoops([.. profiles.Select(profile => profile.Lines[l])], false);
            for (int i = 0; i < aligned.Length; i++)
                lines[i].Add(aligned[i]);
        }

        return [.. regions.Zip(lines, (areas, paths) => new Profile([.. areas], [.. paths]))];
    }

    /// <summary>A profile between two aligned ones.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second.</param>
    /// <param name="share">0 for the first, 1 for the second.</param>
    public static Profile Interpolate(Profile from, Profile to, double share) => new(
        [.. from.Regions.Zip(to.Regions, (a, b) => new ProfileRegion(
            Between(a.Outer, b.Outer, share),
            [.. a.Holes.Zip(b.Holes, (c, d) => Between(c, d, share))]))],
        [.. from.Lines.Zip(to.Lines, (a, b) => Between(a, b, share))]);

    private static bool SameStructure(Profile a, Profile b) =>
        a.Lines.Length == b.Lines.Length
        && a.Regions.Select(region => region.Holes.Length).SequenceEqual(b.Regions.Select(region => region.Holes.Length));

    private static void AlignRegion(IReadOnlyList<Profile> profiles, int region, List<ProfileRegion>[] regions)
    {
        Vector3D[][] outers = AlignLoops([.. profiles.Select(profile => profile.Regions[region].Outer)], true);
        int holes = profiles[0].Regions[region].Holes.Length;
        var inners = new Vector3D[holes][][];
        for (int h = 0; h < holes; h++)
            inners[h] = AlignLoops([.. profiles.Select(profile => profile.Regions[region].Holes[h])], true);
        for (int i = 0; i < outers.Length; i++)
            regions[i].Add(new ProfileRegion(outers[i], [.. inners.Select(hole => hole[i])]));
    }

    private static Vector3D[][] AlignLoops(Vector3D[][] loops, bool cyclic)
    {
        if (loops.All(loop => loop.Length == loops[0].Length))
            return loops;
        if (cyclic)
            loops = [loops[0], .. loops.Skip(1).Select(loop => Facing(loops[0], loop))];
        double[][] shares = Array.ConvertAll(loops, loop => Shares(loop, cyclic));
        double[] all = Merged(shares, cyclic);
        return [.. loops.Zip(shares, (loop, own) => Array.ConvertAll(all, share => At(loop, own, share)))];
    }

    // The loop begun at the corner that lies from its middle as the first corner of another loop does from that one's.
    private static Vector3D[] Facing(Vector3D[] model, Vector3D[] loop)
    {
        Vector3D wanted = (model[0] - Middle(model)).Normalized();
        Vector3D middle = Middle(loop);
        int start = 0;
        for (int i = 1; i < loop.Length; i++)
        {
            if ((loop[i] - middle).Normalized().Dot(wanted) > (loop[start] - middle).Normalized().Dot(wanted))
                start = i;
        }

        return [.. loop[start..], .. loop[..start]];
    }

    private static Vector3D Middle(Vector3D[] loop)
    {
        Vector3D sum = default;
        for (int i = 0; i < loop.Length; i++)
            sum += (loop[i] + loop[(i + 1) % loop.Length]) * loop[i].DistanceTo(loop[(i + 1) % loop.Length]);
        return sum * (0.5 / Enumerable.Range(0, loop.Length).Sum(i => loop[i].DistanceTo(loop[(i + 1) % loop.Length])));
    }

    private static double[] Shares(Vector3D[] loop, bool cyclic)
    {
        int count = cyclic ? loop.Length + 1 : loop.Length;
        double[] shares = new double[count];
        for (int i = 1; i < count; i++)
            shares[i] = shares[i - 1] + loop[i - 1].DistanceTo(loop[i % loop.Length]);
        double length = shares[^1];
        for (int i = 0; i < count; i++)
            shares[i] /= length;
        return shares;
    }

    private static double[] Merged(double[][] shares, bool cyclic)
    {
        // Divisions nearer than this share of the length are one.
        const double Nearest = 1e-4;
        var merged = new List<double>();
        foreach (double share in shares.SelectMany(own => own).Order())
        {
            if (merged.Count == 0 || share - merged[^1] > Nearest)
                merged.Add(share);
        }

        merged.RemoveAt(merged.Count - 1);
        if (!cyclic)
            merged.Add(1);
        return [.. merged];
    }

    private static Vector3D At(Vector3D[] loop, double[] shares, double share)
    {
        int at = Array.BinarySearch(shares, share);
        if (at >= 0)
            return loop[at % loop.Length];
        int before = Math.Clamp(~at - 1, 0, shares.Length - 2);
        Vector3D from = loop[before % loop.Length];
        Vector3D to = loop[(before + 1) % loop.Length];
        return from + ((to - from) * ((share - shares[before]) / (shares[before + 1] - shares[before])));
    }

    private static Vector3D[] Between(Vector3D[] from, Vector3D[] to, double share)
    {
        var result = new Vector3D[from.Length];
        for (int i = 0; i < from.Length; i++)
            result[i] = from[i] + ((to[i] - from[i]) * share);
        return result;
    }
}
