using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Archives;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Tileset;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Formats.Tiles3D.Viewer;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Writes a tileset: one pass over the source into a temporary file, then tile by tile.</summary>
/// <remarks>Memory holds one top-level object, the tiles being written, and the tree of tiles.</remarks>
internal sealed class Tiles3DWriter : IDatasetWriter
{
    private readonly DatasetTarget _target;
    private readonly Tiles3DWriterOptions _options;
    private readonly WriteOptions _write;
    private readonly ConversionContext _context;

    /// <exception cref="ArgumentException">The target is one file, and its name is not that of an archive.</exception>
    public Tiles3DWriter(DatasetTarget target, Tiles3DWriterOptions options, WriteOptions write, ConversionContext context)
    {
        _target = target;
        _options = options;
        _write = write;
        _context = context;
        if (!target.HoldsFiles && !HasExtension(".3tz") && !HasExtension(".3dtiles"))
            throw new ArgumentException($"Expected a folder, or the name of an archive (.3tz, .3dtiles), found {target.Path}.", nameof(target));
    }

    public WriterRequirements Requirements { get; } = new() { Crs = SpatialReference.Wgs84, Heights = true, TakesRelationAttributes = true };

    public async Task WriteAsync(DatasetInfo info, IAsyncEnumerable<CityObject> objects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (!info.Crs.IsSameAs(SpatialReference.Wgs84))
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.NotWgs84, info.Name, [info.Crs]));
        info = VerbatimContent.Fold(info, static _ => false, _context);

        using var file = new TemporaryFile();
        using var index = new UnitIndex();
        var images = new ImageCatalogue(_write.SourceFolder, _context);
        var styles = new StyleChoice(images);
        var shapes = new ShapeCatalogue(file, styles);
        var codec = new AttributeCodec(new NameTable());
        using var levels = new UnitLevelWriter(file, styles, shapes, codec, _context);
        var collector = new FeatureCollector(levels, index, _context);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
            collector.Add(cityObject);
        collector.Complete();
        file.Flush();

        var tree = TileTree.Build(index, collector.Groups, Tiling);
        using IContentStore store = OpenStore();
        await new TileProduction(index, new TileResources(file, codec, shapes, images), store, _options)
            .WriteAsync(tree.Root.SelfAndDescendants(), _write.Threads, cancellationToken).ConfigureAwait(false);
        images.Settle();
        var head = new TilesetHead(info, collector.Statistics, tree.Lods, _options.IsLegacy);
        WriteDocuments(head, tree, store);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private TilingOptions Tiling => new(_options.MaxUnits, _options.MaxWeight, _options.IsLegacy ? ".b3dm" : ".glb", _options.IsImplicit);

    private bool HasExtension(string extension) => _target.Path?.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ?? false;

    private IContentStore OpenStore() => HasExtension(".3tz") ? new ZipStore(_target)
        : HasExtension(".3dtiles") ? new SqliteStore(_target)
        : new FolderStore(_target);

    private void WriteDocuments(TilesetHead head, TileTree tree, IContentStore store)
    {
        if (_options.HasViewer)
            store.Put("index.html", ViewerPage.Bytes(head.Source.Name, _options.Cesium));
        ImplicitTrees? implicitTrees = _options.IsImplicit ? new ImplicitTrees(store) : null;
        foreach ((string path, ReadOnlyMemory<byte> bytes) in new TilesetJson(head).Write(tree.Root, implicitTrees is null ? null : implicitTrees.Write))
        {
            if (path == "tileset.json")
                store.Complete(bytes.Span);
            else
                store.Put(path, bytes.Span);
        }
    }
}
