using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class DeliveryArchiveTests
{
    private static readonly string Delivery = Path.Combine(SharedMaterial.Repository, "samples", "delivery", "conforme");

    [Fact]
    public void A_delivery_in_an_archive_is_held_against_a_profile_as_the_folder_is()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        ZipFile.CreateFromDirectory(Delivery, archive, CompressionLevel.Fastest, includeBaseDirectory: true);

        (int exitCode, string text, string error) = Twin.Run("validate", archive, "--profile", "fr-town-buildings", "--format", "json");

        Assert.True(exitCode == 0, text + error);
        string[] inputs = InputsOf(text);
        Assert.Equal(archive, inputs[0]);
        Assert.Contains(archive + "/valmont-tilleuls.ifc", inputs);
        Assert.DoesNotContain("twin-delivery-", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_of_an_archive_is_checked_by_its_standard()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.ZIP");
        ZipFile.CreateFromDirectory(Delivery, archive);

        (int exitCode, string text, _) = Twin.Run("validate", archive, "--format", "json");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["valmont-batiments.gml", "valmont-emprises.geojson", "valmont-tilleuls.ifc"], InputsOf(text).Select(input => input[(archive.Length + 1)..]));
    }

    [Theory]
    [InlineData("../city.gml")]
    [InlineData("/etc/city.gml")]
    [InlineData("models/../../city.gml")]
    [InlineData("models\\..\\..\\city.gml")]
    [InlineData("C:/city.gml")]
    public void Names_that_lead_out_of_an_archive_are_refused(string name)
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        Pack(archive, name, "<a/>"u8.ToArray());

        (int exitCode, string text, _) = Twin.Run("validate", archive);

        Assert.Equal(3, exitCode);
        Assert.Contains("Expected names of files within the archive", text, StringComparison.Ordinal);
        Assert.Equal(["lot-1.zip"], folder.Names());
    }

    [Fact]
    public void Names_as_Windows_packs_them_are_read()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        using (ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Create, CodePagesEncodingProvider.Instance.GetEncoding(850)!))
        {
            zip.CreateEntry("étage\\");
            using Stream entry = zip.CreateEntry("étage\\bâtiment.geojson").Open();
            entry.Write("""{"type":"FeatureCollection","features":[]}"""u8);
        }

        (_, string text, _) = Twin.Run("validate", archive, "--format", "json");

        Assert.Equal([archive + "/bâtiment.geojson"], InputsOf(text));
    }

    [Fact]
    public void A_name_that_comes_twice_in_an_archive_is_told()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        using (ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Create))
        {
            zip.CreateEntry("city.gml");
            zip.CreateEntry("city.gml");
        }

        (int exitCode, string text, _) = Twin.Run("validate", archive);

        Assert.Equal(3, exitCode);
        Assert.Contains("found city.gml again", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_its_size_is_refused()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        Pack(archive, "city.gml", new byte[1_000_000], times: 350);

        (int exitCode, string text, _) = Twin.Run("validate", archive);

        Assert.Equal(3, exitCode);
        Assert.Contains("at most a hundred times its size", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_is_none_is_told()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("lot-1.zip");
        File.WriteAllText(archive, "no archive");

        (int exitCode, string text, _) = Twin.Run("validate", archive);

        Assert.Equal(3, exitCode);
        Assert.Contains(archive, text, StringComparison.Ordinal);
    }

    private static void Pack(string archive, string name, byte[] content, int times = 1)
    {
        using ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        for (int i = 0; i < times; i++)
            entry.Write(content);
    }

    private static string[] InputsOf(string text)
    {
        using JsonDocument report = JsonDocument.Parse(text);
        return [.. report.RootElement.GetProperty("subjects").EnumerateArray().Select(subject => subject.GetProperty("input").GetString()!)];
    }
}
