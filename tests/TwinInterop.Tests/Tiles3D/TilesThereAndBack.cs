using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Model;
using TwinInterop.Testing;
using TwinInterop.Tests.Corpus;

namespace TwinInterop.Tests.Tiles3D;

/// <summary>One file written as tiles and read back, compared with the file as it was read.</summary>
/// <param name="Source">The file.</param>
internal sealed record TilesThereAndBack(string Source)
{
    /// <summary>How far a position may be off, in metres.</summary>
    private const double PositionTolerance = 0.001;

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
    /// <param name="version">The version of 3D Tiles.</param>
    /// <param name="settings">Settings of the writer.</param>
    public static async Task<TilesThereAndBack> RunAsync(string path, string version, params (string Name, string Value)[] settings)
    {
        var run = new TilesThereAndBack(Path.GetRelativePath(SharedMaterial.CorpusPath(""), path));
        using var folder = new TemporaryFolder();
        var format = InteropFormats.Find("3dtiles")!; // a format of ours
        ConversionReport there;
        try
        {
            using DatasetTarget target = DatasetTarget.Of(format, folder.File("tiles"), overwrite: false);
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
        List<CityObject> before = await SourceAsync(path);
        (_, List<CityObject> after, ConversionContext context) =
            await Conversions.ReadAllAsync(format, DatasetSource.FromFile(folder.File("tiles/tileset.json")));
        return run.Compared(before, after, there, context);
    }

    private static OperationOptions Grids => new() { Grids = new Crs.Grids.GridFolders([SharedMaterial.Grids]) };

    /// <summary>The source as the writer got it: in WGS 84, with heights.</summary>
    private static async Task<List<CityObject>> SourceAsync(string path)
    {
        var context = new ConversionContext();
        await using IDatasetReader reader = await Dataset.OpenAsync(DatasetSource.FromFile(path), null, new ReadOptions(), context, default);
        IAsyncEnumerable<CityObject> objects = reader.ReadAsync(default);
        SpatialReference target = Reproject.Complete(SpatialReference.Wgs84, reader.Info.Crs);
        if (!target.IsSameAs(reader.Info.Crs))
            objects = new Reproject(reader.Info.Crs, target, Grids, context).ApplyAsync(objects, context, default);
        objects = new FillHeights().ApplyAsync(objects, context, default);
        return await objects.ToListAsync();
    }

    private TilesThereAndBack Compared(List<CityObject> before, List<CityObject> after, ConversionReport there, ConversionContext back)
    {
        Dictionary<string, ObjectFacts> left = ObjectFacts.Of(before, isGeographic: true);
        Dictionary<string, ObjectFacts> right = ObjectFacts.Of(after, isGeographic: true);
        // That polygons are cut into triangles explains no difference: they are put together again.
        var books = new BookedDifferences(there.Books, back.Books) { Counts = entry => !entry.Loss.Path.EndsWith("/triangles", StringComparison.Ordinal) };
        var failures = new List<string>();
        var booked = new List<string>();
        foreach (ObjectDifference difference in ObjectComparison.Compare(left, right))
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
