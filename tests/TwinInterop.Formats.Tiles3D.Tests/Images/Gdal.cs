using System.Globalization;
using TwinInterop.Formats.Tiles3D.Images;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Images;

/// <summary>GDAL as the judge of images.</summary>
internal static class Gdal
{
    public const string Tool = "gdal_translate";

    /// <summary>The pixels of a file as GDAL reads them: red, green, blue and opacity with 8 bits.</summary>
    /// <param name="folder">A folder for files.</param>
    /// <param name="path">The file.</param>
    /// <param name="arguments">How bands are chosen.</param>
    /// <returns>The bands one behind the other for each pixel, as many as there are.</returns>
    public static byte[] Pixels(TemporaryFolder folder, string path, params string[] arguments)
    {
        string raw = folder.File("pixels.bip");
        Run(["-q", "-of", "ENVI", "-co", "INTERLEAVE=BIP", .. arguments, path, raw]);
        return File.ReadAllBytes(raw);
    }

    /// <summary>Writes an image with GDAL.</summary>
    public static string Write(TemporaryFolder folder, RasterImage image, string name, string format, params string[] arguments)
    {
        string raw = folder.File("source.raw");
        File.WriteAllBytes(raw, image.Pixels);
        string virtualRaster = folder.File("source.vrt");
        string bands = string.Concat(Enumerable.Range(0, 4).Select(band => string.Create(CultureInfo.InvariantCulture, $"""
            <VRTRasterBand dataType="Byte" band="{band + 1}" subClass="VRTRawRasterBand">
            <ColorInterp>{(string[])["Red", "Green", "Blue", "Alpha"] switch { var names => names[band] }}</ColorInterp>
            <SourceFilename relativeToVRT="1">source.raw</SourceFilename>
            <ImageOffset>{band}</ImageOffset><PixelOffset>4</PixelOffset><LineOffset>{4 * image.Width}</LineOffset>
            </VRTRasterBand>
            """)));
        File.WriteAllText(virtualRaster, string.Create(
            CultureInfo.InvariantCulture, $"<VRTDataset rasterXSize=\"{image.Width}\" rasterYSize=\"{image.Height}\">{bands}</VRTDataset>"));
        string path = folder.File(name);
        Run(["-q", "-of", format, .. arguments, virtualRaster, path]);
        return path;
    }

    private static void Run(string[] arguments)
    {
        (int exitCode, _, string error) = ExternalTool.Run(Tool, arguments);
        if (exitCode != 0)
            throw new InvalidOperationException($"{Tool} {string.Join(' ', arguments)}: {error}");
    }
}
