using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class PackedInputTests
{
    private static readonly string Delivery = Path.Combine(SharedMaterial.Repository, "samples", "delivery", "conforme");

    [Fact]
    public void Every_dataset_of_an_archive_is_converted()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        ZipFile.CreateFromDirectory(Delivery, archive, CompressionLevel.Fastest, includeBaseDirectory: true);

        (int exitCode, string text, string error) = Twin.Run(
            "convert", archive, "-o", folder.File("out/"), "--to", "ngsi-ld", "--heights", "keep", "--report", folder.File("report.json"));

        Assert.True(exitCode == 0, text + error);
        Assert.Equal(3, Directory.GetFiles(folder.File("out")).Length);
        Assert.DoesNotContain("twin-unpacked-", text, StringComparison.Ordinal);
        string report = File.ReadAllText(folder.File("report.json"));
        Assert.Contains("lot-1.zip/valmont-tilleuls.ifc", report, StringComparison.Ordinal);
        Assert.DoesNotContain("twin-unpacked-", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_gives_the_bytes_that_its_folder_gives()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        ZipFile.CreateFromDirectory(Delivery, archive);

        (int packed, _, string packedError) = Twin.Run("convert", archive, "-o", folder.File("a.city.json"));
        (int plain, _, string plainError) = Twin.Run("convert", Delivery, "-o", folder.File("b.city.json"));

        Assert.True(packed == plain, packedError + plainError);
        Assert.Equal(File.ReadAllText(folder.File("b.city.json")), File.ReadAllText(folder.File("a.city.json")));
    }

    [Fact]
    public void A_file_that_gzip_packed_is_read()
    {
        using var folder = new TemporaryFolder();
        Compress(Path.Combine(Delivery, "valmont-batiments.gml"), folder.File("city.gml.gz"));

        (int exitCode, string text, string error) = Twin.Run("inspect", folder.File("city.gml.gz"), "--json");
        (int validated, string verdict, _) = Twin.Run("validate", folder.File("city.gml.gz"));

        Assert.True(exitCode == 0, error);
        using JsonDocument inspected = JsonDocument.Parse(text);
        Assert.Equal("citygml", inspected.RootElement.GetProperty("format").GetString());
        Assert.True(validated == 0, verdict);
        Assert.Contains(folder.File("city.gml.gz"), verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_a_folder_are_opened()
    {
        using var folder = new TemporaryFolder();
        string lots = Directory.CreateDirectory(folder.File("lots")).FullName;
        ZipFile.CreateFromDirectory(Delivery, Path.Combine(lots, "lot-1.zip"));
        Compress(Path.Combine(Delivery, "valmont-batiments.gml"), Path.Combine(lots, "lot-2.gml.gz"));

        (int inspected, string summary, string error) = Twin.Run("inspect", lots);
        (int validated, string verdicts, _) = Twin.Run("validate", lots);

        Assert.True(inspected == 0 && validated == 0, error + verdicts);
        Assert.All(["lot-1.zip/valmont-tilleuls.ifc", "lot-1.zip/valmont-emprises.geojson", "lot-2.gml.gz"], name =>
        {
            Assert.Contains(Path.Combine(lots, name), summary, StringComparison.Ordinal);
            Assert.Contains(Path.Combine(lots, name), verdicts, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_archive_stands_for_its_one_dataset_where_one_is_wanted()
    {
        using var folder = new TemporaryFolder();
        string one = folder.File("one.zip");
        using (ZipArchive zip = ZipFile.Open(one, ZipArchiveMode.Create))
            zip.CreateEntryFromFile(Path.Combine(Delivery, "valmont-batiments.gml"), "city.gml");
        string three = folder.File("three.zip");
        ZipFile.CreateFromDirectory(Delivery, three);

        (int same, string text, string error) = Twin.Run("diff", one, Path.Combine(Delivery, "valmont-batiments.gml"));
        (int refused, _, string said) = Twin.Run("diff", three, one);

        Assert.True(same == 0, error);
        Assert.Contains("0 added, 0 removed", text, StringComparison.Ordinal);
        Assert.Equal(3, refused);
        Assert.Contains("Expected one dataset in " + three + ", found 3: ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.zip")]
    [InlineData("folder")]
    public void Where_there_is_no_dataset_that_is_said(string name)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("folder"));
        using (ZipArchive zip = ZipFile.Open(folder.File("empty.zip"), ZipArchiveMode.Create))
            zip.CreateEntry("readme.md");

        (int converted, _, string error) = Twin.Run("convert", folder.File(name), "-o", folder.File("out.gml"));
        (int inspected, _, _) = Twin.Run("inspect", folder.File(name));

        Assert.Equal((3, 3), (converted, inspected));
        Assert.Contains($"Expected a dataset in {folder.File(name)}, found no file with the extension of one", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("city.gml.gz")]
    [InlineData("city.zip")]
    public void A_packed_file_that_is_none_is_told(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(name), "no archive", Encoding.UTF8);

        (int exitCode, _, string error) = Twin.Run("convert", folder.File(name), "-o", folder.File("out.city.json"));

        Assert.Equal(3, exitCode);
        Assert.Contains(folder.File(name) + " cannot be unpacked", error, StringComparison.Ordinal);
    }

    private static void Compress(string source, string target)
    {
        using FileStream plain = File.OpenRead(source);
        using var packed = new GZipStream(File.Create(target), CompressionLevel.Fastest);
        plain.CopyTo(packed);
    }
}
