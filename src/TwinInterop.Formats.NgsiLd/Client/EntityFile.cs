using System.Runtime.CompilerServices;
using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Reading;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>A file of entities, in the chunks in which it is sent.</summary>
/// <remarks>Memory: one chunk. The same file and options give the same chunks.</remarks>
internal static class EntityFile
{
    private const int MaxEntityBytes = 1 << 26;

    /// <summary>Chunks in the order of the file; an id that comes again begins a new chunk, so that the last one wins everywhere.</summary>
    /// <exception cref="InvalidDatasetException">The file cannot be read, or something in it is no entity.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<BrokerEntity>> ChunksAsync(
        DatasetSource source, PublicationOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new List<BrokerEntity>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        long bytes = 0;
        await foreach (BrokerEntity entity in ReadAsync(source, cancellationToken).ConfigureAwait(false))
        {
            bool isFull = chunk.Count >= options.ChunkSize || (chunk.Count > 0 && bytes + entity.Json.Length > options.ChunkBytes);
            if (isFull || ids.Contains(entity.Id))
            {
                yield return chunk;
                chunk = [];
                ids.Clear();
                bytes = 0;
            }

            chunk.Add(entity);
            ids.Add(entity.Id);
            bytes += entity.Json.Length;
        }

        if (chunk.Count > 0)
            yield return chunk;
    }

    private static async IAsyncEnumerable<BrokerEntity> ReadAsync(
        DatasetSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var scan = new EntityFeed(source.OpenRead(), MaxEntityBytes);
        DocumentLayout layout = await DocumentLayout.ScanAsync(scan, cancellationToken).ConfigureAwait(false);
        if (layout.IsCollection)
            throw scan.Fault(NgsiLdDiagnostics.Unsendable, "a collection of features");

        using var feed = new EntityFeed(source.OpenRead(), MaxEntityBytes);
        await layout.SeekAsync(feed, cancellationToken).ConfigureAwait(false);
        for (long ordinal = 0; ; ordinal++)
        {
            int length = await layout.NextAsync(feed, ordinal, cancellationToken).ConfigureAwait(false);
            if (length < 0)
                yield break;
            yield return Parse(feed, length);
            feed.Advance(length);
        }
    }

    private static BrokerEntity Parse(EntityFeed feed, int length)
    {
        byte[] json = feed.Window.Span[..length].ToArray();
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1 << 10 });
            var parser = new EntityParser();
            Entity? entity = parser.Parse(document.RootElement);
            if (entity is null)
            {
                EntityFinding finding = parser.Findings[0]; // something is wrong with what is no entity
                throw new InvalidDatasetException(new Diagnostic(finding.Rule, feed.Place, finding.Arguments));
            }

            return entity.Types.Contains("Feature", StringComparer.Ordinal)
                ? throw feed.Fault(NgsiLdDiagnostics.Unsendable, "a feature")
                : new BrokerEntity(entity.Id, entity.Types, json);
        }
        catch (JsonException fault)
        {
            throw feed.Fault(NgsiLdDiagnostics.Syntax, fault.Message);
        }
    }
}
