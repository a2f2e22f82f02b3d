using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Real files, read and written again: books balanced, files valid.</summary>
public sealed class CorpusConversionTests
{
    [CorpusTheory("xmllint")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.0", "3.0")]
    [InlineData("2.0", "1.0")]
    [InlineData("2.0", "2.0")]
    [InlineData("2.0", "3.0")]
    [InlineData("3.0", "2.0")]
    [InlineData("3.0", "3.0")]
    [InlineData("val3dity/gml", "3.0")]
    public async Task Real_files_are_valid_but_for_extensions_without_a_schema(string folder, string version)
    {
        DirectoryInfo output = Directory.CreateTempSubdirectory();
        try
        {
            int written = 0;
            foreach (string file in FilesOf(folder))
                written += await ConvertAsync(file, version, Path.Combine(output.FullName, string.Create(CultureInfo.InvariantCulture, $"{written}.gml"))) ? 1 : 0;

            Assert.NotEqual(0, written);
            string findings = GmlOutput.ValidateFile(version, [.. output.EnumerateFiles("*.gml").Select(file => file.FullName)]);
            Assert.Equal("", string.Join('\n', findings.Split('\n').Where(IsAboutCityGml)));
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory
        .EnumerateFiles(SharedMaterial.CorpusPath(Path.Combine("citygml", folder)), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".gml" or ".xml" or ".citygml")
        .Order(StringComparer.Ordinal);

    /// <summary>False for a file that is not well-formed, which the reader's own tests judge.</summary>
    private static async Task<bool> ConvertAsync(string file, string version, string outputFile)
    {
        var format = new CityGmlFormat();
        var context = new ConversionContext();
        using DatasetTarget target = DatasetTarget.ToFile(outputFile, overwrite: true);
        try
        {
            await using IDatasetReader reader = await format.OpenReaderAsync(
                DatasetSource.FromFile(file), new ReadOptions(), context, CancellationToken.None);
            await using IDatasetWriter writer = format.OpenWriter(target, new WriteOptions { Version = version }, context);
            await new ConversionPipeline().RunAsync(reader, writer, context, CancellationToken.None);
        }
        catch (InvalidDatasetException)
        {
            return false;
        }

        target.Commit();
        Conversions.AssertBalanced(context.Books);
        return true;
    }

    /// <summary>What is said of elements of extensions, whose schemas are not there, is no fault.</summary>
    private static bool IsAboutCityGml(string finding) =>
        finding.Contains("error :", StringComparison.Ordinal)
        && (finding.Contains("Element '{http://www.opengis.net/", StringComparison.Ordinal)
            || finding.Contains("Element '{urn:oasis", StringComparison.Ordinal)
            || !finding.Contains("Element '{", StringComparison.Ordinal));
}
