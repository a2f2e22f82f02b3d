using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>One file written in a format whose places are in WGS 84 and read back, compared with the file as it was read.</summary>
/// <param name="Source">The file.</param>
internal sealed record ModelThereAndBack(string Source)
{
    private const string Tiles = "3dtiles";

    /// <summary>How far a position may be off, in metres.</summary>
    private const double PositionTolerance = 0.001;

    /// <summary>What vertices of entities are rounded to, in metres.</summary>
    private const double Step = 0.0001;

    /// <summary>Why the file was refused; null when it was converted.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Differences that no report explains.</summary>
    public IReadOnlyList<string> Failures { get; private init; } = [];

    /// <summary>Differences that the reports explain.</summary>
    public IReadOnlyList<string> Booked { get; private init; } = [];

    /// <summary>How many objects came back.</summary>
    public int Objects { get; private init; }

    /// <summary>The largest distance of a position that came back from one of the source, in metres.</summary>
    public double Offset { get; private init; }

    /// <summary>Writes, reads and compares.</summary>
    /// <param name="path">The file.</param>
    /// <param name="via">The name of the format.</param>
    /// <param name="version">Its version; null for the usual one.</param>
    /// <param name="settings">Settings of the writer.</param>
    public static async Task<ModelThereAndBack> RunAsync(string path, string via, string? version, params (string Name, string Value)[] settings)
    {
        var run = new ModelThereAndBack(Path.GetRelativePath(SharedMaterial.CorpusPath(""), path));
        using var folder = new TemporaryFolder();
        var format = InteropFormats.Find(via)!; // a format of ours
        string output = folder.File(via == Tiles ? "tiles" : "there");
        ConversionReport there;
        try
        {
            using DatasetTarget target = DatasetTarget.Of(format, output, overwrite: false);
            var request = new ConversionRequest(DatasetSource.FromFile(path), target, format)
            {
                Write = new WriteOptions { Version = version, Settings = settings.ToImmutableDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal) },
                Operations = Grids,
            };
            there = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        }
        catch (Exception refused) when (refused is InvalidDatasetException or CoordinateOperationException)
        {
            return run with { Refusal = refused.Message.Split('\n')[0] };
        }

        Conversions.AssertBalanced(there.Books);
        List<CityObject> before = await SourceAsync(path, fillsHeights: via == Tiles);
        (_, List<CityObject> after, ConversionContext context) =
            await Conversions.ReadAllAsync(format, DatasetSource.FromFile(via == Tiles ? Path.Combine(output, "tileset.json") : output));
        return run.Compared(before, after, there, context, via == Tiles ? 0 : Step);
    }

    private static OperationOptions Grids => new() { Grids = new Crs.Grids.GridFolders([SharedMaterial.Grids]) };

    /// <summary>The source as the writer got it: in WGS 84, for tiles with heights.</summary>
    private static async Task<List<CityObject>> SourceAsync(string path, bool fillsHeights)
    {
        var context = new ConversionContext();
        await using IDatasetReader reader = await Dataset.OpenAsync(DatasetSource.FromFile(path), null, new ReadOptions(), context, default);
        IAsyncEnumerable<CityObject> objects = reader.ReadAsync(default);
        SpatialReference target = Reproject.Complete(SpatialReference.Wgs84, reader.Info.Crs);
        if (reader.Info.Crs.Horizontal is not null && !target.IsSameAs(reader.Info.Crs)) // Without one, nothing has a position.
            objects = new Reproject(reader.Info.Crs, target, Grids, context).ApplyAsync(objects, context, default);
        if (fillsHeights)
            objects = new FillHeights().ApplyAsync(objects, context, default);
        return await objects.ToListAsync();
    }

    private ModelThereAndBack Compared(List<CityObject> before, List<CityObject> after, ConversionReport there, ConversionContext back, double step)
    {
        Dictionary<string, ObjectFacts> left = ObjectFacts.Of(before, isGeographic: true);
        Dictionary<string, ObjectFacts> right = ObjectFacts.Of(after, isGeographic: true);
        // That polygons are cut into triangles explains no difference: they are put together again.
        var books = new BookedDifferences(there.Books, back.Books) { Counts = entry => !entry.Loss.Path.EndsWith("/triangles", StringComparison.Ordinal) };
        var failures = new List<string>();
        var booked = new List<string>();
        foreach (ObjectDifference difference in ObjectComparison.Compare(left, right, step))
            (books.Explain(difference) ? booked : failures).Add(difference.ToString());
        failures.AddRange(back.Diagnostics.Kept.Where(finding => finding.Rule.Severity >= Severity.Warning).Select(finding => finding.ToString()));
        failures.AddRange(Identities(before, after));
        double offset = PositionOffset(before, after);
        bool isWide = there.Books.Losses.Any(entry => entry.Loss.Path.EndsWith("/positions", StringComparison.Ordinal));
        if (offset > PositionTolerance && !isWide)
            failures.Add($"a position is {offset} m off");
        return this with { Failures = failures, Booked = booked, Objects = right.Count, Offset = offset };
    }

    /// <summary>Twin id, class and parent of every object.</summary>
    private static IEnumerable<string> Identities(List<CityObject> before, List<CityObject> after)
    {
        HashSet<string> come = [.. after.SelectMany(item => Links(item, "")).Distinct(StringComparer.Ordinal)];
        return before.SelectMany(item => Links(item, "")).Where(link => !come.Contains(link)).Select(link => $"did not come back: {link}");
    }

    private static IEnumerable<string> Links(CityObject item, string parent) =>
        item.Parts.SelectMany(part => Links(part, item.Source.LocalId))
            .Prepend($"{item.Id.Value} {item.Source.Scheme} {item.Source.LocalId} {item.Class} {item.SourceClass} {item.HasGeneratedId} in {parent}");

    /// <summary>How far the farthest position that came back is from the nearest one of the same object and level.</summary>
    private static double PositionOffset(List<CityObject> before, List<CityObject> after)
    {
        ILookup<string, Position> source = before.SelectMany(Placed).ToLookup(item => item.Key, item => item.Position, StringComparer.Ordinal);
        double most = 0;
        foreach ((string key, Position position) in after.SelectMany(Placed))
        {
            if (!source.Contains(key))
                continue;
            MetresPerDegree scale = MetresPerDegree.At(position.Y);
            most = Math.Max(most, source[key].Min(other => Math.Sqrt(
                Square((position.X - other.X) * scale.Longitude) + Square((position.Y - other.Y) * scale.Latitude) + Square(position.Z - other.Z))));
        }

        return most;
    }

    private static double Square(double number) => number * number;

    private static IEnumerable<(string Key, Position Position)> Placed(CityObject top)
    {
        foreach (CityObject item in top.SelfAndDescendants())
        {
            foreach (LodGeometry level in item.Geometry.Where(level => level.Role != GeometryRole.TerrainIntersection))
            {
                foreach (AbstractGeometry leaf in level.Geometry.Leaves().Where(leaf => leaf is not ImplicitGeometry))
                {
                    foreach (ReadOnlyMemory<Position> run in leaf.Runs())
                    {
                        foreach (Position position in run.ToArray())
                            yield return ($"{item.Source.LocalId} {level.Lod}", position);
                    }
                }
            }
        }
    }
}
