using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TwinInterop.Conversion;
using TwinInterop.Crs;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>Real buildings land where PROJ puts the very numbers that stand in their files.</summary>
public sealed partial class CorpusPositionTests
{
    private const int FewestFiles = 25;
    private const int PositionsPerFile = 60;

    /// <summary>About 2 mm: the files are written with eleven decimals of a degree, PROJ is asked for ten.</summary>
    private const double DegreeTolerance = 2e-8;
    private const double HighestOnEarth = 10_000;
    private const double HeightTolerance = 0.002;

    /// <summary>About 2 m: the German datum has several parameter sets, of which PROJ chooses by place.</summary>
    private const double RegionalDegreeTolerance = 2e-5;

    [CorpusFact("cs2cs")]
    public async Task Real_buildings_land_where_PROJ_puts_them()
    {
        using var folder = new TemporaryFolder();
        var compared = new List<string>();
        var misplaced = new List<string>();
        foreach (string path in CorpusFiles.CityGmlBuildings())
        {
            if (await ComparedAsync(path, folder, misplaced))
                compared.Add(path);
        }

        Assert.True(misplaced.Count == 0, string.Join('\n', misplaced));
        Assert.True(compared.Count >= FewestFiles, $"only {compared.Count} files could be compared");
    }

    private static async Task<bool> ComparedAsync(string path, TemporaryFolder folder, List<string> misplaced)
    {
        string output = folder.File("out.gml");
        ConversionReport? report = await ConvertAsync(path, output);
        if (report is null || report.Input.Info.Crs.Horizontal is not { } crs || CrsRegister.Find(crs) is not { } definition)
            return false;

        // Where the label is wrong or the axes were read against it, the raw numbers do not mean what the name says.
        if (report.Diagnostics.Counts.Keys.Any(rule => rule.Id is "CRS0010" or "CRS0012" or "CRS0013" or "CRS0014" or "CRS0016"))
            return false;

        // Verbatim content that holds positions is carried with the CRS that they are in.
        if (VerbatimPositions().IsMatch(await File.ReadAllTextAsync(output)))
            return false;

        Position[] raw = [.. RawPositions(path).Take(PositionsPerFile)];
        if (raw.Length == 0 || raw.Any(position => Math.Abs(position.Z) > HighestOnEarth)) // pairs that look like triples
            return false;

        bool isPlane = definition.Kind == CrsKind.Projected;
        if (!isPlane && report.Input.Info.Crs.Declared?.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) == true)
            return false; // a short name of degrees does not say which ordinate comes first

        bool swaps = isPlane && definition.AxisOrder == AxisOrder.NorthEast;
        bool withHeights = report.Operations.Any(step => step.Grid is not null && step.Name.Contains("height", StringComparison.Ordinal));
        Position[] expected = AskProj(report.Input.Info.Crs, raw, swaps, withHeights);
        if (expected.Length != raw.Length)
            return false;

        var found = new List<Position>(RawPositions(output));
        double tolerance = definition.Datum.Contains("Hauptdreiecksnetz", StringComparison.Ordinal) ? RegionalDegreeTolerance : DegreeTolerance;
        foreach (Position position in expected)
        {
            if (!found.Exists(other => Math.Abs(other.X - position.X) < tolerance && Math.Abs(other.Y - position.Y) < tolerance
                && (!withHeights || Math.Abs(other.Z - position.Z) < HeightTolerance)))
            {
                misplaced.Add($"{path} ({report.Input.Info.Crs}): nothing at {position}");
                break;
            }
        }

        return true;
    }

    private static async Task<ConversionReport?> ConvertAsync(string path, string output)
    {
        using DatasetTarget target = DatasetTarget.ToFile(output, overwrite: true);
        var request = new ConversionRequest(DatasetSource.FromFile(path), target, InteropFormats.Find("citygml")!)
        {
            TargetCrs = new SpatialReference(new CrsId("EPSG", 4979)),
            Operations = new OperationOptions
            {
                Grids = new GridFolders([SharedMaterial.Grids]),
                MissingGrids = MissingGridPolicy.KeepHeights,
            },
        };
        try
        {
            return await Dataset.ConvertAsync(request, null, CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidDatasetException or CoordinateOperationException)
        {
            return null;
        }
    }

    /// <summary>Latitude, longitude and height by PROJ; empty where it has no operation without a ballpark step.</summary>
    private static Position[] AskProj(SpatialReference crs, Position[] raw, bool swaps, bool withHeights)
    {
        var input = new StringBuilder();
        foreach (Position position in raw)
        {
            (double first, double second) = swaps ? (position.Y, position.X) : (position.X, position.Y);
            input.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{first:R} {second:R} {position.Z:R}"));
        }

        string source = withHeights ? crs.ToString() : crs.Horizontal.ToString()!; // a compared file has a horizontal CRS
        (_, string output, _) = ExternalTool.Run(
            "cs2cs",
            ["-f", "%.10f", "--no-ballpark", source, withHeights ? "EPSG:4979" : "EPSG:4326"],
            input.ToString(),
            ExternalTool.ProjEnvironment);
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.Contains('*', StringComparison.Ordinal))
                .Select(line => line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries))
                .Select(words => new Position(Number(words[0]), Number(words[1]), Number(words[2]))),
        ];
    }

    /// <summary>The triples of the position lists as they stand in the text, those of shapes with axes of their own left out.</summary>
    private static IEnumerable<Position> RawPositions(string path)
    {
        string text = RelativeGeometry().Replace(File.ReadAllText(path, Encoding.Latin1), "");
        foreach (Match match in PositionList().Matches(text))
        {
            if (match.Value.Contains("srsDimension=\"2\"", StringComparison.Ordinal))
                continue;

            double[] numbers = [.. match.Groups["list"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Number)];
            for (int i = 0; i + 2 < numbers.Length && numbers.Length % 3 == 0; i += 3)
                yield return new Position(numbers[i], numbers[i + 1], numbers[i + 2]);
        }
    }

    private static double Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    [GeneratedRegex("<(?:gml:)?pos(?:List)?(?: [^>]*)?>(?<list>[^<]+)<", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PositionList();

    [GeneratedRegex("citygml-[123][.]0@EPSG:", RegexOptions.None, 10_000)]
    private static partial Regex VerbatimPositions();

    [GeneratedRegex("<(?:core:)?relativeG(?:MLG)?eometry.*?</(?:core:)?relativeG(?:MLG)?eometry>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RelativeGeometry();
}
