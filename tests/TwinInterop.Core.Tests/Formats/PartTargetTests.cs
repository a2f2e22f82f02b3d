using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Formats;

public sealed class PartTargetTests
{
    [Fact]
    public void Parts_become_visible_with_the_whole()
    {
        using var folder = new TemporaryFolder();
        using DatasetTarget whole = DatasetTarget.ToFolder(Path.Combine(folder.File("out"), "index.json"), overwrite: false);

        using (DatasetTarget part = whole.Part("a.gml", holdsFiles: false))
        {
            part.OpenWrite().Write("one"u8);
            part.Commit();
            using Stream written = part.OpenRead();
            Assert.Equal(3, written.Length);
        }

        bool isEarly = Directory.Exists(folder.File("out"));
        whole.OpenWrite().Write("{}"u8);
        whole.Commit();

        Assert.False(isEarly);
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder.File("out"), "a.gml")));
    }

    [Fact]
    public void A_part_that_is_a_folder_has_its_files_below_it()
    {
        using MemoryTarget whole = DatasetTarget.ToMemory();
        using DatasetTarget part = whole.Part("a/tileset.json", holdsFiles: true);

        part.OpenWrite().Write("{}"u8);
        using (Stream beside = part.OpenWriteBeside("content/0.glb"))
            beside.Write("x"u8);
        part.Commit();

        Assert.Equal(["a/content/0.glb", "a/tileset.json"], whole.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../a.gml")]
    [InlineData("/etc/a.gml")]
    public void A_part_stays_within_the_folder(string path)
    {
        using MemoryTarget whole = DatasetTarget.ToMemory();

        Assert.Throws<ArgumentException>(() => whole.Part(path, holdsFiles: false));
    }

    [Fact]
    public void A_single_file_has_no_parts()
    {
        using var folder = new TemporaryFolder();
        using DatasetTarget whole = DatasetTarget.ToFile(folder.File("a.gml"), overwrite: false);

        Assert.Throws<InvalidOperationException>(() => whole.Part("b.gml", holdsFiles: false));
    }
}
