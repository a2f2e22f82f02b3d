using System.Collections.Immutable;

using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Operations;

/// <summary>Finds the way between two datums through the registered transformations.</summary>
/// <remarks>
/// Modern frames (WGS 84, ETRS89 and its national realisations, the overseas frames, JGD2011) form one cluster in which
/// coordinates are equal or nearly so. A national datum of the past has a gateway to it: a grid where one is at hand,
/// otherwise registered parameters. Every way is gateway, cluster, gateway backwards.
/// </remarks>
internal sealed class DatumGraph(OperationOptions options)
{
    private static readonly Lazy<ImmutableHashSet<int>> LazyCluster = new(() =>
        [4326, 4258, .. EpsgTables.Transformations.Where(t => t.Kind is DatumTransformationKind.Null).Select(t => t.Source)]);

    private readonly List<string> _missing = [];

    /// <summary>Grids that would have made the way more accurate, in the order met.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Tells whether a datum, by its geographic 2D system, is one of the modern frames.</summary>
    public static bool IsModern(int code) => LazyCluster.Value.Contains(code);

    /// <summary>The way into the cluster; empty for a modern frame.</summary>
    /// <param name="code">The geographic 2D system to start from.</param>
    /// <param name="wanted">The modern system to end at, where a gateway leads there.</param>
    /// <param name="area">Where the coordinates lie.</param>
    public ImmutableArray<DatumHop> Gateway(int code, int wanted, AreaOfUse area)
    {
        var hops = ImmutableArray.CreateBuilder<DatumHop>();
        while (!IsModern(code) && code != wanted)
        {
            DatumTransformation chosen = Choose(code, wanted, options.AreaOfInterest ?? area);
            hops.Add(new DatumHop(chosen, IsInverse: false));
            code = chosen.Target;
        }

        return hops.ToImmutable();
    }

    /// <summary>The most accurate way of at most two hops between modern frames.</summary>
    public static ImmutableArray<DatumHop> Within(int source, int target)
    {
        if (source == target)
            return [];
        ImmutableArray<DatumHop> edges =
        [
            .. EpsgTables.Transformations
                .Where(t => IsModern(t.Source) && IsModern(t.Target))
                .SelectMany(t => new[] { new DatumHop(t, false), new DatumHop(t, true) }),
        ];
        IEnumerable<ImmutableArray<DatumHop>> direct =
            from e in edges where e.From == source && e.To == target select ImmutableArray.Create(e);
        IEnumerable<ImmutableArray<DatumHop>> byWay =
            from a in edges
            where a.From == source
            from b in edges
            where b.From == a.To && b.To == target
            select ImmutableArray.Create(a, b);
        ImmutableArray<DatumHop> way = direct.Concat(byWay.OrderBy(Uncertainty)).FirstOrDefault();
        return way.IsDefault
            ? throw new CoordinateOperationException($"No way from EPSG:{source} to EPSG:{target} is registered.")
            : way;
    }

    private static double Uncertainty(ImmutableArray<DatumHop> hops) => hops.Sum(h => h.Transformation.Accuracy ?? 10);

    private DatumTransformation Choose(int code, int wanted, AreaOfUse area)
    {
        ImmutableArray<DatumTransformation> all = EpsgTables.TransformationsFrom(code);
        if (all.IsEmpty)
        {
            throw new CoordinateOperationException(
                $"No transformation from EPSG:{code} ({CrsRegister.Find(code).Name}) to a modern frame is registered.");
        }

        string[] needed =
        [
            .. all.Where(t => t.NeedsGrid && t.Area.Overlaps(area)).Select(t => t.Grid).Distinct(StringComparer.Ordinal),
        ];
        foreach (string grid in needed)
        {
            if (options.Grids?.Find(grid) is null)
                continue;
            DatumTransformation[] same = [.. all.Where(t => string.Equals(t.Grid, grid, StringComparison.Ordinal))];
            return Array.Find(same, t => t.Target == wanted) ?? same[0];
        }

        _missing.AddRange(needed);
        ImmutableArray<DatumTransformation> byParameters = [.. all.Where(t => !t.NeedsGrid)];
        if (needed.Length > 0 && (byParameters.IsEmpty || options.MissingGrids is MissingGridPolicy.RefuseAll))
        {
            throw new MissingGridException(
                $"The shift from EPSG:{code} needs one of the grids {string.Join(", ", needed)}; none was found.",
                [.. needed]);
        }

        return byParameters.FirstOrDefault(t => t.Area.Contains(area))
            ?? byParameters.MaxBy(t => t.Area.Shared(area))
            ?? throw new CoordinateOperationException($"No transformation from EPSG:{code} is stated for {area}.");
    }
}
