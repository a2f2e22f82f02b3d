using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>Every conversion of real building files: it runs, its books balance, and its schema accepts the output.</summary>
public sealed class CorpusConversionTests
{
    private const int FewestFiles = 25;
    private const int XmlLintInvalid = 3;

    [CorpusTheory("xmllint")]
    [InlineData("citygml", "2.0")]
    [InlineData("citygml", "3.0")]
    public async Task Real_buildings_become_valid_CityGML(string format, string version)
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<string> made = await ConvertAllAsync(folder, format, version);

        (int exitCode, _, string error) = ExternalTool.Run(
            "xmllint",
            ["--nonet", "--huge", "--noout", "--schema", SharedMaterial.SchemaPath($"citygml/citygml-{version}.xsd"), .. made],
            environment: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["XML_CATALOG_FILES"] = SharedMaterial.SchemaPath("citygml/catalog.xml"),
            });

        Assert.True(exitCode is 0 or XmlLintInvalid or XmlLintInvalid + 1, error);
        string[] invalid =
        [
            .. error.Split('\n')
                .Where(line => line.Contains(": Schemas validity error :", StringComparison.Ordinal) && !IsAboutExtension(line))
                .GroupBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal)
                .Select(file => file.First()),
        ];
        Assert.True(invalid.Length == 0, string.Join('\n', invalid));
    }

    /// <summary>Content of application domain extensions is written back as it was; their schemas are not at hand.</summary>
    private static bool IsAboutExtension(string line)
    {
        int start = line.IndexOf("Element '{", StringComparison.Ordinal);
        return start >= 0 && !line.AsSpan(start).StartsWith("Element '{http://www.opengis.net/", StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ConvertAllAsync(TemporaryFolder folder, string format, string? version)
    {
        var made = new List<string>();
        var failures = new List<string>();
        foreach (string input in CorpusFiles.CityGmlBuildings())
        {
            string output = folder.File(made.Count.ToString("000", CultureInfo.InvariantCulture) + "-" + Path.GetFileNameWithoutExtension(input) + ".out");
            if (await ConvertAsync(input, output, format, version, failures))
                made.Add(output);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(made.Count >= FewestFiles, $"only {made.Count} files were converted");
        return made;
    }

    /// <summary>Converts with the real grids; heights that no grid knows stay as they are.</summary>
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
        catch (Exception e)
        {
            failures.Add($"{input}: {e.GetType().Name}: {e.Message.Split('\n')[0]}");
            return false;
        }
    }
}
