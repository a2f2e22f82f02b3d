using TwinInterop.Formats.Tiles3D.Archives;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Tiling;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Writes the contents of all tiles, several at a time; each has the same bytes whoever writes it.</summary>
/// <param name="index">The sorted records.</param>
/// <param name="resources">What tiles are made from.</param>
/// <param name="store">Where they go.</param>
/// <param name="options">How they are written.</param>
internal sealed class TileProduction(
    UnitIndex index, TileResources resources, IContentStore store, Tiles3DWriterOptions options)
{
    /// <summary>Writes the contents in the order of the tiles.</summary>
    /// <param name="tiles">The tiles.</param>
    /// <param name="threads">How many are made at a time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task WriteAsync(IEnumerable<Tile> tiles, int threads, CancellationToken cancellationToken)
    {
        var running = new Queue<Task<(TileContent Content, byte[]? Bytes)>>();
        try
        {
            foreach (TileContent content in tiles.Select(tile => tile.Content).OfType<TileContent>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Rows stand in the order of the source, whatever the cells are.
                UnitRecord[] records = [.. Records(content).OrderBy(record => record.Unit)];
                if (threads <= 1)
                {
                    Put(Make(content, records));
                    continue;
                }

                if (running.Count >= threads)
                    Put(await running.Dequeue().ConfigureAwait(false));
                running.Enqueue(Task.Run(() => Make(content, records), cancellationToken));
            }

            while (running.TryDequeue(out Task<(TileContent Content, byte[]? Bytes)>? task))
                Put(await task.ConfigureAwait(false));
        }
        finally
        {
            foreach (Task task in running)
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<UnitRecord> Records(TileContent content)
    {
        for (long i = content.First; i < content.End; i++)
        {
            UnitRecord record = index[i];
            if (record.Rank == content.Rank)
                yield return record;
        }
    }

    /// <summary>Makes a content; a store that takes files from several threads gets it at once.</summary>
    private (TileContent Content, byte[]? Bytes) Make(TileContent content, UnitRecord[] records)
    {
        using var encoder = new TileEncoder(resources, content.Region, options);
        foreach (UnitRecord record in records)
        {
            using UnitContent unit = resources.ReadUnit(record);
            encoder.Add(unit);
        }

        using var stream = new MemoryStream();
        if (options.IsLegacy)
        {
            LegacyTile tile = encoder.BuildLegacy();
            content.Path = Path.ChangeExtension(content.Path, tile.Extension);
            tile.Write(options.Glb, stream);
        }
        else
        {
            GlbWriter.Write(encoder.Build(), options.Glb, stream);
        }

        content.Triangles = encoder.Triangles;
        ReadOnlySpan<byte> bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        byte[] file = options.IsGzip ? GzipFiles.Compress(bytes) : store.IsConcurrent ? [] : bytes.ToArray();
        if (options.IsGzip)
            bytes = file;
        content.Bytes = bytes.Length;
        if (!store.IsConcurrent)
            return (content, file);
        store.Put(content.Path, bytes);
        return (content, null);
    }

    private void Put((TileContent Content, byte[]? Bytes) made)
    {
        if (made.Bytes is { } bytes)
            store.Put(made.Content.Path, bytes);
    }
}
