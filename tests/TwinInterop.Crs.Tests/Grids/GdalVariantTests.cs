using TwinInterop.Crs.Grids;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>The same grid in every layout that GDAL writes gives the same heights.</summary>
public sealed class GdalVariantTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twin-grids");

    public void Dispose() => _folder.Delete(recursive: true);

    [CorpusTheory("gdal_translate")]
    [InlineData("strips.tif", 1e-9, "-co", "COMPRESS=NONE")]
    [InlineData("lzw.tif", 1e-9, "-co", "COMPRESS=LZW")]
    [InlineData("lzw2.tif", 1e-9, "-co", "COMPRESS=LZW", "-co", "PREDICTOR=2", "-co", "TILED=YES")]
    [InlineData("lzw3.tif", 1e-9, "-co", "COMPRESS=LZW", "-co", "PREDICTOR=3", "-co", "BLOCKYSIZE=7")]
    [InlineData("deflate2.tif", 1e-9, "-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=2")]
    [InlineData("big.tif", 1e-9, "-co", "COMPRESS=DEFLATE", "-co", "BIGTIFF=YES", "-co", "TILED=YES", "-co", "BLOCKXSIZE=64", "-co", "BLOCKYSIZE=32")]
    [InlineData("motorola.tif", 1e-9, "-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=2", "-co", "ENDIANNESS=BIG")]
    [InlineData("double.tif", 1e-9, "-ot", "Float64", "-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=3")]
    [InlineData("int16.tif", 0.0006, "-ot", "Int16", "-scale", "30", "60", "-15000", "15000", "-a_scale", "0.001", "-a_offset", "45", "-co", "COMPRESS=LZW", "-co", "PREDICTOR=2")]
    [InlineData("int32.tif", 0.0006, "-ot", "Int32", "-scale", "30", "60", "-15000", "15000", "-a_scale", "0.001", "-a_offset", "45", "-co", "COMPRESS=DEFLATE")]
    [InlineData("area.tif", 1e-9, "-mo", "AREA_OR_POINT=Area")]
    [InlineData("twin.gtx", 1e-5, "-of", "GTX")]
    public void A_grid_rewritten_by_GDAL_gives_the_same_heights(string name, double tolerance, params string[] options)
    {
        string original = Path.Combine(SharedMaterial.Grids, "fr_ign_RAF20.tif");
        string path = Path.Combine(_folder.FullName, name);
        (int exitCode, _, string error) = ExternalTool.Run("gdal_translate", ["-q", .. options, original, path]);
        Assert.True(exitCode == 0, error);

        AssertSame(GridFile.Open(original), GridFile.Open(path), 1, tolerance, -5.5, 8.5, 42, 51.5);
    }

    [CorpusTheory("gdal_translate")]
    [InlineData("PIXEL", "DEFLATE", "3")]
    [InlineData("PIXEL", "LZW", "2")]
    [InlineData("BAND", "DEFLATE", "2")]
    [InlineData("PIXEL", "NONE", "1")]
    public void A_grid_of_several_bands_may_interleave_them(string interleave, string compression, string predictor)
    {
        string original = Path.Combine(SharedMaterial.Grids, "be_ign_bd72lb72_etrs89lb08.tif");
        string path = Path.Combine(_folder.FullName, "bands.tif");
        string[] predicted = predictor == "1" ? [] : ["-co", $"PREDICTOR={predictor}"];
        (int exitCode, _, string error) = ExternalTool.Run(
            "gdal_translate", ["-q", "-co", $"INTERLEAVE={interleave}", "-co", $"COMPRESS={compression}", .. predicted, original, path]);
        Assert.True(exitCode == 0, error);

        AssertSame(GridFile.Open(original), GridFile.Open(path), 4, 1e-9, 2.46, 6.54, 49.45, 51.57);
    }

    [CorpusFact("gdal_translate")]
    public void Bands_are_brought_into_the_common_order_by_their_description()
    {
        string original = Path.Combine(SharedMaterial.Grids, "be_ign_bd72lb72_etrs89lb08.tif");
        string path = Path.Combine(_folder.FullName, "swapped.tif");
        (int exitCode, _, string error) = ExternalTool.Run("gdal_translate", ["-q", "-b", "3", "-b", "2", "-b", "4", "-b", "1", original, path]);
        Assert.True(exitCode == 0, error);

        AssertSame(GridFile.Open(original), GridFile.Open(path), 4, 1e-9, 2.46, 6.54, 49.45, 51.57);
    }

    [ToolFact("cct")]
    public void An_NTv2_grid_of_the_system_agrees_with_PROJ()
    {
        const string Path = "/usr/share/proj/ntf_r93.gsb";
        if (!File.Exists(Path))
            return;
        IShiftGrid grid = GridFile.Open(Path);
        double[] bands = new double[2];

        Assert.True(grid.TrySample(2.35, 48.85, bands));
        (_, string output, _) = ExternalTool.Run(
            "cct",
            ["-d", "12", "+proj=pipeline", "+step", "+proj=unitconvert", "+xy_in=deg", "+xy_out=rad", "+step", "+proj=hgridshift", "+grids=ntf_r93.gsb", "+step", "+proj=unitconvert", "+xy_in=rad", "+xy_out=deg"],
            "2.35 48.85 0\n");
        double[] theirs = [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[..2]
            .Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal((theirs[1] - 48.85) * 3600, bands[0], 1e-6);
        Assert.Equal((theirs[0] - 2.35) * 3600, bands[1], 1e-6);
    }

    private static void AssertSame(
        IShiftGrid expected, IShiftGrid actual, int bandCount, double tolerance, double west, double east, double south, double north)
    {
        var random = new Random(7);
        double[] first = new double[bandCount];
        double[] second = new double[bandCount];
        Assert.Equal(bandCount, actual.BandCount);
        for (int i = 0; i < 500; i++)
        {
            double lon = west + (random.NextDouble() * (east - west));
            double lat = south + (random.NextDouble() * (north - south));
            Assert.True(expected.TrySample(lon, lat, first));
            Assert.True(actual.TrySample(lon, lat, second));
            for (int band = 0; band < bandCount; band++)
                Assert.Equal(first[band], second[band], tolerance);
        }
    }
}
