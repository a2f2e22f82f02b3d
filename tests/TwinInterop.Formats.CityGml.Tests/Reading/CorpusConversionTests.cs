using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

/// <summary>Real files read, written and read again.</summary>
public class CorpusConversionTests(ITestOutputHelper output)
{
    private const long LargestFile = 300_000;

    [CorpusTheory]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Nothing_that_was_read_vanishes_without_a_word(string version)
    {
        int files = 0;
        foreach (string path in OracleRow.AllFiles().Where(path => new FileInfo(path).Length < LargestFile))
        {
            if (await TryConvertAsync(path, version) is not { } written)
                continue;
            files++;
            Assert.NotEmpty(written);
        }

        output.WriteLine($"{files} files");
        Assert.True(files > 100);
    }

    [CorpusFact]
    public async Task A_file_written_in_its_own_version_is_read_back_with_the_same_objects_and_polygons()
    {
        foreach (OracleRow row in OracleRow.ReadAll().Where(row => row.Error.Length == 0 && row.File.StartsWith("2.0/ogc-schemas", StringComparison.Ordinal)))
        {
            (_, List<CityObject> first, _) = await Conversions.ReadAllAsync(new CityGmlFormat(), DatasetSource.FromFile(row.Path));
            byte[] written = (await TryConvertAsync(row.Path, "2.0"))!; // the rows with an error were left out

            (_, List<CityObject> second, _) = await Conversions.ReadAllAsync(
                new CityGmlFormat(), DatasetSource.FromBytes(DatasetSource.FromFile(row.Path).Name, written));

            Assert.Equal(Summary(first), Summary(second));
        }
    }

    /// <summary>Fails where the books do not balance; null where the file cannot be read.</summary>
    private static async Task<byte[]?> TryConvertAsync(string path, string version)
    {
        var format = new CityGmlFormat();
        try
        {
            return (await Conversions.ConvertAsync(
                format, DatasetSource.FromFile(path), format, new WriteOptions { Version = version })).Output;
        }
        catch (InvalidDatasetException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Summary(IEnumerable<CityObject> objects) => objects
        .SelectMany(o => o.SelfAndDescendants())
        .Select(o => $"{o.Class} {o.Attributes.Length} {string.Join(',', o.Geometry.Select(g => $"{g.Lod}:{g.Geometry.Surfaces().Count()}").Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);
}
