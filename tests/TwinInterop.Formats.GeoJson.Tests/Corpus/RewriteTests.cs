using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Support;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Geometry.Instances;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.GeoJson.Corpus;

/// <summary>Real files are written anew: the books balance, what comes back is what was kept, outside judges agree.</summary>
public sealed class RewriteTests
{
    private static readonly string[] Files =
    [
        "france/regions.geojson",
        "france/rnb/sample_rnb.geojson",
        "france/departements/92-hauts-de-seine/communes-92-hauts-de-seine.geojson",
        "misc/items.geojson",
        "misc/ne_110m_lakes.geojson",
        "misc/ne_110m_populated_places_simple.geojson",
        "derived/geojson/ok-3d.geojson",
        "derived/geojson/ok-deep-props.geojson",
        "derived/geojson/ok-foreign-members.geojson",
        "derived/geojson/warn-dup-ids.geojson",
        "derived/geojson/bad-no-geometry.geojson",
        "validity/geojson-validator/valid/valid_geometry_geometrycollection.geojson",
        "validity/check-geojson/bad/point-toomany.geojson",
    ];

    public static TheoryData<string> Paths() => [.. Files];

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public async Task What_comes_back_is_what_was_kept(string path)
    {
        (byte[] output, ConversionContext context) = await RewriteAsync(path);

        (DatasetInfo info, List<CityObject> back, ConversionContext readContext) =
            await Conversions.ReadAllAsync(Sample.Format, DatasetSource.FromBytes("back", output));
        var ofDataset = new Tally(0, 0, 0, 0, 0, VerbatimContent.Unfold(info).Extensions.Length);
        Tally tally = back.Aggregate(ofDataset, (sum, cityObject) => sum + Tally.Of(cityObject));
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
            Assert.Equal(context.Books[account].Kept + context.Books[account].Derived, tally[account]);
        Assert.False(readContext.Diagnostics.HasAtLeast(Severity.Error));
        Assert.DoesNotContain(readContext.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.Clockwise);
    }

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public async Task Writing_what_was_written_gives_the_same_bytes(string path)
    {
        (byte[] output, _) = await RewriteAsync(path);

        (byte[] again, _) = await Conversions.ConvertAsync(
            Sample.Format, DatasetSource.FromBytes("again", output), Sample.Format);

        Assert.Equal(Encoding.UTF8.GetString(output), Encoding.UTF8.GetString(again));
    }

    [JudgedFact]
    public async Task Check_geojson_accepts_what_we_write()
    {
        using var folder = new TemporaryFolder();
        var written = new List<string>();
        foreach (string path in Files)
        {
            written.Add(folder.File($"{written.Count}.geojson"));
            await File.WriteAllBytesAsync(written[^1], (await RewriteAsync(path)).Output);
        }

        Assert.Empty(Judges.GeoJson(written));
    }

    [CorpusFact("ogrinfo")]
    public async Task GDAL_reads_as_many_features_as_we_wrote()
    {
        (byte[] output, ConversionContext context) = await RewriteAsync("france/regions.geojson");
        string folder = Directory.CreateTempSubdirectory("geojson").FullName;
        try
        {
            string file = Path.Combine(folder, "regions.geojson");
            await File.WriteAllBytesAsync(file, output);

            (int exit, string report, string error) = ExternalTool.Run("ogrinfo", ["-ro", "-so", "-al", file]);

            Assert.True(exit == 0, error);
            Assert.Contains($"Feature Count: {context.Books[BookAccount.Objects].Kept}", report, StringComparison.Ordinal);
            Assert.Contains("Geometry: ", report, StringComparison.Ordinal);
            Assert.Contains("nom: String", report, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<(byte[] Output, ConversionContext Context)> RewriteAsync(string path) => Conversions.ConvertAsync(
        Sample.Format,
        DatasetSource.FromFile(SharedMaterial.CorpusPath(Path.Combine("geojson", path))),
        Sample.Format,
        new WriteOptions(),
        new ExpandInstances(CrsDeclaration.IsGeographic),
        new FootprintTransform(CrsDeclaration.IsGeographic));
}
