using System.Globalization;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Tests.Conversion;

public sealed class ReadAheadTests
{
    private static readonly DatasetSource Source = DatasetSource.FromBytes("test", []);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task All_objects_come_in_their_order(int count)
    {
        var found = new List<string>();

        await foreach (CityObject cityObject in Apply(Objects(count), default))
            found.Add(cityObject.Source.LocalId);

        Assert.Equal(Enumerable.Range(0, count).Select(Name), found);
    }

    [Fact]
    public async Task What_the_reader_throws_comes_after_the_objects_before_it()
    {
        int found = 0;

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (CityObject _ in Apply(Objects(1000, failsAt: 333), default))
                found++;
        });

        Assert.Equal("broken", exception.Message);
        Assert.Equal(333, found);
    }

    [Fact]
    public async Task Who_stops_early_stops_the_reader()
    {
        var isDisposed = new TaskCompletionSource();

        await foreach (CityObject _ in Apply(Objects(int.MaxValue, disposed: isDisposed), default))
            break;

        Assert.True(isDisposed.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Cancelling_stops_both()
    {
        using var cancellation = new CancellationTokenSource();
        var isDisposed = new TaskCompletionSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (CityObject _ in Apply(Objects(int.MaxValue, disposed: isDisposed), cancellation.Token))
                await cancellation.CancelAsync();
        });

        Assert.True(isDisposed.Task.IsCompletedSuccessfully);
    }

    private static IAsyncEnumerable<CityObject> Apply(IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken) =>
        new ReadAhead(Source).ApplyAsync(objects, new ConversionContext(), cancellationToken);

    private static string Name(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static async IAsyncEnumerable<CityObject> Objects(
        int count,
        int failsAt = -1,
        TaskCompletionSource? disposed = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
                if (i == failsAt)
                    throw new InvalidOperationException("broken");
                var key = new SourceKey("test", "test", Name(i));
                yield return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building);
            }
        }
        finally
        {
            disposed?.SetResult();
        }
    }
}
