using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Instances;
using TwinInterop.Model;
using TwinInterop.Testing;
using TwinInterop.Tests.Corpus;

namespace TwinInterop.Tests.Formats;

/// <summary>What of a dataset is there again after it went to another format and home.</summary>
internal sealed record FormatPair(string From, string To)
{
    /// <summary>How far an area may be off, as a share of it: by the digits of degrees and by single precision in tiles.</summary>
    private const double AreaTolerance = 1e-3;

    public SurvivalCount Ids { get; private init; }

    public SurvivalCount Classes { get; private init; }

    public SurvivalCount Attributes { get; private init; }

    public SurvivalCount Relations { get; private init; }

    public SurvivalCount Lods { get; private init; }

    public SurvivalCount Geometry { get; private init; }

    public SurvivalCount Appearance { get; private init; }

    /// <summary>What the books of the way there call dropped or changed, by path with its number.</summary>
    public IReadOnlyList<string> Losses { get; private init; } = [];

    /// <summary>Each kind of thing with its count, in the order of the table.</summary>
    public IReadOnlyList<(string Name, SurvivalCount Count)> Counts =>
    [
        ("ids", Ids), ("classes", Classes), ("attributes", Attributes), ("relations", Relations),
        ("LoDs", Lods), ("geometry", Geometry), ("appearance", Appearance),
    ];

    /// <summary>Converts there and back, and compares.</summary>
    /// <param name="from">The format of the dataset.</param>
    /// <param name="to">The other format.</param>
    /// <param name="path">The dataset.</param>
    /// <param name="folder">Takes the files.</param>
    public static async Task<FormatPair> MeasureAsync(IFormat from, IFormat to, string path, TemporaryFolder folder)
    {
        string there = folder.File($"{from.Id}-{to.Id}-there");
        string home = folder.File($"{from.Id}-{to.Id}-home");
        ConversionReport report = await ConvertAsync(path, there, to, null);
        SpatialReference crs = report.Input.Info.Crs;
        await ConvertAsync(MainFile(there, to), home, from, crs.Horizontal is null ? null : crs);
        Dictionary<string, ObjectFacts> before = await FactsAsync(from, path);
        Dictionary<string, ObjectFacts> after = await FactsAsync(from, MainFile(home, from));
        return Compared(new FormatPair(from.Id, to.Id), before, after) with { Losses = LossesOf(report.Books) };
    }

    /// <summary>The file to open of what was written.</summary>
    public static string MainFile(string path, IFormat format) => format.MainFile is { } name ? Path.Combine(path, name) : path;

    /// <summary>Converts, and holds the books to their balance.</summary>
    public static async Task<ConversionReport> ConvertAsync(string input, string output, IFormat format, SpatialReference? crs)
    {
        using DatasetTarget target = DatasetTarget.Of(format, output, overwrite: true);
        var request = new ConversionRequest(DatasetSource.FromFile(input), target, format) { TargetCrs = crs };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return report;
    }

    private static async Task<Dictionary<string, ObjectFacts>> FactsAsync(IFormat format, string path)
    {
        (DatasetInfo info, List<CityObject> objects, _) = await Conversions.ReadAllAsync(format, DatasetSource.FromFile(path));
        var placed = new List<CityObject>(objects.Count);
        var expand = new ExpandInstances(CrsDeclaration.IsGeographic);
        expand.Describe(info);
        await foreach (CityObject item in expand.ApplyAsync(objects.ToAsyncEnumerable(), new ConversionContext(), CancellationToken.None))
            placed.Add(item);
        return ObjectFacts.Of(placed, CrsDeclaration.IsGeographic(info.Crs));
    }

