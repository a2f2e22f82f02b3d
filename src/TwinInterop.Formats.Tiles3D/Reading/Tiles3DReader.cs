using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Reads a tileset or a single tile: first all metadata, for what belongs together, then content by content.</summary>
/// <remarks>Memory holds the list of contents, 60 bytes a feature, one content, and the objects that further contents show.</remarks>
internal sealed class Tiles3DReader : IDatasetReader
{
    private readonly TilesetFiles _files;
    private readonly TilesetSurvey _survey;
    private readonly ReadOptions _options;
    private readonly ConversionContext _context;

    private Tiles3DReader(TilesetFiles files, TilesetSurvey survey, ReadOptions options, ConversionContext context)
    {
        _files = files;
        _survey = survey;
        _options = options;
        _context = context;
        SpatialReference crs = survey.IsGeocentric ? SpatialReference.Wgs84 : options.Crs ?? SpatialReference.Unknown;
        Info = new DatasetInfo(survey.Identity.Dataset, Tiles3DFormat.FormatId, survey.Version, crs) { Metadata = survey.Metadata };
    }

    public DatasetInfo Info { get; }

    /// <summary>Opens a dataset.</summary>
    /// <exception cref="InvalidDatasetException">It is no tileset and no tile.</exception>
    public static Tiles3DReader Open(DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        TilesetFiles files = TilesetFiles.Open(source, context);
        try
        {
            TilesetSurvey survey = TilesetSurvey.Of(files, source, options, context, cancellationToken);
            if (!survey.IsGeocentric && options.Crs is null)
                context.Report(Tiles3DDiagnostics.Local, source.Path ?? source.Name);
            if (survey.CoarseCount > 0)
                context.Report(Tiles3DDiagnostics.Coarse, source.Path ?? source.Name, survey.CoarseCount);
            return new Tiles3DReader(files, survey, options, context);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    public async IAsyncEnumerable<CityObject> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        _context.LoseUnread(BookAccount.Geometries, "CityModel", Info.Name, "geometry/coarserContents", _survey.CoarseCount);
        FeatureIndex index = IndexFeatures(cancellationToken);
        var assembly = new ObjectAssembly(index, _context);
        var frame = new DatasetFrame(_survey.IsGeocentric);
        var reader = new ContentReader(_files, _context);
        for (int i = 0; i < _survey.Contents.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ContentReference reference = _survey.Contents[i];
            if (reader.Read(reference, tablesOnly: false) is not { } model)
                continue;
            var objects = new ContentObjects(FeaturesOf(model, reference), model, reference, frame, _context);
            foreach (CityObject complete in assembly.Add(i, objects.Read()))
                yield return complete;
        }

        foreach (CityObject left in assembly.Rest())
            yield return left;
    }

    public ValueTask DisposeAsync()
    {
        _files.Dispose();
        return ValueTask.CompletedTask;
    }

    private ContentFeatures FeaturesOf(ContentModel model, ContentReference reference) =>
        new(model, reference, _survey.Identity, _survey.Contents.Length == 1);

    /// <summary>The first pass: what it finds wrong is told in the second.</summary>
    private FeatureIndex IndexFeatures(CancellationToken cancellationToken)
    {
        var silent = new ConversionContext();
        var reader = new ContentReader(_files.For(silent), silent);
        var index = new FeatureIndex();
        for (int i = 0; i < _survey.Contents.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Read(_survey.Contents[i], tablesOnly: true) is not { } model)
                continue;
            ContentFeatures features = FeaturesOf(model, _survey.Contents[i]);
            for (int table = 0; table < features.TableCount; table++)
            {
                foreach ((string key, string? parent) in features.Keys(table))
                    index.Add(key, parent, i);
            }

            index.Add(features.RestKey, null, i);
        }

        index.Complete(_options.Limits.ReferenceDepth);
        return index;
    }
}
