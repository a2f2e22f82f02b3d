using System.IO.Compression;
using System.Text;
using TwinInterop.Formats;

namespace TwinInterop.Tests.Formats;

public sealed class FormatDetectionTests
{
    [Theory]
    [InlineData("3dtiles", "tileset.json")]
    [InlineData("ifc", "model.ifc")]
    [InlineData("ifc", "delivery/", "delivery/model.IFC")]
    [InlineData("ifc", "readme.txt", "model.ifcxml")]
    public void An_archive_is_told_by_the_names_of_its_files_and_not_by_what_they_say(string expected, params string[] names)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in names)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes("""{"asset":{"version":"1.1"},"extras":{"source":"school.ifc"}}"""));
            }
        }

        Assert.Equal(expected, FormatDetection.Detect(DatasetSource.FromBytes("delivery", archive.ToArray()), InteropFormats.All)?.Id);
    }

    [Fact]
    public void An_empty_archive_is_of_no_format()
    {
        byte[] empty = [.. "PK\u0005\u0006"u8, .. new byte[18]];

        Assert.Null(FormatDetection.Detect(DatasetSource.FromBytes("empty", empty), InteropFormats.All));
    }
}
