using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>The number of threads changes neither what is written nor what is reported.</summary>
public sealed class CorpusThreadTests
{
    private const int FileStep = 4;

    [CorpusTheory]
    [InlineData("geojson")]
    [InlineData("cityjson")]
    public async Task Output_and_report_are_the_same_for_any_number_of_threads(string format)
    {
        using var folder = new TemporaryFolder();
        int compared = 0;
        foreach (string path in CorpusFiles.CityGmlBuildings().Where((_, i) => i % FileStep == 0))
        {
            if (await ConvertAsync(path, format, folder.File($"{compared}.out"), 1) is not { } alone)
                continue;
            foreach (int threads in (int[])[2, 5])
                Assert.Equal(alone, await ConvertAsync(path, format, folder.File($"{compared}.out"), threads));
            compared++;
        }

        Assert.True(compared > 10, $"only {compared} files were compared");
    }

    /// <summary>What was written and the report as text; null where the positions cannot be brought to the target's CRS.</summary>
    private static async Task<(string Written, string Report)?> ConvertAsync(string path, string format, string output, int threads)
    {
        using DatasetTarget target = DatasetTarget.ToFile(output, overwrite: true);
        var request = new ConversionRequest(DatasetSource.FromFile(path), target, InteropFormats.Find(format)!) // the formats exist
        {
            Operations = new OperationOptions { Grids = new GridFolders([SharedMaterial.Grids]), MissingGrids = MissingGridPolicy.KeepHeights },
            Threads = threads,
        };
        try
        {
            ConversionReport report = await Dataset.ConvertAsync(request, null, default);
            using var json = new MemoryStream();
            ConversionReportJson.Write([report], json);
            return (await File.ReadAllTextAsync(output), System.Text.Encoding.UTF8.GetString(json.ToArray()));
        }
        catch (CoordinateOperationException)
        {
            return null;
        }
        catch (InvalidDatasetException exception)
        {
            return ("", exception.Message); // malformed after some objects: found at the same place
        }
    }
}
