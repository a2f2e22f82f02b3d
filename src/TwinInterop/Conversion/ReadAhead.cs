using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Lets the stages before it run on a thread of their own, some objects ahead; changes nothing.</summary>
/// <remarks>
/// Memory: a few batches of objects. A batch ends when the source was read further, which a reader does a block at a
/// time, so that large objects go one by one. What the stages before throw, the stage behind gets, after all objects
/// before it.
/// </remarks>
/// <param name="source">What is read.</param>
internal sealed class ReadAhead(DatasetSource source) : ITransform
{
    private const int MostObjects = 64;
    private const int MostBatches = 2;

    public DatasetInfo Describe(DatasetInfo info) => info;

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<List<CityObject>>(
            new BoundedChannelOptions(MostBatches) { SingleReader = true, SingleWriter = true });
        Task reading = Task.Run(() => ReadAsync(objects, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (List<CityObject> batch in batches.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (CityObject cityObject in batch)
                    yield return cityObject;
            }

            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(
        IAsyncEnumerable<CityObject> objects, ChannelWriter<List<CityObject>> batches, CancellationToken cancellationToken)
    {
        var batch = new List<CityObject>();
        try
        {
            long begin = source.BytesRead;
            await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                batch.Add(cityObject);
                if (batch.Count < MostObjects && source.BytesRead == begin)
                    continue;
                await batches.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                batch = [];
                begin = source.BytesRead;
            }
        }
        finally
        {
            if (batch.Count > 0)
                await batches.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            batches.Complete();
        }
    }
}
