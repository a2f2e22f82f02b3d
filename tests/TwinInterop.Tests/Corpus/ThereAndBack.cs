using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>One file converted to another encoding and back to its own.</summary>
/// <param name="Source">The file's path below the corpus.</param>
/// <param name="There">The file in the other encoding.</param>
/// <param name="Back">The file in its own encoding again.</param>
internal sealed record ThereAndBack(string Source, string There, string Back)
{
    /// <summary>Why the file was refused; null when it was converted.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Differences that no report explains, and whatever else went wrong.</summary>
    public IReadOnlyList<string> Failures { get; private init; } = [];

    /// <summary>Differences that the reports explain.</summary>
    public IReadOnlyList<string> Booked { get; private init; } = [];

    /// <summary>Whether its positions are degrees: a way through a projected system measures them in that.</summary>
    public bool IsInDegrees { get; private init; }

    /// <summary>Format and version of the file that came back; null when it was not converted.</summary>
    public (string Format, string Version)? Home { get; private init; }

    /// <summary>What the reports of both ways say.</summary>
    public IReadOnlyList<string> Losses { get; private init; } = [];

    /// <summary>Converts and compares.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The name of the other encoding's format.</param>
    /// <param name="version">Its version; null for the usual one.</param>
    /// <param name="folder">Takes the files.</param>
    /// <param name="number">Makes their names unique.</param>
    /// <param name="step">How far the other encoding moves a position at most, in metres.</param>
    public static async Task<ThereAndBack> RunAsync(
        string path, string format, string? version, TemporaryFolder folder, int number, double step = 0)
    {
        string stem = string.Create(CultureInfo.InvariantCulture, $"{number:000}-{DatasetSource.StemOf(Path.GetFileName(path))}");
        var run = new ThereAndBack(
            Path.GetRelativePath(SharedMaterial.CorpusPath(format == Entities ? "" : "citygml"), path), folder.File($"{stem}.there"), folder.File($"{stem}.back"));
        ConversionReport there;
        try
        {
            there = await ConvertAsync(path, run.There, format, new WriteOptions { Version = version });
        }
        catch (Exception exception) when (exception is InvalidDatasetException or CoordinateOperationException)
        {
            return run with { Refusal = exception.Message.Split('\n')[0] };
        }
        catch (Exception exception)
        {
            return run with { Failures = [$"there: {exception.GetType().Name}: {exception}"] };
        }

        if (format != Entities && there.Input.Info.Format is not ("citygml" or "cityjson"))
            return run with { Refusal = $"not a city model but {there.Input.Info.Format}" };

        try
        {
            SpatialReference? home = format == Entities && there.Input.Info is { Format: not "geojson", Crs: { Horizontal: not null } own } ? own : null;
            ConversionReport back = await ConvertAsync(run.There, run.Back, there.Input.Info.Format, HomeOf(there.Input.Info, path), home);
            return await run.ComparedAsync(path, there, back, step);
        }
        catch (Exception exception)
        {
            return run with { Failures = [$"back: {exception.GetType().Name}: {exception}"] };
        }
    }

    private const string Entities = "ngsi-ld";

    /// <summary>The version of the source, or the nearest one that is written.</summary>
    private static WriteOptions HomeOf(DatasetInfo info, string path)
    {
        var options = new WriteOptions
        {
            Version = (info.Format, info.Version) switch
            {
                ("geojson" or "3dtiles", _) => null,
                ("cityjson", "1.0") => "1.1",
                ("ifc", ['I', 'F', 'C', '4', 'X', ..]) => "IFC4X3",
                var (_, version) => version,
            },
        };
        if (info.Format == "geojson")
            return options with { Settings = options.Settings.Add("decimals", "9") };
        return path.EndsWith(".jsonl", StringComparison.Ordinal) ? options with { Settings = options.Settings.Add("sequence", "yes") } : options;
    }

    private static async Task<ConversionReport> ConvertAsync(string input, string output, string format, WriteOptions write, SpatialReference? crs = null)
    {
        using DatasetTarget target = DatasetTarget.Of(InteropFormats.Find(format)!, output, overwrite: false); // formats of ours
        var request = new ConversionRequest(DatasetSource.FromFile(input), target, InteropFormats.Find(format)!)
        {
            Write = write,
            TargetCrs = crs,
            Operations = new OperationOptions { Grids = new GridFolders([SharedMaterial.Grids]) },
        };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return report;
    }

    private async Task<ThereAndBack> ComparedAsync(string path, ConversionReport there, ConversionReport back, double step)
    {
        IFormat format = InteropFormats.Find(there.Input.Info.Format)!; // it was read by one of ours
        Dictionary<string, ObjectFacts> before = await FactsAsync(format, path);
        Dictionary<string, ObjectFacts> after = await FactsAsync(format, Directory.Exists(Back) ? Path.Combine(Back, "tileset.json") : Back);
        var books = new BookedDifferences(there.Books, back.Books);
        var failures = new List<string>();
        var booked = new List<string>();
        foreach (ObjectDifference difference in ObjectComparison.Compare(before, after, step))
            (books.Explain(difference) ? booked : failures).Add(difference.ToString());
        return this with
        {
            Home = (there.Input.Info.Format, HomeOf(there.Input.Info, path).Version ?? ""),
            IsInDegrees = CrsDeclaration.IsGeographic(there.Input.Info.Crs),
            Failures = failures,
            Booked = booked,
            Losses = [.. there.Books.Losses.Concat(back.Books.Losses).Select(entry => $"{entry.Loss} x{entry.Count} {string.Join(' ', entry.Examples)}")],
        };
    }

    private static async Task<Dictionary<string, ObjectFacts>> FactsAsync(IFormat format, string path)
    {
        (DatasetInfo info, List<CityObject> objects, _) = await Conversions.ReadAllAsync(format, DatasetSource.FromFile(path));
        return ObjectFacts.Of(objects, CrsDeclaration.IsGeographic(info.Crs));
    }
}
