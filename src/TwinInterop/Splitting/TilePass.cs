using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Splitting;

/// <summary>One more walk through the sources, which writes some of the tiles, all at the same time.</summary>
/// <remarks>What the stages before the writers find and book was entered by the first walk, so that this one enters nothing of it.</remarks>
/// <param name="request">What to convert.</param>
/// <param name="writer">Writes a tile.</param>
/// <param name="pieces">The tiles, each with its key.</param>
/// <param name="keys">The key of each object, in the order of the walk.</param>
/// <param name="hasFirst">Whether the first of the tiles is the first of all.</param>
internal sealed class TilePass(
    ConversionRequest request, PieceWriter writer, (Piece Piece, int Key)[] pieces, IReadOnlyList<int> keys, bool hasFirst)
{
    /// <summary>How many tiles are written at the same time: memory holds as many writers.</summary>
    public const int OpenPieces = 16;

    private const int ObjectsAhead = 4;

    /// <summary>Writes the tiles, and adds what their writers found and booked in the order of the tiles.</summary>
    public async Task<Piece[]> RunAsync(WriterRequirements requirements, ConversionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var walk = new SourceWalk(request, new ConversionContext(), progress: null);
        await using ConfiguredAsyncDisposable _ = walk.ConfigureAwait(false);
        await walk.OpenAsync(cancellationToken).ConfigureAwait(false);
        DatasetStream stream = await walk.StartAsync(requirements, stop.Token).ConfigureAwait(false);
        Channel<CityObject>[] channels = [.. pieces.Select(_ => Channel.CreateBounded<CityObject>(
            new BoundedChannelOptions(ObjectsAhead) { SingleReader = true, SingleWriter = true }))];
        ConversionContext[] contexts = [.. pieces.Select(_ => new ConversionContext())];
        Task<Piece>[] writing = [.. pieces.Select((piece, i) => Task.Run(
            () => WriteAsync(piece.Piece, stream.Info, hasFirst && i == 0, channels[i].Reader, contexts[i], stop), CancellationToken.None))];
        await ShareOutAsync(stream, channels, stop).ConfigureAwait(false);
        Piece[] written = await AllAsync(writing).ConfigureAwait(false);
        foreach (ConversionContext own in contexts)
            context.Add(own);
        return written;
    }

    /// <summary>When one writer fails the others are cancelled: what is thrown is what failed.</summary>
    private static async Task<Piece[]> AllAsync(Task<Piece>[] writing)
    {
        await ((Task)Task.WhenAll(writing)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (Task<Piece> failed in writing.Where(task => task.IsFaulted))
            await failed.ConfigureAwait(false);
        return await Task.WhenAll(writing).ConfigureAwait(false);
    }

    private async Task<Piece> WriteAsync(
        Piece piece, DatasetInfo info, bool isFirst, ChannelReader<CityObject> objects, ConversionContext context, CancellationTokenSource stop)
    {
        try
        {
            var stream = new DatasetStream(SplitRun.InfoOf(info, isFirst), objects.ReadAllAsync(stop.Token));
            return await writer.WriteAsync(piece, stream, context, stop.Token).ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false); // nobody takes the objects of this tile any more
            throw;
        }
    }

    /// <summary>Gives each object to its tile. What fails here, the writers throw.</summary>
    private async Task ShareOutAsync(DatasetStream stream, Channel<CityObject>[] channels, CancellationTokenSource stop)
    {
        var places = pieces.Select((piece, place) => (piece.Key, place)).ToDictionary();
        Exception? fault = null;
        try
        {
            int ordinal = 0;
            await foreach (CityObject cityObject in stream.Objects.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                if (places.TryGetValue(keys[ordinal++], out int place))
                    await channels[place].Writer.WriteAsync(cityObject, stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            fault = e;
        }

        foreach (Channel<CityObject> channel in channels)
            channel.Writer.TryComplete(fault);
    }
}
