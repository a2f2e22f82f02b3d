using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>Every conversion of real building files: it runs, its books balance, and an outside judge accepts the output.</summary>
public sealed class CorpusConversionTests
{
    private const int FewestFiles = 25;

    /// <summary>Each source with each target.</summary>
    public static TheoryData<string, string, string?> Directions()
    {
        var directions = new TheoryData<string, string, string?>();
        foreach (string source in (string[])["citygml", "cityjson", "footprints"])
        {
            directions.Add(source, "citygml", "2.0");
            directions.Add(source, "citygml", "3.0");
            directions.Add(source, "cityjson", "2.0");
            directions.Add(source, "geojson", null);
        }

        return directions;
    }

    [JudgedTheory]
    [MemberData(nameof(Directions))]
    public async Task Real_buildings_convert(string source, string format, string? version)
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<string> inputs = source switch
        {
            "citygml" => CorpusFiles.CityGmlBuildings(),
            "cityjson" => CorpusFiles.CityJsonBuildings(),
            _ => await ConvertAllAsync(CorpusFiles.CityGmlBuildings(), folder, "footprints", "geojson", null),
        };

        IReadOnlyList<string> made = await ConvertAllAsync(inputs, folder, "made", format, version);

        int fewest = source switch
        {
            "citygml" => FewestFiles,
            "cityjson" => 1,
            _ => inputs.Count,
        };
        Assert.True(made.Count > 0 && made.Count >= fewest, $"only {made.Count} of {inputs.Count} files were converted");
        Judge(format, version, made);
    }

    private static void Judge(string format, string? version, IReadOnlyList<string> files)
    {
        IReadOnlyList<string> findings = format switch
        {
            "citygml" => Judges.CityGml(version!, files), // CityGML is always asked for by version here
            "cityjson" => Judges.CityJson(files),
            _ => Judges.GeoJson(files),
        };
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task<IReadOnlyList<string>> ConvertAllAsync(
        IReadOnlyList<string> inputs, TemporaryFolder folder, string stage, string format, string? version)
    {
        var made = new List<string>();
        var failures = new List<string>();
        foreach (string input in inputs)
        {
            string output = folder.File(string.Create(
                CultureInfo.InvariantCulture, $"{stage}-{made.Count:000}-{DatasetSource.StemOf(Path.GetFileName(input))}.{format}"));
            if (await ConvertAsync(input, output, format, version, failures))
                made.Add(output);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return made;
    }

    /// <summary>Converts with the real grids; heights that no grid knows stay as they are.</summary>
    /// <returns>False for a file that is not readable as what it says, or that has no CRS where one is needed: right answers.</returns>
    private static async Task<bool> ConvertAsync(
        string input, string output, string format, string? version, List<string> failures)
    {
        using DatasetTarget target = DatasetTarget.ToFile(output, overwrite: false);
        var request = new ConversionRequest(DatasetSource.FromFile(input), target, InteropFormats.Find(format)!)
        {
            Write = new WriteOptions { Version = version },
            Operations = new OperationOptions
            {
                Grids = new GridFolders([SharedMaterial.Grids]),
                MissingGrids = MissingGridPolicy.KeepHeights,
            },
        };
        try
        {
            ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
            Conversions.AssertBalanced(report.Books);
            return true;
        }
        catch (InvalidDatasetException)
        {
            return false;
        }
        catch (CoordinateOperationException e) when (e.Message.Contains("State it: --source-crs", StringComparison.Ordinal))
        {
            return false;
        }
        catch (Exception e)
        {
            failures.Add($"{input}: {e.GetType().Name}: {e.Message.Split('\n')[0]}");
            return false;
        }
    }
}
