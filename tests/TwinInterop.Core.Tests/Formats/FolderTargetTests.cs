using TwinInterop.Formats;

namespace TwinInterop.Tests.Formats;

public sealed class FolderTargetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_is_seen_before_the_commit_and_nothing_is_left_without_one()
    {
        using (DatasetTarget target = DatasetTarget.ToFolder(Main("out"), overwrite: false))
        {
            Write(target, "new");
            Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_commit_replaces_the_whole_older_dataset()
    {
        Commit("out", "old", "old.bin");
        using (DatasetTarget target = DatasetTarget.ToFolder(Main("out"), overwrite: true))
        {
            Write(target, "new");
            target.Commit();
        }

        Assert.Equal("new", File.ReadAllText(Main("out")));
        Assert.False(File.Exists(Path.Combine(_folder, "out", "old.bin")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void An_older_dataset_survives_a_conversion_that_is_not_committed()
    {
        Commit("out", "old", "old.bin");

        using (DatasetTarget target = DatasetTarget.ToFolder(Main("out"), overwrite: true))
            Write(target, "new");

        Assert.Equal("old", File.ReadAllText(Main("out")));
        Assert.True(File.Exists(Path.Combine(_folder, "out", "old.bin")));
    }

    [Fact]
    public void A_folder_of_other_things_is_never_replaced()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "out"));
        File.WriteAllText(Path.Combine(_folder, "out", "letter.txt"), "dear");

        Assert.Throws<IOException>(() => DatasetTarget.ToFolder(Main("out"), overwrite: true));
    }

    [Fact]
    public void An_older_dataset_is_replaced_only_where_that_is_allowed()
    {
        Commit("out", "old", "old.bin");

        Assert.Throws<IOException>(() => DatasetTarget.ToFolder(Main("out"), overwrite: false));
    }

    [Theory]
    [InlineData("../outside.bin")]
    [InlineData("a/../../outside.bin")]
    [InlineData("/outside.bin")]
    public void A_file_cannot_be_written_outside(string path)
    {
        using DatasetTarget target = DatasetTarget.ToFolder(Main("out"), overwrite: false);

        Assert.Throws<ArgumentException>(() => target.OpenWriteBeside(path));
    }

    [Fact]
    public void A_single_file_holds_no_others()
    {
        using DatasetTarget target = DatasetTarget.ToFile(Path.Combine(_folder, "a.gml"), overwrite: false);

        Assert.False(target.HoldsFiles);
        Assert.Throws<InvalidOperationException>(() => target.OpenWriteBeside("b.bin"));
    }

    private string Main(string folder) => Path.Combine(_folder, folder, "main.json");

    private void Commit(string folder, string text, string name)
    {
        using DatasetTarget target = DatasetTarget.ToFolder(Main(folder), overwrite: false);
        Write(target, text);
        using (Stream file = target.OpenWriteBeside(name))
            file.Write("beside"u8);
        target.Commit();
    }

    private static void Write(DatasetTarget target, string text) => target.OpenWrite().Write(System.Text.Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Threads_that_begin_at_the_same_moment_lose_no_file()
    {
        const int Threads = 4;
        for (int i = 0; i < 300; i++)
        {
            string folder = Path.Combine(_folder, $"town{i}");
            using DatasetTarget target = DatasetTarget.ToFolder(Path.Combine(folder, "tileset.json"), overwrite: false);
            using var start = new Barrier(Threads);
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                using Stream stream = target.OpenWriteBeside($"content/{number}.glb");
                stream.WriteByte(1);
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            target.OpenWrite().WriteByte(1);
            target.Commit();

            Assert.Equal(Threads, Directory.GetFiles(Path.Combine(folder, "content")).Length);
        }
    }
}
