using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Splitting;

/// <summary>Writes one dataset of a split output.</summary>
internal sealed class PieceWriter(ConversionRequest request, WriteOptions options)
{
    /// <summary>What follows an object's name in the name of its main file.</summary>
    public string Suffix => request.TargetFormat.MainFile is { } main ? "/" + main : request.TargetFormat.Extensions[0];

    /// <summary>Writes a dataset into the folder; it becomes visible with the whole.</summary>
    /// <param name="piece">Its name.</param>
    /// <param name="stream">Its objects.</param>
    /// <param name="context">Takes what the writer finds and books.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The piece with its figures.</returns>
    public async Task<Piece> WriteAsync(Piece piece, DatasetStream stream, ConversionContext context, CancellationToken cancellationToken)
    {
        using DatasetTarget target = request.Target.Part(piece.File, request.TargetFormat.MainFile is not null);
        var account = new PieceAccount();
        IDatasetWriter writer = request.TargetFormat.OpenWriter(target, options, context);
        await using (writer.ConfigureAwait(false))
        {
            DatasetStream counted = stream with { Objects = account.Count(stream.Objects, cancellationToken) };
            await ConversionPipeline.WriteAsync(counted, writer, context, cancellationToken).ConfigureAwait(false);
        }

        target.Commit();
        long outside = account.OutsideRelations;
        if (outside > 0)
            context.Report(SplitDiagnostics.OutsideRelations, piece.File, outside);
        using Stream written = target.OpenRead();
        return piece with
        {
            Box = account.Box,
            Objects = account.Objects,
            Ids = account.Ids,
            OutsideRelations = outside,
            Bytes = written.Length,
            Sha256 = SourceReading.Hash(written),
        };
    }

    /// <summary>What went by on the way to the writer.</summary>
    private sealed class PieceAccount
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly List<string> _targets = [];

        public BoundingBox Box { get; private set; } = BoundingBox.Empty;

        public long Objects { get; private set; }

        public long Ids { get; private set; }

        /// <summary>Relations to objects that did not go by: known when all have.</summary>
        public long OutsideRelations => _targets.Count(target => !_ids.Contains(target));

        public async IAsyncEnumerable<CityObject> Count(
            IAsyncEnumerable<CityObject> objects, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                Box = Box.Add(TileGrid.BoxOf(cityObject));
                Objects++;
                foreach (CityObject item in cityObject.SelfAndDescendants())
                {
                    Ids++;
                    _ids.Add(item.Source.LocalId);
                    _targets.AddRange(item.Relations.Select(relation => relation.TargetId));
                }

                yield return cityObject;
            }
        }
    }
}