    private static FormatPair Compared(
        FormatPair pair, Dictionary<string, ObjectFacts> before, Dictionary<string, ObjectFacts> after)
    {
        ObjectFacts[] named = [.. before.Values.Where(facts => !facts.Object.HasGeneratedId)];
        (ObjectFacts Before, ObjectFacts? After)[] all = [.. before.Select(item => (item.Value, after.GetValueOrDefault(item.Key)))];
        return pair with
        {
            Ids = SurvivalCount.Of(named, facts => after.ContainsKey(facts.Key)),
            Classes = SurvivalCount.Of(all, item => item.After?.Object.Class == item.Before.Object.Class),
            Attributes = Sum(all, AttributesOf),
            Relations = Sum(all, RelationsOf),
            Lods = SurvivalCount.Of(LodsOf(before).Order(StringComparer.Ordinal), LodsOf(after).Contains),
            Geometry = Sum(all, GeometryOf),
            Appearance = AppearanceOf(before.Values, after.Values),
        };
    }

    private static SurvivalCount Sum(
        (ObjectFacts Before, ObjectFacts? After)[] all, Func<ObjectFacts, ObjectFacts?, SurvivalCount> count)
    {
        SurvivalCount[] counts = [.. all.Select(item => count(item.Before, item.After))];
        return new SurvivalCount(counts.Sum(item => item.Back), counts.Sum(item => item.Source));
    }

    private static SurvivalCount AttributesOf(ObjectFacts before, ObjectFacts? after)
    {
        List<(string Path, string Value)> rest = [.. after?.Attributes() ?? []];
        return SurvivalCount.Of(before.Attributes(), rest.Remove);
    }

    private static SurvivalCount RelationsOf(ObjectFacts before, ObjectFacts? after)
    {
        List<(string, string, string?)> rest = [.. (after?.Object.Relations ?? []).Select(LinkOf)];
        return SurvivalCount.Of(before.Object.Relations, relation => rest.Remove(LinkOf(relation)));
    }

    private static (string Type, string Target, string? Role) LinkOf(CityObjectRelation relation) =>
        (relation.Type, relation.TargetId, relation.Role);

    private static HashSet<string> LodsOf(Dictionary<string, ObjectFacts> facts) =>
        [.. facts.Values.SelectMany(item => item.Object.Geometry).Select(geometry => geometry.Lod)];

    private static SurvivalCount GeometryOf(ObjectFacts before, ObjectFacts? after)
    {
        IReadOnlyDictionary<string, (double Area, double Length, int Points)> found =
            after?.Geometries() ?? new Dictionary<string, (double Area, double Length, int Points)>(StringComparer.Ordinal);
        return SurvivalCount.Of(before.Geometries(), item =>
            found.TryGetValue(item.Key, out (double Area, double Length, int Points) other)
            && IsNear(item.Value.Area, other.Area) && IsNear(item.Value.Length, other.Length) && item.Value.Points == other.Points);
    }

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= AreaTolerance * Math.Max(1, Math.Abs(a));

    private static SurvivalCount AppearanceOf(IEnumerable<ObjectFacts> before, IEnumerable<ObjectFacts> after)
    {
        (int Textures, int Materials) source = Total(before);
        (int Textures, int Materials) back = Total(after);
        return new SurvivalCount(
            Math.Min(source.Textures, back.Textures) + Math.Min(source.Materials, back.Materials), source.Textures + source.Materials);
    }

    private static (int Textures, int Materials) Total(IEnumerable<ObjectFacts> all) => all
        .Select(facts => facts.Appearances())
        .Aggregate((Textures: 0, Materials: 0), (sum, item) => (sum.Textures + item.Textures, sum.Materials + item.Materials));

    private static IReadOnlyList<string> LossesOf(ConversionBooks books) =>
    [
        .. books.Losses
            .GroupBy(entry => (entry.Loss.Kind, Path: PathOf(entry.Loss)))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Path, StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant(
                $"{group.Key.Kind.ToString().ToLowerInvariant()} `{group.Key.Path}` ({group.Sum(entry => entry.Count)})")),
    ];

    /// <summary>The paths of attributes differ by their names only, and are told together.</summary>
    private static string PathOf(Loss loss) =>
        loss.Account == BookAccount.Attributes && loss.Path.Split('/') is ["attributes", _, .. string[] rest]
            ? string.Join('/', ["attributes", .. rest])
            : loss.Path;
}
