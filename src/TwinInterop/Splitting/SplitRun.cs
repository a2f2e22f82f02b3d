using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Splitting;

/// <summary>A conversion whose output is a folder of datasets with an index.</summary>
/// <remarks>
/// Objects: one walk through the sources, one object in memory. Tiles: a walk that only tells which object lies where (4 bytes an
/// object), then one walk for each <see cref="TilePass.OpenPieces"/> tiles, which are written at the same time.
/// </remarks>
internal sealed class SplitRun(ConversionRequest request, SplitRule rule, IProgress<ConversionProgress>? progress)
{
    private readonly ConversionContext _context = new();
    private readonly ConversionContext _writing = new();
    private WriteOptions _options = request.Write;

    /// <exception cref="ArgumentException">The target is a single file.</exception>
    public async Task<ConversionReport> RunAsync(CancellationToken cancellationToken)
    {
        if (!request.Target.HoldsFiles)
            throw new ArgumentException($"Expected a folder to split into, found the file {request.Target.Path}.", nameof(cancellationToken));
        var walk = new SourceWalk(request, _context, progress);
        await using ConfiguredAsyncDisposable _ = walk.ConfigureAwait(false);
        await walk.OpenAsync(cancellationToken).ConfigureAwait(false);
        _options = ConversionRun.WriteOptions(request, walk.Readings[0].Info);
        DatasetStream stream = await walk.StartAsync(Requirements(), cancellationToken).ConfigureAwait(false);
        TileGrid? grid = null;
        IReadOnlyList<Piece> pieces;
        if (rule.TileSize is { } size)
        {
            grid = await GridSystem.ForAsync(request, size, walk.SourceCrs, stream.Info.Crs, _context, cancellationToken).ConfigureAwait(false);
            pieces = await WriteTilesAsync(stream, grid, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            pieces = await WriteObjectsAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        if (pieces.Count == 0)
            _writing.SettleExtensions(stream.Info, 0);
        _context.Add(_writing);
        ConversionReport report = await ConversionRun.ReportAsync(walk).ConfigureAwait(false) with { Pieces = pieces.Count };
        if (request.IsStrict && report.HasDrops)
            return report;

        Stream index = request.Target.OpenWrite();
        SplitIndex.Write(index, stream.Info, request.TargetFormat, _options.Version, rule, grid, pieces);
        index.Write("\n"u8);
        request.Target.Commit();
        return report with { Output = ConversionRun.Describe(request, stream.Info, _options.Version, request.Target) };
    }

    /// <summary>A dataset has one content of its own: it goes into the first piece.</summary>
    internal static DatasetInfo InfoOf(DatasetInfo info, bool isFirst) =>
        info with { Extensions = isFirst ? info.Extensions : [], DeclaredExtent = null };

    /// <summary>What the writer needs, asked of one that writes nothing.</summary>
    private WriterRequirements Requirements()
    {
        using MemoryTarget nowhere = DatasetTarget.ToMemory();
        return request.TargetFormat.OpenWriter(nowhere, _options, new ConversionContext()).Requirements;
    }

    private async Task<IReadOnlyList<Piece>> WriteObjectsAsync(DatasetStream stream, CancellationToken cancellationToken)
    {
        var writer = new PieceWriter(request, _options);
        var names = new PieceNames(writer.Suffix);
        var pieces = new List<Piece>();
        await foreach (CityObject cityObject in stream.Objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            DatasetInfo info = InfoOf(stream.Info, pieces.Count == 0);
            var one = new DatasetStream(info, new[] { cityObject }.ToAsyncEnumerable());
            pieces.Add(await writer.WriteAsync(
                new Piece(names.Take(cityObject.Source.LocalId)), one, _writing, cancellationToken).ConfigureAwait(false));
        }

        return pieces;
    }

    private async Task<IReadOnlyList<Piece>> WriteTilesAsync(DatasetStream stream, TileGrid grid, CancellationToken cancellationToken)
    {
        var plan = new TilePlan();
        await foreach (CityObject cityObject in stream.Objects.WithCancellation(cancellationToken).ConfigureAwait(false))
            plan.Add(grid.TileOf(TileGrid.BoxOf(cityObject)));

        var writer = new PieceWriter(request, _options with { Threads = 1 });
        IReadOnlyList<(Piece Piece, int Key)> wanted = plan.Pieces(new PieceNames(writer.Suffix));
        var pieces = new List<Piece>();
        foreach ((Piece Piece, int Key)[] chunk in wanted.Chunk(TilePass.OpenPieces))
        {
            var pass = new TilePass(request, writer, chunk, plan.Keys, hasFirst: pieces.Count == 0);
            pieces.AddRange(await pass.RunAsync(Requirements(), _writing, cancellationToken).ConfigureAwait(false));
        }

        return pieces;
    }
}
