using TwinInterop.Formats;

namespace TwinInterop.Tests.Formats;

public sealed class FileTargetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_is_seen_before_the_commit_and_nothing_is_left_without_one()
    {
        string path = Path.Combine(_folder, "out", "a.gml");

        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: false))
        {
            target.OpenWrite().Write("half"u8);
            Assert.False(File.Exists(path));
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "out")));
    }

    [Fact]
    public void An_older_file_survives_a_conversion_that_is_not_committed()
    {
        string path = Path.Combine(_folder, "a.gml");
        File.WriteAllText(path, "old");

        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true))
            target.OpenWrite().Write("new"u8);

        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void A_commit_replaces_the_older_file()
    {
        string path = Path.Combine(_folder, "a.gml");
        File.WriteAllText(path, "old");

        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: true))
        {
            target.OpenWrite().Write("new"u8);
            target.Commit();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_may_not_be_replaced_is_refused_at_once()
    {
        string path = Path.Combine(_folder, "a.gml");
        File.WriteAllText(path, "old");

        Assert.Throws<IOException>(() => DatasetTarget.ToFile(path, overwrite: false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Datasets_of_one_folder_may_bring_the_same_file_at_the_same_moment(bool overwrite)
    {
        const int Datasets = 4;
        string image = Path.Combine(_folder, "wall.png");
        File.WriteAllText(image, "image");
        for (int i = 0; i < 100; i++)
        {
            string folder = Path.Combine(_folder, $"out{i}");
            using var start = new Barrier(Datasets);
            Task[] conversions = [.. Enumerable.Range(0, Datasets).Select(number => Task.Factory.StartNew(
                () =>
                {
                    using DatasetTarget target = DatasetTarget.ToFile(Path.Combine(folder, $"{number}.gml"), overwrite);
                    target.OpenWrite().WriteByte(1);
                    target.TakeAlong("look/wall.png", image);
                    start.SignalAndWait();
                    target.Commit();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))];
            await Task.WhenAll(conversions);

            Assert.Equal(Datasets, Directory.GetFiles(folder).Length);
            Assert.Equal(["wall.png"], Directory.GetFiles(Path.Combine(folder, "look")).Select(Path.GetFileName));
        }
    }
}
