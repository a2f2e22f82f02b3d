using System.Text;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Formats;

public sealed class PartialFileTests
{
    /// <summary>255 bytes are the most that usual file systems take, and what is written beside has a longer name.</summary>
    [Theory]
    [InlineData('m', 255)]
    [InlineData('é', 127)]
    public void A_name_as_long_as_the_file_system_allows_can_be_written(char letter, int length)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File(new string(letter, length));

        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: false))
        {
            target.OpenWrite().Write("x"u8);
            target.Commit();
        }

        Assert.Equal([Path.GetFileName(path)], folder.Names());
    }

    [Fact]
    public void A_longer_name_is_refused_before_anything_is_written()
    {
        using var folder = new TemporaryFolder();

        IOException refused = Assert.Throws<IOException>(() => DatasetTarget.ToFile(folder.File(new string('m', 256)), overwrite: false));

        Assert.Contains("at most 255 bytes, found one of 256", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Renaming a file onto a device would put the file in its place.</summary>
    [Fact]
    public void A_device_is_refused_by_its_name_and_through_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string link = folder.File("link.gml");
        File.CreateSymbolicLink(link, "/dev/null");

        Assert.All(["/dev/null", link], path => Assert.Contains(
            "found a device", Assert.Throws<IOException>(() => DatasetTarget.ToFile(path, overwrite: true)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_that_is_no_folder_is_told_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "x", Encoding.UTF8);
        using DatasetTarget target = DatasetTarget.ToFile(Path.Combine(folder.File("file"), "town.gml"), overwrite: false);

        IOException refused = Assert.Throws<IOException>(() => target.OpenWrite());

        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Choose another place", refused.Message, StringComparison.Ordinal);
    }
}
